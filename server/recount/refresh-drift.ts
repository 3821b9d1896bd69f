import type { Contract } from '../../shared/api/contracts.ts'
import type { Drift } from '../../shared/api/drift.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import type { Month } from '../../shared/period.ts'
import { readWatch } from '../db/alert-settings.ts'
import type { Db } from '../db/client.ts'
import { readRevision } from '../db/contracts.ts'
import { readTicketLives } from '../db/delay-history.ts'
import { readLastDriftFindings, replaceDriftFindings } from '../db/drift-findings.ts'
import { toInstant } from '../db/instant.ts'
import { readLastCause } from '../db/last-cause.ts'
import { addRestatements } from '../db/restatements.ts'
import { readTicketClasses, readTicketMonths } from '../db/ticket-months.ts'
import { isDelivered } from '../review/delivered.ts'
import { figuresOf, movedFigures, type Figures } from '../review/figures.ts'
import { ticketScopes } from '../review/measure-terms.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
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
  db.sqlite
    .transaction(() => {
      const before = verdictsOn(db, contract, readLastDriftFindings(db, contract.id), now)
      replaceDriftFindings(db, contract.id, revision, findings, driftFrom ?? 0)
      const after = verdictsOn(db, contract, readLastDriftFindings(db, contract.id), now)
      const cause = readLastCause(db, contract.id, now)
      if (cause) addRestatements(db, contract.id, movedFigures(before, after, []), cause)
    })
    .immediate()
}

/** The figures that the drift judges, of delivered months, with the verdicts that findings give them; nothing without any. */
function verdictsOn(db: Db, contract: Contract, findings: ReadonlyMap<Month, Drift>, now: number): Figures {
  if (findings.size === 0) return new Map()
  const { day } = readWatch(db, contract.id).settings.fileMissing
  const reviewed = { ...readReviewedContract(db, contract, now), drift: findings }
  const figures = figuresOf(reviewed, (month) => findings.has(month) && isDelivered(month, toInstant(now), day))
  return new Map(
    [...figures].map(([month, kpis]) => [month, new Map([...kpis].filter(([kpi]) => kpiDefinition(kpi).drifts))]),
  )
}
