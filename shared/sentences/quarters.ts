import type { Translate } from '../words/translate.ts'

/** `Q2` → 2. */
export const quarterNumber = (quarter: string): number => Number(quarter.slice(1))

/** The quarter before; null before the first. */
export function quarterBefore(quarter: string): string | null {
  const n = quarterNumber(quarter)
  return n > 1 ? `Q${n - 1}` : null
}

/** A quarter as the reader writes it: Q2, T2. */
export const quarterName = (t: Translate, quarter: string): string =>
  t('committee.quarter', { n: quarterNumber(quarter) })
