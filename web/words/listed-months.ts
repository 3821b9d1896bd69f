/** A run of months, `2026-03`. */
export type MonthRun = { readonly from: string; readonly to: string }

const isSame = (one: MonthRun, other: MonthRun) => one.from === other.from && one.to === other.to
const MONTH = String.raw`\d{4}-(?:0[1-9]|1[0-2])`
const RUN = new RegExp(String.raw`^(${MONTH})\.\.(${MONTH})$`)

/** A run as an address names it: `2026-03..2026-05`. */
export const runInAddress = ({ from, to }: MonthRun): string => `${from}..${to}`

/**
 * The months whose facts are listed: the run that an address names, the last month of those that a judged figure rests on
 * (`month`), or else all of these. `isAlone`: whether that is the last one of them alone; null where it is none of the two.
 */
export function listedMonths(asked: string | undefined, window: MonthRun): MonthRun & { isAlone: boolean | null } {
  const last = { from: window.to, to: window.to }
  const [, from, to] = RUN.exec(asked ?? '') ?? []
  const run = from && to && from <= to ? { from, to } : asked === 'month' ? last : { from: window.from, to: window.to }
  return { ...run, isAlone: isSame(run, window) ? false : isSame(run, last) ? true : null }
}
