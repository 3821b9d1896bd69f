import { dateColumn } from './date-column.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { isEmpty } from './values/empty.ts'

/**
 * Adds to a reader of rows the instant at which each was last changed, where a column tells it. One that cannot be read costs
 * the row nothing else. How a file writes its other dates decides how this one is read, never the reverse: no figure rests
 * on it.
 */
export function withLastUpdate(
  readRow: RowReader,
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rules: ReadRules,
): RowReader {
  const column = columns.find(({ field }) => field === 'updatedAt')?.index
  if (column === undefined) return readRow
  const readDate = dateColumn('updatedAt', columns, headers, { ...rules, votes: rules.votes.apart })
  return (cells, findings) => {
    const facts = readRow(cells, findings)
    const cell = cells[column] ?? ''
    if (facts === null || facts.kind === 'left-out' || isEmpty(cell)) return facts
    const updatedAt = readDate(cell)
    if (typeof updatedAt === 'number') return { ...facts, updatedAt }
    findings.push({ code: 'update-unreadable', column })
    return facts
  }
}
