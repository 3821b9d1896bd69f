import { readFigures } from '../../server/review/figures.ts'
import { findContract } from '../../server/db/contracts.ts'
import type { TestHouse } from './house.ts'

const tables = [
  'tickets',
  'ticket_months',
  'incidents',
  'incident_months',
  'answers',
  'answer_months',
  'costs',
  'cost_months',
  'coverage',
]

/** Everything that a contract's imports leave behind, but for the ledger and their history: rows, months and figures. */
export function stateOf({ db }: TestHouse, contractId: number): Record<string, unknown> {
  const rows = (name: string) =>
    db.sqlite
      .prepare(`SELECT * FROM ${name} WHERE contract_id = ?`)
      .all(contractId)
      .map((row) => JSON.stringify(row))
      .toSorted()
  return {
    ...Object.fromEntries(tables.map((name) => [name, rows(name)])),
    figures: [...readFigures(db, findContract(db, contractId)!)].toSorted(([a], [b]) => a - b),
  }
}
