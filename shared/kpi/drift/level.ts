import { CAP } from './habitual.ts'
import { type Score, scores } from './score.ts'

/** Width of a bin of age on the log grid: 2 % blurs one ticket by 1 %, and a mean by nothing that can be seen. */
const STEP = 0.02
/** The grid goes from 1/10,000 of `CAP` to the longest age that any score tells apart; shorter ages share the first bin. */
const LOG_CAP = Math.log(CAP)
const BINS_TO_CAP = Math.ceil(Math.log(10_000) / STEP)
const binsTo = (cap: number) => BINS_TO_CAP + Math.round((Math.log(cap) - LOG_CAP) / STEP)
const BINS = Math.max(...scores.map(({ cap }) => binsTo(cap)))
/** Middle of each bin, in multiples of the habitual delay. */
const MIDDLE = Float64Array.from({ length: BINS }, (_, k) => CAP * Math.exp((k + 0.5 - BINS_TO_CAP) * STEP))

/** Each score of the middles of bins, and how it moves there. */
const grids = new Map(
  scores.map((score) => {
    const middles = MIDDLE.subarray(0, binsTo(score.cap))
    return [score, { at: middles.map(score.of), pull: middles.map(score.pull), end: score.of(score.cap) }]
  }),
)

/** Bin of an age given as log(age ÷ habitual); `BINS` beyond the grid. */
function binOf(logRatio: number): number {
  return Math.min(BINS, Math.max(0, Math.floor((logRatio - LOG_CAP) / STEP) + BINS_TO_CAP))
}

/** Ages of a month's tickets as multiples of what is habitual: who enters, leaves and is resolved in each bin. */
export class AgeCounts {
  readonly entries = new Float64Array(BINS + 1)
  readonly exits = new Float64Array(BINS + 1)
  readonly events = new Float64Array(BINS + 1)

  /** A ticket seen between two ages. */
  add(logEntry: number, logExit: number, resolved: boolean): void {
    const exit = binOf(logExit)
    this.entries[binOf(logEntry)]! += 1
    this.exits[exit]! += 1
    if (resolved) this.events[exit]! += 1
  }
}

/** The level of a month: mean score, its variance, and by how much it moves for each per cent that all ages grow. */
export type Level = { readonly mean: number; readonly variance: number; readonly moved: number }

/**
 * Step 2, the restricted mean of the Kaplan–Meier curve (Kaplan & Meier 1958) with late entry: a ticket is at risk only
 * from the age at which the month found it, and open tickets are censored at the month's end, so an old ticket left open
 * raises the level instead of flattering it. Ages count as `score` has them; one that is beyond its cap on entering tells
 * nothing. Variance by Greenwood's formula (1926); null when the young ages are not seen.
 */
export function kaplanMeier({ entries, exits, events }: AgeCounts, score: Score): Level | null {
  const { at, pull, end } = grids.get(score)!
  let [atRisk, survival, area, previous, moved] = [0, 1, 0, 0, 0]
  const curve: { area: number; term: number }[] = []
  for (let k = 0; k < at.length; k++) {
    atRisk += entries[k]!
    const resolved = events[k]!
    if (resolved > 0) {
      area += survival * (at[k]! - previous)
      moved += survival * (resolved / atRisk) * pull[k]!
      survival *= 1 - resolved / atRisk
      const left = atRisk - resolved
      curve.push({ area, term: left > 0 ? resolved / (atRisk * left) : 0 })
      previous = at[k]!
    }
    atRisk -= exits[k]!
  }
  area += survival * (end - previous)
  if (curve.length === 0) return null
  let variance = 0
  for (const step of curve) variance += (area - step.area) ** 2 * step.term
  return { mean: area, variance, moved }
}
