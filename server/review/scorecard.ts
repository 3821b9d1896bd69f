import type { Contract } from '../../shared/api/contracts.ts'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { calendarMonth, contractMonth, dueHorizon, startingMonth } from '../../shared/contract-clock.ts'
import { targetsGoverning } from '../../shared/contract-targets.ts'
import { withinScope, type TicketTally } from '../../shared/kinds/tickets/ticket-tally.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import { wilsonInterval } from '../../shared/stats/wilson.ts'
import type { Db } from '../db/client.ts'
import { readLastSecurityIncident } from '../db/incident-facts.ts'
import { toInstant } from '../db/instant.ts'
import { listRestatements } from '../db/restatements.ts'
import { changesSince } from './changes-since.ts'
import { signsAt } from './delay-signs.ts'
import { kpiResults } from './kpi-results.ts'
import { backlogOf } from './point.ts'
import { availableMonths, latestMonth, readReviewedContract } from './reviewed-contract.ts'
import { filesOf } from './stored-months.ts'

const HISTORY_MONTHS = 24

/**
 * The scorecard of a month: every KPI with its verdict and history. Without `month`: the last one with data that is over at
 * `now` (epoch seconds).
 */
export function readScorecard(db: Db, contract: Contract, month: Month | null, now: number): Scorecard {
  const reviewed = readReviewedContract(db, contract, now)
  const shown = month ?? latestMonth(reviewed)
  const tickets = reviewed.tickets.get(shown)
  const backlog = backlogOf(reviewed, shown)
  const all = tickets && withinScope(tickets.byClass, 'all')
  const lastIncident = readLastSecurityIncident(db, contract.id, shown, now)
  return {
    contractId: contract.id,
    month: formatMonth(shown),
    available: availableMonths(reviewed),
    clock: readClock(contract, shown),
    files: filesOf(reviewed, shown),
    kpis: kpiResults(db, reviewed, shown, HISTORY_MONTHS).map((kpi) => ({
      ...kpi,
      changes: changesSince(reviewed, kpi.id, shown),
    })),
    backlog,
    backlogScope: backlog && { counts: reviewed.terms.ticketScope.delays, others: (all?.open ?? 0) - backlog.open },
    reopened: all && all.reopenedKnown > 0 ? reopenedOf(all) : null,
    volume: { opened: all?.opened ?? null, forecast: reviewed.forecast.get(shown)?.tickets ?? null },
    lastSecurityIncident: lastIncident === null ? null : toInstant(lastIncident),
    signs: signsAt(reviewed, shown, backlog),
    restatements: listRestatements(db, contract.id, { from: shown, to: shown }),
  }
}

function reopenedOf({
  reopened,
  reopenedKnown,
}: Pick<TicketTally, 'reopened' | 'reopenedKnown'>): Scorecard['reopened'] {
  return {
    value: reopened / reopenedKnown,
    sample: reopenedKnown,
    interval: wilsonInterval(reopened, reopenedKnown),
  }
}

function readClock(contract: Contract, month: Month): Scorecard['clock'] {
  const horizons = targetsGoverning(contract, month).map(({ dueMonth }) => dueMonth)
  const due = dueHorizon(horizons, contractMonth(contract, month))
  return {
    contractMonth: contractMonth(contract, month),
    hasStarted: month >= startingMonth(contract.startsOn),
    dueTarget: due,
    dueSince: due === null ? null : formatMonth(calendarMonth(contract, due)),
  }
}
