const TICKS: ReadonlySet<string> = new Set('✓✔☑✅🗸')
const CROSSES: ReadonlySet<string> = new Set('✗✘❌✖☐')
/** Says that the mark before it is drawn as a picture. */
const AS_PICTURE = /\u{FE0F}/u

/** Reads what a box that is ticked or crossed, or left as it was, says; null where a cell is no such mark. `☒` is either. */
export function readMark(cell: string): boolean | null {
  const mark = cell.trim().replace(AS_PICTURE, '')
  return TICKS.has(mark) ? true : CROSSES.has(mark) ? false : null
}
