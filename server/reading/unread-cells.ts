import type { Records, UnreadCell } from './parse.ts'

/** What stands for bytes that are no character. */
const UNREADABLE = '\uFFFD'
/** What spreadsheets write where a formula failed, in English and in French. */
const ERROR = /#(?:DIV\/0!|N\/A|N\/D|N\/B|NAME\?|NOM \?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|REF!|VALUE!|VALEUR!|CALC!|SPILL!)/
const ONLY_ERROR = new RegExp(`^\\s*${ERROR.source}\\s*$`)

/** Whether cells of a piece of text may hold no value that can be read. */
export function mayHoldUnread(text: string): boolean {
  return text.includes(UNREADABLE) || (text.includes('#') && ERROR.test(text))
}

/** Records with their cells that hold bytes which are no character, or the error of a spreadsheet. */
export function withUnread(records: Records): Records {
  const unread = new Map<number, UnreadCell[]>()
  for (const [place, row] of records.rows.entries()) {
    const cells = row.flatMap((cell, column): UnreadCell[] => {
      if (cell.includes(UNREADABLE)) return [{ column, why: 'bytes' }]
      return ONLY_ERROR.test(cell) ? [{ column, why: 'error' }] : []
    })
    if (cells.length > 0) unread.set(place, cells)
  }
  return unread.size > 0 ? { ...records, unread } : records
}
