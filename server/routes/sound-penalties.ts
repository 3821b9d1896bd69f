import type { Contract } from '../../shared/api/contracts.ts'
import { groundlessRules, penaltyFault, type PenaltyFault, type PenaltyGround } from '../../shared/penalties/faults.ts'
import { Failure } from '../errors.ts'

/** Why terms of penalties may not be taken. */
export const penaltyRefusals = [
  'penalty-share',
  'penalty-rate',
  'penalty-twice',
  'penalty-no-commitment',
  'penalty-no-target',
  'penalty-not-tickets',
  'penalty-not-points',
  'penalty-priority',
  'penalty-cap',
  'penalty-cap-share',
  'penalty-cap-under-rule',
  'penalty-caps-turned',
  'penalty-overlaps',
] as const satisfies readonly PenaltyFault['code'][]

type Terms = Contract['penalties']

/** Refuses terms that say what no contract does; those that stand already are not asked again. `ground`: the contract as it will be. */
export function requireSoundPenalties(terms: Terms | undefined, ground: PenaltyGround, stand: Terms = []): void {
  const known = new Set(stand.map((one) => JSON.stringify(one)))
  for (const one of terms?.filter((each) => !known.has(JSON.stringify(each))) ?? []) {
    const fault = penaltyFault(one, ground)
    if (fault) throw new Failure(fault.code, fault.params)
  }
}

/** Refuses a change that takes away the commitment or the target that a standing rule rests on: the rule would fall silent. */
export function requireGround(before: Contract, after: Contract): void {
  const stays = new Set(after.penalties.map((terms) => JSON.stringify(terms)))
  for (const terms of before.penalties.filter((one) => stays.has(JSON.stringify(one)))) {
    const lacked = new Set(groundlessRules(terms, before).map(({ params }) => params['rule']))
    const fault = groundlessRules(terms, after).find(({ params }) => !lacked.has(params['rule']))
    if (fault) throw new Failure(fault.code, fault.params)
  }
}
