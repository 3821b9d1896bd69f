/** A text that a spreadsheet is to show as it stands: `="00123"`. */
const AS_FORMULA = /^="((?:[^"]|"")*)"$/
/** A number or a date behind the mark by which a spreadsheet takes a cell for a text: `'00123`, `'13/03/2026 09:00`. */
const AS_TEXT = /^'(\d[\d\s.,:/+TZhàPAM-]*)$/u
const [EQUALS, APOSTROPHE] = [61, 39]

/**
 * Gives each cell of a row what it says, where a tool guarded it against being read as another number by the spreadsheet that
 * would open the file.
 */
export function openProtected(row: string[]): void {
  for (let at = 0; at < row.length; at++) {
    const cell = row[at]!
    const first = cell.charCodeAt(0)
    if (first === EQUALS) row[at] = AS_FORMULA.exec(cell)?.[1]!.replaceAll('""', '"') ?? cell
    else if (first === APOSTROPHE) row[at] = AS_TEXT.exec(cell)?.[1] ?? cell
  }
}

/** Whether a text may hold one: most hold none. */
export const mayBeProtected = (text: string) => text.includes('="') || text.includes("'")
