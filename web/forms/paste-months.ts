import type { Language } from '../../shared/words/language.ts'
import { parseMonth } from '../../shared/period.ts'
import { shiftMonth } from '../../shared/words/months.ts'
import {
  isHeading,
  layCells,
  type GridRow,
  type GridTerms,
  type LeftOut,
  type LeftOutReason,
  type Pasted,
} from './grid.ts'
import type { Block } from './pasted-block.ts'
import { readMonths } from './read-month.ts'

/** Whether a block brings its months along: at least half of what its first column holds reads as months. */
export function bringsMonths(block: Block, language: Language): boolean {
  const first = block.map((cells) => cells[0] ?? '').filter((cell) => cell.trim() !== '')
  const months = readMonths(first, language).filter((month) => month !== null)
  return block.some((cells) => cells.length > 1) && months.length > 0 && months.length * 2 >= first.length
}

/**
 * Lays a block whose first column is months into a grid whose rows are months from `start` on, each line at its month,
 * from `column` on or further left where it would not fit. Lines whose month has no place in the grid are listed.
 */
export function pasteMonths(
  rows: readonly GridRow[],
  block: Block,
  { column, start }: { readonly column: number; readonly start: string },
  terms: GridTerms,
): Pasted {
  const laid = rows.map((row) => [...row])
  const leftOut: LeftOut[] = []
  const months = readMonths(
    block.map((cells) => cells[0] ?? ''),
    terms.language,
  )
  const width = Math.max(...block.map((cells) => cells.length - 1))
  const from = Math.max(0, Math.min(column, terms.kinds.length - width))
  const heading = isHeading(
    block.map((cells) => cells.slice(1)),
    terms.kinds.slice(from),
  )
  const seen = new Set<string>()
  let filled = 0
  for (const [index, cells] of block.entries()) {
    const month = months[index] ?? null
    const row = month === null ? 0 : parseMonth(month) - parseMonth(start)
    const out = (why: LeftOutReason, some = cells) => leftOut.push({ line: index + 1, text: some.join(' · '), why })
    if (cells.every((cell) => cell.trim() === '')) continue
    if (month === null) out(index === 0 && heading ? 'heading' : 'no-month')
    else if (row < 0) out('before-start')
    else if (row >= terms.maxRows) out('too-far')
    else if (seen.has(month)) out('month-twice')
    else {
      seen.add(month)
      while (laid.length <= row) laid.push(terms.kinds.map(() => ''))
      const room = terms.kinds.length - from
      filled += layCells(laid[row]!, cells.slice(1, 1 + room), from, terms)
      const beyond = cells.slice(1 + room).filter((cell) => cell.trim() !== '')
      if (beyond.length > 0) out('no-room', beyond)
    }
  }
  return { rows: laid, filled, leftOut }
}

/** The months that the rows of a grid stand for. */
export function monthsOfRows(start: string, rows: number): string[] {
  return Array.from({ length: rows }, (_, index) => shiftMonth(start, index))
}
