import type { Contract } from '../../shared/api/contracts.ts'
import type { Penalty } from '../../shared/api/penalties.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import { ruleKey } from '../../shared/penalties/terms.ts'
import { formatMonth, parseMonth } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { addPenaltyMoment, listPenaltyMoments } from '../db/penalties.ts'
import { listRestatements } from '../db/restatements.ts'
import { reviewPenalties } from '../review/penalties.ts'
import { isWorkingOut, readReviewedContract } from '../review/reviewed-contract.ts'

/**
 * Keeps what is proposed now where it was not known yet, and that a proposal has moved: what was shown once is never lost. Doing it
 * again writes nothing. Belongs at the end of the transaction of whatever changes facts or rules, and in one when a month is over. Where
 * a rule hangs on the drift it waits until that is found of the facts as they are, and the contract is looked at again. `why`: what a
 * person said of the change; `now`: epoch seconds.
 */
export function recordPenalties(db: Db, contract: Contract, now: number, why: string | null = null): void {
  const isUntouched = contract.penalties.length === 0 && listPenaltyMoments(db, contract.id).length === 0
  if (isUntouched) return
  const reviewed = readReviewedContract(db, contract, now)
  if (isWorkingOut(reviewed) && hangsOnDrift(contract)) return
  for (const penalty of reviewPenalties(db, reviewed).penalties) {
    const event = eventOf(penalty)
    if (event === null || penalty.today === null) continue
    const { rule } = penalty.today
    const window = { rule: ruleKey(rule), from: parseMonth(penalty.from), to: parseMonth(penalty.to) }
    const text = why ?? reasonOf(db, contract.id, penalty)
    const said = { at: now, accountId: null, text, calculation: penalty.today }
    addPenaltyMoment(db, { contractId: contract.id, ...window, event, ...said })
  }
}

/**
 * What a person said of the change that a proposal follows from, where it has waited for the drift since: it stands in the ledger, if the
 * last move of the figure since the proposal was known, or since its window was over, is by a change of the settings.
 */
function reasonOf(db: Db, contractId: number, { from, to, history, today }: Penalty): string | null {
  const window = { from: parseMonth(from), to: parseMonth(to) }
  const last = listRestatements(db, contractId, window, today!.rule.kpi).at(-1)
  const since = history.at(-1)?.at ?? formatMonth(window.to + 1)
  return last?.cause === 'settings' && last.at >= since ? (last.reason ?? null) : null
}

/** Whether a rule looks at a KPI that the drift judges, as long as it had or has no target: caps tie all others to it. */
function hangsOnDrift({ penalties, targets, pastTargets }: Contract): boolean {
  const lacksTarget = (kpi: KpiId) =>
    [{ targets }, ...pastTargets].some((of) => of.targets.every((one) => one.kpi !== kpi))
  return penalties.some(({ rules }) => rules.some(({ kpi }) => kpiDefinition(kpi).drifts && lacksTarget(kpi)))
}

function eventOf({ history, today }: Penalty): 'proposed' | 'moved' | null {
  const last = history.at(-1)
  if (!last) return today?.outcome === 'due' ? 'proposed' : null
  return last.calculation.amount === today?.amount ? null : 'moved'
}
