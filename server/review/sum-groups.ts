import type { CostBy, IncidentBy } from '../../shared/kpi/breakdown.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import { sumContributions, type GroupSum } from '../../shared/kpi/sum-contribution.ts'
import type { Period } from '../../shared/period.ts'
import { readCostLines, type CostRow } from '../db/cost-facts.ts'
import { countSecurityGroups } from '../db/incident-groups.ts'
import { alignGroups, type Change, type Split, type TwoPeriods } from './breakdown-split.ts'
import { noPercentiles } from '../../shared/kinds/tickets/ticket-tally.ts'
import { periodFacts, type ContractMonths } from './month-facts.ts'

type GroupSums = ReadonlyMap<string | null, GroupSum>
/** A KPI that compares a monthly sum with its baseline, as the split needs it. */
type SumKpi = {
  readonly id: KpiId
  readonly reference: number | null
  readonly months: (facts: PeriodFacts) => number
  readonly groups: (period: Period, facts: PeriodFacts) => GroupSums
}

/** The change of the security incidents against their baseline, split over groups of them. */
export function splitIncidents({ db, months, kpi, periods }: Change, by: IncidentBy): Split {
  return splitSum(months, periods, {
    id: kpi,
    reference: months.terms.securityBaseline?.perMonth ?? null,
    months: ({ incidents }) => incidents?.months ?? 0,
    groups: (period) => {
      const counted = countSecurityGroups(db, months.contract.id, by, period)
      return new Map(counted.map(({ label, count }) => [label, { total: count, sample: count }]))
    },
  })
}

/** The change of the total cost against its baseline, split over groups of cost lines. */
export function splitCosts({ db, months, kpi, periods }: Change, by: CostBy): Split {
  return splitSum(months, periods, {
    id: kpi,
    reference: months.terms.costBaseline,
    months: ({ ownership }) => ownership?.months ?? 0,
    groups: (period, { ownership }) => {
      const spread = months.costTerms.transition && (ownership?.transition ?? 0)
      return sumCosts(readCostLines(db, months.contract.id, period), by, spread)
    },
  })
}

/**
 * Cost lines by nature or label. A transition that the contract spreads is what its months bear of it (`spread`), not its lines;
 * having no label of its own, it goes with what has none.
 */
function sumCosts(lines: readonly CostRow[], by: CostBy, spread: number | null): GroupSums {
  const sums = new Map<string | null, GroupSum>()
  const add = (label: string | null, total: number, sample: number) => {
    const known = sums.get(label) ?? { total: 0, sample: 0 }
    sums.set(label, { total: known.total + total, sample: known.sample + sample })
  }
  const spreadLabel = by === 'nature' ? 'transition' : null
  if (spread) add(spreadLabel, spread, 0)
  for (const line of lines)
    if (spread !== null && line.nature === 'transition') add(spreadLabel, 0, 1)
    else add(line[by], line.amount, 1)
  return sums
}

function splitSum(months: ContractMonths, { before, after }: TwoPeriods<Period>, kpi: SumKpi): Split {
  const facts = {
    before: periodFacts(months, before, noPercentiles),
    after: periodFacts(months, after, noPercentiles),
  }
  const whole = { before: measure(kpi, facts.before), after: measure(kpi, facts.after) }
  const [first, second] = [whole.before.value, whole.after.value]
  const groups = alignGroups(kpi.groups(before, facts.before), kpi.groups(after, facts.after), { total: 0, sample: 0 })
  const covered = { before: kpi.months(facts.before), after: kpi.months(facts.after) }
  return {
    ...whole,
    change: first === null || second === null ? null : second - first,
    groups: sumContributions(groups, { months: covered, reference: kpi.reference }).map((group) => ({
      ...group,
      rateEffect: null,
      mixEffect: null,
    })),
  }
}

function measure({ id }: SumKpi, facts: PeriodFacts) {
  const { value, sample } = kpiDefinition(id).measure(facts)
  return { value, sample }
}
