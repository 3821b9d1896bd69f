import { z } from 'zod'
import { surveys } from '../kinds/satisfaction/answer.ts'
import { scopes } from '../kinds/tickets/ticket-class.ts'
import { registry, type KpiId } from '../kpi/index.ts'
import type { FigureShape, PlainFigures } from '../kpi/own-figures.ts'

/** A share with how many facts it rests on and its 95 % interval. */
export const rate = {
  value: z.number().nullable(),
  sample: z.number().int(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
}

const plain = {
  number: z.number(),
  count: z.number().int(),
  survey: z.enum(surveys),
  'which-tickets': z.object({
    counts: z.enum(scopes),
    untold: z.number().int(),
    beside: z.array(z.object({ type: z.enum(['incident', 'request', 'other']), ...rate })),
  }),
  parts: z.array(z.object({ id: z.string(), value: z.number() })),
} as const satisfies { readonly [Figure in keyof PlainFigures]: z.ZodType<PlainFigures[Figure]> }

function schemaOf(shape: FigureShape): z.ZodType {
  if (typeof shape === 'string') return plain[shape]
  return isOrNull(shape) ? schemaOf(shape.orNull).nullable() : z.object(membersOf(shape))
}

const isOrNull = (shape: object): shape is { readonly orNull: FigureShape } => 'orNull' in shape

function membersOf(shapes: Readonly<Record<string, FigureShape>>): z.ZodRawShape {
  return Object.fromEntries(Object.entries(shapes).map(([member, shape]) => [member, schemaOf(shape)]))
}

/** The figures that a KPI shows besides its value, as they are sent. */
export type FigureSchema = { readonly id: KpiId; readonly shape: z.ZodRawShape }
export const figureSchemas: readonly FigureSchema[] = registry.map(({ id, figures }) => ({
  id,
  shape: membersOf(figures),
}))

export function figureSchema(id: KpiId): FigureSchema {
  return figureSchemas.find((figures) => figures.id === id)!
}
