import { expect } from 'vitest'
import { figuresOf } from '../../server/review/figures.ts'
import { readReviewedContract } from '../../server/review/reviewed-contract.ts'
import { findContract } from '../../server/db/contracts.ts'
import { findChangedRows } from '../../server/db/row-sums.ts'
import { now, type TestHouse } from './house.ts'

const tables = [
  'tickets',
  'ticket_months',
  'delay_percentiles',
  'response_percentiles',
  'incidents',
  'incident_months',
  'answers',
  'answer_months',
  'costs',
  'cost_months',
  'coverage',
]

/** Everything that a contract's imports leave behind, but for the ledger and their history: rows, months and figures. The sums of the rows
 * must be those of the rows. */
export function stateOf({ db }: TestHouse, contractId: number): Record<string, unknown> {
  expect(findChangedRows(db.sqlite)).toEqual([])
  const rows = (name: string) =>
    db.sqlite
      .prepare(`SELECT * FROM ${name} WHERE contract_id = ?`)
      .all(contractId)
      .map((row) => JSON.stringify(row))
      .toSorted()
  return {
    ...Object.fromEntries(tables.map((name) => [name, rows(name)])),
    figures: [
      ...figuresOf(readReviewedContract(db, findContract(db, contractId)!, now), {
        month: () => true,
        withoutFile: () => true,
      }),
    ].toSorted(([a], [b]) => a - b),
  }
}
