import type { Contract } from '../../shared/api/contracts.ts'
import { refreshAnswerMonths } from '../db/answer-months.ts'
import type { Actor } from '../db/audit.ts'
import { loggedWrite } from '../db/logged-write.ts'
import type { Db } from '../db/client.ts'
import { bumpRevision, changeContract, findContract, type ContractChange } from '../db/contracts.ts'
import { refreshCostMonths } from '../db/cost-months.ts'
import { carryDriftFindings } from '../db/drift-findings.ts'
import { placeFacts } from '../db/fact-placing.ts'
import { addRestatements, listLostFigures } from '../db/restatements.ts'
import { refreshTicketMonths } from '../db/sum-ticket-months.ts'
import { figuresOf, movedFigures, shownBy } from '../review/figures.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
import { changedSettings, changeFacts, type Recount } from './contract-change.ts'
import { recordPenalties } from './record-penalties.ts'
import { rederive, refindIncidents } from './refresh-facts.ts'
import { compileRules } from '../rules/rules.ts'

/**
 * Changes the contract, counts again what its new settings change, and writes the figures that moved into the ledger: all or
 * nothing. `contract`: as it will be; `why`: what a person says of it.
 */
export async function recountContract(
  db: Db,
  contract: Contract,
  { change, recount }: { readonly change: ContractChange; readonly recount: Recount },
  { by, now, why = null }: { readonly by: Actor; readonly now: number; readonly why?: string | null },
): Promise<void> {
  const rules = await compileRules(contract)
  const { id } = contract
  loggedWrite(db, now, (log) => {
    const contractBefore = findContract(db, id)!
    // Which months a committee was shown is told by the quarters as they were.
    const shown = shownBy(db, contractBefore, now)
    const before = figuresOf(readReviewedContract(db, contractBefore, now), shown)
    changeContract(db, id, change, now)
    for (const fact of changeFacts(contractBefore, change, by)) log(fact)
    if (recount === 'tickets') {
      rederive(db, id, rules, 'all')
      refreshTicketMonths(db, id, { timeZone: rules.timeZone, now })
      placeFacts(db, id, rules.timeZone)
      refreshAnswerMonths(db, id)
    }
    if (recount !== 'figures') refindIncidents(db, contract, { rules, now, among: 'all' })
    refreshCostMonths(db, id)
    const after = figuresOf(readReviewedContract(db, contract, now), shown)
    const moved = movedFigures(before, after, listLostFigures(db, id))
    addRestatements(db, id, moved, {
      cause: 'settings',
      importId: null,
      settings: changedSettings(contractBefore, change),
      reason: why,
      at: now,
      accountId: by.accountId,
    })
    bumpRevision(db, id)
    if (recount !== 'tickets') carryDriftFindings(db, id)
    recordPenalties(db, findContract(db, id)!, now, why)
  })
}
