import type { ColumnRule } from '../formats/format.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'

/**
 * Columns of tables kept by hand; the first for each field may also have the headers of Vigie's own, these last: they may be a
 * less sure word beside another.
 */
export function withOwn<Field extends FactField>(
  own: readonly ColumnRule<Field>[],
  common: readonly ColumnRule<Field>[],
): ColumnRule<Field>[] {
  return common.map((rule, index) => {
    if (common.findIndex(({ field }) => field === rule.field) < index) return rule
    const headers = own.filter(({ field }) => field === rule.field).flatMap((one) => one.headers)
    return { ...rule, headers: [...rule.headers, ...headers] }
  })
}
