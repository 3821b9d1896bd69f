import type { Files } from '../../shared/api/kpis.ts'
import type { AnswerTally } from '../../shared/kpi/answer-tally.ts'
import type { CostMonth } from '../../shared/kpi/cost-tally.ts'
import type { IncidentTally } from '../../shared/kpi/incident-tally.ts'
import type { Month } from '../../shared/period.ts'
import { readAnswerMonths } from '../db/answer-months.ts'
import type { Db } from '../db/client.ts'
import { readCostMonths } from '../db/cost-months.ts'
import { readIncidentMonths } from '../db/incident-months.ts'
import { readTicketMonths, type TicketMonth } from '../db/ticket-months.ts'

/** What each kind of file adds up to by month; a month that no such file covers is not there. */
export type StoredMonths = {
  readonly tickets: ReadonlyMap<Month, TicketMonth>
  readonly incidents: ReadonlyMap<Month, IncidentTally>
  readonly answers: ReadonlyMap<Month, AnswerTally>
  readonly costs: ReadonlyMap<Month, CostMonth>
}

/** All the months of a contract: a few hundred short rows, whatever the number of its facts. */
export function readStoredMonths(db: Db, contractId: number): StoredMonths {
  return {
    tickets: new Map(readTicketMonths(db, contractId).map((row) => [row.month, row])),
    incidents: readIncidentMonths(db, contractId),
    answers: readAnswerMonths(db, contractId),
    costs: readCostMonths(db, contractId),
  }
}

/** The months that a file of any kind covers, oldest first. */
export function coveredMonths({ tickets, incidents, answers, costs }: StoredMonths): Month[] {
  const covered = new Set([tickets, incidents, answers, costs].flatMap((months) => [...months.keys()]))
  return [...covered].toSorted((a, b) => a - b)
}

/** Which of a month's four files are there. */
export function filesOf({ tickets, incidents, answers, costs }: StoredMonths, month: Month): Files {
  return {
    tickets: tickets.has(month),
    incidents: incidents.has(month),
    satisfaction: answers.has(month),
    costs: costs.has(month),
  }
}
