import type { Drift } from '../../shared/api/drift.ts'
import { codesOf } from '../../shared/kpi/drift/codes.ts'
import { findingAt, monthsBehind } from '../../shared/kpi/drift/detect-delay.ts'
import { monthFacts, type MonthFacts } from '../../shared/kpi/drift/facts.ts'
import type { DelayFinding } from '../../shared/kpi/drift/finding.ts'
import { cellName, cutMonths, joinMonths, type MonthLines } from '../../shared/kpi/drift/month-lines.ts'
import { seasonalDoubt } from '../../shared/kpi/drift/seasonal-doubt.ts'
import { formatMonth, monthsOf, type Month, type Period } from '../../shared/period.ts'
import type { ServiceTime } from '../../shared/service-time.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { TicketLives } from '../db/delay-history.ts'
import { findingDigest, monthDigest } from './month-digests.ts'

type Rules = { readonly timeZone: TimeZone; readonly delay: { readonly serviceTime: ServiceTime } }

/** A finding, with a digest of all that it rests on; null where it was found before that was kept. */
export type Found = { readonly drift: Drift; readonly digest: string | null }

/** Which months are judged, and on which they may rest. */
export type Judging = {
  /** Month from which a new baseline was agreed, before which nothing is looked at or said. */
  readonly baseline?: Month | null
  /** The first month to judge, where `lives` are only those that months from there on may rest on (see `restsOn`). */
  readonly from?: Month | null
  /** What is known of each of the months before `from` that they rest on: `lives` then need none but those open since. */
  readonly behind?: readonly MonthLines[]
  /** What was found of a month before, if it still holds for that digest: a month of which nothing changed is not judged again. */
  readonly said?: (month: Month, digest: string) => Drift | null
}

/**
 * What the drift detector says at the end of every month from the first one with tickets to `last`, and what it read of tickets
 * to find it. Ages run on the contract's service calendar; a resolved ticket's is the delay that counts (less pending time, or
 * the tool's own).
 */
export function findDrift(
  lives: TicketLives,
  last: Month,
  rules: Rules,
  { baseline = null, from = null, behind = [], said = () => null }: Judging = {},
): { readonly found: Found[]; readonly read: MonthLines[] } {
  const nothing = { found: [], read: [] }
  if (lives.opened.length === 0 && from === null) return nothing
  const { monthOf } = rules.timeZone
  const rests = from === null || baseline === null ? Infinity : restsOn(from, baseline)
  const since = behind.length > 0 && from !== null ? from : rests
  const opened = lives.opened.reduce((a, b) => Math.min(a, b), Infinity)
  const begin = Math.min(since, opened === Infinity ? Infinity : monthOf(opened))
  if (last < begin) return nothing
  const { facts, nameOf } = factsOf(lives, { from: begin, to: last }, rules)
  const cut = cutMonths(facts, nameOf, { first: begin, from: since === Infinity ? 0 : since - begin })
  const read = cut.map((lines) => ({ ...lines, digest: monthDigest(lines) }))
  const known =
    behind.length > 0 ? { first: behind[0]!.month, facts: joinMonths([...behind, ...read]) } : { first: begin, facts }
  const digests = new Map([...behind, ...read].map(({ month, digest }) => [month, digest]))
  return { found: judge({ ...known, digests }, { baseline, from, said }), read }
}

/** What is known of months, the first of which is `first`. */
type Known = { readonly first: Month; readonly facts: MonthFacts; readonly digests: ReadonlyMap<Month, string> }

function judge({ first, facts, digests }: Known, { baseline, from, said }: Required<Omit<Judging, 'behind'>>): Found[] {
  const doubts = seasonalDoubt((first % 12) + 1, facts.months)
  const begin = baseline === null ? 0 : Math.max(0, baseline - first)
  const judged = from === null ? begin : Math.max(begin, from - first)
  return Array.from({ length: Math.max(0, facts.months - judged) }, (_, i) => {
    const month = judged + i
    const behind = monthsBehind(month, begin)
    const rested = monthsOf({ from: first + behind.from, to: first + behind.to - 1 })
    const digest = findingDigest(
      rested.map((one) => digests.get(one)!),
      doubts.slice(behind.from, behind.to),
    )
    const drift =
      said(first + month, digest) ??
      describe(findingAt(facts, doubts, begin, month), (index) => formatMonth(first + index))
    return { drift, digest }
  })
}

/** The first month that a finding of a month, and of any later one, rests on; none before the agreed baseline. */
export function restsOn(month: Month, baseline: Month): Month {
  return monthsBehind(month, baseline).from
}

function factsOf({ opened, resolved, ...lives }: TicketLives, period: Period, { timeZone, delay }: Rules) {
  const bounds = [...monthsOf(period), period.to + 1].map(timeZone.startOfMonth)
  const priority = codesOfTerms(lives.priority, lives.terms)
  const category = codesOfTerms(lives.category, lives.terms)
  const facts = monthFacts({
    bounds,
    opened,
    resolved,
    priority: priority.codes,
    category: category.codes,
    hours: (from, to) => delay.serviceTime(from, to) / 3600,
    delay: lives.delay.map((seconds) => seconds / 3600),
  })
  const nameOf = (cell: number) =>
    cellName(priority.labels[facts.priorityOf[cell]!]!, category.labels[cell % category.labels.length]!)
  return { facts, nameOf }
}

/** The codes of a column of terms, in the order of their texts, and the texts by their codes. */
function codesOfTerms(column: Int32Array, terms: ReadonlyMap<number, string>) {
  const ids = [...new Set(column)]
  const labels = ids.map((id) => terms.get(id) ?? null)
  const byLabel = codesOf(labels)
  const code = new Int32Array(ids.reduce((a, b) => Math.max(a, b), 0) + 1)
  const byCode: (string | null)[] = []
  ids.forEach((id, at) => {
    code[id] = byLabel[at]!
    byCode[byLabel[at]!] = labels[at]!
  })
  return { codes: column.map((id) => code[id]!), labels: byCode.length > 0 ? byCode : [null] }
}

function describe(finding: DelayFinding, month: (index: number) => string): Drift {
  const nothing = { rise: null, sideRise: null, followsToEnd: null, smallestGrowth: null, levels: [] }
  if (finding.verdict === 'insufficient') {
    const { missing, have, need, enoughAt } = finding
    const when = enoughAt === null ? null : month(enoughAt)
    return {
      ...nothing,
      month: month(finding.month),
      verdict: 'insufficient',
      missing: { what: missing, have, need, enoughAt: when },
    }
  }
  const { rise } = finding
  const side = finding.verdict === 'mix' ? finding.mix : finding.verdict === 'backlog' ? finding.backlog : null
  return {
    month: month(finding.month),
    verdict: finding.verdict,
    missing: null,
    rise: {
      since: month(rise.since),
      sinceBetween: { first: month(rise.sinceBetween[0]), last: month(rise.sinceBetween[1]) },
      slopePerMonth: rise.slopePerMonth,
      interval: { low: rise.interval[0], high: rise.interval[1] },
      riseSoFar: rise.riseSoFar,
      projectedInSixMonths: rise.projectedInSixMonths,
      projectedInterval: { low: rise.projectedInterval[0], high: rise.projectedInterval[1] },
    },
    sideRise: side && { since: month(side.since), rise: side.rise },
    followsToEnd: finding.followsToEnd,
    smallestGrowth: finding.smallestGrowth,
    levels: finding.levels.map((level) => ({ ...level, month: month(level.month) })),
  }
}

/** The last month that is over at an instant (epoch seconds) and has tickets, opened or resolved. */
export function lastCompleteMonth(lastWithTickets: Month, now: number, timeZone: TimeZone): Month {
  return Math.min(lastWithTickets, timeZone.monthOf(now) - 1)
}
