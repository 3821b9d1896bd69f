import type { Db } from './client.ts'
import { factTables, type FactKind } from './fact-tables.ts'
import { readFileStamp } from './settle-tickets.ts'
import {
  compareStamps,
  fateOf,
  mergeStates,
  packOlder,
  sameLayers,
  stateOf,
  toldBits,
  unpackOlder,
  type Layer,
  type State,
  type Staying,
} from './states.ts'

type Value = string | number | null
/** A row by the members of its table, as SQLite keeps their values. */
export type FactRow = Record<string, Value> & {
  id: string
  asOf: number | null
  told: number
  older: string | null
}
type Known = FactRow & { readonly fileInstant: number | null; readonly fileRank: string }

/** What becomes of the staged rows that are known already; `rows`: those to be written, and whether the file is their newest. */
export type SettledFacts = {
  readonly known: number
  readonly changed: number
  readonly stays: Staying
  readonly rows: readonly { readonly row: FactRow; readonly isNewer: boolean }[]
}

/** Finds what the staged rows of a kind make of those that are known. What tickets told of an incident is not known of it. */
export function settleFacts(db: Db, contractId: number, kind: FactKind): SettledFacts {
  const { name, columns, told: members } = factTables[kind]
  const { instant, rank } = readFileStamp(db)
  const select = (table: string) =>
    [...columns].map(([member, column]) => `${table}.${column} AS "${member}"`).join(', ')
  const pairs = db.sqlite
    .prepare(
      `SELECT ${select('t')}, i.as_of AS fileInstant, coalesce(i.rank, '') AS fileRank FROM staged.${name} s
         CROSS JOIN main.${name} t ON t.contract_id = ? AND t.id = s.id JOIN main.imports i ON i.id = t.import_id
        ${kind === 'incidents' ? "WHERE t.source = 'file'" : ''}`,
    )
    .all(contractId) as Known[]
  const findStaged = db.sqlite.prepare(`SELECT ${select('s')} FROM staged.${name} s WHERE s.id = ?`)
  const stays = { older: 0, tied: 0 }
  const rows: { row: FactRow; isNewer: boolean }[] = []
  let changed = 0
  for (const { fileInstant, fileRank, ...before } of pairs) {
    const staged = findStaged.get(before.id) as FactRow
    const known = knownState(before, [fileInstant, fileRank], kind)
    const told = stateOf<FactRow>(staged, [staged.asOf ?? instant, instant, rank, staged.told], members)
    const merged = mergeStates(known, told, members)
    const fate = fateOf(known, told, merged, members)
    if (fate === 'changed') changed += 1
    else if (fate !== 'unchanged') stays[fate] += 1
    if (fate !== 'changed' && sameLayers(merged.layers, known.layers)) continue
    const [asOf, , , bits] = merged.layers[0]!
    const row = { ...merged.row, asOf, told: bits, older: packOlder(merged, members) }
    rows.push({ row, isNewer: compareStamps(merged.layers[0]!, known.layers[0]!) > 0 })
  }
  return { known: pairs.length, changed, stays, rows }
}

/** What is known of a row. One of an earlier release is as of the newest of its dates, and all that it holds was told. */
function knownState(
  row: FactRow,
  [fileInstant, rank]: readonly [number | null, string],
  kind: FactKind,
): State<FactRow> {
  const { told } = factTables[kind]
  const dates = ['startedAt', 'endedAt', 'answeredAt', 'sentAt'].map((member) => Number(row[member] ?? 0))
  const file = fileInstant ?? Math.max(...dates)
  const bits = row.told ?? toldBits(told, () => true)
  const newest: Layer = [row.asOf ?? file, file, rank, bits]
  if (row.older === null) return stateOf(row, newest, told)
  return { row, layers: [newest, ...unpackOlder(row.older).layers] }
}
