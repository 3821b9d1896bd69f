import { endianness } from 'node:os'
import type { MonthLines } from '../../shared/kpi/drift/month-lines.ts'
import type { Month, Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { and, asc, between, eq, gte, lt, or } from './drizzle.ts'
import { driftMonths } from './schema/ledger.ts'

/** To be another as soon as what is read of a ticket's month is: its columns, or what they mean. */
const FORM = `2 ${endianness()}`

/** What tickets did in each month of a period; nothing where any of these months is not kept, or in another form. */
export function readDriftMonths({ orm }: Db, contractId: number, { from, to }: Period): MonthLines[] {
  const rows = orm
    .select()
    .from(driftMonths)
    .where(and(eq(driftMonths.contractId, contractId), between(driftMonths.month, from, to)))
    .orderBy(asc(driftMonths.month))
    .all()
  if (rows.length !== to - from + 1 || rows.some(({ form }) => form !== FORM)) return []
  return rows.map(({ month, digest, cells, cell, flags, carried, hours, logEntry }) => ({
    month,
    digest,
    cells: cells as string[],
    cell: column(Uint32Array, cell),
    flags: column(Uint8Array, flags),
    carried: column(Uint8Array, carried),
    hours: column(Float64Array, hours),
    logEntry: column(Float64Array, logEntry),
  }))
}

/** Keeps what tickets did in these months in place of what is kept from `from` on, and nothing of before `oldest`. */
export function replaceDriftMonths(
  { orm }: Db,
  contractId: number,
  months: readonly MonthLines[],
  { from, oldest }: { readonly from: Month; readonly oldest: Month },
): void {
  const goes = or(gte(driftMonths.month, from), lt(driftMonths.month, oldest))
  orm
    .delete(driftMonths)
    .where(and(eq(driftMonths.contractId, contractId), goes))
    .run()
  for (const { month, digest, cells, ...lines } of months) {
    if (month < oldest) continue
    const { cell, flags, carried, hours, logEntry } = lines
    const columns = {
      cell: bytes(cell),
      flags: bytes(flags),
      carried: bytes(carried),
      hours: bytes(hours),
      logEntry: bytes(logEntry),
    }
    orm
      .insert(driftMonths)
      .values({ contractId, month, form: FORM, digest, cells, ...columns })
      .run()
  }
}

/** A column as the machine has it, without a copy. */
function bytes({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array | Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

type Column<Values> = {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Values
  readonly BYTES_PER_ELEMENT: number
}

/** A column that was kept, as the machine has it: without a copy, unless it lies where numbers of its width may not begin. */
function column<Values>(Of: Column<Values>, kept: Buffer): Values {
  const width = Of.BYTES_PER_ELEMENT
  const { buffer, byteOffset } = kept.byteOffset % width === 0 ? kept : new Uint8Array(kept)
  return new Of(buffer, byteOffset, kept.byteLength / width)
}
