import { type MonthFacts, openingsByCell, RESOLVED } from './facts.ts'
import { AgeCounts, kaplanMeier } from './level.ts'
import { type Score, scores } from './score.ts'

/** A change of the whole distribution never shows in the mean score for less than this share of it. */
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
 * Levels of a run of months, each ticket's age read in multiples of its cell's habitual delay. Ages count as that score has
 * them by which these months are known best (the least variance; Jaeckel 1971, for trimmed means): which it is depends on how
 * the desk's delays spread, and hardly on how they move.
 */
export function delayLevels(facts: MonthFacts, habit: Float64Array, { from, to, readable }: JudgedMonths): DelayLevels {
  const months = to - from
  const blank = () => new Float64Array(months).fill(NaN)
  const [composition, compositionVariance] = [blank(), blank()]
  const logHabit = habit.map(Math.log)
  const ages: (AgeCounts | null)[] = []
  let [opened, usual] = [0, 0]
  for (let m = from; m < to; m++) {
    let [n, sum, squares] = [0, 0, 0]
    openingsByCell(facts, m).forEach((openings, c) => {
      n += openings
      sum += openings * habit[c]!
      squares += openings * habit[c]! ** 2
    })
    opened += n
    usual += sum
    ages.push(readable(m) ? agesOf(facts, logHabit, m) : null)
    if (n > 0) {
      composition[m - from] = Math.log(sum / n)
      compositionVariance[m - from] = (squares * n) / (sum * sum * n) - 1 / n
    }
  }
  const { y, v } = scores
    .map((score) => scored(ages, score))
    .reduce((best, other) => (sharper(other, best) ? other : best))
  return { y, v, composition, compositionVariance, habitualHours: opened > 0 ? usual / opened : null }
}

function agesOf(
  { start, cell, flags, logEntry, logExit }: MonthFacts,
  logHabit: Float64Array,
  month: number,
): AgeCounts {
  const counts = new AgeCounts()
  for (let i = start[month]!; i < start[month + 1]!; i++) {
    const habitual = logHabit[cell[i]!]!
    counts.add(logEntry[i]! - habitual, logExit[i]! - habitual, (flags[i]! & RESOLVED) !== 0)
  }
  return counts
}

/** The months by one score, and the mean variance by which they are known. */
type Scored = Pick<DelayLevels, 'y' | 'v'> & { readonly variance: number }

const sharper = (one: Scored, other: Scored) => one.variance < other.variance

/** A mean score shows only a share of a small common change (its elasticity): y and v are put back to full scale. */
function scored(ages: readonly (AgeCounts | null)[], score: Score): Scored {
  const levels = ages.map((counts) => (counts ? kaplanMeier(counts, score) : null))
  const seen = levels.filter((level) => level !== null)
  const elasticity = mean(seen.map(({ mean: level, moved }) => moved * score.onLog(level).slope))
  const share = Math.max(LEAST_SHARE, elasticity)
  const y = new Float64Array(levels.length).fill(NaN)
  const v = y.slice()
  levels.forEach((level, m) => {
    if (!level) return
    const { value, slope } = score.onLog(level.mean)
    y[m] = value / share
    v[m] = level.variance * (slope / share) ** 2
  })
  const variance = mean([...v].filter((sampling) => !Number.isNaN(sampling))) * (share / elasticity) ** 2
  return { y, v, variance }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((a, b) => a + b, 0) / values.length
}
