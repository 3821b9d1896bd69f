import type { AlertSettings } from '../../shared/api/alerts.ts'
import type { ImportKind } from '../../shared/api/imports.ts'
import { contractMonths, everyMonthsDay, isWholeWithin, isWithin, settingLimits } from '../../shared/limits.ts'
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

/** Whether what is typed in a field can be used. */
const canBeUsed: Readonly<Record<AlertField, (draft: AlertSettingsDraft) => boolean>> = {
  beyond: ({ beyond }) => isWithin((beyond ?? Number.NaN) / 100, settingLimits.beyond),
  budgetMonths: ({ budgetMonths }) => isWholeWithin(budgetMonths ?? Number.NaN, contractMonths),
  securityMonths: (draft) => {
    const months = securityMonthsOf(draft)
    const isMonth = (month: number) => isWholeWithin(month, contractMonths)
    return isWithin(months.length, settingLimits.securityMonths) && months.every(isMonth)
  },
  lastMonths: ({ lastMonths }) => isWholeWithin(lastMonths ?? Number.NaN, settingLimits.lastMonths),
  day: ({ day }) => isWholeWithin(day ?? Number.NaN, everyMonthsDay),
  kinds: ({ kinds }) => kinds.length > 0,
}

function securityMonthsOf({ securityMonths }: AlertSettingsDraft): number[] {
  const typed = securityMonths.split(/[^\dM]+/i).filter(Boolean)
  const months = new Set(typed.map((text) => Number(text.replace(/^M/i, ''))))
  return [...months].toSorted((a, b) => a - b)
}

/** The settings that a draft stands for; null where some field cannot be used, which is then named. */
export function readSettingsDraft(draft: AlertSettingsDraft): {
  settings: AlertSettings | null
  wrong: readonly AlertField[]
} {
  const { on, beyond, budgetMonths, lastMonths, day, kinds } = draft
  const wrong = (Object.keys(canBeUsed) as AlertField[]).filter((field) => !canBeUsed[field](draft))
  const isComplete = beyond !== null && budgetMonths !== null && lastMonths !== null && day !== null
  if (wrong.length > 0 || !isComplete) return { settings: null, wrong }
  const settings = {
    drift: { on: on.drift },
    watch: { on: on.watch },
    backlog: { on: on.backlog },
    budget: { on: on.budget, beyond: beyond / 100, months: budgetMonths },
    security: { on: on.security, months: securityMonthsOf(draft) },
    targetMissed: { on: on['target-missed'] },
    targetOutOfReach: { on: on['target-out-of-reach'], months: lastMonths },
    fileMissing: { on: on['file-missing'], day, kinds: [...kinds] },
    restated: { on: on.restated },
    closedMoved: { on: on['closed-moved'] },
    decisionDue: { on: on['decision-due'] },
    commitmentMissed: { on: on['commitment-missed'] },
    creditMissing: { on: on['credit-missing'] },
  }
  return { settings, wrong }
}
