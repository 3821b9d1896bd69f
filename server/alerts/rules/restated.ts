import type { RestatedFigure } from '../../../shared/api/kpis.ts'
import { kpiDefinition } from '../../../shared/kpi/registry.ts'
import { distance, noFigures, type Rule } from './rule.ts'

/** Moves smaller than this are marked on screen and raise nothing: points of a rate or a change, a share of a delay. */
const WORTH_TELLING = { ratio: 0.02, change: 0.02, hours: 0.1 } as const

/** A figure that was already shown has moved: one alert a month and KPI, from its first value to its last. */
export const restated: Rule = {
  id: 'restated',
  isOn: (settings) => settings.restated.on,
  find: ({ after }) =>
    firstAndLast(after.restated)
      .filter(isWorthTelling)
      .map(({ kpi, month, before, after: seen }) => ({
        subject: `${kpi} ${month}`,
        level: 'alert',
        kpi,
        figures: { ...noFigures, unit: kpiDefinition(kpi).unit, expected: before, seen, since: month, certain: true },
      })),
  canTell: () => true,
  badness: distance,
}

/** Several moves of one figure are one, from the first value to the last. */
function firstAndLast(moves: readonly RestatedFigure[]): RestatedFigure[] {
  const byFigure = new Map<string, RestatedFigure>()
  for (const move of moves) {
    const key = `${move.kpi} ${move.month}`
    byFigure.set(key, { ...move, before: byFigure.get(key)?.before ?? move.before })
  }
  return [...byFigure.values()]
}

function isWorthTelling({ kpi, before, after }: RestatedFigure): boolean {
  if (before === null || after === null) return before !== after
  const { unit } = kpiDefinition(kpi)
  const move = Math.abs(after - before)
  return move >= WORTH_TELLING[unit] * (unit === 'hours' ? Math.abs(before) : 1)
}
