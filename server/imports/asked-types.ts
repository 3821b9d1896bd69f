import type { Contract } from '../../shared/api/contracts.ts'
import { classOfType } from '../../shared/kinds/tickets/ticket-type.ts'
import { ticketKpis } from '../../shared/kpi/index.ts'
import { groupKey } from '../../shared/kpi/first-level-resolution/level-one.ts'
import type { AskedTypes } from '../reading/read-rules.ts'
import type { ContractRules } from '../rules/rules.ts'

/**
 * What a contract tells of the types of its tickets, where figures hang on them; null where all tickets count alike, or their
 * category alone tells. `known`: the texts of its tickets.
 */
export function askedTypes(contract: Contract, known: Iterable<string>, { classOf }: ContractRules): AskedTypes | null {
  const countsAll = ticketKpis.every((kpi) => contract.ticketScope[kpi] === 'all')
  const hasGrid = contract.commitments.some(({ rows }) => rows.length > 0)
  if ((countsAll && !hasGrid) || contract.typeSource === 'category') return null
  const keys = new Set<string>()
  let toldBefore = false
  for (const text of known) {
    keys.add(groupKey(text))
    toldBefore ||= classOfType(text) !== 'untold'
  }
  return { classOf, isKnown: (type) => keys.has(groupKey(type)), toldBefore }
}
