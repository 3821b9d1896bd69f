import { z } from 'zod'
import { scopes } from '../kinds/tickets/ticket-class.ts'

/** A share with how many facts it rests on and its 95 % interval. */
export const rate = {
  value: z.number().nullable(),
  sample: z.number().int(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
}

/**
 * Which tickets a figure counts, how many of them say nothing of their type, and the same figure over those of each other type,
 * which it leaves out or takes in with the rest.
 */
export const WhichTicketsSchema = z.object({
  counts: z.enum(scopes),
  untold: z.number().int(),
  beside: z.array(z.object({ type: z.enum(['incident', 'request', 'other']), ...rate })),
})

/** What a value is made of; in a bridge the parts add up to it, in its unit. */
export const PartSchema = z.object({ id: z.string(), value: z.number() })
export type Part = z.infer<typeof PartSchema>

const count = z.number().int().nullable()

/** What KPIs of commitments show of the tickets of the grid; null where there is no grid, or no file. */
export const heldFigures = {
  /** The share that the grid asks of these very tickets: where its rows ask different ones, their mean over the tickets. */
  asked: z.number().nullable(),
  /** Tickets within, not within, and of which nothing tells. */
  inTime: count,
  late: count,
  untold: count,
  /** Those of which the tool's own word is the opposite. */
  disputed: count,
}

/** The figures that a KPI shows besides its value: the one list of them, from which its type and the API's schema are made. */
export function ownFigures<const Id extends string, Shape extends z.ZodRawShape>(id: Id, shape: Shape) {
  return { id, shape }
}
/** Those figures as the KPI measures them. */
export type OwnFigures<Own extends { readonly shape: z.ZodRawShape }> = Readonly<z.infer<z.ZodObject<Own['shape']>>>
