import type { FactField } from '../../../shared/kinds/columns.ts'
import type { ReadColumn } from '../recognise.ts'

/** The header and the first rows of a table. */
export type FirstRows = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** Where the column of a field stands; undefined where none is read so. */
export function placeOf(columns: readonly ReadColumn[], field: FactField): number | undefined {
  return columns.find((one) => one.field === field)?.index
}

/** The columns with a field read from another one; null: from none. */
export function replaceColumn(
  columns: readonly ReadColumn[],
  field: FactField,
  index: number | null,
): readonly ReadColumn[] {
  const others = columns.filter((one) => one.field !== field && one.index !== index)
  const old = columns.find((one) => one.field === field)
  return index === null ? others : [...others, { index, field, rule: old?.rule ?? null }]
}
