import { z } from 'zod'
import { kpiIds } from '../kpi/index.ts'
import { levelOneRules } from '../kpi/first-level-resolution/level-one.ts'
import { kinds, type Kind } from '../kinds/kinds.ts'
import { TimeZoneSchema } from './contracts.ts'
import { IssueSchema } from './error.ts'
import { DaySchema, DigitsSchema, InstantSchema, MonthSchema, nameSchema } from './fields.ts'
import { restated } from './kpis.ts'
import { heldReasons, RestSchema } from './rests.ts'
import { AnsweredQuestionSchema, AnswersSchema, QuestionSchema, WordsSchema } from './questions.ts'

/** The month's files that can be imported: one of each kind. */
export const importKinds = kinds
export type ImportKind = Kind

export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'ibm850'] as const
export type Encoding = (typeof encodings)[number]
/** How a file is written: a text in an encoding, or a workbook. */
const fileEncodings = [...encodings, 'xlsx'] as const
export type FileEncoding = (typeof fileEncodings)[number]

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Order of day, month and year in the file's dates. `ymd` is ISO's. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const
export type DateOrder = (typeof dateOrders)[number]

/** What separates the decimals of the file's amounts. */
const decimalMarks = [',', '.'] as const
export type DecimalMark = (typeof decimalMarks)[number]

/** What a penalty written as a positive amount is: the provider pays it, and it lowers the cost; or the client pays it on top. */
const positivePenalties = ['credit', 'charge'] as const
export type PositivePenalty = (typeof positivePenalties)[number]

/** The best score of a survey whose file does not say it. */
const ScaleSchema = z.union([z.literal(4), z.literal(5), z.literal(10)])

/** One column of the file: what it is taken for (`field`, null = not imported) and what its first cells hold. */
export const ColumnMappingSchema = z.object({
  index: z.number().int().min(0),
  header: z.string(),
  field: z.string().nullable(),
  /** What its cells look like, where no header tells its field: for a person to confirm, never read by itself. */
  suggested: z.string().optional(),
  samples: z.array(z.string()),
})
export type ColumnMapping = z.infer<typeof ColumnMappingSchema>

/** A sheet of a workbook, and whether its table is read. */
export const SheetSchema = z.object({ name: z.string(), hidden: z.boolean(), read: z.boolean() })
export type Sheet = z.infer<typeof SheetSchema>

/** What a file is told to hold besides its rows: left out or read otherwise than written; rejects nothing. */
export const NoticeSchema = z.object({
  code: z.string(),
  /** How many lines or cells it is about. */
  count: z.number().int(),
  message: z.string(),
  /** Where the first ones stand in the file; of tickets that stand nowhere in it, which they are. */
  lines: z.array(z.number().int().positive()),
  tickets: z.array(z.object({ id: z.string(), openedOn: z.iso.date() })).optional(),
})
export type Notice = z.infer<typeof NoticeSchema>

/** A judged figure that was shown at the end of a month, and moves or has another verdict: kept in the restatement ledger. */
export const RestatementSchema = z.object({
  kpi: z.enum(kpiIds),
  month: MonthSchema,
  ...restated,
})
export type Restatement = z.infer<typeof RestatementSchema>

export const ImportSchema = z.object({
  id: z.number().int(),
  contractId: z.number().int(),
  kind: z.enum(importKinds),
  status: z.enum(['preview', 'committed', 'undone']),
  file: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** Who sent it, and by which upload token if not by hand; null in imports older than accounts. */
  by: z.object({ name: z.string(), token: z.string().nullable() }).nullable().default(null),
  createdAt: InstantSchema,
  committedAt: InstantSchema.nullable(),
  undoneAt: InstantSchema.nullable().default(null),
  /** Whether it can be undone: the last import that was committed, of whatever kind. */
  undoable: z.boolean().default(false),
  format: z.string(),
  encoding: z.enum(fileEncodings),
  /** null in a workbook. */
  delimiter: z.enum(delimiters).nullable(),
  /** Line of a text, or row of a sheet, on which the header stands; null in imports older than that was told. */
  headerLine: z.number().int().positive().nullable().default(null),
  /** The sheets of a previewed workbook; empty in others. */
  sheets: z.array(SheetSchema).default([]),
  /** The clock of its dates that do not say theirs, as somebody said; null = the contract's. */
  timeZone: z.string().nullable().default(null),
  /** null where the file holds no date that an order could change. */
  dateOrder: z.enum(dateOrders).nullable(),
  /** null where the file holds no amount that the mark could change. */
  decimalMark: z.enum(decimalMarks).nullable().default(null),
  /** The scale of the scores where the file does not say it; null where it does, or has none. */
  scale: ScaleSchema.nullable().default(null),
  /** What its penalties of a positive amount are; null where it has none. */
  positivePenalty: z.enum(positivePenalties).nullable().default(null),
  /** The rule that tells level 1 in this file; null = nothing in it can tell, first level stays unknown. */
  levelOneRule: z.enum(levelOneRules).nullable(),
  mapping: z.array(ColumnMappingSchema),
  /** Whether anything was read as a person chose for an earlier file of the same layout. */
  remembered: z.boolean().default(false),
  months: z.array(MonthSchema),
  /** Data rows read; accepted + rejected = rows. */
  rows: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  /** Lines under the header that are no data rows, or rightly count nowhere: sums, what stands below the table. `notices` tell of them. */
  leftOut: z.number().int().default(0),
  /** Accepted rows followed by a later row of the same ticket: the last row wins. */
  superseded: z.number().int(),
  /** The first rejected cells and warnings, at most 200; the whole list is in the rejected-rows file. */
  issues: z.array(IssueSchema),
  /** What was left out or read otherwise than written, one sentence each. */
  notices: z.array(NoticeSchema).default([]),
  /** What only a person can tell of the file: while one is open, it is not committed. None of an import that is committed. */
  questions: z.array(QuestionSchema).default([]),
  /** Questions that are answered, now or for an earlier file of its layout; shown while it is a preview. */
  answered: z.array(AnsweredQuestionSchema).default([]),
  /** Why a quiet commit left it a preview; empty where none was asked, or it was stored. */
  held: z.array(z.enum(heldReasons)).default([]),
  /** What each figure will rest on, by this file alone. */
  rests: z.array(RestSchema).default([]),
  /** How many issues there are of each code. */
  issueCounts: z.record(z.string(), z.number().int()),
  changes: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    /** In an earlier export of the same months, absent now; kept, never deleted. */
    vanished: z.number().int(),
  }),
  /**
   * The instant that the file tells of where its rows do not say it themselves: as somebody said, by a day in its name, or the
   * newest date of its rows. `ownRows`: rows that say when they were last changed. null where nothing tells.
   */
  asOf: z
    .object({ at: InstantSchema, from: z.enum(['said', 'name', 'rows']), ownRows: z.number().int() })
    .nullable()
    .default(null),
  /**
   * Rows (of the file's kind, and the answers that tickets bring) that say something else than what is known and change nothing:
   * what is known is newer (`older`), or of the very same instant, of which one state holds whichever came first (`tied`).
   */
  stays: z.object({ older: z.number().int(), tied: z.number().int() }).default({ older: 0, tied: 0 }),
  /** Survey answers that a ticket export brings with its tickets; null in other files and where it holds none. */
  answers: z
    .object({
      new: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      /** The months in which they count; empty in imports older than that was told. */
      months: z.array(MonthSchema).default([]),
    })
    .nullable()
    .default(null),
  /** The months that the file covers, those without a row included (but of costs: no month costs nothing); null in a ticket
   * export. */
  covers: z.object({ from: MonthSchema, to: MonthSchema }).nullable().default(null),
  /** Figures already there that this import moves. */
  restatements: z.array(RestatementSchema),
})
export type Import = z.infer<typeof ImportSchema>

/** Rows that undoing an import takes out, and those that it puts back as they were before. */
const UndoneRowsSchema = z.object({ removed: z.number().int(), restored: z.number().int() })

/** What undoing an import does. */
export const UndoSchema = z.object({
  changes: UndoneRowsSchema,
  /** Survey answers that the ticket export brought; null in other files and where it brought none. */
  answers: UndoneRowsSchema.nullable(),
  /** Months of which no file of this kind tells any more; empty for a ticket export. */
  uncovered: z.array(MonthSchema),
  restatements: z.array(RestatementSchema),
})
export type Undo = z.infer<typeof UndoSchema>

const SheetNameSchema = z.string().min(1).max(255)
const SheetNamesSchema = z.array(SheetNameSchema).min(1).max(50)

/** A day, or an instant with its offset. */
const AsOfSchema = z.union([DaySchema, z.iso.datetime({ offset: true })])

export const UploadQuerySchema = z.strictObject({
  kind: z.enum(importKinds),
  file: nameSchema(255),
  dateOrder: z.enum(dateOrders).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  /** As in `Reread`, written as JSON: for a file whose columns are not recognised. */
  mapping: z.string().max(20_000).optional(),
  /** Sheets of a workbook, by name: several where the parameter stands several times. */
  sheet: z.union([SheetNameSchema.transform((name) => [name]), SheetNamesSchema]).optional(),
  header: DigitsSchema.optional(),
  decimalMark: z.enum(decimalMarks).optional(),
  scale: z.enum(['4', '5', '10']).optional(),
  timeZone: TimeZoneSchema.optional(),
  positivePenalty: z.enum(positivePenalties).optional(),
  coversFrom: MonthSchema.optional(),
  coversTo: MonthSchema.optional(),
  /** When the file was written, where neither its rows nor its name tell, or to have it stand over what is of the same instant. */
  asOf: AsOfSchema.optional(),
  /** Answers to questions by their id, written as JSON. */
  answers: z.string().max(100_000).optional(),
  /** What words mean by field, written as JSON: `{"status":{"Clôturée":"closed"}}`. */
  words: z.string().max(100_000).optional(),
  /** `true`: stored at once, or refused; `quiet`: stored where nothing speaks against it, else held as a preview. */
  commit: z.enum(['true', 'false', 'quiet']).optional(),
})

/** Reads the previewed file again, differently. Fields by column index; null = do not import that column. */
export const RereadSchema = z.strictObject({
  dateOrder: z.enum(dateOrders).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  mapping: z.record(z.string().regex(/^\d{1,5}$/), z.string().max(50).nullable()).optional(),
  sheet: SheetNamesSchema.optional(),
  /** Line of a text, or row of a sheet, on which the header stands. */
  header: z.number().int().min(1).max(1_048_576).optional(),
  decimalMark: z.enum(decimalMarks).optional(),
  scale: ScaleSchema.optional(),
  /** The clock of the file's dates, where it is not the contract's and they do not say it: `UTC`. */
  timeZone: TimeZoneSchema.optional(),
  positivePenalty: z.enum(positivePenalties).optional(),
  /** The months that the file covers, where rows alone do not show it: a month without incident has none. */
  covers: z
    .strictObject({ from: MonthSchema, to: MonthSchema })
    .refine(({ from, to }) => from <= to, 'from-after-to')
    .optional(),
  /** When the file was written: a day, or an instant with its offset. Rows that say when they were changed keep to that. */
  asOf: AsOfSchema.optional(),
  /** Answers to questions by their id; those given before stand, unless they are given again. */
  answers: AnswersSchema.optional(),
  /** What words mean by field, whether they are asked or not. */
  words: WordsSchema.optional(),
})
export type Reread = z.infer<typeof RereadSchema>

export const ImportParamsSchema = z.strictObject({ contractId: DigitsSchema, importId: DigitsSchema })
