import type { Survey } from '../kinds/satisfaction/answer.ts'
import type { Scope, TicketClass } from '../kinds/tickets/ticket-class.ts'
import type { Interval } from '../stats/interval.ts'

/** A share with how many facts it rests on and its 95 % interval. */
export type Rate = { value: number | null; sample: number; interval: Interval | null }

/**
 * Which tickets a figure counts, how many of them say nothing of their type, and the same figure over those of each other type,
 * which it leaves out or takes in with the rest.
 */
export type WhichTickets = {
  counts: Scope
  untold: number
  beside: ({ type: Exclude<TicketClass, 'untold'> } & Rate)[]
}

/** What a value is made of; in a bridge the parts add up to it, in its unit. */
export type Part = { id: string; value: number }

/** What a figure can be by itself. `count`: a whole number. */
export type PlainFigures = {
  number: number
  count: number
  survey: Survey
  'which-tickets': WhichTickets
  parts: Part[]
}
/** What a figure is: plain, of several members, or any of these where it is known. */
export type FigureShape =
  | keyof PlainFigures
  | { readonly orNull: FigureShape }
  | { readonly [member: string]: FigureShape }

/** A figure that may not be known. */
export const orNull = <const Shape extends FigureShape>(shape: Shape) => ({ orNull: shape })

/** What a `Rate` is. */
export const rateShape = {
  value: orNull('number'),
  sample: 'count',
  interval: orNull({ low: 'number', high: 'number' }),
} as const

/** What KPIs of commitments show of the tickets of the grid; null where there is no grid, or no file. */
export const heldFigures = {
  /** The share that the grid asks of these very tickets: where its rows ask different ones, their mean over the tickets. */
  asked: orNull('number'),
  /** Tickets within, not within, and of which nothing tells. */
  inTime: orNull('count'),
  late: orNull('count'),
  untold: orNull('count'),
  /** Those of which the tool's own word is the opposite. */
  disputed: orNull('count'),
} as const

type FigureOf<Shape> = Shape extends keyof PlainFigures
  ? PlainFigures[Shape]
  : Shape extends { readonly orNull: infer Known }
    ? FigureOf<Known> | null
    : { -readonly [Member in keyof Shape]: FigureOf<Shape[Member]> }

/** A KPI's own figures, as it measures them and as they are sent. */
export type OwnFigures<Shapes extends Readonly<Record<string, FigureShape>>> = {
  readonly [Member in keyof Shapes]: FigureOf<Shapes[Member]>
}
