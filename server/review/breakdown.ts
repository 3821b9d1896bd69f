import type { Breakdown, BreakdownGroup } from '../../shared/api/breakdown.ts'
import type { BreakdownAgainst, BreakdownBy, BrokenDownKpi } from '../../shared/kpi/breakdown.ts'
import { contributions, type GroupFigure } from '../../shared/kpi/contribution.ts'
import { kpiDefinition } from '../../shared/kpi/registry.ts'
import { formatMonth, type Month, type Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { readTicketGroups } from '../db/ticket-groups.ts'

/** How many months each of the two periods has. */
const monthsCompared: Record<BreakdownAgainst, number> = { 'previous-month': 1, 'previous-quarter': 3 }
const nothing: GroupFigure = { value: null, sample: 0 }

export type BreakdownQuestion = {
  readonly kpi: BrokenDownKpi
  readonly by: BreakdownBy
  readonly month: Month
  readonly against: BreakdownAgainst
}

/** What moved a KPI between two periods: each group measured by the KPI's own definition, then the change split over them. */
export function readBreakdown(db: Db, contractId: number, question: BreakdownQuestion): Breakdown {
  const { kpi, by, month, against } = question
  const length = monthsCompared[against]
  const after = { from: month - length + 1, to: month }
  const before = { from: after.from - length, to: after.from - 1 }
  const figures = (period: Period) => measureGroups(db, contractId, question, period)
  const split = contributions(align(figures(before), figures(after)))
  return {
    kpi,
    by,
    month: formatMonth(month),
    against,
    before: { ...inWords(before), ...split.before },
    after: { ...inWords(after), ...split.after },
    change: split.change,
    groups: split.groups
      .map(({ effects, ...group }) => ({
        ...group,
        ...(effects ?? { rateEffect: null, mixEffect: null, contribution: null }),
      }))
      .sort(byWeight),
  }
}

type Figures = ReadonlyMap<string | null, GroupFigure>

/** The KPI of each group that has tickets in its sample: those of which nothing tells the level are in no rate. */
function measureGroups(db: Db, contractId: number, { kpi, by }: BreakdownQuestion, period: Period): Figures {
  const { measure } = kpiDefinition(kpi)
  const figures = new Map<string | null, GroupFigure>()
  for (const { label, ...sums } of readTicketGroups(db, contractId, by, period)) {
    const { value, sample } = measure({ tickets: { ...sums, delayMedian: null, delayP90: null } })
    if (sample > 0) figures.set(label, { value, sample })
  }
  return figures
}

/** Every group of either period, with what it was in both. */
function align(before: Figures, after: Figures) {
  return [...new Set([...before.keys(), ...after.keys()])].map((label) => ({
    label,
    before: before.get(label) ?? nothing,
    after: after.get(label) ?? nothing,
  }))
}

const inWords = ({ from, to }: Period) => ({ from: formatMonth(from), to: formatMonth(to) })

/** What moved most first; then the largest group, then the label, so that the order never depends on the database. */
function byWeight(a: BreakdownGroup, b: BreakdownGroup): number {
  const size = ({ before, after }: BreakdownGroup) => before.sample + after.sample
  return (
    Math.abs(b.contribution ?? 0) - Math.abs(a.contribution ?? 0) ||
    size(b) - size(a) ||
    (a.label ?? '').localeCompare(b.label ?? '', 'en')
  )
}
