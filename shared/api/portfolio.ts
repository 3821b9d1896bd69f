import { z } from 'zod'
import { MonthSchema } from './fields.ts'
import { FilesSchema, KpiResultSchema } from './kpis.ts'

/** Every contract at its latest month with data, worst first; `month` null = nothing imported yet. */
export const PortfolioSchema = z.array(
  z.object({
    contract: z.object({
      id: z.number().int(),
      name: z.string(),
      client: z.string(),
      provider: z.string(),
      startsOn: z.string(),
      currency: z.string(),
    }),
    month: MonthSchema.nullable(),
    contractMonth: z.number().int().nullable(),
    files: FilesSchema.nullable(),
    /** With the last twelve months. */
    kpis: z.array(KpiResultSchema),
  }),
)
export type Portfolio = z.infer<typeof PortfolioSchema>
