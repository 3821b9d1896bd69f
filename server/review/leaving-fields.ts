import { keptFields, type FieldTable, type KeptField } from '../../shared/kinds/field-table.ts'
import { formatMonth } from '../../shared/period.ts'
import { toInstant } from '../db/instant.ts'

/** How what a field says is written where it leaves, if not as it is kept. Money leaves in the currency. */
const written: Readonly<Record<string, (kept: number) => string | number>> = {
  instant: toInstant,
  month: formatMonth,
  money: (hundredths) => hundredths / 100,
}

/** What an answer tells of the fields of a table. */
export type Leaving<Fact, Table extends FieldTable> = Pick<Fact, KeptField<Table> & keyof Fact>

/** What is kept of a fact beside its key, as answers and files tell it. */
export function leavingFields<Table extends FieldTable, Row extends Readonly<Record<KeptField<Table>, unknown>>>(
  table: Table,
  row: Row,
): Record<KeptField<Table>, unknown> {
  const told = keptFields(table).map((field) => {
    const value = row[field]
    const write = written[table[field]!.says]
    return [field, write && value !== null ? write(value as number) : value]
  })
  return Object.fromEntries(told) as Record<KeptField<Table>, unknown>
}
