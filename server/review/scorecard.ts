import type { Contract } from '../../shared/api/contracts.ts'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { calendarMonth, contractMonth, dueHorizon, startMonth } from '../../shared/contract-clock.ts'
import { registry } from '../../shared/kpi/registry.ts'
import { formatMonth, monthsOf, type Month } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { readRevision } from '../db/contracts.ts'
import { readDriftFindings } from '../db/drift-findings.ts'
import { listRestatements } from '../db/restatements.ts'
import { readTicketMonths } from '../db/ticket-months.ts'
import { backlogOf, monthPoint } from './point.ts'

const HISTORY_MONTHS = 24

/** The scorecard of a month: every KPI with its verdict and history. Without `month`: the last one with resolved tickets. */
export function readScorecard(db: Db, contract: Contract, month: Month | null): Scorecard {
  const rows = readTicketMonths(db, contract.id)
  const tickets = new Map(rows.map((row) => [row.month, row]))
  const drift = readDriftFindings(db, contract.id, readRevision(db, contract.id))
  const months = { contract, tickets, drift }
  const first = rows[0]?.month
  const last = rows.at(-1)?.month
  const shown = month ?? last ?? startMonth(contract.startsOn)
  const history = monthsOf({ from: Math.max(first ?? shown, shown - HISTORY_MONTHS + 1), to: shown })
  return {
    contractId: contract.id,
    month: formatMonth(shown),
    available: first === undefined || last === undefined ? null : { from: formatMonth(first), to: formatMonth(last) },
    clock: readClock(contract, shown),
    files: { tickets: tickets.has(shown) },
    kpis: registry.map(({ id, unit, better }) => {
      const points = history.map((each) => monthPoint(months, id, each))
      const { month: _month, contractMonth: _ordinal, ...now } = monthPoint(months, id, shown)
      return { id, unit, better, ...now, history: points }
    }),
    backlog: backlogOf(tickets.get(shown)),
    restatements: listRestatements(db, contract.id, { from: shown, to: shown }),
  }
}

function readClock(contract: Contract, month: Month): Scorecard['clock'] {
  const horizons = contract.targets.map(({ dueMonth }) => dueMonth)
  const due = dueHorizon(horizons, contractMonth(contract.startsOn, month))
  return {
    contractMonth: contractMonth(contract.startsOn, month),
    dueTarget: due,
    dueSince: due === null ? null : formatMonth(calendarMonth(contract.startsOn, due)),
  }
}
