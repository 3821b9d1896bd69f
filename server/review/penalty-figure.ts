import type { PenaltyCalculation } from '../../shared/api/penalties.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { isGraded } from '../../shared/kinds/counting.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import { judge } from '../../shared/kpi/target.ts'
import type { PenaltyRule } from '../../shared/penalties/terms.ts'
import type { Period } from '../../shared/period.ts'
import { wilsonInterval } from '../../shared/stats/wilson.ts'
import type { Db } from '../db/client.ts'
import { readHeldTickets } from '../db/held-tickets.ts'
import { coverageOf, judgedFigure } from './judged-figure.ts'
import { askedSteps } from './kpi-targets.ts'
import type { ReviewedContract } from './reviewed-contract.ts'

/** How many late tickets a calculation names. */
const MOST_NAMED = 1000

/** What a rule's window says, as a calculation shows it. */
export type RuleFigure = Pick<
  PenaltyCalculation,
  'value' | 'asked' | 'sample' | 'interval' | 'verdict' | 'certain' | 'months' | 'covered' | 'late' | 'tickets'
>

/**
 * The figure that a rule looks at over one of its windows: that of its KPI, as it is judged and shown everywhere; of one priority
 * the same over that priority's tickets alone, held against what the grid asks of them, with Wilson's 95 % interval.
 */
export function ruleFigure(db: Db, reviewed: ReviewedContract, rule: PenaltyRule, period: Period): RuleFigure {
  const { kpi, priority } = rule
  const { facts, better } = kpiDefinition(kpi)
  const held = isGraded(facts)
    ? readHeldTickets(db, reviewed.contract.id, { set: facts, period, priority }, MOST_NAMED)
    : null
  const ofTickets = { late: held && held.known - held.met, tickets: [...(held?.late ?? [])] }
  const { covered, months } = coverageOf(reviewed, kpi, period)
  if (held === null || priority === null) {
    const { value, target, sample, interval, verdict, certain } = judgedFigure(reviewed, kpi, period.to)
    return { value, asked: target, sample, interval, verdict, certain, months, covered, ...ofTickets }
  }
  const { known, met } = held
  const [value, asked] = known === 0 ? [null, null] : [met / known, held.asked / known]
  const interval = wilsonInterval(met, known)
  const estimate = { value, sample: known, interval, reason: known === 0 ? ('no-sample' as const) : null }
  const month = contractMonth(reviewed.contract, period.to)
  const { verdict, certain } = judge(estimate, { month, steps: askedSteps(asked), baseline: null, better })
  const isProven = certain && covered === months
  return { value, asked, sample: known, interval, verdict, certain: isProven, months, covered, ...ofTickets }
}
