import { expect, test } from 'vitest'
import { parseMonth } from '../../../shared/period.ts'
import { deckDetail } from '../../../server/review/deck-detail.ts'
import { readReviewedContract } from '../../../server/review/reviewed-contract.ts'
import { aHouse, now } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { giveCosts, giveIncidents } from './files.ts'

// The clock of the tests says 1 July 2026: Q1 of a contract that starts in March is March to May.
const quarter = { from: parseMonth('2026-03'), to: parseMonth('2026-05') }

test('what stands besides the KPIs is counted over the quarter, and what comes is that of the next', async () => {
  const house = await aHouse()
  const months = ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`)
  const contract = await house.addContract({
    startsOn: '2026-03-01',
    forecast: [...months, '2027-01', '2027-02'].map((month) => ({ month, amount: 100, tickets: 10, unitPrice: null })),
  })
  await house.upload(
    contract.id,
    ticketCsv(
      row('T1', { sla_met: 'yes', first_contact: 'yes' }),
      row('T2', { sla_met: 'no', first_contact: 'no' }),
      row('T3', { sla_met: 'yes', priority: 'P1', first_contact: 'no' }),
      row('T4', { opened_at: '2026-06-02 08:00', resolved_at: '2026-06-02 09:00', sla_met: 'no' }),
      row('T5', { opened_at: '2026-05-10 08:00', resolved_at: '' }),
    ),
    { commit: 'true' },
  )
  await giveIncidents(house, contract, { from: '2026-03', to: '2026-05' }, [
    { kind: 'security', at: '2026-04-10 08:00', end: '2026-04-10 10:00', severity: 'Major' },
    { kind: 'security', at: '2026-05-12 08:00', end: '2026-05-12 14:00', severity: 'Minor' },
    { kind: 'security', at: '2026-03-12 08:00', severity: 'Minor' },
    { kind: 'outage', at: '2026-05-20 08:00', end: '2026-05-20 09:00', severity: 'Major' },
  ])
  await giveCosts(house, contract, [
    ...['2026-03', '2026-04'].map((month) => ({ month, nature: 'recurring' as const, amount: 90 })),
    { month: '2026-03', nature: 'out-of-scope', amount: 15, label: 'Move' },
    { month: '2026-04', nature: 'out-of-scope', amount: 20, label: 'Audit' },
    { month: '2026-04', nature: 'out-of-scope', amount: 10, label: 'Move' },
  ])
  const reviewed = readReviewedContract(house.db, contract, now)
  expect(deckDetail(house.db, reviewed, quarter, now)).toEqual({
    held: [],
    penalties: [],
    sla: [
      { label: 'P3', have: 1, of: 2 },
      { label: 'P1', have: 1, of: 1 },
    ],
    backlog: { open: 1, over7: 1, over14: 1, over30: 0 },
    firstContact: { have: 1, of: 3 },
    severities: [
      { label: 'Minor', count: 2 },
      { label: 'Major', count: 1 },
    ],
    // From 12 May to the 31st.
    daysSinceSecurity: 19,
    hoursToEnd: { median: 4, count: 2 },
    outOfScope: [
      { label: 'Move', amount: 25 },
      { label: 'Audit', amount: 20 },
    ],
    // 90 + 15 and 90 + 20 + 10 of two months at 100; May has no costs, and nine months are ahead.
    year: {
      from: '2026-03',
      to: '2027-02',
      actual: 225,
      forecast: 200,
      months: 3,
      covered: 2,
      ahead: 900,
      aheadMonths: 9,
      aheadForecast: 9,
    },
    volumes: ['2026-06', '2026-07', '2026-08'].map((month) => ({ month, tickets: 10 })),
    filesDue: [
      { month: '2026-06', by: '2026-07-10' },
      { month: '2026-07', by: '2026-08-10' },
      { month: '2026-08', by: '2026-09-10' },
    ],
    rituals: [],
  })
})

test('a review of satisfaction comes round every twelve months of the contract, an audit every second time', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2024-07-01' })
  const rituals = (from: string, to: string) => {
    const reviewed = readReviewedContract(house.db, contract, now)
    return deckDetail(house.db, reviewed, { from: parseMonth(from), to: parseMonth(to) }, now).rituals
  }
  expect(rituals('2025-01', '2025-03')).toEqual(['satisfaction-review'])
  expect(rituals('2025-04', '2025-06')).toEqual([])
  expect(rituals('2026-01', '2026-03')).toEqual(['satisfaction-review', 'technical-audit'])
})

test('the grid’s shares of the quarter stand by priority, with the penalties of its windows and those not done with', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2026-03-01' })
  await house.upload(
    contract.id,
    ticketCsv(
      row('A', { priority: 'P1', resolved_at: '2026-03-10 13:00' }),
      row('B', { priority: 'P1' }),
      row('C', { priority: 'P2' }),
    ),
    { commit: 'true' },
  )
  const grid = { from: '2026-03', rows: [{ priority: 'P1', resolutionMinutes: 240, hours: '24x7', share: 0.9 }] }
  const penalties = [
    { from: '2026-03', rules: [{ kpi: 'resolution-commitment', priority: 'P1', per: 'ticket', rate: 50 }] },
  ]
  const windows = { 'resolution-commitment': 'month' }
  const settled = { commitments: [grid], penalties, windows, reason: 'as it is signed' }
  const { body } = await house.patch(`/contracts/${contract.id}`, settled)
  const detail = deckDetail(house.db, readReviewedContract(house.db, body, now), quarter, now)
  expect(detail.held).toEqual([{ label: 'P1', response: null, resolution: { have: 1, of: 2, asked: 0.9 } }])
  expect(detail.penalties.map(({ to, state, today }) => [to, state, today!.amount])).toEqual([
    ['2026-03', 'proposed', 50],
  ])
  const next = { from: parseMonth('2026-06'), to: parseMonth('2026-08') }
  expect(deckDetail(house.db, readReviewedContract(house.db, body, now), next, now).penalties).toHaveLength(1)
  house.db.sqlite.prepare("UPDATE penalty_moments SET event = 'waived'").run()
  expect(deckDetail(house.db, readReviewedContract(house.db, body, now), next, now).penalties).toEqual([])
})

test('priorities stand from the most urgent to the least, however many tickets each has', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2026-03-01' })
  const priorities = ['Basse', 'Basse', 'Basse', 'Autre', 'Moyenne', 'Moyenne', 'haute', 'Très haute']
  const rows = priorities.map((priority, at) => row(`T${at}`, { priority }))
  await house.upload(contract.id, ticketCsv(...rows), { commit: 'true' })
  const within = (priority: string | null, hours: number, response: number | null = null) => ({
    priority,
    responseMinutes: response,
    resolutionMinutes: hours * 60,
    share: 0.9,
  })
  const grid = [
    within('Basse', 80),
    within('Moyenne', 40),
    within(null, 60),
    within('Haute', 4, 60),
    within('Très haute', 4, 15),
  ]
  const settled = { commitments: [{ from: '2026-03', rows: grid }], reason: 'as it is signed' }
  const { body } = await house.patch(`/contracts/${contract.id}`, settled)
  const { held } = deckDetail(house.db, readReviewedContract(house.db, body, now), quarter, now)
  expect(held.map(({ label }) => label)).toEqual(['Très haute', 'haute', 'Moyenne', 'Autre', 'Basse'])
})
