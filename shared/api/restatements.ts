import { z } from 'zod'
import { kpiIds } from '../kpi/index.ts'
import { restatementCauses } from '../kpi/restatement-cause.ts'
import { LanguageSchema } from './accounts.ts'
import { DigitsSchema, MonthSchema } from './fields.ts'
import { RestatedFigureSchema } from './kpis.ts'

/** A page of the restatement ledger, newest move first. */
export const RestatementsPageSchema = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  /** How many moves fit the question, on all its pages. */
  total: z.number().int(),
  restatements: z.array(RestatedFigureSchema),
  /** Every month of which a figure moved, newest first, whatever is asked: what can be chosen. */
  months: z.array(MonthSchema),
})
export type RestatementsPage = z.infer<typeof RestatementsPageSchema>

/** Which moves: of a KPI, for a cause, of a month; of all where none is named. */
const which = {
  kpi: z.enum(kpiIds).optional(),
  cause: z.enum(restatementCauses).optional(),
  month: MonthSchema.optional(),
}
export const RestatementsQuerySchema = z.strictObject({
  ...which,
  page: DigitsSchema.refine((page) => page >= 1, 'page').optional(),
})
export const RestatementsExportQuerySchema = z.strictObject({ ...which, language: LanguageSchema.optional() })
export type RestatementsFilter = Omit<z.infer<typeof RestatementsQuerySchema>, 'page'>
