import { z } from 'zod'

/** How far the contract's running import is; null when none runs. */
export const ImportProgressSchema = z
  .object({
    /**
     * `rehearsing`: it is stored for a try, to see what that moves; `recounting`: months and figures are counted again;
     * `watching`: drift is looked for.
     */
    stage: z.enum(['waiting', 'reading', 'comparing', 'rehearsing', 'storing', 'recounting', 'watching']),
    /** Share of the stage that is done, 0..1. */
    done: z.number().min(0).max(1),
    rows: z.number().int(),
  })
  .nullable()
export type ImportProgress = z.infer<typeof ImportProgressSchema>
