import { noFigures, type Finding, type Rule } from './rule.ts'

/** So many days before it is due a decision is recalled; once more when the day has passed. */
const DAYS_BEFORE = 7
const DAY_MS = 86_400_000

/**
 * What a committee decided is due within a week, or was due and is not done. Time alone brings it, like a file that is missing: the
 * recall before the day and the one after it are two alerts, the first of which ends with the day.
 */
export const decisionDue: Rule = {
  id: 'decision-due',
  isOn: (settings) => settings.decisionDue.on,
  find: ({ committees }) => {
    if (!committees) return []
    const { today, decisions } = committees
    return decisions.flatMap(({ id, text, owner, dueOn, kpi, state, quarter, quarterEnd }): Finding[] => {
      if (state.is !== 'open' || dueOn === null) return []
      const left = (Date.parse(dueOn) - Date.parse(today)) / DAY_MS
      if (left > DAYS_BEFORE) return []
      const isLate = left < 0
      const decision = { text, owner: owner?.name ?? null, dueOn, quarter: `Q${quarter}`, quarterEnd, isLate }
      const figures = { ...noFigures, certain: true, decision }
      return [{ subject: `${id} ${isLate ? 'late' : 'soon'}`, level: 'alert', kpi, figures }]
    })
  },
  canTell: () => true,
  badness: () => 0,
}
