const TIME_OF_DAY = /^\d{1,2} ?(?::|h) ?(?:\d\d(?::\d\d)?)?(?: ?[ap]m)?$/i

/** Whether a cell holds a time of day alone: `09:15`, `9 h 05`, `9:15 PM`. */
export function isTimeOfDay(cell: string): boolean {
  return TIME_OF_DAY.test(cell)
}
