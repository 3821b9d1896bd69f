import type { Contract } from '../../shared/api/contracts.ts'
import type { Db } from '../db/client.ts'
import { ruleCodes } from '../db/codes.ts'
import { refreshIncidentMonths } from '../db/incident-months.ts'
import { readTerms } from '../db/terms.ts'
import type { TicketRow } from '../db/ticket-columns.ts'
import { rederiveTickets, type TicketScope } from '../db/ticket-import.ts'
import { findTicketIncidents, type AmongTickets } from '../db/ticket-incidents.ts'
import type { ContractRules } from '../rules/rules.ts'
import { decodeTicket, deriveTicket } from '../rules/ticket-row.ts'

/** Finds again what follows from the contract's tickets that are in scope. */
export function rederive(db: Db, contractId: number, rules: ContractRules, scope: TicketScope): void {
  const terms = readTerms(db, contractId)
  const term = (id: number | null) => (id === null ? null : (terms.get(id) ?? null))
  const derive = (row: TicketRow) => deriveTicket(decodeTicket(row, term), ruleCodes.decode(row.fileRule), rules)
  rederiveTickets(db, contractId, derive, scope)
}

/** Sums the contract's incidents up again by month. */
export function refreshIncidents(db: Db, contract: Contract, { timeZone, delay }: ContractRules, now: number): void {
  const terms = { rules: contract.incidentRules, timeZone, serviceTime: delay.serviceTime }
  refreshIncidentMonths(db, contract.id, terms, now)
}

/** How facts are counted again: by which rules, when (epoch seconds), and among which tickets. */
type Refinding = { readonly rules: ContractRules; readonly now: number; readonly among: AmongTickets }

/** Finds again the incidents among the contract's tickets, and sums them all up. */
export function refindIncidents(db: Db, contract: Contract, { rules, now, among }: Refinding): void {
  findTicketIncidents(db, contract.id, contract.incidentRules, among)
  refreshIncidents(db, contract, rules, now)
}
