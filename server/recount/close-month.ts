import type { Contract } from '../../shared/api/contracts.ts'
import type { Db } from '../db/client.ts'
import { lastStoredAt } from '../db/imports.ts'
import { refreshUnfinishedMonths } from '../db/sum-ticket-months.ts'
import { refreshDrift } from './refresh-drift.ts'
import { refreshIncidents } from './refresh-facts.ts'
import { compileRules } from '../rules/rules.ts'

/**
 * Sums the contract's months up again once another one is over: until then its backlog and its service time are those of the
 * day on which its file came, and the drift detector does not speak of it. `now`: epoch seconds.
 */
export async function closeMonth(db: Db, contract: Contract, now: number): Promise<void> {
  const rules = await compileRules(contract)
  db.sqlite
    .transaction(() => {
      refreshUnfinishedMonths(db, contract.id, lastStoredAt(db, contract.id), { timeZone: rules.timeZone, now })
      refreshIncidents(db, contract, rules, now)
    })
    .immediate()
  await refreshDrift(db, contract, { now, after: 'time', begins: null })
}
