import type { ReadColumn } from './recognise.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import { dateReader, type DateProblem, type DateRules } from './values/date.ts'
import { zoneInHeader } from './values/zone-in-header.ts'

/** The reader of the dates of a field, by the clock that its header names, if any. */
export function dateColumn(
  field: FactField,
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rules: DateRules,
): (cell: string) => number | DateProblem {
  const column = columns.find((one) => one.field === field)
  return dateReader(column ? { ...rules, field, offset: zoneInHeader(headers[column.index]!) } : rules)
}
