import { AlertSettingsSchema, type AlertSettings } from '../../shared/api/alerts.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import type { AlertRule } from '../../shared/alerts/rules.ts'

/** The name of each rule in the settings, in the order in which they are laid out. */
const ruleSettings = {
  drift: 'drift',
  watch: 'watch',
  backlog: 'backlog',
  'target-missed': 'targetMissed',
  'commitment-missed': 'commitmentMissed',
  'target-out-of-reach': 'targetOutOfReach',
  budget: 'budget',
  security: 'security',
  'file-missing': 'fileMissing',
  restated: 'restated',
  'closed-moved': 'closedMoved',
  'decision-due': 'decisionDue',
  'credit-missing': 'creditMissing',
} as const satisfies Record<AlertRule, keyof AlertSettings>
export const settingRules = Object.keys(ruleSettings) as AlertRule[]

/** What raises alerts, as it is typed. Numbers: null = nothing typed, NaN = no number. */
export type AlertSettingsDraft = {
  on: Record<AlertRule, boolean>
  /** Per cent. */
  beyond: number | null
  budgetMonths: number | null
  /** Contract months, as `3, 6`. */
  securityMonths: string
  lastMonths: number | null
  day: number | null
  kinds: ImportKind[]
}
export type AlertField = Exclude<keyof AlertSettingsDraft, 'on'>

export function settingsDraftOf(settings: AlertSettings): AlertSettingsDraft {
  return {
    on: Object.fromEntries(settingRules.map((rule) => [rule, settings[ruleSettings[rule]].on])) as Record<
      AlertRule,
      boolean
    >,
    beyond: Math.round(settings.budget.beyond * 10_000) / 100,
    budgetMonths: settings.budget.months,
    securityMonths: settings.security.months.join(', '),
    lastMonths: settings.targetOutOfReach.months,
    day: settings.fileMissing.day,
    kinds: [...settings.fileMissing.kinds],
  }
}

const fieldOf: Readonly<Record<string, AlertField>> = {
  'budget.beyond': 'beyond',
  'budget.months': 'budgetMonths',
  'security.months': 'securityMonths',
  'targetOutOfReach.months': 'lastMonths',
  'fileMissing.day': 'day',
  'fileMissing.kinds': 'kinds',
}

/** The settings that a draft stands for; null where some field cannot be used, which is then named. */
export function readSettingsDraft(draft: AlertSettingsDraft): {
  settings: AlertSettings | null
  wrong: ReadonlySet<AlertField>
} {
  const { on } = draft
  const months = draft.securityMonths
    .split(/[^\dM]+/i)
    .filter(Boolean)
    .map((text) => Number(text.replace(/^M/i, '')))
  const read = AlertSettingsSchema.safeParse({
    drift: { on: on.drift },
    watch: { on: on.watch },
    backlog: { on: on.backlog },
    budget: { on: on.budget, beyond: draft.beyond === null ? null : draft.beyond / 100, months: draft.budgetMonths },
    security: { on: on.security, months: [...new Set(months)].toSorted((a, b) => a - b) },
    targetMissed: { on: on['target-missed'] },
    targetOutOfReach: { on: on['target-out-of-reach'], months: draft.lastMonths },
    fileMissing: { on: on['file-missing'], day: draft.day, kinds: draft.kinds },
    restated: { on: on.restated },
    closedMoved: { on: on['closed-moved'] },
    decisionDue: { on: on['decision-due'] },
    commitmentMissed: { on: on['commitment-missed'] },
    creditMissing: { on: on['credit-missing'] },
  })
  if (read.success) return { settings: read.data, wrong: new Set() }
  return {
    settings: null,
    wrong: new Set(read.error.issues.flatMap(({ path }) => fieldOf[path.slice(0, 2).join('.')] ?? [])),
  }
}
