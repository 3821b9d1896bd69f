/** A text that a spreadsheet is to show as it stands: `="00123"`. */
const AS_FORMULA = /^="((?:[^"]|"")*)"$/
/** A number or a date behind the mark by which a spreadsheet takes a cell for a text: `'00123`, `'13/03/2026 09:00`. */
const AS_TEXT = /^'(\d[\d\s.,:/+TZhàPAM-]*)$/u
/** A cell in single quotes, as some tools quote all of theirs. */
const IN_SINGLE = /^'[^']*'$/
const [EQUALS, APOSTROPHE] = [61, 39]

/**
 * Gives each cell of a row what it says, where a tool guarded it against being read as another number by the spreadsheet that
 * would open the file, or quoted every cell in single quotes.
 */
export function openProtected(row: string[]): void {
  const isQuoted =
    row.length > 1 && row[0]!.charCodeAt(0) === APOSTROPHE && row.every((cell) => cell === '' || IN_SINGLE.test(cell))
  for (let at = 0; at < row.length; at++) {
    const cell = row[at]!
    row[at] = isQuoted ? cell.slice(1, -1) : openCell(cell)
  }
}

/** What a guarded cell says; any other as it is. */
export function openCell(cell: string): string {
  const first = cell.charCodeAt(0)
  if (first === EQUALS) return AS_FORMULA.exec(cell)?.[1]!.replaceAll('""', '"') ?? cell
  return first === APOSTROPHE ? (AS_TEXT.exec(cell)?.[1] ?? cell) : cell
}

/** Whether a text may hold one: most hold none. */
export const mayBeProtected = (text: string) => text.includes('="') || text.includes("'")
