import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { factTables, type FactKind } from './fact-tables.ts'
import { keepingSums } from './row-sums.ts'
import { keepVersions } from './versions.ts'

export type FactChanges = { new: number; changed: number; unchanged: number }

/** The columns of which the staged file says something, their key left out; of the others a known row keeps what it has. */
function saidColumns({ sqlite }: Db, kind: FactKind): string[] {
  const { columns, optional } = factTables[kind]
  const filled = new Set(sqlite.prepare('SELECT name FROM staged.fact_columns').pluck().all() as string[])
  return [...columns].flatMap(([member, column]) =>
    member === 'id' || (optional.includes(member) && !filled.has(member)) ? [] : column,
  )
}

const differ = (columns: readonly string[], known: string, staged: string) =>
  columns.map((column) => `${known}.${column} IS NOT ${staged}.${column}`).join(' OR ')

/** How many rows of a kind the attached staging file holds. */
export function countStagedFacts({ sqlite }: Db, kind: FactKind): number {
  return sqlite.prepare(`SELECT count(*) FROM staged.${factTables[kind].name}`).pluck().get() as number
}

/** What storing the staged rows of a kind would change. */
export function compareFacts(db: Db, contractId: number, kind: FactKind): FactChanges {
  const { name } = factTables[kind]
  const { known, changed } = db.sqlite
    .prepare(
      `SELECT count(*) AS known, coalesce(sum(${differ(saidColumns(db, kind), 't', 's')}), 0) AS changed
         FROM staged.${name} s JOIN main.${name} t ON t.contract_id = ? AND t.id = s.id`,
    )
    .get(contractId) as { known: number; changed: number }
  return { new: countStagedFacts(db, kind) - known, changed, unchanged: known - changed }
}

/** Rows kept from earlier files of this kind, in months that the staged file covers, which it does not hold. */
export function countVanishedFacts({ sqlite }: Db, contractId: number, kind: FactKind, { from, to }: Period): number {
  const { name } = factTables[kind]
  const count = sqlite.prepare(
    `SELECT count(*) FROM main.${name} t
      WHERE t.contract_id = @contractId AND t.month BETWEEN @from AND @to
        AND t.import_id IN (SELECT id FROM imports WHERE contract_id = @contractId AND kind = @kind)
        AND NOT EXISTS (SELECT 1 FROM staged.${name} s WHERE s.id = t.id)`,
  )
  return count.pluck().get({ contractId, kind, from, to }) as number
}

/** Keeps the rows of a kind that storing the staged ones will change, as they are now. */
export function keepFacts(db: Db, contractId: number, kind: FactKind): void {
  const { name } = factTables[kind]
  keepVersions(db, contractId, name, differ(saidColumns(db, kind), 't', 's'))
}

/** Stores the staged rows of a kind: new ones are added, changed ones take what the file says, the others stay as they are. */
export function applyFacts(db: Db, contractId: number, kind: FactKind, importId: number): void {
  const { name, columns } = factTables[kind]
  const said = saidColumns(db, kind)
  const all = [...columns.values()].join(', ')
  const updates = [...said, 'import_id'].map((column) => `${column} = excluded.${column}`).join(', ')
  const store = db.sqlite.prepare(
    `INSERT INTO main.${name} (contract_id, import_id, ${all})
     SELECT ?, ?, ${all} FROM staged.${name} WHERE true
     ON CONFLICT (contract_id, id) DO UPDATE SET ${updates} WHERE ${differ(said, name, 'excluded')}`,
  )
  keepingSums(db.sqlite, name, contractId, () => store.run(contractId, importId))
}
