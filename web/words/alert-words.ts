import type { Language } from '../../shared/words/language.ts'
import type { Alert } from '../../shared/api/alerts.ts'
import { alertRules } from '../../shared/alerts/rules.ts'
import { alike } from '../../shared/words/on-screen.ts'
import type { Translate } from '../composables/useWords.ts'

/** The parts of the alerts page. */
export const alertGroups = ['open', 'acknowledged', 'closed'] as const
export type AlertGroup = (typeof alertGroups)[number]

/** Where an alert stands on the page: raised and seen alerts are both open. */
export function groupOf({ state }: Pick<Alert, 'state'>): AlertGroup {
  return state === 'raised' || state === 'seen' ? 'open' : state
}

/** Whether an alert waits for somebody; a note never does. */
export const isPending = (alert: Pick<Alert, 'state' | 'level'>): boolean =>
  alert.level === 'alert' && groupOf(alert) === 'open'

/** Gravest first: alerts before notes, then by rule, the newest first among its like. */
export function byGravity(alerts: readonly Alert[]): Alert[] {
  const rank = ({ level, rule }: Alert) => (level === 'note' ? alertRules.length : 0) + alertRules.indexOf(rule)
  return alerts.toSorted((a, b) => rank(a) - rank(b) || b.id - a.id)
}

const aboutOneKpi: ReadonlySet<Alert['rule']> = new Set([
  'target-missed',
  'commitment-missed',
  'credit-missing',
  'target-out-of-reach',
  'restated',
  'closed-moved',
])

/** The title of an alert, with the KPI or the file that it is about where its rule watches several. */
export function alertTitle(t: Translate, language: Language, { rule, kpi, figures }: TitledAlert): string {
  const name = alike(language).alerts.rules[rule]
  if (figures.file) return t('alertPage.titled', { name, about: t(`file.${figures.file}.name`) })
  return kpi && aboutOneKpi.has(rule) ? t('alertPage.titled', { name, about: t(`kpi.${kpi}.name`) }) : name
}
type TitledAlert = Pick<Alert, 'rule' | 'kpi' | 'figures'>

const aboutTheDelay: ReadonlySet<Alert['rule']> = new Set(['drift', 'watch', 'backlog'])

/** The rules after which both parties may agree that the delay has a new normal level. */
export const mayRestart = ({ rule }: Pick<Alert, 'rule'>): boolean => aboutTheDelay.has(rule)

/** Where the tickets or the file behind an alert are looked at. */
export function alertPlace({ kpi, lastMonth, figures, rule }: Alert) {
  const quarter = figures.decision?.quarter ?? figures.quarter
  if (quarter)
    return { name: 'committee' as const, params: { quarter }, query: figures.decision ? { slide: 'decisions' } : {} }
  if (figures.penalty) return { name: 'penalties' as const }
  if (kpi === null) return { name: 'imports' as const }
  const month = rule === 'restated' ? (figures.since ?? lastMonth) : lastMonth
  return { name: 'kpi' as const, params: { kpi }, query: { month } }
}
