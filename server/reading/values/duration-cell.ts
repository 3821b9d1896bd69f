import type { IssueCode } from '../issues.ts'
import type { ReadColumn } from '../recognise.ts'
import type { FactField } from '../row-facts.ts'
import { readDuration, unitInHeader } from './duration.ts'

/** Compiles the reader of a column of durations, in seconds: a plain number counts what the header says, or is refused. */
export function durationCellReader(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  field: FactField,
): (cell: string) => number | IssueCode {
  const column = columns.find((one) => one.field === field)
  const unit = column ? (unitInHeader(headers[column.index]!) ?? column.rule?.unit ?? null) : null
  return (cell) => {
    const seconds = readDuration(cell, unit)
    if (seconds === 'no-unit') return 'duration-without-unit'
    return seconds ?? 'duration-unreadable'
  }
}
