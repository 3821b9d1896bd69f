import type { Language } from '../../shared/words/language.ts'
import type { Block } from './pasted-block.ts'
import { tidied, type CellKind } from './read-cell.ts'

/** The cells of one row, as they are typed. */
export type GridRow = string[]
/** Why a line of a paste is not in the grid. */
export type LeftOutReason = 'heading' | 'total' | 'no-room' | 'no-month' | 'before-start' | 'too-far' | 'month-twice'
/** A line of a paste, or what of it is not in the grid. `line` counts from 1. */
export type LeftOut = { readonly line: number; readonly text: string; readonly why: LeftOutReason }
export type Pasted = { readonly rows: GridRow[]; readonly filled: number; readonly leftOut: LeftOut[] }

export type GridTerms = {
  readonly kinds: readonly CellKind[]
  readonly language: Language
  readonly maxRows: number
}

/**
 * Lays a block into a grid from a cell on, adding rows where it is longer. Nothing is lost: a cell that cannot be read stays
 * in its place as it came, and what has no place is listed. Headings and a line of totals are listed, not laid.
 */
export function pasteBlock(rows: readonly GridRow[], block: Block, at: Place, terms: GridTerms): Pasted {
  const laid = rows.map((row) => [...row])
  const leftOut: LeftOut[] = []
  const skip = isHeading(block, terms.kinds.slice(at.column)) ? 1 : 0
  let next = at.row
  let filled = 0
  for (const [index, cells] of block.entries()) {
    const out = (why: LeftOutReason, some = cells) => leftOut.push({ line: index + 1, text: some.join(' · '), why })
    if (index < skip) out('heading')
    else if (terms.kinds[at.column] === 'label' && isTotal(cells)) out('total')
    else if (next >= terms.maxRows) out('no-room')
    else {
      while (laid.length <= next) laid.push(terms.kinds.map(() => ''))
      const room = terms.kinds.length - at.column
      filled += layCells(laid[next]!, cells.slice(0, room), at.column, terms)
      const beyond = cells.slice(room).filter((cell) => cell.trim() !== '')
      if (beyond.length > 0) out('no-room', beyond)
      next++
    }
  }
  return { rows: laid, filled, leftOut }
}

export type Place = { readonly row: number; readonly column: number }

/** Writes cells into a row from a column on; how many. */
export function layCells(row: GridRow, cells: readonly string[], column: number, terms: GridTerms): number {
  for (const [index, cell] of cells.entries())
    row[column + index] = tidied(cell, terms.kinds[column + index]!, terms.language)
  return cells.length
}

/** Whether a block starts with a line of headings: words without a figure where numbers are expected. */
export function isHeading(block: Block, kinds: readonly CellKind[]): boolean {
  const numbers = block[0]?.filter((_, index) => kinds[index] !== undefined && kinds[index] !== 'label') ?? []
  return block.length > 1 && numbers.length > 0 && numbers.every((cell) => cell.trim() !== '' && !/\d/.test(cell))
}

const isTotal = (cells: readonly string[]) =>
  cells.length > 1 && /^\s*(sous[- ]?total|sub[- ]?total|total)\b/i.test(cells[0]!)

/** Gives each empty cell what stands above it, from the first filled one down. */
export function filledDown(rows: readonly GridRow[]): GridRow[] {
  const above: string[] = []
  return rows.map((row) =>
    row.map((cell, column) => {
      if (cell.trim() !== '') above[column] = cell
      return cell.trim() === '' ? (above[column] ?? '') : cell
    }),
  )
}
