import { Failure } from '../errors.ts'
import type { Asking } from './asking.ts'
import { contradictionsIn } from './contradictions.ts'
import { DateLengths } from './date-lengths.ts'
import type { Finding } from './issues.ts'
import type { OpenedExport } from './opened-export.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { RowFacts } from './row-facts.ts'
import type { NoticeCode, Notices } from './notices.ts'
import type { UnreadCell } from './parse.ts'
import type { RowReader } from './read-rules.ts'
import { columnName } from './workbook/merges.ts'
import { RowsOutside } from './rows-outside.ts'

/** Rows at which tools and old spreadsheets cut what they export: ServiceNow at 10,000, Jira at 1,000. */
const CUT_AT: ReadonlySet<number> = new Set([1_000, 10_000, 50_000, 65_535, 100_000, 1_048_575])

export type RowCounts = { rows: number; accepted: number; rejected: number; leftOut: number }
/** A row in which something was found wrong; one that is rejected is no fact. */
export type FlawedRow = {
  readonly line: number
  readonly cells: readonly string[]
  readonly findings: readonly Finding[]
  readonly rejected: boolean
}
type Output = {
  readonly notices: Notices
  readonly asking: Asking
  accept(facts: RowFacts, line: number): void
  flawed(row: FlawedRow): void
  progress?(done: number, rows: number): void
  /** Takes the texts that stand below the table. */
  readonly below: string[]
}

/** `columns`: the fields of those that are read, by their place. */
type RowsToRead = {
  readonly opened: OpenedExport
  readonly readRow: RowReader
  readonly columns: ReadonlyMap<number, FactField>
}

/**
 * Reads a file's rows from the first to the last, each into facts or into at least one finding that says why not; what is no
 * row of the table is left out and told. Stops early, with null, as soon as `abandon` says so.
 */
export async function readRows(
  { opened, readRow, columns }: RowsToRead,
  output: Output,
  abandon: () => boolean,
): Promise<RowCounts | null> {
  const { headers, mostCells, widths } = opened
  const { notices, asking } = output
  const counts = { rows: 0, accepted: 0, rejected: 0, leftOut: 0 }
  const lengths = new DateLengths(columns)
  const isRepeated = repetitions()
  const outside = new RowsOutside<FlawedRow & { afterBlank: boolean; unask: () => void }>(headers)
  const leaveOut = (why: NoticeCode, line: number): void => {
    notices.add(why, line)
    counts.leftOut += 1
  }
  const reject = (row: FlawedRow): void => {
    output.flawed(row)
    counts.rows += 1
    counts.rejected += 1
  }
  for await (const { records, done } of opened.readRecords()) {
    for (let i = 0; i < records.rows.length; i += 1) {
      const cells = records.rows[i]!
      const line = records.lines[i]!
      const findings: Finding[] = []
      const isMended = records.broken.has(i) && cells.length === widths[0]
      if (isMended) notices.add('quotes-mended', line)
      const isBroken = records.broken.has(i) && !isMended
      const layout = isBroken ? BROKEN : checkWidth(cells, headers.length, mostCells)
      const unread = records.unread?.get(i)
      if (unread) refuseUncomputed(unread, columns, line)
      if (unread?.some(({ why }) => why === 'bytes')) notices.add('bytes-unreadable', line)
      const isUnknown = unread !== undefined && noteUnread(unread, columns, findings)
      const facts = layout || isUnknown ? null : readRow(cells, findings)
      const unask = asking.endRow()
      if (facts === null) {
        const afterBlank = records.afterBlank.has(i)
        const why = outside.ownCells({ cells, afterBlank })
        if (why !== null) {
          unask()
          leaveOut(why, line)
          continue
        }
        if (layout) findings.push(layout)
        const row = { line, cells, findings, rejected: true, afterBlank, unask }
        if (outside.keep(row)) continue
        outside.release().forEach(reject)
        reject(row)
        continue
      }
      outside.release().forEach(reject)
      if (facts.kind === 'left-out') {
        leaveOut(facts.why, line)
        continue
      }
      if (findings.length > 0) output.flawed({ line, cells, findings, rejected: false })
      counts.rows += 1
      counts.accepted += 1
      if (cells.length !== headers.length || !widths.includes(cells.length))
        if (isUneven(cells, headers.length, widths)) notices.add('rows-uneven', line)
      for (const code of contradictionsIn(facts)) notices.add(code, line)
      if (isRepeated(facts, cells)) notices.add('rows-identical', line)
      lengths.add(cells, line)
      output.accept(facts, line)
    }
    for (const hidden of records.hidden ?? []) notices.add('rows-hidden', hidden)
    if (records.filled) notices.add('cells-merged', null, records.filled)
    output.progress?.(done, counts.rows)
    if (abandon()) return null
  }
  lengths.tell(notices)
  if (CUT_AT.has(counts.rows)) notices.add('rows-round', null, counts.rows)
  for (const { line, cells, unask } of outside.release()) {
    unask()
    output.below.push(cells.join(' '))
    leaveOut('lines-below', line)
  }
  return counts
}

/**
 * Notes the cells whose value cannot be read, of the columns that are; refuses a workbook that was never computed. Whether the row
 * cannot be known by its number.
 */
function noteUnread(cells: readonly UnreadCell[], columns: RowsToRead['columns'], findings: Finding[]): boolean {
  let isUnknown = false
  for (const { column, why } of cells) {
    const field = columns.get(column)
    if (field === undefined) continue
    if (why === 'error') findings.push({ code: 'cell-error', column })
    if (why !== 'bytes' || (field !== 'id' && field !== 'ticketId')) continue
    findings.push({ code: 'id-damaged', column })
    isUnknown = true
  }
  return isUnknown
}

function refuseUncomputed(cells: readonly UnreadCell[], columns: RowsToRead['columns'], line: number): void {
  const found = cells.find(({ why, column }) => why === 'uncomputed' && columns.has(column))
  if (found) throw new Failure('workbook-uncomputed', { cell: `${columnName(found.column)}${line}` })
}

/**
 * Whether a row that has enough cells has fewer or more than the header's line and the first row, or a text under no header: a
 * separator may be missing in it, or in the header.
 */
function isUneven(cells: readonly string[], named: number, widths: readonly number[]): boolean {
  return !widths.includes(cells.length) || cells.slice(named).some((cell) => cell.trim() !== '')
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

/** Rows remembered at most: files of facts without numbers are short, and a long one has no row twice by chance. */
const REMEMBERED = 100_000

/**
 * Tells the rows that say to the letter what one above them does, of facts that no number tells apart: two such costs may be two,
 * or one that was copied twice. Of tickets the last row wins, which is told elsewhere.
 */
function repetitions(): (facts: RowFacts, cells: readonly string[]) => boolean {
  const seen = new Set<string>()
  return (facts, cells) => {
    if (facts.kind === 'tickets' || idOf(facts) !== null) return false
    const row = cells.join('\u0000')
    if (seen.has(row)) return true
    if (seen.size < REMEMBERED) seen.add(row)
    return false
  }
}

function idOf(facts: Exclude<RowFacts, { readonly kind: 'tickets' }>): string | null {
  if (facts.kind === 'costs') return facts.cost.id
  return facts.kind === 'incidents' ? facts.incident.id : facts.answer.id
}
