import { expect, test } from 'vitest'
import type { Drift } from '../../shared/api/drift.ts'
import type { KpiReport, Scorecard } from '../../shared/api/kpis.ts'
import { seeded } from '../../server/sample/random.ts'
import { aHouse } from './house.ts'
import { ticketCsv } from './ticket-csv.ts'

const HOUR = 3_600_000

/** Twelve months of 120 tickets; from the seventh on, delays grow by that share a month. */
function history(growth: number): string {
  const { normal, uniform } = seeded(7)
  const tickets = Array.from({ length: 12 * 120 }, (_, index) => {
    const month = Math.floor(index / 120)
    const opened = Date.UTC(2025, 6 + month, 1) + uniform() * 27 * 24 * HOUR
    const slower = (1 + growth) ** Math.max(0, month - 6)
    const resolved = opened + 8 * HOUR * slower * Math.exp(0.5 * normal())
    const text = (instant: number) => new Date(instant).toISOString().slice(0, 16)
    return { ticket_id: `T${index}`, opened_at: `${text(opened)}Z`, resolved_at: `${text(resolved)}Z`, priority: 'P3' }
  })
  return ticketCsv(...tickets)
}

async function lastScorecard(growth: number) {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2025-07-01' })
  const { status } = await house.upload(id, history(growth), { commit: 'true' })
  expect(status).toBe(201)
  const card = (await house.get<Scorecard>(`/contracts/${id}/scorecard?month=2026-06`)).body
  return { house, id, delay: card.kpis.find((kpi) => kpi.id === 'resolution-delay')! }
}

test('a delay that grows by 15 % a month is a drift: the target “no drift” is missed, and the screen knows since when', async () => {
  const { house, id, delay } = await lastScorecard(0.15)
  expect(delay).toMatchObject({ verdict: 'missed', certain: true, target: null, drift: { verdict: 'drift' } })
  expect(delay.drift!.rise!.slopePerMonth).toBeGreaterThan(0.08)
  expect(['2026-01', '2026-02', '2026-03']).toContain(delay.drift!.rise!.since)
  expect(delay.history[2]!.judged).toMatchObject({ verdict: 'no-data', reason: 'too-early' })
  const report = (await house.get<KpiReport>(`/contracts/${id}/kpis/resolution-delay`)).body
  expect(report.drift!.levels).toHaveLength(12)
})

test('a steady delay is no drift, and a numeric target takes the place of it', async () => {
  const { house, id, delay } = await lastScorecard(0)
  expect(delay).toMatchObject({ verdict: 'met', certain: false, drift: { verdict: 'none' } })
  await house.patch(`/contracts/${id}`, {
    targets: [{ kpi: 'resolution-delay', dueMonth: 6, value: 5 }],
    targetsFrom: '2026-06',
    reason: 'Agreed in June',
  })
  const card = (await house.get<Scorecard>(`/contracts/${id}/scorecard?month=2026-06`)).body
  expect(card.kpis[1]).toMatchObject({ target: 5, verdict: 'missed', drift: { verdict: 'none' } })
})

test('the verdict of a month does not change when the next month’s file comes', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2025-07-01' })
  const [header, ...rows] = history(0.15).split('\n') as [string, ...string[]]
  const known = (until: string) =>
    rows
      .filter((row) => row.split(',')[1]! < until)
      .map((row) => {
        const [ticket, opened, resolved, priority] = row.split(',') as [string, string, string, string]
        return [ticket, opened, resolved < until ? resolved : '', priority].join(',')
      })
  const verdicts = async (): Promise<(Omit<Drift, 'levels'> | null | undefined)[]> => {
    const report = (await house.get<KpiReport>(`/contracts/${id}/kpis/resolution-delay`)).body
    return report.points.map((point) => point.drift)
  }
  await house.upload(id, [header, ...known('2026-04-01')].join('\n'), { commit: 'true' })
  const before = await verdicts()
  await house.upload(id, [header, ...rows].join('\n'), { commit: 'true' })
  const after = await verdicts()
  expect(before.length).toBeGreaterThanOrEqual(9)
  expect(after.slice(0, 9)).toEqual(before.slice(0, 9))
})

test('the drift is that of the tickets that the delay counts', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2025-07-01' })
  const typed = (growth: number, type: string) => {
    const [header, ...rows] = history(growth).split('\n') as [string, ...string[]]
    return [`${header},type`, ...rows.map((row) => `${type}-${row},${type}`)].join('\n')
  }
  await house.upload(id, typed(0, 'Incident'), { commit: 'true' })
  await house.upload(id, typed(0.15, 'Demande'), { commit: 'true' })
  const found = async () => (await house.get<KpiReport>(`/contracts/${id}/kpis/resolution-delay`)).body.drift?.verdict
  expect(await found()).toBe('none')
  await house.patch(`/contracts/${id}`, { ticketScope: { 'resolution-delay': 'requests' } })
  expect(await found()).toBe('drift')
})

test('a verdict that the drift turns is in the ledger, with the import that turned it', async () => {
  const { house, id } = await lastScorecard(0.15)
  const path = `/contracts/${id}/kpis/resolution-delay?from=2026-05&to=2026-05`
  const report = async () => (await house.get<KpiReport>(path)).body
  expect([(await report()).points[0]!.judged.verdict, (await report()).restatements]).toEqual(['missed', []])
  // Shorter delays end earlier: by its dates alone this file would be the older one.
  const steady = await house.upload(id, history(0), { commit: 'true', asOf: '2026-07-01' })
  const { points, restatements } = await report()
  expect(points[0]!.judged.verdict).toBe('met')
  const told = restatements.map(({ cause, importId, verdictBefore, verdictAfter, findingBefore, findingAfter }) => [
    [cause, importId],
    [verdictBefore, verdictAfter],
    [findingBefore, findingAfter],
  ])
  const why = ['import', steady.body.id]
  expect(told).toEqual([
    [why, ['missed', 'missed'], [null, null]],
    [why, ['missed', 'met'], ['drift', 'none']],
  ])
})

test('a finding that changes within the same verdict is in the ledger too', async () => {
  const { house, id } = await lastScorecard(0)
  const path = `/contracts/${id}/kpis/resolution-delay?from=2026-05&to=2026-05`
  const report = async () => (await house.get<KpiReport>(path)).body
  expect((await report()).drift?.verdict).toBe('none')
  await house.upload(id, history(0.035), { commit: 'true', asOf: '2026-07-01' })
  const { drift, points, restatements } = await report()
  expect([drift?.verdict, points[0]!.judged.verdict]).toEqual(['watch', 'met'])
  expect(restatements.at(-1)).toMatchObject({
    verdictBefore: 'met',
    verdictAfter: 'met',
    findingBefore: 'none',
    findingAfter: 'watch',
  })
})
