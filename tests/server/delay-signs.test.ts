import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { formatMonth, parseMonth } from '../../shared/period.ts'
import { aHouse } from './house.ts'
import { row, ticketCsv } from './ticket-csv.ts'

const file = new URL('../../../shared/data/servicenow-incidents.csv', import.meta.url)

test.skipIf(!existsSync(file)).each([
  ['2016-02-01', [5, 7, 10, 13]],
  ['2016-03-01', [5, 7, 10, 12]],
] as const)(
  'of the real export, begun on %s, the headline names the delay at months %j, where no drift can be judged',
  async (startsOn, contractMonths) => {
    const house = await aHouse()
    const { id, firstMonth } = await house.addContract({ startsOn })
    await house.upload(id, readFileSync(file), { commit: 'true' })
    for (const m of contractMonths) {
      const month = formatMonth(parseMonth(firstMonth) + m - 1)
      const { signs, kpis } = (await house.get<Scorecard>(`/contracts/${id}/scorecard?month=${month}`)).body
      const verdict = kpis.find((kpi) => kpi.drift)?.verdict
      const isNamed = Boolean(signs?.mean ?? signs?.withinSla ?? signs?.backlog)
      expect([month, verdict, signs?.unjudged, isNamed]).toEqual([month, 'no-data', true, true])
    }
  },
)

/** Ten tickets a month for six months that take so many hours, and open ones, the first so many of them for long. */
async function scorecard(hours: (month: number) => number, open: readonly [all: number, old: number] = [0, 0]) {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2026-01-01' })
  const resolved = Array.from({ length: 60 }, (_, index) => {
    const month = Math.floor(index / 10)
    const opened = Date.UTC(2026, month, 2 + (index % 10))
    const text = (instant: number) => new Date(instant).toISOString().slice(0, 16)
    const resolvedAt = text(opened + hours(month) * (1 + (index % 3) / 10) * 3_600_000)
    return row(`R${index}`, { opened_at: text(opened), resolved_at: resolvedAt, sla_met: month < 3 ? 'yes' : 'no' })
  })
  const left = Array.from({ length: open[0] }, (_, index) => {
    const opened = index < open[1] ? '2026-03-10 08:00' : '2026-05-30 08:00'
    return row(`O${index}`, { opened_at: opened, resolved_at: '', sla_met: '' })
  })
  expect((await house.upload(id, ticketCsv(...resolved, ...left), { commit: 'true' })).status).toBe(201)
  return (await house.get<Scorecard>(`/contracts/${id}/scorecard?month=2026-05`)).body.signs ?? null
}

test('a mean half as long again, with intervals apart, is a sign; a steady one is none', async () => {
  const rising = await scorecard((month) => (month < 3 ? 8 : 40))
  expect(rising?.mean!.now).toBeGreaterThan(1.5 * rising!.mean!.before)
  const steady = await scorecard(() => 8)
  expect(steady?.mean ?? null).toBeNull()
})

test('a share within SLA that is proven to have fallen is a sign', async () => {
  expect(await scorecard(() => 8)).toMatchObject({ mean: null, withinSla: { before: 1 }, unjudged: true })
})

test('a backlog of which a tenth or more is older than 30 days is a sign, one that is younger is none', async () => {
  expect((await scorecard(() => 8, [12, 11]))?.backlog).toEqual({ open: 12, over30: 11 })
  expect((await scorecard(() => 8, [10, 1]))?.backlog).toEqual({ open: 10, over30: 1 })
  expect((await scorecard(() => 8, [11, 1]))?.backlog ?? null).toBeNull()
})
