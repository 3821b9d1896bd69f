import type { Breakdown, BreakdownGroup } from '../../shared/api/breakdown.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import type { ContractMonths } from './month-facts.ts'
import type { GroupFigure } from '../../shared/kpi/contribution.ts'

export type TwoPeriods<Each> = { readonly before: Each; readonly after: Each }

/** What is to be explained: a KPI's change between two periods. */
export type Change = {
  readonly db: Db
  readonly months: ContractMonths
  readonly kpi: KpiId
  readonly periods: TwoPeriods<Period>
}

/** A change and the groups it is split over, in any order. */
export type Split = TwoPeriods<GroupFigure> & Pick<Breakdown, 'change'> & { readonly groups: BreakdownGroup[] }

/** Every group of either period, with what it was in both; `nothing` where it was not there. */
export function alignGroups<Figure>(
  before: ReadonlyMap<string | null, Figure>,
  after: ReadonlyMap<string | null, Figure>,
  nothing: Figure,
): (TwoPeriods<Figure> & { readonly label: string | null })[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((label) => ({
    label,
    before: before.get(label) ?? nothing,
    after: after.get(label) ?? nothing,
  }))
}
