import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { shiftMonth } from '../words/months.ts'

/** `Q2` → 2. */
export const quarterNumber = (quarter: string): number => Number(quarter.slice(1))

/** The quarter before; null before the first. */
export function quarterBefore(quarter: string): string | null {
  const n = quarterNumber(quarter)
  return n > 1 ? `Q${n - 1}` : null
}

/** A quarter, never without its months: they say when it is to whoever counts no quarters. “Q6 · Aug–Oct 2026”. */
export const quarterRun = (
  t: Translate,
  format: Format,
  { number, from, to }: { number: number; from: string; to: string },
): string => t('committee.quarter', { n: number, months: format.run({ from, to }) })

/** The same of any quarter of a contract of which one is known by its first month. */
export function quarterBeside(
  t: Translate,
  format: Format,
  wanted: string,
  known: { readonly quarter: string; readonly from: string },
): string {
  const number = quarterNumber(wanted)
  const from = shiftMonth(known.from, (number - quarterNumber(known.quarter)) * QUARTER_MONTHS)
  return quarterRun(t, format, { number, from, to: shiftMonth(from, QUARTER_MONTHS - 1) })
}
const QUARTER_MONTHS = 3

/** A quarter of a contract of which the first month is known. */
export const quarterSince = (t: Translate, format: Format, quarter: string, firstMonth: string): string =>
  quarterBeside(t, format, quarter, { quarter: 'Q1', from: firstMonth })
