const HALF = String.raw`(?: ?[ap]\.?m\.?)`
/** With a sign that stands in no other number: `09:15`, `9 h 05`, `9h`, `9:15 PM`, `9 am`. */
const SURE = new RegExp(
  String.raw`^\d{1,2}(?: ?(?::|h(?:eures?)?) ?(?:\d\d(?::\d\d)?)? ?(?:min|mn|m)?(?:${HALF}| uhr| uur)?|(?:\.[0-5]\d)?${HALF})$`,
  'i',
)
/** Written as other numbers are: `9.30`, `09.30.15`, `0930`, `093015`. */
const NUMERIC = /^(?:(?:[01]?\d|2[0-4])\.[0-5]\d(?:\.[0-5]\d)?|(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)$/
/** Before this hour few begin to work: smaller numbers alone are hours spent. */
const MORNING = 7

/** Whether a cell holds a time of day alone, whatever its column is called: `09:15`, `9 h 05`, `9.15 PM`. */
export function isTimeOfDay(cell: string): boolean {
  return SURE.test(cell)
}

/**
 * Whether all cells of a column that is called a time are times of day: numbers too, if one at least is too large for hours spent, or
 * where its header `isSure`, as `Heure d’ouverture` is.
 */
export function areTimesOfDay(cells: readonly string[], isSure: boolean): boolean {
  const isNumeric = (cell: string) => NUMERIC.test(cell)
  const tells = (cell: string) => SURE.test(cell) || (isNumeric(cell) && (isSure || hourOf(cell) >= MORNING))
  return cells.some(tells) && cells.every((cell) => SURE.test(cell) || isNumeric(cell))
}

const hourOf = (cell: string) => Number(cell.includes('.') ? cell.slice(0, cell.indexOf('.')) : cell.slice(0, 2))
