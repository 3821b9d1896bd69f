import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { factTables, type FactKind } from './fact-tables.ts'
import { keepingSums } from './row-sums.ts'
import { settleFacts, type FactRow } from './settle-facts.ts'
import type { Staying } from './states.ts'
import { keepVersions } from './versions.ts'

export type FactChanges = { new: number; changed: number; unchanged: number }

/** How many rows of a kind the attached staging file holds. */
export function countStagedFacts({ sqlite }: Db, kind: FactKind): number {
  return sqlite.prepare(`SELECT count(*) FROM staged.${factTables[kind].name}`).pluck().get() as number
}

/** What storing the staged rows of a kind would change, and which of them stay as they are known. */
export function compareFacts(
  db: Db,
  contractId: number,
  kind: FactKind,
): { readonly changes: FactChanges; readonly stays: Staying } {
  const { known, changed, stays } = settleFacts(db, contractId, kind)
  return { changes: { new: countStagedFacts(db, kind) - known, changed, unchanged: known - changed }, stays }
}

/** When a row of each kind was, in SQL: what the span of a file is of. */
const whenOf: Readonly<Record<FactKind, (table: string) => string>> = {
  incidents: (table) => `${table}.started_at`,
  satisfaction: (table) => `coalesce(${table}.answered_at, ${table}.sent_at)`,
  costs: (table) => `${table}.month`,
}

/** Outages and security incidents come from tools of their own: a file of the one says nothing of the other. */
const ofTheFile: Readonly<Record<FactKind, string>> = {
  incidents: '(t.kind IN (SELECT kind FROM staged.incidents) OR NOT EXISTS (SELECT 1 FROM staged.incidents))',
  satisfaction: '1',
  costs: '1',
}

/**
 * Rows kept from earlier files of this kind that the staged file, being newer, should hold and does not: those between its first
 * and its last, and those of the months that somebody said it covers.
 */
export function countVanishedFacts({ sqlite }: Db, contractId: number, kind: FactKind): number {
  const { name } = factTables[kind]
  const when = whenOf[kind]
  const count = sqlite.prepare(
    `WITH span AS (SELECT min(${when('s')}) AS first, max(${when('s')}) AS last FROM staged.${name} s)
     SELECT count(*) FROM main.${name} t JOIN main.imports i ON i.id = t.import_id CROSS JOIN span CROSS JOIN staged.about about
      WHERE t.contract_id = @contractId AND i.kind = @kind AND ${ofTheFile[kind]}
        AND (about.as_of IS NULL OR coalesce(t.as_of, i.as_of, 0) <= about.as_of)
        AND (${when('t')} BETWEEN span.first AND span.last OR t.month BETWEEN about.covers_from AND about.covers_to)
        AND NOT EXISTS (SELECT 1 FROM staged.${name} s WHERE s.id = t.id)`,
  )
  return count.pluck().get({ contractId, kind }) as number
}

/** Keeps the rows of a kind that storing the staged ones will change, as they are now. */
export function keepFacts(db: Db, contractId: number, kind: FactKind): void {
  const ids = JSON.stringify(settleFacts(db, contractId, kind).rows.map(({ row }) => row.id))
  keepVersions(db, contractId, factTables[kind].name, { ids: 'SELECT value FROM json_each(@ids)', params: { ids } })
}

/** Stores the staged rows of a kind: new ones are added, known ones are as their newest states say, each member by its own. */
export function applyFacts(
  db: Db,
  contractId: number,
  kind: FactKind,
  { importId, monthOf }: { readonly importId: number; readonly monthOf: (instant: number) => Month },
): void {
  const { name, columns } = factTables[kind]
  const all = [...columns.values()].join(', ')
  const { rows } = settleFacts(db, contractId, kind)
  const forgetTold = db.sqlite.prepare(
    `DELETE FROM main.incidents WHERE contract_id = ? AND source = 'tickets' AND id IN (SELECT id FROM staged.incidents)`,
  )
  const add = db.sqlite.prepare(
    `INSERT INTO main.${name} (contract_id, import_id, ${all}) SELECT ?, ?, ${all} FROM staged.${name} WHERE true
     ON CONFLICT (contract_id, id) DO NOTHING`,
  )
  const sets = [...columns.values()].map((column) => `${column} = ?`).join(', ')
  const update = db.sqlite.prepare(
    `UPDATE main.${name} SET import_id = coalesce(?, import_id), ${sets} WHERE contract_id = ? AND id = ?`,
  )
  keepingSums(db.sqlite, name, contractId, () => {
    if (kind === 'incidents') forgetTold.run(contractId)
    add.run(contractId, importId)
    for (const { row, isNewer } of rows) {
      const placed = placedAgain(row, monthOf)
      update.run(isNewer ? importId : null, ...[...columns.keys()].map((member) => placed[member]), contractId, row.id)
    }
  })
}

/** A row of which some dates may come from another state than the rest, in the month that they give. */
function placedAgain(row: FactRow, monthOf: (instant: number) => Month): FactRow {
  const when = row['startedAt'] ?? row['answeredAt'] ?? row['sentAt'] ?? null
  return when === null ? row : { ...row, month: monthOf(Number(when)) }
}
