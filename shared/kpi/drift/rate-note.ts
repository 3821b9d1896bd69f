import { detectSeries } from './detect-series.ts'
import { rateScale } from './scales.ts'

/** A month of a rate: successes of so many facts; none where no file tells. */
export type RateMonth = { readonly successes: number; readonly total: number }

/** What keeps the note silent, or what it says of a rate that should rise; months count from the first given. */
export type RateNote =
  | { readonly verdict: 'insufficient'; readonly have: number; readonly need: number }
  | {
      readonly verdict: 'none' | 'watch' | 'drift'
      /** First month of the fall that fits best. */
      readonly since: number
      /** What it falls by in a month, as a share: 0.02 is two points. */
      readonly fallPerMonth: number
      /** The smallest monthly fall that would be seen within six months about four times in five. */
      readonly smallestFall: number
    }

/** A fall worth a note: on the logit, 0.3 is 88 % down to 84 %. */
const WORTH = 0.3

/**
 * Steps 3 to 6 on the logit of a monthly rate, at the end of the last month. Slopes are told in points at the rate of all these
 * months: on the logit a slope b is p(1 − p)·b of the rate. Null where no month has an answer.
 */
export function rateNote(months: readonly RateMonth[], instability: number): RateNote | null {
  const points = months.map(({ successes, total }) => rateScale(successes, total))
  const scale = { y: points.map(({ y }) => y), v: points.map(({ v }) => v), worse: 'down' } as const
  const found = detectSeries(scale, { instability, worth: WORTH, lastOnly: true }).at(-1)
  const [yes, all] = months.reduce(([k, n], { successes, total }) => [k + successes, n + total], [0, 0])
  if (!found || all === 0) return null
  if (found.verdict === 'insufficient') return { verdict: 'insufficient', have: found.have, need: found.need }
  const rate = (yes + 0.5) / (all + 1)
  const inPoints = (oddsRatio: number) => rate * (1 - rate) * Math.log1p(oddsRatio)
  return {
    verdict: found.verdict,
    since: found.rise.since,
    fallPerMonth: inPoints(found.rise.slopePerMonth),
    smallestFall: inPoints(found.smallestGrowth),
  }
}
