import type { Contract } from '../../shared/api/contracts.ts'
import type { AlertFigures, AlertSettings } from '../../shared/api/alerts.ts'
import { formatMonth, type Month, monthsOf, parseMonth } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import { readWatch, writeAlertsThrough } from '../db/alert-settings.ts'
import {
  addMoment,
  holdAlert,
  type LastAlert,
  listAlerts,
  markAlertOver,
  raiseAlert,
  readLastAlerts,
  setAlertState,
} from '../db/alerts.ts'
import type { Db } from '../db/client.ts'
import { readLastBatches } from '../db/coverage.ts'
import { findContract } from '../db/contracts.ts'
import { listRestatements } from '../db/restatements.ts'
import { recordPenalties } from '../recount/record-penalties.ts'
import { isWorkingOut, readReviewedContract, type ReviewedContract } from '../review/reviewed-contract.ts'
import { committeesAt } from './committees-at.ts'
import {
  committeeRulesOf,
  figureRules,
  findingsOf,
  missingFileRule,
  monthDueBy,
  monthsToLookAt,
  tellable,
} from './rule-findings.ts'
import { tellAlert, tellDigest } from './messages.ts'
import { type MonthEnd, monthEnd } from './month-end.ts'
import { isMonthLate, isWhole } from './month-whole.ts'
import type { Finding, Rule } from './rules/rule.ts'
import { type Transition, transitions } from './transitions.ts'
import { breakdownBysOf, kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import { readBreakdown } from '../review/breakdown.ts'

const NEWS_MONTHS = 2
const ALL_MONTHS = { from: 0, to: Number.MAX_SAFE_INTEGER }

/**
 * Looks at a contract as it stands at `now` (epoch seconds): keeps what penalties are proposed, raises, updates and closes its
 * alerts and queues what is to be told, all in one transaction. Doing it again changes nothing: call it after every change,
 * and when time has passed. Only time misses a file: somebody who loads a contract's past month by month is not told that the
 * last one is not there yet. `lastTick`: the month in which time was last seen to pass, null where it is not time that brings
 * us here. Belongs inside the write lock.
 */
export function watchContract(db: Db, contractId: number, now: number, lastTick: Month | null): void {
  const contract = findContract(db, contractId)
  if (!contract) return
  const reviewed = readReviewedContract(db, contract, now)
  if (isWorkingOut(reviewed)) return
  db.sqlite
    .transaction(() => {
      recordPenalties(db, contract, now)
      look({ db, contract, now }, reviewed, lastTick)
    })
    .immediate()
}

/** The contract that is looked at, and when. */
type Watched = { readonly db: Db; readonly contract: Contract; readonly now: number }
/** With what it is looked for by, and the months' ends. */
type Look = Watched & { readonly settings: AlertSettings; readonly endOf: (month: Month) => MonthEnd }
/** What one rule knows, and the month it is told in. */
type RuleLook = { readonly rule: Rule; readonly known: readonly LastAlert[]; readonly month: Month }

function look(watched: Watched, reviewed: ReviewedContract, lastTick: Month | null): void {
  const { db, contract, now } = watched
  const { settings, through } = readWatch(db, contract.id)
  const endOf = monthEnds(db, contract, reviewed)
  const months = monthsToLookAt(contract, reviewed.covered, through, now)
  for (const month of months) {
    const [before, after] = [endOf(month - 1), endOf(month)]
    // Each rule changes alerts of its own alone.
    const all = readLastAlerts(db, contract.id)
    for (const rule of figureRules(settings)) {
      const known = ofRule(all, rule)
      const findings = findingsOf(rule, { before, after, settings }, known)
      apply(watched, { rule, known: tellable(rule, after, known, findings), month }, findings)
    }
  }
  lookForMissingFiles({ ...watched, settings, endOf }, lastTick)
  lookAtCommittees({ ...watched, settings, endOf }, reviewed)
  const last = months.at(-1)
  if (last === undefined) return
  if (last !== through) writeAlertsThrough(db, contract.id, last)
  if (!isNews(watched, last) || !isComplete(endOf(last), watched)) return
  const open = listAlerts(db, contract.id, ['raised', 'seen', 'acknowledged'])
  tellDigest(db, contract, { end: endOf(last), open }, now)
}

/** The months whose files became due since time was last seen to pass, and those of which a file is still missed. */
function lookForMissingFiles(looking: Look, lastTick: Month | null): void {
  const { db, contract, settings, endOf, now } = looking
  const rule = missingFileRule(settings)
  const due = monthDueBy(contract, settings, now)
  if (!rule || due === null) return
  const known = ofRule(readLastAlerts(db, contract.id), rule)
  const missed = known
    .filter(({ state, closing }) => state !== 'closed' || closing?.over === false)
    .map(({ subject }) => parseMonth(subject.split(' ')[1]!))
  const first = Math.max(parseMonth(contract.firstMonth), Math.min(due, (lastTick ?? due) - 1))
  const newlyDue = lastTick === null ? [] : monthsOf({ from: first, to: due })
  const months = [...new Set([...missed, ...newlyDue])]
  const findings = months.flatMap((month) => findingsOf(rule, { before: null, after: endOf(month), settings }, known))
  apply(looking, { rule, known, month: due }, findings)
}

/** What was decided and is due, and what closed committees were shown and has moved: now, whatever month it is. */
function lookAtCommittees(looking: Look, reviewed: ReviewedContract): void {
  const { db, contract, settings, endOf, now } = looking
  const month = compileTimeZone(contract.timeZone).monthOf(now)
  const committees = committeesAt(db, reviewed, now)
  const all = readLastAlerts(db, contract.id)
  for (const rule of committeeRulesOf(settings)) {
    const known = ofRule(all, rule)
    apply(
      looking,
      { rule, known, month },
      findingsOf(rule, { before: null, after: endOf(month), settings, committees }, known),
    )
  }
}

const ofRule = (all: readonly LastAlert[], rule: Rule) => all.filter((alert) => alert.rule === rule.id)

function apply(watched: Watched, ruled: RuleLook, findings: readonly Finding[]): void {
  const seen = ruled.known.map((alert) => ({ ...alert, toldThisMonth: alert.toldIn === ruled.month }))
  for (const transition of transitions(ruled.rule, seen, findings)) carryOut(watched, ruled, transition)
}

function carryOut(watched: Watched, { rule: { id: rule }, known, month }: RuleLook, transition: Transition): void {
  const { db, contract, now } = watched
  switch (transition.to) {
    case 'raised': {
      const { subject, level, kpi } = transition.finding
      const figures = explained(db, contract, transition.finding, month)
      const { episode } = transition
      const id = raiseAlert(db, { contractId: contract.id, rule, subject, episode, level, kpi, month, figures }, now)
      if (level === 'alert' && isNews(watched, month))
        tellAlert(
          db,
          contract,
          { alert: { id, rule, kpi, month: formatMonth(month), figures, event: 'raised' }, moment: 0 },
          now,
        )
      return
    }
    case 'held':
    case 'worsened': {
      const { id, finding, to } = transition
      const { level, kpi } = finding
      const worsened = to === 'worsened'
      const figures = worsened
        ? explained(db, contract, finding, month)
        : { ...finding.figures, movedBy: told(known, id) }
      holdAlert(db, id, { lastMonth: month, level, figures })
      if (!worsened) return
      const moment = addMoment(db, id, { event: 'worsened', by: null, text: null, figures, month }, now)
      if (level === 'alert' && isNews(watched, month))
        tellAlert(
          db,
          contract,
          { alert: { id, rule, kpi, month: formatMonth(month), figures, event: 'worsened' }, moment },
          now,
        )
      return
    }
    case 'closed':
      setAlertState(db, transition.id, 'closed', { how: 'data', fromMonth: null, over: true })
      addMoment(db, transition.id, { event: 'closed', by: null, text: null, figures: null, month }, now)
      return
    case 'over':
      markAlertOver(db, transition.id, known.find(({ id }) => id === transition.id)!.closing!)
  }
}

/** Whether a month ended lately enough to send word of it: of a past that is loaded today the screen alone tells. */
function isNews({ contract, now }: Watched, month: Month): boolean {
  return month >= compileTimeZone(contract.timeZone).monthOf(now) - NEWS_MONTHS
}

const told = (known: readonly LastAlert[], id: number) => known.find((alert) => alert.id === id)!.told.movedBy

/** The finding's figures with the groups that moved them. */
function explained(db: Db, contract: Contract, { kpi, figures }: Finding, month: Month) {
  return { ...figures, movedBy: figures.movedBy.length > 0 ? figures.movedBy : movedBy(db, contract, kpi, month) }
}

/** Builds the month ends of one look, each once. The ledger's moves belong to the month that had last ended when they came. */
function monthEnds(db: Db, contract: Contract, reviewed: ReviewedContract): (month: Month) => MonthEnd {
  const zone = compileTimeZone(contract.timeZone)
  const moves = listRestatements(db, contract.id, ALL_MONTHS)
  const batches = readLastBatches(db, contract.id)
  const built = new Map<Month, MonthEnd>()
  return (month) => {
    const since = zone.startOfMonth(month + 1) * 1000
    const known =
      built.get(month) ??
      monthEnd(
        reviewed,
        month,
        moves.filter(({ at }) => Date.parse(at) >= since),
        batches,
      )
    built.set(month, known)
    return known
  }
}

/** Whether a month's digest may leave: its files are in, or its tickets are and it is too late to wait. */
function isComplete(end: MonthEnd, { db, contract, now }: Watched): boolean {
  return isWhole(end) || (end.files.tickets && isMonthLate(db, contract, end.month, now))
}

const TOLD = 3

/** The groups that made a KPI worse in the three months up to a month, the one that did most first; none where none did. */
export function movedBy(db: Db, contract: Contract, kpi: KpiId | null, month: Month): AlertFigures['movedBy'] {
  const by = kpi && breakdownBysOf(kpi)[0]
  if (!kpi || !by) return []
  const { change, groups } = readBreakdown(db, contract, { kpi, by, month, against: 'previous-quarter' })
  const worse = kpiDefinition(kpi).better === 'up' ? -1 : 1
  if (change === null || change * worse <= 0) return []
  return groups
    .flatMap(({ label, contribution }) =>
      contribution !== null && contribution * worse > 0 ? [{ by, label, contribution }] : [],
    )
    .slice(0, TOLD)
}
