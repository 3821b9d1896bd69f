import { speeches } from '../../../shared/api/questions.ts'
import type { Asking } from '../asking.ts'
import type { IssueCode } from '../issues.ts'
import type { ReadColumn } from '../recognise.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'
import { readDuration, unitInHeader, type DurationUnit } from './duration.ts'
import { remembered } from './remembered.ts'

const units: Readonly<Record<string, DurationUnit>> = { s: 'seconds', min: 'minutes', h: 'hours', d: 'days' }

/**
 * Compiles the reader of a column of durations, in seconds: a plain number counts what the header says, or the tool, or else the
 * person, who is asked as soon as such a number is met.
 */
export function durationCellReader(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  field: FactField,
  asking: Asking,
): (cell: string) => number | IssueCode {
  const column = columns.find((one) => one.field === field)
  const header = column ? headers[column.index]! : null
  const unit = header === null ? null : (unitInHeader(header) ?? column!.rule?.unit ?? null)
  let said: DurationUnit | null | undefined
  let rows = 0
  const readPlain = remembered((cell) => readDuration(cell, unit))
  return (cell) => {
    const seconds = readPlain(cell)
    if (seconds !== 'no-unit') return seconds ?? 'duration-unreadable'
    rows += 1
    if (said === undefined) {
      const about = { topic: 'speech', of: 'unit', field, column: header } as const
      said = units[asking.choose({ about, options: speeches.unit, count: () => rows }) ?? ''] ?? null
    }
    const counted = said === null ? 'no-unit' : readDuration(cell, said)
    return counted === 'no-unit' ? 'duration-without-unit' : (counted ?? 'duration-unreadable')
  }
}
