import { CAP } from './habitual.ts'

/** Width of a bin of age on the log grid: 2 % blurs one ticket by 1 %, and a mean by nothing that can be seen. */
const STEP = 0.02
/** The grid goes from 1/10,000 of the cap to the cap; shorter ages share the first bin. */
const BINS = Math.ceil(Math.log(10_000) / STEP)
const LOG_CAP = Math.log(CAP)
/** Middle of each bin, in multiples of the habitual delay. */
const MIDDLE = Float64Array.from({ length: BINS }, (_, k) => CAP * Math.exp((k + 0.5 - BINS) * STEP))

/** Bin of an age given as log(age ÷ habitual); `BINS` from the cap on. */
function binOf(logRatio: number): number {
  if (logRatio >= LOG_CAP) return BINS
  return Math.max(0, Math.floor((logRatio - LOG_CAP) / STEP) + BINS)
}

/** Ages of a month's tickets as multiples of what is habitual: who enters, leaves and is resolved in each bin. */
export class AgeCounts {
  readonly entries = new Float64Array(BINS + 1)
  readonly exits = new Float64Array(BINS + 1)
  readonly events = new Float64Array(BINS + 1)

  /** A ticket seen between two ages; one already beyond the cap on entering tells nothing of ages below it. */
  add(logEntry: number, logExit: number, resolved: boolean): void {
    if (logEntry >= LOG_CAP) return
    const exit = binOf(logExit)
    this.entries[binOf(logEntry)]! += 1
    this.exits[exit]! += 1
    if (resolved) this.events[exit]! += 1
  }
}

/** The level of a month: mean of min(age ÷ habitual, cap), its variance, and the share of tickets beyond the cap. */
export type Level = { readonly mean: number; readonly variance: number; readonly beyond: number }

/**
 * Step 2, the restricted mean of the Kaplan–Meier curve (Kaplan & Meier 1958) with late entry: a ticket is at risk only
 * from the age at which the month found it, and open tickets are censored at the month's end, so an old ticket left open
 * raises the level instead of flattering it. Variance by Greenwood's formula (1926); null when the young ages are not seen.
 */
export function kaplanMeier({ entries, exits, events }: AgeCounts): Level | null {
  let [atRisk, survival, area, previous] = [0, 1, 0, 0]
  const curve: { at: number; area: number; term: number }[] = []
  for (let k = 0; k < BINS; k++) {
    atRisk += entries[k]!
    const resolved = events[k]!
    if (resolved > 0) {
      const t = MIDDLE[k]!
      area += survival * (t - previous)
      survival *= 1 - resolved / atRisk
      const left = atRisk - resolved
      curve.push({ at: t, area, term: left > 0 ? resolved / (atRisk * left) : 0 })
      previous = t
    }
    atRisk -= exits[k]!
  }
  area += survival * (CAP - previous)
  if (curve.length === 0) return null
  let variance = 0
  for (const step of curve) variance += (area - step.area) ** 2 * step.term
  return { mean: area, variance, beyond: survival }
}
