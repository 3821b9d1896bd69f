import { z } from 'zod'
import { InstantSchema } from './fields.ts'

/** How the server is: every check, and whether all are well. */
export const HealthSchema = z.object({
  status: z.enum(['ok', 'failing']),
  checks: z.array(
    z.object({
      name: z.enum(['database', 'integrity', 'data-folder', 'import-thread', 'disk-space', 'backup']),
      ok: z.boolean(),
      message: z.string(),
    }),
  ),
})
export type Health = z.infer<typeof HealthSchema>

/** What the checks of the database found, as whoever runs the server sees it. */
export const IntegritySchema = z.object({
  /** When everything was last checked; null = not since the start. */
  checkedAt: InstantSchema.nullable(),
  isChecking: z.boolean(),
  /** A sentence each; none = sound. While there is any, nothing is written. */
  damages: z.array(z.string()),
})
export type Integrity = z.infer<typeof IntegritySchema>
