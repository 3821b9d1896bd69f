import type { TicketBy } from '../../shared/kpi/breakdown.ts'
import { contributions, type GroupFigure } from '../../shared/kpi/contribution.ts'
import type { PeriodFacts } from '../../shared/kpi/definition.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import type { Period } from '../../shared/period.ts'
import { readAnswerGroups } from '../db/answer-groups.ts'
import { readTicketGroups } from '../db/ticket-groups.ts'
import { alignGroups, type Change, type Split } from './breakdown-split.ts'
import { noPercentiles } from '../../shared/kinds/tickets/ticket-tally.ts'
import { noFacts } from './month-facts.ts'

type GroupFacts = { readonly label: string | null; readonly facts: PeriodFacts }

/** What the facts of a period add up to by group, those without any left out. */
type ReadGroups = (change: Change, by: TicketBy, period: Period) => GroupFacts[]

/** The change of a mean of tickets, split over groups of them. */
export const splitTickets = (change: Change, by: TicketBy): Split => splitMean(change, by, ticketGroups)
/** The change of a mean of the answers about tickets, split over groups of the tickets. */
export const splitAnswers = (change: Change, by: TicketBy): Split => splitMean(change, by, answerGroups)

/** The change of a mean, split over groups of its facts: each is measured by the KPI's own definition. */
function splitMean(change: Change, by: TicketBy, readGroups: ReadGroups): Split {
  const { before, after } = change.periods
  const figures = (period: Period) => measureGroups(change.kpi, readGroups(change, by, period))
  const nothing: GroupFigure = { value: null, sample: 0 }
  const split = contributions(alignGroups(figures(before), figures(after), nothing))
  const noEffects = { rateEffect: null, mixEffect: null, contribution: null }
  return {
    ...split,
    groups: split.groups.map(({ effects, ...group }) => ({ ...group, ...(effects ?? noEffects) })),
  }
}

/** Only the groups that have facts in the sample: tickets of which nothing tells the level are in no rate. */
function measureGroups(kpi: KpiId, groups: readonly GroupFacts[]): Map<string | null, GroupFigure> {
  const { measure } = kpiDefinition(kpi)
  const figures = groups.map(({ label, facts }) => [label, measure(facts)] as const)
  return new Map(
    figures.filter(([, { sample }]) => sample > 0).map(([label, { value, sample }]) => [label, { value, sample }]),
  )
}

const ticketGroups: ReadGroups = ({ db, months: { contract, terms } }, by, period) =>
  readTicketGroups(db, contract.id, by, period).map(({ label, byClass }) => ({
    label,
    facts: { ...noFacts(terms), tickets: { byClass, percentiles: noPercentiles } },
  }))

/** Periodic surveys are about no ticket: no group has any of their answers. */
const answerGroups: ReadGroups = ({ db, months: { contract, terms } }, by, period) => {
  const periodic = { satisfied: 0, answers: 0, unanswered: 0 }
  return readAnswerGroups(db, contract.id, by, period).map(({ label, ...ticket }) => ({
    label,
    facts: { ...noFacts(terms), satisfaction: { ticket, periodic } },
  }))
}
