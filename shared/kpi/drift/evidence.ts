import { logCdfOverDensity } from '../../stats/normal.ts'
import { candidates } from './breaks.ts'
import { MonthSums } from './month-sums.ts'
import type { Series } from './series.ts'

/** Instabilities weighed, as multiples of the one expected, and how much each is believed (a lognormal around 1.13). */
const INSTABILITIES = [0.4, 0.6, 0.8, 1.07, 1.4, 1.87, 2.53]
const BELIEF = INSTABILITIES.map((times) => Math.exp(-0.5 * (Math.log(times / 1.13) / 0.7) ** 2))
/** One month of the window is odd with this chance, and then by so many times the expected instability. */
const ODD_CHANCE = 0.2
const ODD_SIZE = 6.7
/**
 * A break one month older is so many times as likely: a rise of long standing would mostly have been said before. Waiting times to a
 * change are geometric in the same way (Shiryaev 1963).
 */
const OLDER = 0.85
/** Slopes thought possible, as a share of the standard deviation of a typical month (in the way of Zellner's g-prior, 1986). */
const SLOPE = 0.3

/**
 * Steps 3 to 5 weighed together: how much better "flat, then rising" explains the months than "flat", as the logarithm of a
 * Bayes factor (Kass & Raftery 1995). What nobody knows is averaged over instead of chosen: the instability, the month of the
 * break, the slope, whether one month is odd and which, and how much doubted months (August, December) are off, the same
 * every year. So a rise that one odd month makes, or a season, weighs little, and years of history tell more than months.
 */
export function evidence(series: Series, expectedSd: number): number {
  const seen = [...series.y.keys()].filter((i) => !Number.isNaN(series.y[i]!))
  const breaks = candidates(series.y.length, 'rising')
  const variances = seen.map((i) => series.v[i]!).sort((a, b) => a - b)
  const chances = geometric(series.y.length, breaks)
  const slopeSd = SLOPE * Math.sqrt(variances[variances.length >> 1]! + expectedSd ** 2)
  const [flat, rising]: [number[], number[]] = [[], []]
  INSTABILITIES.forEach((times, k) => {
    const sums = new MonthSums(series, seen, breaks, (times * expectedSd) ** 2)
    const belief = Math.log(BELIEF[k]!)
    const weigh = (odd: number | null, chance: number) => {
      const fit = sums.fit(odd, (ODD_SIZE * expectedSd) ** 2)
      const likelihood = belief + Math.log(chance) + fit.logLikelihood
      flat.push(likelihood)
      const slopes = fit.breaks.map(([spread, product], b) => chances[b]! + slopeEvidence(spread, product, slopeSd))
      rising.push(likelihood + logSum(slopes))
    }
    weigh(null, 1 - ODD_CHANCE)
    for (const month of seen) weigh(month, ODD_CHANCE / seen.length)
  })
  return logSum(rising) - logSum(flat)
}

/** The log of what a slope above 0, thought to be half-normal, adds to the likelihood, from its Sxx and Sxy. */
function slopeEvidence(spread: number, product: number, slopeSd: number): number {
  const precision = spread + 1 / slopeSd ** 2
  return Math.log(2 / (slopeSd * Math.sqrt(precision))) + logCdfOverDensity(product / Math.sqrt(precision))
}

/** Log chances of breaks, the older the less, that sum to 1. */
function geometric(months: number, breaks: readonly number[]): number[] {
  const chances = breaks.map((at) => (months - at) * Math.log(OLDER))
  const total = logSum(chances)
  return chances.map((chance) => chance - total)
}

function logSum(logs: readonly number[]): number {
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}
