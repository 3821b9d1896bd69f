import { z } from 'zod'
import { verdicts } from '../kpi/target.ts'
import { kpiIds } from '../kpi/index.ts'
import { restatementCauses } from '../kpi/restatement-cause.ts'
import { plotKinds, seriesRoles, tickFormats } from '../deck/plot.ts'
import { languages } from '../words/language.ts'
import { InstantSchema, proseSchema } from './fields.ts'

const PlotSchema = z.object({
  kind: z.enum(plotKinds),
  tickFormat: z.enum(tickFormats),
  categories: z.array(z.string()),
  samples: z.array(z.number()),
  span: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  series: z.array(z.object({ role: z.enum(seriesRoles), name: z.string(), values: z.array(z.number().nullable()) })),
  alt: z.string(),
})
const SlideSchema = z.object({
  id: z.string(),
  title: z.string(),
  beside: z.string(),
  figure: z.object({ text: z.string(), unit: z.string() }).nullable(),
  verdict: z.object({ kind: z.enum(verdicts), words: z.string() }).nullable(),
  target: z.string().nullable(),
  lead: z.string().nullable(),
  sentences: z.array(z.string()),
  plots: z.array(PlotSchema),
  table: z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
  notes: z.array(z.string()),
})
/** All that a committee says, slide by slide, in the reader's language: whoever draws it only draws. */
export const DeckSchema = z.object({
  language: z.enum(languages),
  title: z.string(),
  footer: z.string(),
  parties: z.string(),
  slides: z.array(SlideSchema),
})

/** A closed committee: which edition, its fingerprint, by whom it was closed, and what the provider signed. */
export const EditionSchema = z.object({
  number: z.number().int(),
  /** SHA-256 of the canonical form of all that was shown. */
  sha256: z.string(),
  closedAt: InstantSchema,
  closedBy: z.string().nullable(),
  signatures: z.array(z.object({ by: z.string().nullable(), at: InstantSchema, reserve: z.string().nullable() })),
})
export type Edition = z.infer<typeof EditionSchema>

/** A judged figure that is not what the closed committee was shown: from what to what, because of what and when (the ledger). */
export const MovedSinceSchema = z.object({
  kpi: z.enum(kpiIds),
  before: z.number().nullable(),
  after: z.number().nullable(),
  verdictBefore: z.enum(verdicts),
  verdictAfter: z.enum(verdicts),
  /** null where the ledger does not tell. */
  cause: z.enum(restatementCauses).nullable(),
  at: InstantSchema.nullable(),
})
export type MovedSince = z.infer<typeof MovedSinceSchema>

export const ReopeningSchema = z.strictObject({ reason: proseSchema(500) })
/** `reserve` null: agreed. */
export const SigningSchema = z.strictObject({ reserve: proseSchema(2000).nullable().default(null) })
