import { noFigures, type Finding, type Rule } from './rule.ts'

/** Both parties agreed on a penalty more than two months ago, and no costs file shows its credit. */
export const creditMissing: Rule = {
  id: 'credit-missing',
  isOn: (settings) => settings.creditMissing.on,
  find: ({ committees }) =>
    (committees?.unpaid ?? []).map(({ id, kpi, ...penalty }): Finding => {
      const figures = { ...noFigures, seen: penalty.amount, certain: true, penalty }
      return { subject: id, level: 'alert', kpi, figures }
    }),
  canTell: () => true,
  badness: ({ seen }) => seen ?? 0,
}
