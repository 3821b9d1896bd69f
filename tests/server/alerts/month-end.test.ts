import { expect, test } from 'vitest'
import { kpiIds } from '../../../shared/kpi/index.ts'
import { formatMonth, parseMonth } from '../../../shared/period.ts'
import { hasValue, judgedAt, monthEnd, pointOf } from '../../../server/alerts/month-end.ts'
import { readReviewedContract } from '../../../server/review/reviewed-contract.ts'
import { aDesk, morning } from './desk.ts'
import { storedMonths } from './stored-months.ts'

/** A contract from January 2026 on: costs by the month, tickets from February on, none of them after April. */
function aContract() {
  const { db, contract } = aDesk()
  const stored = storedMonths(db, contract.id)
  stored.costs({ '2026-01': 1000, '2026-02': 1100, '2026-03': 1300, '2026-04': 900 })
  stored.tickets('2026-02', 8, 'insufficient', 2)
  stored.tickets('2026-03', 9, 'watch', 4)
  stored.tickets('2026-04', 10, 'drift', 7)
  const reviewed = readReviewedContract(db, contract, morning)
  return (month: string, batches?: Parameters<typeof monthEnd>[3]) =>
    monthEnd(reviewed, parseMonth(month), undefined, batches)
}

test('at its end a month is known with the eleven before, and as it is judged', () => {
  const end = aContract()('2026-04')
  expect([formatMonth(end.month), end.contractMonth, end.restated]).toEqual(['2026-04', 4, []])
  expect([...end.history.keys()]).toEqual(kpiIds)
  const budgets = end.history.get('budget-variance')!
  expect([budgets.length, budgets[0]!.month, budgets.at(-1)!.month]).toEqual([12, '2025-05', '2026-04'])
  expect(budgets.slice(-5).map(({ value }) => value)).toEqual([
    null,
    0,
    ...[0.1, 0.3, -0.1].map((v) => expect.closeTo(v, 10)),
  ])
  // 4,300 of 4,000 since January, the first month of the contract's year.
  expect(judgedAt(end, 'budget-variance').value).toBeCloseTo(0.075, 10)
  expect(judgedAt(end, 'budget-variance').window).toMatchObject({ from: '2026-01', to: '2026-04', covered: 4 })
  expect(pointOf(end, 'budget-variance').value).toBeCloseTo(-0.1, 10)
  expect([hasValue(end, 'budget-variance'), hasValue(end, 'satisfaction'), hasValue(end, null)]).toEqual([
    true,
    false,
    false,
  ])
})

test('what the detector said of it and how many tickets were open is known where its tickets are', () => {
  const endOf = aContract()
  const april = endOf('2026-04')
  expect([april.drift?.verdict, april.backlog?.over30]).toEqual(['drift', 7])
  expect(april.backlogs.map((one) => one?.over30 ?? null)).toEqual([...Array.from({ length: 9 }, () => null), 2, 4, 7])
  const january = endOf('2026-01')
  expect([january.drift, january.backlog, january.backlogs.length]).toEqual([null, null, 12])
})

test('a file is late by the rhythm of those before it, of its kind alone', () => {
  const endOf = aContract()
  const none = { tickets: false, incidents: false, satisfaction: false, costs: false }
  expect([endOf('2026-01').files, endOf('2026-01').late]).toEqual([{ ...none, costs: true }, none])
  expect([endOf('2026-04').files, endOf('2026-04').late]).toEqual([{ ...none, costs: true, tickets: true }, none])
  expect([endOf('2026-05').files, endOf('2026-05').late]).toEqual([none, { ...none, costs: true, tickets: true }])
  // Costs came three months at once: the next are awaited after three more.
  expect(endOf('2026-05', { costs: 3 }).late).toEqual({ ...none, tickets: true })
})
