import { expect, test } from 'vitest'
import { parseMonth } from '../../../shared/period.ts'
import { movedBy } from '../../../server/alerts/watch-contract.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import { aHouse } from '../house.ts'
import { store, table } from '../month-files.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

/** What each month of a quarter cost by nature, against a baseline of 1,000. */
const costs = (months: readonly string[], natures: Readonly<Record<string, number>>) =>
  months.flatMap((month) => Object.entries(natures).map(([nature, amount]) => `${month};${nature};${amount},00`))
/** Two tickets a month of each category, of which some were escalated. */
const tickets = (months: readonly string[], escalated: readonly string[]) =>
  months.flatMap((month) =>
    ['VPN', 'Mail', 'Fax'].flatMap((category) =>
      [1, 2].map((n) => {
        const times = { opened_at: `${month}-10 08:00`, resolved_at: `${month}-10 12:00` }
        return row(`${month}-${category}-${n}`, {
          ...times,
          category,
          reassignments: Number(escalated.includes(category)),
        })
      }),
    ),
  )
const quarters = [
  ['2026-01', '2026-02', '2026-03'],
  ['2026-04', '2026-05', '2026-06'],
  ['2026-07', '2026-08', '2026-09'],
  ['2026-10', '2026-11', '2026-12'],
] as const

test('what made a KPI worse in a quarter are its three heaviest groups that pulled that way', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2027, 0, 5) / 1000 })
  const contract = await house.addContract({ startsOn: '2026-01-01', costBaseline: [{ label: 'Team', amount: 1000 }] })
  const calm = { recurring: 1000 }
  const dear = { recurring: 1100, 'out-of-scope': 300, project: 200, 'internal-steering': 50, penalty: -40 }
  const lines = quarters.flatMap((months, quarter) => costs(months, quarter === 1 ? dear : calm))
  await store(house, contract.id, 'costs', table('month;nature;amount', ...lines))
  const rows = quarters.flatMap((months, quarter) => tickets(months, quarter === 1 ? ['VPN'] : ['Fax']))
  await store(house, contract.id, 'tickets', ticketCsv(...rows))
  const moved = (kpi: KpiId | null, month: string) =>
    movedBy(house.db, contract, kpi, parseMonth(month)).map(({ by, label, contribution }) => [by, label, contribution])

  const share = (value: number) => expect.closeTo(value, 10)
  expect(moved('total-cost', '2026-06')).toEqual([
    ['nature', 'out-of-scope', share(0.3)],
    ['nature', 'project', share(0.2)],
    ['nature', 'recurring', share(0.1)],
  ])
  // A third of the tickets is of each category: what the escalated ones took, the others gave.
  expect(moved('first-level-resolution', '2026-06')).toEqual([])
  expect(moved('first-level-resolution', '2026-05')).toEqual([])
  // Back to what it was: less cost is no worsening; as much is none either.
  expect(moved('total-cost', '2026-09')).toEqual([])
  expect(moved('total-cost', '2026-12')).toEqual([])
  // A KPI without groups, none at all, and one of which nothing is known.
  expect([moved('budget-variance', '2026-06'), moved(null, '2026-06'), moved('satisfaction', '2026-06')]).toEqual([
    [],
    [],
    [],
  ])
})

test('of a rate that fell, the groups that took from it, not those that gave', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 6, 5) / 1000 })
  const contract = await house.addContract({ startsOn: '2026-01-01' })
  const rows = [...tickets(quarters[0], ['Fax']), ...tickets(quarters[1], ['VPN', 'Mail'])]
  await store(house, contract.id, 'tickets', ticketCsv(...rows))
  // From two thirds to one third: VPN and Mail took a third each, Fax gave one.
  const third = expect.closeTo(-1 / 3, 10)
  expect(
    movedBy(house.db, contract, 'first-level-resolution', parseMonth('2026-06')).toSorted((a, b) =>
      a.label! < b.label! ? -1 : 1,
    ),
  ).toEqual([
    { by: 'category', label: 'Mail', contribution: third },
    { by: 'category', label: 'VPN', contribution: third },
  ])
})
