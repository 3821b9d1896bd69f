import type { AlertPreview, AlertSettings } from '../../shared/api/alerts.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { formatMonth, monthsOf, parseMonth, type Month } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Db } from '../db/client.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
import { figureRules, findingsOf, tellable } from './rule-findings.ts'
import { monthEnd } from './month-end.ts'
import type { Rule } from './rules/rule.ts'
import { transitions, type KnownAlert, type Transition } from './transitions.ts'

const MONTHS = 24

type Replayed = AlertPreview[number] & KnownAlert
type Raised = Extract<Transition, { to: 'raised' }>

/**
 * The alerts that these settings would have raised over the past 24 months, by the same rules and transitions as live ones,
 * month by month, on the data as they stand today. What depends on the day on which something came (a missing file, a figure
 * that moved) cannot be replayed and is left out.
 */
export function previewAlerts(db: Db, contract: Contract, settings: AlertSettings, now: number): AlertPreview {
  const reviewed = readReviewedContract(db, contract, now)
  const over = compileTimeZone(contract.timeZone).monthOf(now) - 1
  const to = reviewed.covered.findLast((month) => month <= over)
  if (to === undefined) return []
  const from = Math.max(parseMonth(contract.firstMonth), to - MONTHS + 1)
  const replayed: Replayed[] = []
  let before = monthEnd(reviewed, from - 1)
  for (const month of monthsOf({ from, to })) {
    const after = monthEnd(reviewed, month)
    for (const rule of figureRules(settings)) {
      const known = lastOf(replayed, rule)
      const findings = findingsOf(rule, { before, after, settings }, known)
      const changes = transitions(rule, tellable(rule, after, known, findings), findings)
      for (const change of changes) {
        if (change.to === 'raised') replayed.push(raised(change, month, replayed.length))
        else replayed[change.id] = { ...replayed[change.id]!, ...following(change, month) }
      }
    }
    before = after
  }
  return replayed.map(({ month, rule, level, kpi, figures, closedIn }) => ({
    month,
    rule,
    level,
    kpi,
    figures,
    closedIn,
  }))
}

function lastOf(replayed: readonly Replayed[], rule: Rule): KnownAlert[] {
  const ofRule = replayed.filter((alert) => alert.rule === rule.id)
  return [...new Map(ofRule.map((alert) => [alert.subject, alert])).values()]
}

function raised({ rule, finding, episode }: Raised, month: Month, id: number): Replayed {
  const { subject, level, kpi, figures } = finding
  const shown = { month: formatMonth(month), rule, level, kpi, figures, closedIn: null }
  return { ...shown, id, subject, episode, state: 'raised', closing: null, told: figures, toldThisMonth: true }
}

/** What becomes of an alert that was raised before. */
function following(change: Exclude<Transition, Raised>, month: Month): Partial<Replayed> {
  if (change.to === 'closed')
    return { closedIn: formatMonth(month), state: 'closed', closing: { how: 'data', over: true } }
  return 'finding' in change ? { level: change.finding.level } : {}
}
