import type { Contract } from '../../shared/api/contracts.ts'
import type { Penalty } from '../../shared/api/penalties.ts'
import { ruleKey } from '../../shared/penalties/terms.ts'
import { parseMonth } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { addPenaltyMoment, listPenaltyMoments } from '../db/penalties.ts'
import { reviewPenalties } from '../review/penalties.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'

/**
 * Keeps what is proposed now where it was not known yet, and that a proposal has moved: what was shown once is never lost. Doing it
 * again writes nothing. Belongs at the end of the transaction of whatever changes facts or rules, and in one when a month is over; no
 * rule hangs on the drift, which is found later. `why`: what a person said of the change; `now`: epoch seconds.
 */
export function recordPenalties(db: Db, contract: Contract, now: number, why: string | null = null): void {
  const isUntouched = contract.penalties.length === 0 && listPenaltyMoments(db, contract.id).length === 0
  if (isUntouched) return
  for (const penalty of reviewPenalties(db, readReviewedContract(db, contract, now)).penalties) {
    const event = eventOf(penalty)
    if (event === null || penalty.today === null) continue
    const { rule } = penalty.today
    const window = { rule: ruleKey(rule), from: parseMonth(penalty.from), to: parseMonth(penalty.to) }
    const said = { at: now, accountId: null, text: why, calculation: penalty.today }
    addPenaltyMoment(db, { contractId: contract.id, ...window, event, ...said })
  }
}

function eventOf({ history, today }: Penalty): 'proposed' | 'moved' | null {
  const last = history.at(-1)
  if (!last) return today?.outcome === 'due' ? 'proposed' : null
  return last.calculation.amount === today?.amount ? null : 'moved'
}
