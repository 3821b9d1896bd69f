import type { Breakdown, BreakdownGroup } from '../../shared/api/breakdown.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Kind } from '../../shared/kinds/kinds.ts'
import type { BreakdownAgainst, BreakdownBy, CostBy, IncidentBy, TicketBy } from '../../shared/kpi/breakdown.ts'
import { isBrokenDown, kindOf, type KpiId } from '../../shared/kpi/index.ts'
import { formatMonth, type Month, type Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import type { Change, Split, TwoPeriods } from './breakdown-split.ts'
import { splitAnswers, splitTickets } from './mean-groups.ts'
import { contractMonths } from './month-facts.ts'
import { readStoredMonths } from './stored-months.ts'
import { splitCosts, splitIncidents } from './sum-groups.ts'

/** How many months each of the two periods has. */
const monthsCompared: Record<BreakdownAgainst, number> = { 'previous-month': 1, 'previous-quarter': 3 }

export type BreakdownQuestion = {
  readonly kpi: KpiId
  /** One that fits the KPI. */
  readonly by: BreakdownBy
  readonly month: Month
  readonly against: BreakdownAgainst
}

/** What moved a KPI between two periods: its change, split over groups of its facts. */
export function readBreakdown(db: Db, contract: Contract, question: BreakdownQuestion): Breakdown {
  const { kpi, by, month, against } = question
  const length = monthsCompared[against]
  const after = { from: month - length + 1, to: month }
  const before = { from: after.from - length, to: after.from - 1 }
  const split = splitChange(db, contract, question, { before, after })
  return {
    kpi,
    by,
    month: formatMonth(month),
    against,
    before: { ...inWords(before), ...split.before },
    after: { ...inWords(after), ...split.after },
    change: split.change,
    groups: split.groups.toSorted(byWeight),
  }
}

function splitChange(db: Db, contract: Contract, { kpi, by }: BreakdownQuestion, periods: TwoPeriods<Period>): Split {
  const months = contractMonths(contract, readStoredMonths(db, contract.id))
  if (!isBrokenDown(kpi)) throw new RangeError(`there is nothing to split ${kpi} by`)
  return splits[kindOf(kpi)]({ db, months, kpi, periods }, by)
}

/** How the change of a KPI is split, by the kind of its facts. */
const splits: Readonly<Record<Kind, (change: Change, by: BreakdownBy) => Split>> = {
  tickets: (change, by) => splitTickets(change, by as TicketBy),
  satisfaction: (change, by) => splitAnswers(change, by as TicketBy),
  incidents: (change, by) => splitIncidents(change, by as IncidentBy),
  costs: (change, by) => splitCosts(change, by as CostBy),
}

const inWords = ({ from, to }: Period) => ({ from: formatMonth(from), to: formatMonth(to) })

/** What moved most first; then the largest group, then the label, so that the order never depends on the database. */
function byWeight(a: BreakdownGroup, b: BreakdownGroup): number {
  const size = ({ before, after }: BreakdownGroup) => before.sample + after.sample
  const weight = ({ contribution }: BreakdownGroup) => Math.abs(contribution ?? 0)
  const name = ({ label }: BreakdownGroup) => label ?? ''
  return weight(b) - weight(a) || size(b) - size(a) || name(a).localeCompare(name(b), 'en')
}
