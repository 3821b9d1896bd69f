import type { ReadColumn } from '../recognise.ts'

const DATE = /(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{2,4})/
const TIME = /(?<!\d)(\d{1,2})[:h](\d{2})(?:[:m](\d{2}))?/i

/**
 * Whether the moments at which rows began come later down the file (1) or earlier (-1), at a glance, before it is known how dates
 * are written; 0 where that does not tell.
 */
export function directionOf(columns: readonly ReadColumn[], rows: readonly (readonly string[])[]): number {
  const places = (['startedAt', 'startedTime'] as const).flatMap(
    (field) => columns.find((column) => column.field === field)?.index ?? [],
  )
  const moments = rows.flatMap((row) => momentIn(places.map((place) => row[place] ?? '').join(' ')) ?? [])
  const steps = moments.map((moment, at) => (at === 0 ? 0 : Math.sign(moment - moments[at - 1]!)))
  return Math.sign(steps.reduce((sum, step) => sum + step, 0))
}

/** A number that grows with time, of a date with its year first or last; null where there is none. */
function momentIn(text: string): number | null {
  const date = DATE.exec(text)
  if (!date) return null
  const [first, month, last] = date.slice(1).map(Number) as [number, number, number]
  const [year, day] = first > 31 ? [first, last] : [last, first]
  const [hours = 0, minutes = 0, seconds = 0] = (TIME.exec(text.replace(DATE, ' ')) ?? [])
    .slice(1)
    .map((one) => Number(one ?? 0))
  return (((year * 13 + month) * 32 + day) * 24 + hours) * 3600 + minutes * 60 + seconds
}
