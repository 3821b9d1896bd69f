import { byKind, kinds, type Kind } from '../../shared/kinds/kinds.ts'
import type { Files } from '../../shared/api/kpis.ts'
import type { AnswerTally } from '../../shared/kinds/satisfaction/answer-tally.ts'
import type { CostMonth } from '../../shared/kinds/costs/cost-tally.ts'
import type { IncidentTally } from '../../shared/kinds/incidents/incident-tally.ts'
import type { TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import type { Month } from '../../shared/period.ts'
import { readAnswerMonths } from '../db/answer-months.ts'
import type { Db } from '../db/client.ts'
import { readCostMonths } from '../db/cost-months.ts'
import { readIncidentMonths } from '../db/incident-months.ts'
import { readTicketClasses, readTicketMonths, type TicketMonth } from '../db/ticket-months.ts'

/** What each kind of file adds up to by month; a month that no such file covers is not there. */
export type StoredMonths = {
  readonly tickets: ReadonlyMap<Month, TicketMonth>
  readonly incidents: ReadonlyMap<Month, IncidentTally>
  readonly satisfaction: ReadonlyMap<Month, AnswerTally>
  readonly costs: ReadonlyMap<Month, CostMonth>
  /** The classes that the contract's tickets have. */
  readonly ticketClasses: ReadonlySet<TicketClass>
} & Readonly<Record<Kind, ReadonlyMap<Month, unknown>>>

/** All the months of a contract: a few hundred short rows, whatever the number of its facts. */
export function readStoredMonths(db: Db, contractId: number): StoredMonths {
  return {
    tickets: new Map(readTicketMonths(db, contractId).map((row) => [row.month, row])),
    incidents: readIncidentMonths(db, contractId),
    satisfaction: readAnswerMonths(db, contractId),
    costs: readCostMonths(db, contractId),
    ticketClasses: readTicketClasses(db, contractId),
  }
}

/** The months that a file of any kind covers, oldest first. */
export function coveredMonths(months: StoredMonths): Month[] {
  const covered = new Set(kinds.flatMap((kind) => [...months[kind].keys()]))
  return [...covered].toSorted((a, b) => a - b)
}

/** Which of a month's four files are there. */
export function filesOf(months: StoredMonths, month: Month): Files {
  return byKind((kind) => months[kind].has(month))
}
