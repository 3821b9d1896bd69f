import { setImmediate } from 'node:timers/promises'
import type { Db } from './client.ts'

export type SlicedFacts = {
  readonly table: 'tickets' | 'answers' | 'incidents' | 'costs'
  /** In SQL, the facts looked at: an index finds them. Its parameters, and those of `where`, are `bound`. */
  readonly within: string
  /** In SQL, which of them are wanted. */
  readonly where?: string
  readonly bound: Readonly<Record<string, string | number>> & { readonly contractId: number }
  /** Columns, as SQL names them; the last is `id`. */
  readonly order: readonly string[]
}

/** The facts of a run of months: what most ask for. */
export const OF_MONTHS = 'contract_id = @contractId AND month BETWEEN @from AND @to'
/** The facts of one slice, `ids`. */
export const IN_SLICE = 'contract_id = @contractId AND id IN (SELECT value FROM json_each(@ids))'

/** Rows that are found, or told, in one go: a matter of milliseconds. */
const SLICE = 500

/**
 * Facts of a contract in an order, a slice at a time, as JSON lists of their ids. Between two slices whoever else asks is
 * answered: sorting a hundred thousand at once would keep everybody waiting. Their ids are read from an index, their places
 * are noted slice by slice in a temporary table, whose index is the order. Wants a snapshot of its own (`readSnapshot`).
 */
export async function* sliceFacts({ sqlite }: Db, sliced: SlicedFacts): AsyncGenerator<string> {
  const { table, within, where = '1', bound, order } = sliced
  const columns = order.join(', ')
  const found = sqlite.prepare(`SELECT id FROM ${table} WHERE ${within}`).pluck().iterate(bound) as Iterable<string>
  const slices: string[] = []
  for await (const ids of inSlices(found)) slices.push(ids)
  sqlite.exec(`CREATE TEMP TABLE place (${columns}); CREATE INDEX temp.by_place ON place (${columns})`)
  const note = sqlite.prepare(
    `INSERT INTO place SELECT ${columns} FROM ${table} WHERE ${IN_SLICE} AND (${where}) ORDER BY ${columns}`,
  )
  for (const ids of slices) {
    note.run({ ...bound, ids })
    await setImmediate()
  }
  yield* inSlices(sqlite.prepare(`SELECT id FROM place ORDER BY ${columns}`).pluck().iterate() as Iterable<string>)
}

async function* inSlices(ids: Iterable<string>): AsyncGenerator<string> {
  let slice: string[] = []
  for (const id of ids) {
    slice.push(id)
    if (slice.length < SLICE) continue
    yield JSON.stringify(slice)
    slice = []
    await setImmediate()
  }
  if (slice.length > 0) yield JSON.stringify(slice)
}
