import type { AlertFigures, AlertSettings } from '../../../shared/api/alerts.ts'
import type { AlertLevel, AlertRule } from '../../../shared/alerts/rules.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import type { Committees } from '../committees-at.ts'
import type { MonthEnd } from '../month-end.ts'

/** What a rule looks at. `before` is null at the first month looked at. */
export type Watched = {
  readonly before: MonthEnd | null
  readonly after: MonthEnd
  readonly settings: AlertSettings
  /** What committees left behind, where it is them that are looked at. */
  readonly committees?: Committees
  /** Whether an alert of this rule about this subject is still open: some rules raise at one moment and hold on after it. */
  readonly isOpen: (subject: string) => boolean
}

/** A reason for an alert, found at a month's end. `subject` tells it from the rule's others; the same subject again is the
 * same alert. */
export type Finding = {
  readonly subject: string
  readonly level: AlertLevel
  readonly kpi: KpiId | null
  readonly figures: AlertFigures
}

/** One rule. Adding one: its file here, a line in `index.ts`, its name and sentences in shared/alerts. */
export type Rule = {
  readonly id: AlertRule
  readonly isOn: (settings: AlertSettings) => boolean
  readonly find: (watched: Watched) => readonly Finding[]
  /** Whether a month end holds what the rule looks at: without it, nothing found is no reason to close an alert. */
  readonly canTell: (after: MonthEnd, kpi: KpiId | null) => boolean
  /** How bad the figures are, higher is worse: an open alert that grows by a quarter is told again. */
  readonly badness: (figures: AlertFigures) => number
}

/** Figures of which a rule says only what it knows. */
export const noFigures: AlertFigures = {
  unit: 'count',
  expected: null,
  seen: null,
  interval: null,
  since: null,
  slope: null,
  projected: null,
  dueMonth: null,
  certain: false,
  file: null,
  movedBy: [],
}

/** How far what is seen stands from what is expected. */
export function distance({ expected, seen }: AlertFigures): number {
  return Math.abs((seen ?? 0) - (expected ?? 0))
}
