import { z } from 'zod'
import { levelOneRules } from '../kpi/first-level-resolution/level-one.ts'

/**
 * What a figure of the file can rest on: finished tickets that a date places; those of a type that first level and the delay
 * count, told once where they count the same; their level, delay, SLA; and so on.
 */
export const restKinds = [
  'placed',
  'counted',
  'levels-counted',
  'delays-counted',
  'first-level',
  'delay',
  'sla',
  'answers',
  'security',
  'outages',
  'costs',
  'forecast',
] as const

/** On how many rows (`counted`) of those that it is about (`of`) a figure will rest, and the share that they alone give. */
export const RestSchema = z.object({
  on: z.enum(restKinds),
  counted: z.number().int(),
  of: z.number().int(),
  /** Share of the counted ones at level 1, within SLA, satisfied; null where the figure is no share. */
  share: z.number().min(0).max(1).nullable(),
  /** What tells level 1; null where nothing does, or the figure asks for none. */
  rule: z.enum(levelOneRules).nullable(),
})
export type Rest = z.infer<typeof RestSchema>

/**
 * Why a quiet commit holds a file: rows are rejected, something is asked, its columns are not those of the last file, a figure
 * of a delivered month moves by more than new facts, rows vanished, a whole month has not half its usual rows, it is older than
 * what is known.
 */
export const heldReasons = ['rejected', 'asked', 'mapping', 'moved', 'vanished', 'small', 'older'] as const
export type HeldReason = (typeof heldReasons)[number]
