import type { Contract } from '../../shared/api/contracts.ts'
import type { AlertSettings } from '../../shared/api/alerts.ts'
import { monthsOf, parseMonth, type Month } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { KnownAlert } from './transitions.ts'
import type { MonthEnd } from './month-end.ts'
import type { Committees } from './committees-at.ts'
import { closedMoved } from './rules/closed-moved.ts'
import { creditMissing } from './rules/credit-missing.ts'
import { decisionDue } from './rules/decision-due.ts'
import { fileMissing } from './rules/file-missing.ts'
import { rules } from './rules/index.ts'
import type { Finding, Rule } from './rules/rule.ts'

/** What a rule finds at a month's end. `known`: the last of its own alerts about each subject, of which some are still open. */
export function findingsOf(
  rule: Rule,
  end: {
    readonly before: MonthEnd | null
    readonly after: MonthEnd
    readonly settings: AlertSettings
    readonly committees?: Committees
  },
  known: readonly Pick<KnownAlert, 'subject' | 'state'>[],
): readonly Finding[] {
  const isOpen = (subject: string) => known.some((alert) => alert.subject === subject && alert.state !== 'closed')
  return rule.find({ ...end, isOpen })
}

/**
 * The known alerts that a month end may say something of: an open one that is not found there, for want of data, is neither
 * held nor closed.
 */
export function tellable<Known extends Pick<KnownAlert, 'subject' | 'kpi'>>(
  rule: Rule,
  after: MonthEnd,
  known: readonly Known[],
  findings: readonly Finding[],
): readonly Known[] {
  const found = new Set(findings.map(({ subject }) => subject))
  return known.filter(({ subject, kpi }) => found.has(subject) || rule.canTell(after, kpi))
}

/** The rules about what committees left behind: they look at no month's end. */
const committeeRules: readonly Rule[] = [closedMoved, decisionDue, creditMissing]

/** The rules about a month's figures that are switched on. */
export function figureRules(settings: AlertSettings): Rule[] {
  return rules.filter((rule) => rule !== fileMissing && !committeeRules.includes(rule) && rule.isOn(settings))
}

/** The rules about what committees left behind that are switched on. */
export function committeeRulesOf(settings: AlertSettings): Rule[] {
  return committeeRules.filter((rule) => rule.isOn(settings))
}

/** The rule about files that have not come, where it is switched on: time alone triggers it, and it looks at months of its own. */
export function missingFileRule(settings: AlertSettings): Rule | null {
  return fileMissing.isOn(settings) ? fileMissing : null
}

/**
 * The month ends to look at now, oldest first: those that are over, hold data, belong to the contract and were not looked at
 * yet; else the last of them once more, for its data may have changed. A contract looked at for the first time starts at its
 * last month: nobody is told of what was over long ago.
 */
export function monthsToLookAt(
  contract: Pick<Contract, 'timeZone' | 'firstMonth'>,
  covered: readonly Month[],
  through: Month | null,
  now: number,
): Month[] {
  const over = compileTimeZone(contract.timeZone).monthOf(now) - 1
  const last = covered.findLast((month) => month <= over)
  if (last === undefined || last < parseMonth(contract.firstMonth)) return []
  if (through === null || through >= last) return through !== null && through > last ? [] : [last]
  return monthsOf({ from: through + 1, to: last })
}

/** The last month whose files should be there: the one before the current month once the day set for them has passed. */
export function monthDueBy(
  contract: Pick<Contract, 'timeZone' | 'firstMonth'>,
  settings: AlertSettings,
  now: number,
): Month | null {
  const zone = compileTimeZone(contract.timeZone)
  const { day } = zone.toLocal(now)
  const month = zone.monthOf(now) - (day > settings.fileMissing.day ? 1 : 2)
  return month < parseMonth(contract.firstMonth) ? null : month
}
