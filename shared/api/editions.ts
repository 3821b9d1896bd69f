import { z } from 'zod'
import { verdicts } from '../kpi/target.ts'
import { kpiIds } from '../kpi/index.ts'
import { restatementCauses } from '../kpi/restatement-cause.ts'
import { sides } from '../deck/place-labels.ts'
import { barKinds, plotKinds, seriesRoles, tickFormats } from '../deck/plot.ts'
import { languages } from '../words/language.ts'
import { InstantSchema, MonthSchema, proseSchema } from './fields.ts'

const PlotSchema = z.object({
  kind: z.enum(plotKinds),
  tickFormat: z.enum(tickFormats),
  categories: z.array(z.string()),
  samples: z.array(z.number()),
  span: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  series: z.array(z.object({ role: z.enum(seriesRoles), name: z.string(), values: z.array(z.number().nullable()) })),
  alt: z.string(),
  // What an edition of an earlier release does not have is optional.
  range: z.object({ min: z.number(), max: z.number() }).nullish(),
  labels: z
    .array(
      z.object({
        role: z.enum(seriesRoles),
        text: z.string(),
        at: z.array(z.number().int()),
        sides: z.array(z.enum(sides)),
      }),
    )
    .optional(),
  marks: z.array(z.object({ at: z.number().int(), text: z.string() })).optional(),
})
const BarSchema = z.object({
  name: z.string(),
  from: z.number(),
  to: z.number(),
  amount: z.string(),
  kind: z.enum(barKinds),
})
const BridgeSchema = z.object({ bars: z.array(BarSchema), limit: z.number().nullable(), alt: z.string() })
const FactsSchema = z.object({
  kpi: z.enum(kpiIds),
  month: MonthSchema,
  from: MonthSchema.optional(),
  late: z.literal(true).optional(),
  priority: z.string().optional(),
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
  table: z
    .object({
      head: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      verdicts: z.array(z.enum(verdicts).nullable()).optional(),
      facts: z.array(FactsSchema.nullable()).optional(),
    })
    .nullable(),
  notes: z.array(z.string()),
  bridge: BridgeSchema.nullish(),
  facts: FactsSchema.nullish(),
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
  /** `accountId`: whose signature it is, whatever their name is or becomes; null where the account is gone. */
  signatures: z.array(
    z.object({
      by: z.string().nullable(),
      accountId: z.number().int().nullable(),
      at: InstantSchema,
      reserve: z.string().nullable(),
    }),
  ),
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
