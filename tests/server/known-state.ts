import { figuresOf } from '../../server/review/figures.ts'
import { reviewPenalties } from '../../server/review/penalties.ts'
import { readReviewedContract } from '../../server/review/reviewed-contract.ts'
import { findContract } from '../../server/db/contracts.ts'
import { readTerms } from '../../server/db/terms.ts'
import { now, type TestHouse } from './house.ts'

const facts = ['tickets', 'incidents', 'answers', 'costs']
const sums = ['ticket_months', 'incident_months', 'answer_months', 'cost_months']
const termColumns = new Set(['priority', 'type', 'category', 'site', 'group'])
/** Which import told something, and how repeated texts are numbered, hang on the order of imports; nothing else may. */
const told = new Set(['contract_id', 'import_id'])

/** All that is known of a contract, whatever order its files came in: facts, months covered, sums, figures, drift, proposed penalties. */
export function knownOf({ db }: TestHouse, contractId: number): Record<string, unknown> {
  const terms = readTerms(db, contractId)
  const read = (table: string) =>
    db.sqlite.prepare(`SELECT * FROM ${table} WHERE contract_id = ?`).all(contractId) as Record<string, unknown>[]
  const instants = new Map(
    db.sqlite.prepare('SELECT id, as_of FROM imports WHERE contract_id = ?').raw().all(contractId) as [
      number,
      number,
    ][],
  )
  /** A row is as of its own instant, else of its file's: the same thing said in two ways. */
  const dated = (row: Record<string, unknown>) =>
    'as_of' in row ? { ...row, as_of: row['as_of'] ?? instants.get(row['import_id'] as number) } : row
  const rows = (table: string) =>
    read(table)
      .map(dated)
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([name]) => !told.has(name))
            .map(([name, value]) => [
              name,
              table === 'tickets' && termColumns.has(name) ? (terms.get(value as number) ?? null) : value,
            ]),
        ),
      )
      .toSorted()
  const reviewed = readReviewedContract(db, findContract(db, contractId)!, now)
  return {
    penalties: reviewPenalties(db, reviewed).penalties.map(({ id, today }) => ({ id, today })),
    ...Object.fromEntries([...facts, ...sums].map((table) => [table, rows(table)])),
    coverage: read('coverage')
      .map(({ kind, month }) => `${String(kind)} ${String(month)}`)
      .toSorted(),
    drift: read('drift_findings').map(({ month, finding }) => `${String(month)} ${String(finding)}`),
    // Verdicts follow from figures and findings, and wait for these after an import.
    figures: [
      ...figuresOf(reviewed, {
        month: () => true,
        withoutFile: () => true,
      }),
    ]
      .map(([month, kpis]) => [month, [...kpis].map(([kpi, { value }]) => [kpi, value])] as const)
      .toSorted(([a], [b]) => a - b),
  }
}
