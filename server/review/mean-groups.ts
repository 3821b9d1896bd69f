import type { BrokenDownKpi, TicketBy } from '../../shared/kpi/breakdown.ts'
import { contributions, type GroupFigure } from '../../shared/kpi/contribution.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import { kpiDefinition } from '../../shared/kpi/registry.ts'
import type { Period } from '../../shared/period.ts'
import { readAnswerGroups } from '../db/answer-groups.ts'
import type { Db } from '../db/client.ts'
import { readTicketGroups } from '../db/ticket-groups.ts'
import { alignGroups, type Split, type TwoPeriods } from './breakdown-split.ts'
import { noFacts, noPercentiles, type ContractMonths } from './month-facts.ts'

/** The KPIs that are means: of tickets, or of the answers about them. */
export type MeanKpi = Exclude<BrokenDownKpi, 'security-incidents' | 'total-cost'>

type GroupFacts = { readonly label: string | null; readonly facts: PeriodFacts }

/** The change of a mean, split over groups of its facts: each is measured by the KPI's own definition. */
export function splitMean(
  db: Db,
  months: ContractMonths,
  kpi: MeanKpi,
  by: TicketBy,
  { before, after }: TwoPeriods<Period>,
): Split {
  const figures = (period: Period) => measureGroups(kpi, readGroups(db, months, kpi, by, period))
  const nothing: GroupFigure = { value: null, sample: 0 }
  const split = contributions(alignGroups(figures(before), figures(after), nothing))
  const noEffects = { rateEffect: null, mixEffect: null, contribution: null }
  return {
    ...split,
    groups: split.groups.map(({ effects, ...group }) => ({ ...group, ...(effects ?? noEffects) })),
  }
}

/** Only the groups that have facts in the sample: tickets of which nothing tells the level are in no rate. */
function measureGroups(kpi: MeanKpi, groups: readonly GroupFacts[]): Map<string | null, GroupFigure> {
  const { measure } = kpiDefinition(kpi)
  const figures = groups.map(({ label, facts }) => [label, measure(facts)] as const)
  return new Map(
    figures.filter(([, { sample }]) => sample > 0).map(([label, { value, sample }]) => [label, { value, sample }]),
  )
}

/** Periodic surveys are about no ticket: there is nothing to group them by. */
function readGroups(
  db: Db,
  { contract, terms }: ContractMonths,
  kpi: MeanKpi,
  by: TicketBy,
  period: Period,
): GroupFacts[] {
  const nothing = noFacts(terms)
  if (kpi !== 'satisfaction')
    return readTicketGroups(db, contract.id, by, period).map(({ label, ...sums }) => ({
      label,
      facts: { ...nothing, tickets: { ...sums, opened: 0, ...noPercentiles } },
    }))
  if (terms.survey !== 'ticket') return []
  const periodic = { satisfied: 0, answers: 0, unanswered: 0 }
  return readAnswerGroups(db, contract.id, by, period).map(({ label, ...ticket }) => ({
    label,
    facts: { ...nothing, answers: { ticket, periodic } },
  }))
}
