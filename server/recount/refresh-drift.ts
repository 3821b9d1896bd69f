import type { Contract } from '../../shared/api/contracts.ts'
import { readWatch } from '../db/alert-settings.ts'
import type { Db } from '../db/client.ts'
import { readRevision } from '../db/contracts.ts'
import { readTicketLives } from '../db/delay-history.ts'
import { replaceDriftFindings } from '../db/drift-findings.ts'
import { readTicketClasses, readTicketMonths } from '../db/ticket-months.ts'
import { ticketScopes } from '../review/measure-terms.ts'
import { findDrift, lastCompleteMonth } from './find-drift.ts'
import { compileRules } from '../rules/rules.ts'

/** Finds again what the drift detector says of every month, of the tickets that the delay counts, and keeps it with the revision of the tickets it read. */
export async function refreshDrift(db: Db, contract: Contract, now: number): Promise<void> {
  const rules = await compileRules(contract)
  const last = readTicketMonths(db, contract.id).at(-1)?.month
  if (last === undefined) return
  const revision = readRevision(db, contract.id)
  const until = lastCompleteMonth(last, now, rules.timeZone)
  const { driftFrom } = readWatch(db, contract.id)
  const { delays } = ticketScopes(contract, readTicketClasses(db, contract.id))
  const findings = findDrift(readTicketLives(db, contract.id, delays), until, rules, driftFrom)
  db.sqlite.transaction(() => replaceDriftFindings(db, contract.id, revision, findings, driftFrom ?? 0)).immediate()
}
