import { type MonthFacts, OPENED, RESOLVED } from './facts.ts'
import { CAP } from './habitual.ts'
import { AgeCounts, kaplanMeier, type Level } from './level.ts'

/** A change of the whole distribution never shows in the capped mean for less than this share of it. */
const LEAST_SHARE = 0.3

export type DelayLevels = {
  /** log(level of the month), rescaled so that a true change of 1 % moves it by 1 %; NaN where the month has no level. */
  readonly y: Float64Array
  readonly v: Float64Array
  /** log(mean habitual delay of the month's openings): the mix of what came in. */
  readonly composition: Float64Array
  readonly compositionVariance: Float64Array
  /** Mean habitual delay (hours) of all openings of these months; null when nothing came in. */
  readonly habitualHours: number | null
}

/** Months `from` to `to` (excluded), and those of them that have enough in them to be read. */
type JudgedMonths = { readonly from: number; readonly to: number; readonly readable: (month: number) => boolean }

/**
 * Levels of a run of months, each ticket's age read in multiples of its cell's habitual delay. A capped
 * mean shows only 1 − cap·S(cap)/level of a small common change (its elasticity): y and v are put back to full scale.
 */
export function delayLevels(facts: MonthFacts, habit: Float64Array, { from, to, readable }: JudgedMonths): DelayLevels {
  const months = to - from
  const blank = () => new Float64Array(months).fill(NaN)
  const [y, v, composition, compositionVariance] = [blank(), blank(), blank(), blank()]
  const logHabit = habit.map(Math.log)
  const levels: (Level | null)[] = []
  let [opened, usual] = [0, 0]
  for (let m = from; m < to; m++) {
    const counts = new AgeCounts()
    let [n, sum, squares] = [0, 0, 0]
    for (let i = facts.start[m]!; i < facts.start[m + 1]!; i++) {
      const c = facts.cell[i]!
      const flags = facts.flags[i]!
      counts.add(facts.logEntry[i]! - logHabit[c]!, facts.logExit[i]! - logHabit[c]!, (flags & RESOLVED) !== 0)
      if (flags & OPENED) {
        n += 1
        sum += habit[c]!
        squares += habit[c]! ** 2
      }
    }
    opened += n
    usual += sum
    levels.push(readable(m) ? kaplanMeier(counts) : null)
    if (n > 0) {
      composition[m - from] = Math.log(sum / n)
      compositionVariance[m - from] = (squares * n) / (sum * sum * n) - 1 / n
    }
  }
  const share = Math.max(LEAST_SHARE, mean(levels.flatMap((l) => (l ? [1 - (CAP * l.beyond) / l.mean] : []))))
  levels.forEach((level, m) => {
    if (!level) return
    y[m] = Math.log(level.mean) / share
    v[m] = level.variance / (level.mean * share) ** 2
  })
  return { y, v, composition, compositionVariance, habitualHours: opened > 0 ? usual / opened : null }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((a, b) => a + b, 0) / values.length
}
