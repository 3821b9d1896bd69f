import type { FileHandle } from 'node:fs/promises'
import { refuseControls } from './file-kind.ts'
import type { Language } from '../errors.ts'
import type { Issue } from '../../shared/api/error.ts'
import type { Ticket } from '../../shared/facts/ticket.ts'
import { decodeFile } from './decode.ts'
import { describeFinding, type Finding } from './issues.ts'
import type { OpenedExport } from './open-export.ts'
import { RecordParser, type Records } from './parse.ts'
import type { RowReader } from './ticket-reader.ts'

export type RowCounts = { rows: number; accepted: number; rejected: number }
type Output = {
  accept(ticket: Ticket, line: number): void
  issue(issue: Issue, cells: readonly string[] | null): void
  progress?(done: number, rows: number): void
}

/**
 * Reads a file's rows from the first to the last, each into a ticket or into at least one issue that says why not. Stops
 * early, with null, as soon as `abandon` says so.
 */
export async function readRows(
  file: FileHandle,
  opened: OpenedExport,
  readRow: RowReader,
  output: Output,
  language: Language,
  abandon: () => boolean,
): Promise<RowCounts | null> {
  const { headers, shape } = opened
  const counts = { rows: 0, accepted: 0, rejected: 0 }
  const parser = new RecordParser(shape)
  let skip = shape.skip
  let isHeader = true

  const take = (records: Records): void => {
    for (let i = 0; i < records.rows.length; i += 1) {
      if (isHeader) {
        isHeader = false
        continue
      }
      const cells = records.rows[i]!
      const line = records.lines[i]!
      const findings: Finding[] = []
      const layout = records.broken.has(i) ? BROKEN : checkWidth(cells, headers.length, opened.mostCells)
      const ticket = layout ? null : readRow(cells, findings)
      if (layout) findings.push(layout)
      for (const finding of findings) output.issue(describeFinding(finding, line, cells, headers, language), cells)
      counts.rows += 1
      if (ticket) {
        counts.accepted += 1
        output.accept(ticket, line)
      } else counts.rejected += 1
    }
  }

  for await (const { text, end } of decodeFile(file, opened.encoding, opened.start)) {
    if (text.includes('\0')) refuseControls(text, language)
    take(parser.push(skip > 0 ? text.slice(skip) : text))
    skip = Math.max(0, skip - text.length)
    output.progress?.(end / opened.size, counts.rows)
    if (abandon()) return null
  }
  take(parser.end())
  return counts
}

const BROKEN: Finding = { code: 'quotes-broken', column: null }

/**
 * A row has as many cells as there are headers, and no more than the header or the first row has: one cell too many, be
 * it empty, means that a text holds a separator and that the cells after it are shifted.
 */
function checkWidth(cells: readonly string[], least: number, most: number): Finding | null {
  if (cells.length === least) return null
  const params = { found: cells.length, expected: least }
  if (cells.length < least) return { code: 'cells-missing', column: null, params }
  return cells.length > most ? { code: 'cells-extra', column: null, params } : null
}
