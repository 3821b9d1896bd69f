import { poolSums } from '../pool-sums.ts'
import { placedSums, type PlacedSum } from './ticket.ts'
import { classesIn, scopes, ticketClasses, type Scope, type TicketClass } from './ticket-class.ts'

/** What tickets of a period add up to: every member adds up over months and classes, so that any figure is pooled from its facts. */
export type TicketTally = Readonly<Record<PlacedSum, number>> & {
  /** Opened in the period, whenever they end; cancelled, duplicate and merged ones left out. */
  readonly opened: number
}

/** Median and 90th percentile of the delays, or of the times to first response, in seconds; null without any. They do not add up. */
export type DelayPercentiles = { readonly delayMedian: number | null; readonly delayP90: number | null }
/** Those of the tickets of each scope, and of the times to first response of all of them where these were asked for. */
export type ScopedPercentiles = Readonly<Record<Scope, DelayPercentiles>> & { readonly responses?: DelayPercentiles }

/** Where nothing is known of any delay, or asked. */
export const noPercentiles = Object.fromEntries(
  scopes.map((scope) => [scope, { delayMedian: null, delayP90: null }]),
) as ScopedPercentiles

/** The tickets of a month, or of any run of months, each class apart. */
export type PeriodTickets = {
  readonly byClass: Readonly<Record<TicketClass, TicketTally>>
  readonly percentiles: ScopedPercentiles
}

/** Tickets open at a month's end, in all and by age in days: those older than so many. */
export const openAges = { open: 0, over7: 7, over14: 14, over30: 30 } as const
export type OpenTickets = Readonly<Record<keyof typeof openAges, number>>

/** What the tickets of a scope add up to, of whatever is summed up by class. */
export function withinScope<Member extends string>(
  byClass: Readonly<Record<TicketClass, Readonly<Record<Member, number>>>>,
  scope: Scope,
): Record<Member, number> {
  return poolSums(classesIn[scope].map((one) => byClass[one]))!
}

/** Finished tickets of a tally, those that count in no KPI included. */
export function finishedOf({ firstLevel, escalated, unknown, excluded }: TicketTally): number {
  return firstLevel + escalated + unknown + excluded
}

/** Pools months; null where no file covers any. The percentiles of the whole are not those of its parts: they come from the facts. */
export function poolTickets(
  months: readonly Pick<PeriodTickets, 'byClass'>[],
  percentiles: ScopedPercentiles,
): PeriodTickets | null {
  if (months.length === 0) return null
  const pooled = ticketClasses.map((one) => [one, pooledClass(months, one)] as const)
  return { byClass: Object.fromEntries(pooled) as PeriodTickets['byClass'], percentiles }
}

function pooledClass(months: readonly Pick<PeriodTickets, 'byClass'>[], one: TicketClass): TicketTally {
  return poolSums(
    months.map(({ byClass }) => byClass[one]),
    [...placedSums, 'opened'],
  )!
}
