import type { Drift } from '../../shared/api/drift.ts'
import { codesOf } from '../../shared/kpi/drift/codes.ts'
import { findingAt, monthsBehind } from '../../shared/kpi/drift/detect-delay.ts'
import { monthFacts } from '../../shared/kpi/drift/facts.ts'
import type { DelayFinding } from '../../shared/kpi/drift/finding.ts'
import { seasonalDoubt } from '../../shared/kpi/drift/seasonal-doubt.ts'
import { formatMonth, monthsOf, type Month, type Period } from '../../shared/period.ts'
import type { ServiceTime } from '../../shared/service-time.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { TicketLives } from '../db/delay-history.ts'
import { findingDigest, monthDigests } from './month-digests.ts'

type Rules = { readonly timeZone: TimeZone; readonly delay: { readonly serviceTime: ServiceTime } }

/** A finding, with a digest of all that it rests on; null where it was found before that was kept. */
export type Found = { readonly drift: Drift; readonly digest: string | null }

/**
 * What the drift detector says at the end of every month from the first one with tickets to `last`. Ages run on the
 * contract's service calendar; a resolved ticket's is the delay that counts (less pending time, or the tool's own).
 * `baseline`: month from which a new baseline was agreed, before which nothing is looked at or said. `said`: what was found of
 * a month before, if it still holds for that digest: a month of which nothing changed is not judged again.
 */
export function findDrift(
  lives: TicketLives,
  last: Month,
  rules: Rules,
  {
    baseline = null,
    said = () => null,
  }: { baseline?: Month | null; said?: (month: Month, digest: string) => Drift | null } = {},
): Found[] {
  if (lives.opened.length === 0) return []
  const first = rules.timeZone.monthOf(lives.opened.reduce((a, b) => Math.min(a, b)))
  if (last < first) return []
  const { facts, cellNames } = factsOf(lives, { from: first, to: last }, rules)
  const digests = monthDigests(facts, cellNames)
  const doubts = seasonalDoubt((first % 12) + 1, facts.months)
  const begin = baseline === null ? 0 : Math.max(0, baseline - first)
  return Array.from({ length: Math.max(0, facts.months - begin) }, (_, i) => {
    const month = begin + i
    const { from, to } = monthsBehind(month, begin)
    const digest = findingDigest(digests.slice(from, to), doubts.slice(from, to))
    const drift =
      said(first + month, digest) ??
      describe(findingAt(facts, doubts, begin, month), (index) => formatMonth(first + index))
    return { drift, digest }
  })
}

function factsOf({ opened, resolved, ...lives }: TicketLives, period: Period, { timeZone, delay }: Rules) {
  const bounds = [...monthsOf(period), period.to + 1].map(timeZone.startOfMonth)
  const [priority, category] = [codesOf(lives.priority), codesOf(lives.category)]
  const facts = monthFacts({
    bounds,
    opened,
    resolved,
    priority,
    category,
    hours: (from, to) => delay.serviceTime(from, to) / 3600,
    delay: lives.delay.map((seconds) => seconds / 3600),
  })
  const [priorities, categories] = [labelsByCode(lives.priority, priority), labelsByCode(lives.category, category)]
  const cellNames = (cell: number) =>
    JSON.stringify([priorities[facts.priorityOf[cell]!], categories[cell % categories.length]])
  return { facts, cellNames }
}

function labelsByCode(labels: readonly (string | null)[], codes: Int32Array): (string | null)[] {
  const byCode: (string | null)[] = []
  codes.forEach((code, ticket) => (byCode[code] = labels[ticket]!))
  return byCode
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
