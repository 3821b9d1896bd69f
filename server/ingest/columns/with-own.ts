import type { ColumnRule } from '../formats/format.ts'
import type { FactField } from '../row-facts.ts'

/** Columns of tables kept by hand, which may also have the headers of Vigie's own, these first. */
export function withOwn<Field extends FactField>(
  own: readonly ColumnRule<Field>[],
  common: readonly ColumnRule<Field>[],
): ColumnRule<Field>[] {
  return common.map((rule) => {
    const headers = own.filter(({ field }) => field === rule.field).flatMap((one) => one.headers)
    return { ...rule, headers: [...headers, ...rule.headers] }
  })
}
