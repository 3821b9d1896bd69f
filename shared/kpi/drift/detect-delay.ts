import { backlogRise } from './backlog.ts'
import { delayLevels } from './delay-levels.ts'
import { monthFacts, type MonthFacts, RESOLVED } from './facts.ts'
import type { DelayFinding } from './finding.ts'
import { isFollowedUp, withoutCarried } from './follow-up.ts'
import { habitualDelays } from './habitual.ts'
import type { DelayHistory } from './history.ts'
import { INSTABILITY } from './instability.ts'
import { judged, verdictOf } from './judge.ts'
import { mixRise } from './mix.ts'
import { refusal, unjudged, withoutDelays } from './refusal.ts'
import { WORTH } from './thresholds.ts'
import { weighedTrend, WINDOW } from './trend.ts'

export type DelayOptions = {
  /** Month at which a new baseline was agreed: what came before is not looked at, and no longer judged. */
  readonly from?: number
  /** Extra standard deviation of each month: see `seasonalDoubt`. */
  readonly doubt?: ArrayLike<number>
}

/**
 * Is the resolution delay drifting? One finding at the end of each month from `from` on, with only what was known then:
 * a verdict never changes when later months arrive. Method, error rates and sources: `drift.md`, `tests/bench/drift.ts`.
 */
export function detectDelay(history: DelayHistory, { from = 0, doubt = [] }: DelayOptions = {}): DelayFinding[] {
  const facts = monthFacts(history)
  const doubts = Float64Array.from({ length: facts.months }, (_, m) => doubt[m] ?? 0)
  return Array.from({ length: Math.max(0, facts.months - from) }, (_, i) => findingAt(facts, doubts, from, from + i))
}

/** The months that a finding rests on: at most a window of them, and none before the agreed baseline. */
export function monthsBehind(month: number, baseline: number): { readonly from: number; readonly to: number } {
  return { from: Math.max(baseline, month + 1 - WINDOW), to: month + 1 }
}

/** The finding at the end of one month. `doubts`: extra standard deviation of every month. */
export function findingAt(known: MonthFacts, doubts: Float64Array, baseline: number, month: number): DelayFinding {
  const { from: first, to } = monthsBehind(month, baseline)
  const followsToEnd = isFollowedUp(known, first, to)
  const facts = followsToEnd ? known : withoutCarried(known, to)
  const from = firstUsable(facts.openings, first, to)
  const readable = readableMonths(facts.openings, from, to)
  const months = Array.from({ length: to - from }, (_, i) => from + i).filter(readable)
  const [resolved, lasting] = resolvedIn(facts, months)
  const refused = withoutDelays(to - 1, resolved, lasting) ?? refusal(to - 1, months.length, resolved, readable(to - 1))
  if (refused) return refused

  const habit = habitualDelays(facts, from, to)
  const levels = delayLevels(facts, habit, { from, to, readable })
  const doubt = doubts.subarray(from, to)
  const found = weighedTrend({ ...levels, doubt }, INSTABILITY)
  if (!found) return unjudged(to - 1, months.length)

  const verdict = verdictOf({ ...levels, doubt }, found, WORTH)
  const backlog = followsToEnd ? backlogRise(facts, habit, from, to) : null
  const mix = mixRise(levels, doubt, from, INSTABILITY)
  const { habitualHours } = levels
  const said = { ...judged({ ...levels, doubt }, found, from), habitualHours, mix, backlog, followsToEnd }
  if (verdict === 'drift') return { ...said, verdict }
  if (backlog?.alarming) return { ...said, verdict: 'backlog', backlog }
  if (mix?.explains) return { ...said, verdict: 'mix', mix }
  return { ...said, verdict }
}

/** Tickets resolved in these months, and how many of them took any time. */
function resolvedIn(facts: MonthFacts, months: readonly number[]): [resolved: number, lasting: number] {
  const counts = months.map((month) => resolvedOf(facts, month))
  return counts.reduce(([resolved, lasting], of) => [resolved + of[0], lasting + of[1]], [0, 0])
}

function resolvedOf({ start, flags, hours }: MonthFacts, month: number): [resolved: number, lasting: number] {
  let [resolved, lasting] = [0, 0]
  for (let i = start[month]!; i < start[month + 1]!; i++) {
    if (!(flags[i]! & RESOLVED)) continue
    resolved += 1
    if (hours[i]! > 0) lasting += 1
  }
  return [resolved, lasting]
}

/** An export may be cut at its start: the first usable month opens at least half of what the median month does. */
const FIRST_SHARE = 0.5
/** A month that opens less than a tenth of the busiest is not a month of the same service: it has no level. */
const READABLE_SHARE = 0.1

/** First month from `from` on that the export holds whole, judged on the months before `to`. */
function firstUsable(openings: Float64Array, from: number, to: number): number {
  const sorted = openings.slice(from, to).sort()
  const half = FIRST_SHARE * (sorted[sorted.length >> 1] ?? 0)
  let first = from
  while (first < to && openings[first]! < half) first += 1
  return first
}

/** Tells the months of a window that have a level of their own. */
function readableMonths(openings: Float64Array, from: number, to: number): (month: number) => boolean {
  const least = READABLE_SHARE * Math.max(...openings.subarray(from, to))
  return (month) => openings[month]! > 0 && openings[month]! >= least
}
