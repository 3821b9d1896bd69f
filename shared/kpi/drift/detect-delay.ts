import { backlogRise } from './backlog.ts'
import { delayLevels } from './delay-levels.ts'
import { monthFacts, type MonthFacts, RESOLVED } from './facts.ts'
import type { DelayFinding } from './finding.ts'
import { habitualDelays } from './habitual.ts'
import type { DelayHistory } from './history.ts'
import { INSTABILITY } from './instability.ts'
import { judged, verdictOf } from './judge.ts'
import { mixRise } from './mix.ts'
import { refusal, unjudged } from './refusal.ts'
import { WORTH } from './thresholds.ts'
import { trend, WINDOW } from './trend.ts'
import { firstUsable, readableMonths } from './usable-months.ts'

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
  return Array.from({ length: Math.max(0, facts.months - from) }, (_, i) =>
    findingAt(facts, doubts, from, from + i + 1),
  )
}

/** The finding at the end of the month before `to`. */
function findingAt(facts: MonthFacts, doubts: Float64Array, baseline: number, to: number): DelayFinding {
  const from = Math.max(to - WINDOW, firstUsable(facts.openings, baseline, to))
  const readable = readableMonths(facts.openings, from, to)
  const months = Array.from({ length: to - from }, (_, i) => from + i).filter(readable)
  const resolved = months.reduce((sum, m) => sum + resolvedIn(facts, m), 0)
  const refused = refusal(to - 1, months.length, resolved, readable(to - 1))
  if (refused) return refused

  const habit = habitualDelays(facts, from, to)
  const levels = delayLevels(facts, habit, from, to, readable)
  const doubt = doubts.subarray(from, to)
  const found = trend({ ...levels, doubt }, INSTABILITY)
  if (!found) return unjudged(to - 1, months.length)

  const verdict = verdictOf(found, to - from, WORTH)
  const backlog = backlogRise(facts, habit, from, to)
  const mix = mixRise(levels, doubt, from, INSTABILITY)
  const { habitualHours } = levels
  const said = { ...judged({ ...levels, doubt }, found, from), habitualHours, mix, backlog }
  if (verdict === 'drift') return { ...said, verdict }
  if (backlog?.alarming) return { ...said, verdict: 'backlog', backlog }
  if (mix?.explains) return { ...said, verdict: 'mix', mix }
  return { ...said, verdict }
}

function resolvedIn({ start, flags }: MonthFacts, month: number): number {
  let resolved = 0
  for (let i = start[month]!; i < start[month + 1]!; i++) if (flags[i]! & RESOLVED) resolved += 1
  return resolved
}
