import { expect, test } from 'vitest'
import type { KpiReport, Scorecard } from '../../../shared/api/kpis.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import { parseMonth } from '../../../shared/period.ts'
import { readRevision } from '../../../server/db/contracts.ts'
import { replaceDriftFindings } from '../../../server/db/drift-findings.ts'
import { exportKpiFacts } from '../../../server/review/exported-facts.ts'
import { readFigures } from '../../../server/review/figures.ts'
import { outageFacts } from '../../../server/review/kpi-facts.ts'
import { aHouse, now } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { driftFinding, kept } from './drift-finding.ts'
import { giveAnswers, giveCosts, giveIncidents } from './files.ts'

async function aContract() {
  const house = await aHouse()
  const contract = await house.addContract()
  const report = async (kpi: KpiId, query = '') =>
    (await house.get<KpiReport>(`/contracts/${contract.id}/kpis/${kpi}${query}`)).body
  return { house, contract, report }
}

test('a figure of a contract is there where it has a value, by month and KPI, and nowhere else', async () => {
  const { house, contract } = await aContract()
  await giveAnswers(house, contract, [
    { at: '2026-03-01 10:00', score: 5 },
    { at: '2026-03-02 10:00', score: 1 },
    { at: '2026-05-02 10:00', score: 4 },
  ])
  await giveCosts(house, contract, [{ month: '2026-04', nature: 'recurring', amount: 500 }])
  // What is judged in April rests on March, and in May on both; a cost without anything to compare it with is no figure.
  const shown = (at: number) => [...readFigures(house.db, contract, at)].map(([month, kpis]) => [month, [...kpis]])
  const behind = { value: 0.5, verdict: 'behind' }
  const figures = [
    [parseMonth('2026-03'), [['satisfaction', behind]]],
    [parseMonth('2026-04'), [['satisfaction', behind]]],
    [parseMonth('2026-05'), [['satisfaction', { value: 2 / 3, verdict: 'missed' }]]],
  ]
  expect(shown(now)).toEqual(figures)
  // Until the tenth of June is over, May is still being delivered: nothing of it was shown.
  expect(shown(Date.UTC(2026, 5, 10, 12) / 1000)).toEqual(figures.slice(0, 2))
  expect(shown(Date.UTC(2026, 5, 11) / 1000)).toEqual(figures)
})

test('a report is of all months with data that have begun, or of those asked for, the run that they make pooled', async () => {
  const { house, contract, report } = await aContract()
  await giveAnswers(house, contract, [
    { at: '2026-04-01 10:00', score: 5 },
    { at: '2026-06-01 10:00', score: 1 },
  ])
  const run = async (query: string) => {
    const { from, to, points, pooled } = await report('satisfaction', query)
    expect(points.map(({ month }) => month).at(0)).toBe(from)
    expect(points.map(({ month }) => month).at(-1)).toBe(to)
    return [from, to, points.length, pooled.months, points.at(-1)!.contractMonth, pooled.value]
  }
  expect(await run('')).toEqual(['2026-04', '2026-06', 3, 3, 4, 0.5])
  expect(await run('?from=2026-05')).toEqual(['2026-05', '2026-06', 2, 2, 4, 0])
  expect(await run('?to=2026-05')).toEqual(['2026-04', '2026-05', 2, 2, 3, 1])
  // Before the first month with data there is that month alone; after the last one, the month asked for.
  expect(await run('?to=2026-02')).toEqual(['2026-02', '2026-02', 1, 1, 0, null])
  expect(await run('?from=2026-08')).toEqual(['2026-08', '2026-08', 1, 1, 6, null])
})

test('the percentiles of a run are of its tickets, not of its months, and only a delay has them', async () => {
  const { house, contract, report } = await aContract()
  const after = (id: string, month: string, hours: number) =>
    row(id, { opened_at: `${month}-10 08:00`, resolved_at: `${month}-10 ${String(8 + hours).padStart(2, '0')}:00` })
  const tickets = [
    after('1', '2026-03', 1),
    after('2', '2026-03', 2),
    after('3', '2026-03', 3),
    after('4', '2026-04', 9),
  ]
  expect((await house.upload(contract.id, ticketCsv(...tickets), { commit: 'true' })).status).toBe(201)
  // 1, 2, 3 and 9 h: the median is 2.5 h, where the mean of the months' own is 5.5 h.
  const delay = await report('resolution-delay')
  expect(delay.points.map(({ median }) => median)).toEqual([2, 9])
  expect(delay.pooled).toMatchObject({ value: 3.75, median: 2.5 })
  expect(delay.points.map(({ backlog }) => backlog)).toEqual([
    { open: 0, over7: 0, over14: 0, over30: 0 },
    { open: 0, over7: 0, over14: 0, over30: 0 },
  ])
  expect((await report('first-level-resolution')).pooled).not.toHaveProperty('median')
})

test('a report has the drift found last up to its end; other KPIs have none', async () => {
  const { house, contract, report } = await aContract()
  expect((await report('resolution-delay')).drift).toBeNull()
  const findings = [driftFinding('2026-03', 'none'), driftFinding('2026-04', 'drift'), driftFinding('2026-06', 'watch')]
  replaceDriftFindings(house.db, contract.id, kept(...findings), {
    revision: readRevision(house.db, contract.id),
    from: 0,
  })
  const last = async (to: string) => (await report('resolution-delay', `?from=2026-02&to=${to}`)).drift
  expect(await last('2026-02')).toBeNull()
  expect(await last('2026-03')).toMatchObject({ month: '2026-03', verdict: 'none' })
  expect(await last('2026-05')).toEqual(findings[1])
  expect(await last('2026-06')).toMatchObject({ month: '2026-06', verdict: 'watch' })
  expect((await report('satisfaction', '?from=2026-02&to=2026-06')).drift).toBeNull()
  // What stands beside a month's figure is that month's own finding, without its levels.
  const { points } = await report('resolution-delay', '?from=2026-03&to=2026-05')
  const { levels: _levels, ...april } = findings[1]!
  expect(points.map(({ drift }) => drift)).toEqual([expect.objectContaining({ month: '2026-03' }), april, null])
})

test('a contract without any data shows its first month alone, with nothing before it', async () => {
  const { house, contract, report } = await aContract()
  const card = (await house.get<Scorecard>(`/contracts/${contract.id}/scorecard`)).body
  for (const { history } of card.kpis) expect(history.map(({ month }) => month)).toEqual(['2026-03'])
  expect(await report('satisfaction')).toMatchObject({ from: '2026-03', to: '2026-03', pooled: { months: 1 } })
})

test('reopened tickets are told of those whose count the file gives, be it one', async () => {
  const { house, contract } = await aContract()
  const reopened = async () => (await house.get<Scorecard>(`/contracts/${contract.id}/scorecard`)).body.reopened
  await house.upload(contract.id, ticketCsv(row('1'), row('2')), { commit: 'true' })
  expect(await reopened()).toBeNull()
  await house.upload(contract.id, ticketCsv(row('1', { reopenings: 2 }), row('2')), { commit: 'true' })
  expect(await reopened()).toMatchObject({ value: 1, sample: 1 })
})

test('an outage takes of a month what lies in it, to its end or to now, whichever comes first', async () => {
  const { house, contract } = await aContract()
  await giveIncidents(house, contract, { from: '2026-05', to: '2026-06' }, [
    { kind: 'outage', at: '2026-05-01 10:00', end: '2026-05-01 11:00' },
  ])
  const at = (text: string) => Date.parse(`${text}Z`) / 1000
  const outage = {
    id: 'I1',
    kind: 'outage',
    startedAt: at('2026-05-31T22:00'),
    endedAt: at('2026-06-01T01:00'),
  } as const
  const hours = async (month: string, clock: string, endedAt: number | null = outage.endedAt, from = month) => {
    const period = { from: parseMonth(from), to: parseMonth(month) }
    const { toFact, start } = await outageFacts(house.db, contract, period, at(clock))
    expect(start).toBe(at(`${from}-01T00:00`))
    const fact = toFact({ ...outage, endedAt } as Parameters<typeof toFact>[0])
    return fact.kind === 'incident' && fact.downtimeHours
  }
  expect(await hours('2026-05', '2026-07-01T00:00')).toBe(2)
  expect(await hours('2026-06', '2026-07-01T00:00')).toBe(1)
  expect(await hours('2026-05', '2026-05-31T23:30', null)).toBe(1.5)
  expect(await hours('2026-06', '2026-06-03T00:00', null)).toBe(48)
  // Of the two months together, what it takes of both; of the month after them, which no file covers, nothing.
  expect(await hours('2026-06', '2026-07-01T00:00', outage.endedAt, '2026-05')).toBe(3)
  expect(await hours('2026-07', '2026-08-01T00:00', null, '2026-06')).toBe(30 * 24)
})

test('the facts of a contract that is gone are refused in words', async () => {
  const { house, contract } = await aContract()
  const march = parseMonth('2026-03')
  const question = {
    kpi: 'satisfaction',
    period: { from: march, to: march },
    counted: undefined,
    search: undefined,
  } as const
  const facts = exportKpiFacts(house.db, contract.id + 1, question, now)
  await expect(facts.next()).rejects.toMatchObject({ code: 'contract-not-found', params: { id: contract.id + 1 } })
})
