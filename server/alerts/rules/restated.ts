import type { KpiPoint, RestatedFigure } from '../../../shared/api/kpis.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import { kpiDefinition } from '../../../shared/kpi/index.ts'
import { dueVerdicts, type DueVerdict, type Verdict } from '../../../shared/kpi/target.ts'
import { isDelivered } from '../../review/delivered.ts'
import type { MonthEnd } from '../month-end.ts'
import { misses } from './misses.ts'
import { distance, noFigures, type Finding, type Rule } from './rule.ts'

/** Moves smaller than this are marked on screen and raise nothing: points of a rate or a change, a share of a delay. */
const WORTH_TELLING = { ratio: 0.02, change: 0.02, hours: 0.1 } as const
/** What one or two late tickets or answers do to a rate is a note: it happens every month. */
const FEW_FACTS = 2

/**
 * Figures already shown have moved: one alert a KPI, about the month that moved most (of those whose verdict turned, if any
 * did), from its first value to its last. A month is still being delivered until the day by which its files are due; what
 * moves before is in the ledger alone.
 */
export const restated: Rule = {
  id: 'restated',
  isOn: (settings) => settings.restated.on,
  find: ({ after, settings }) => {
    const delivered = after.restated.filter(({ month, at }) => isDelivered(month, at, settings.fileMissing.day))
    const told = firstAndLast(delivered).filter((move) => isWorthTelling(move, pointAt(after, move)))
    return [...Map.groupBy(told, ({ kpi }) => kpi)].map(([kpi, moves]) => finding(after, kpi, moves))
  },
  canTell: () => true,
  badness: distance,
}

function finding(after: MonthEnd, kpi: KpiId, moves: readonly RestatedFigure[]): Finding {
  const turned = moves.filter(isTurned)
  const most = (turned.length > 0 ? turned : moves).reduce((a, b) => (size(b) > size(a) ? b : a))
  const isNote = moves.every((move) => isSlight(move, pointAt(after, move)))
  const { unit } = kpiDefinition(kpi)
  const { before: expected, after: seen, month: since } = most
  const figures = { ...noFigures, unit, expected, seen, since, certain: true, ...turnOf(most) }
  return { subject: kpi, level: isNote ? 'note' : 'alert', kpi, figures }
}

/** Several moves of one figure are one, from the first value to the last. */
function firstAndLast(moves: readonly RestatedFigure[]): RestatedFigure[] {
  const byFigure = new Map<string, RestatedFigure>()
  for (const move of moves) {
    const key = `${move.kpi} ${move.month}`
    const first = byFigure.get(key)
    byFigure.set(key, first ? { ...move, before: first.before, verdictBefore: first.verdictBefore } : move)
  }
  return [...byFigure.values()]
}

/** The figure as it is now, where it is one of the last twelve months. */
function pointAt({ history }: MonthEnd, { kpi, month }: RestatedFigure): KpiPoint | undefined {
  return history.get(kpi)!.find((point) => point.month === month)
}

/** A figure that appears or is lost moved more than any other. */
function size({ before, after }: RestatedFigure): number {
  return before === null || after === null ? Infinity : Math.abs(after - before)
}

/** Of a counted figure, such as an availability, the smallest move that crosses its target is worth telling. */
function isWorthTelling(move: RestatedFigure, point: KpiPoint | undefined): boolean {
  const { kpi, before, after } = move
  if (isTurned(move)) return true
  if (before === null || after === null || before === after) return before !== after
  const { unit } = kpiDefinition(kpi)
  const least = WORTH_TELLING[unit] * (unit === 'hours' ? before : 1)
  return size(move) >= least || (point?.judged.interval === null && crossesTarget(move, point))
}

/** Whether the move is what one or two facts do to a rate, or stays within the interval of another sampled figure. */
function isSlight(move: RestatedFigure, point: KpiPoint | undefined): boolean {
  const { kpi, before, after } = move
  const interval = point?.judged.interval
  if (!point || !interval || before === null || after === null || crossesTarget(move, point)) return false
  const { low, high } = interval
  return kpiDefinition(kpi).unit === 'ratio'
    ? Math.round(size(move) * point.judged.sample) <= FEW_FACTS
    : before >= low && before <= high
}

/** Whether a target that was due is met before and missed after, or the reverse, by the verdicts that the ledger keeps. */
function crossesTarget(move: RestatedFigure, point: KpiPoint): boolean {
  const { kpi, before, after } = move
  if (move.verdictBefore !== null) return isTurned(move)
  const { target, verdict } = point.judged
  if (!isDue(verdict) || target === null || before === null || after === null) return false
  const { better } = kpiDefinition(kpi)
  return misses(before, target, better) !== misses(after, target, better)
}

const isDue = (verdict: Verdict | null): verdict is DueVerdict => dueVerdicts.some((due) => due === verdict)

/** Whether a verdict on a due target is the other one now. */
const isTurned = (move: RestatedFigure) => turnOf(move) !== null

/** What the verdict on a due target turned to; null where it is not the other one now. */
function turnOf({ verdictBefore, verdictAfter }: RestatedFigure): { turnedTo: DueVerdict } | null {
  if (!isDue(verdictBefore) || !isDue(verdictAfter) || verdictBefore === verdictAfter) return null
  return { turnedTo: verdictAfter }
}
