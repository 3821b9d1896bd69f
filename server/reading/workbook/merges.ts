/** Cells of a column, from one row to another, that a workbook shows as one. Columns from 0, rows from 1. */
export type Merge = { readonly column: number; readonly from: number; readonly to: number }

/** The merged cells that a reference as `A2:B4` names: those of its first column, where it goes down. */
export function mergeOf(reference: string): Merge | null {
  const [start, end] = reference.split(':').map(cellOf)
  if (!start || !end || end.row <= start.row) return null
  return { column: start.column, from: start.row, to: end.row }
}

/** The place that a reference as `AB12` names, in capitals or not; null where there is none. */
function cellOf(reference: string): { column: number; row: number } | null {
  const column = columnOf(reference)
  const row = Number(/\d+$/.exec(reference)?.[0])
  return column === null || !(row > 0) ? null : { column, row }
}

/** The place of the column that a reference as `AB12` or `ab12` names; null where there is none. */
export function columnOf(reference: string | null): number | null {
  if (reference === null) return null
  const most = Math.min(4, reference.length)
  let column = 0
  let at = 0
  while (at < most) {
    const letter = (reference.charCodeAt(at) & ~SMALL) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    at += 1
  }
  return at === 0 ? null : column - 1
}

/** The bit that tells a small letter from its capital; no digit and no `$` becomes a letter without it. */
const SMALL = 0x20

/** The name of a column: A, B … AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** Gives the cells of merged areas their text, row by row as a sheet is read. */
export class MergedCells {
  readonly #starting: ReadonlyMap<number, readonly Merge[]>
  #open: { readonly merge: Merge; readonly text: string }[] = []

  constructor(merges: readonly Merge[]) {
    this.#starting = Map.groupBy(merges, ({ from }) => from)
  }

  /** Fills a row's empty cells from the areas that reach it; how many. `isSum`: cells that no other row may take the number of. */
  fill(line: number, cells: string[], isSum: (column: number) => boolean): number {
    let filled = 0
    this.#open = this.#open.filter(({ merge }) => merge.to >= line)
    for (const { merge, text } of this.#open) {
      if ((cells[merge.column] ?? '') !== '') continue
      while (cells.length < merge.column) cells.push('')
      cells[merge.column] = text
      filled += 1
    }
    for (const merge of this.#starting.get(line) ?? []) {
      const text = cells[merge.column] ?? ''
      if (text !== '' && !isSum(merge.column)) this.#open.push({ merge, text })
    }
    return filled
  }
}
