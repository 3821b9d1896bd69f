import type { Drift } from '../../shared/api/drift.ts'
import { codesOf } from '../../shared/kpi/drift/codes.ts'
import { detectDelay } from '../../shared/kpi/drift/detect-delay.ts'
import type { DelayFinding } from '../../shared/kpi/drift/finding.ts'
import { seasonalDoubt } from '../../shared/kpi/drift/seasonal-doubt.ts'
import { formatMonth, monthsOf, type Month } from '../../shared/period.ts'
import type { ServiceTime } from '../../shared/service-time.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { TicketLives } from '../db/delay-history.ts'

type Rules = { readonly timeZone: TimeZone; readonly delay: { readonly serviceTime: ServiceTime } }

/**
 * What the drift detector says at the end of every month from the first one with tickets to `last`. Ages run on the
 * contract's service calendar; a resolved ticket's is the delay that counts (less pending time, or the tool's own).
 * `baseline`: month from which a new baseline was agreed, before which nothing is looked at or said.
 */
export function findDrift(
  lives: TicketLives,
  last: Month,
  { timeZone, delay }: Rules,
  baseline: Month | null = null,
): Drift[] {
  const { opened, resolved } = lives
  if (opened.length === 0) return []
  const first = timeZone.monthOf(opened.reduce((a, b) => Math.min(a, b)))
  if (last < first) return []
  const bounds = [...monthsOf({ from: first, to: last }), last + 1].map(timeZone.startOfMonth)
  const findings = detectDelay(
    {
      bounds,
      opened,
      resolved,
      priority: codesOf(lives.priority),
      category: codesOf(lives.category),
      hours: (from, to) => delay.serviceTime(from, to) / 3600,
      delay: lives.delay.map((seconds) => seconds / 3600),
    },
    {
      doubt: seasonalDoubt((first % 12) + 1, bounds.length - 1),
      ...(baseline !== null && { from: Math.max(0, baseline - first) }),
    },
  )
  return findings.map((finding) => describe(finding, (month) => formatMonth(first + month)))
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
