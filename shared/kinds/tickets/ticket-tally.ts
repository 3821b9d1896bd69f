import { poolSums } from '../pool-sums.ts'
import { classesIn, scopes, ticketClasses, type Scope, type TicketClass } from './ticket-class.ts'

const inOrOut = ['counted', 'excluded'] as const
const inTimeOrLate = ['in-time', 'late', 'unknown', 'excluded', 'disputed'] as const

/**
 * The ways in which KPIs count tickets, and how one can count in each: by the level that resolved it, by its delay, or held against
 * what is guaranteed of its first response or of its resolution; `disputed` lists those of which the tool says the opposite, however
 * they counted. Of some sets the contract says which types count (`scoped`), of others its grid (`graded`); else all do.
 */
export const ticketSets = {
  levels: { kind: 'tickets', countings: ['first-level', 'escalated', 'unknown', 'excluded'], scoped: true },
  delays: { kind: 'tickets', countings: inOrOut, scoped: true },
  responses: { kind: 'tickets', countings: inTimeOrLate, graded: true },
  resolutions: { kind: 'tickets', countings: inTimeOrLate, graded: true },
} as const satisfies Readonly<
  Record<
    string,
    { readonly kind: 'tickets'; readonly countings: readonly string[]; readonly scoped?: true; readonly graded?: true }
  >
>
export type TicketSet = keyof typeof ticketSets

/**
 * What tickets placed in a month (or any run of months) add up to: the one list of it. `total`: a sum of numbers that need not be
 * whole; delays are in seconds.
 */
const placed = {
  firstLevel: 'count',
  escalated: 'count',
  unknown: 'count',
  excluded: 'count',
  delayCount: 'count',
  delaySum: 'total',
  delaySumOfSquares: 'total',
  slaMet: 'count',
  slaKnown: 'count',
  // Of the finished ones of which the export tells: how many were reopened, of how many.
  reopened: 'count',
  reopenedKnown: 'count',
  // Held against the grid of commitments: within, of how many that are told, the sum of the shares that it asks of these, not told;
  // and how many of which the tool says the opposite.
  responseMet: 'count',
  responseKnown: 'count',
  responseAsked: 'total',
  responseUnknown: 'count',
  responseDisputed: 'count',
  resolutionMet: 'count',
  resolutionKnown: 'count',
  resolutionAsked: 'total',
  resolutionUnknown: 'count',
  resolutionDisputed: 'count',
} as const
export type PlacedSum = keyof typeof placed
export const placedSums = Object.keys(placed) as PlacedSum[]
/** Whether a sum is a whole number. */
export const isCount = (sum: PlacedSum): boolean => placed[sum] === 'count'

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
