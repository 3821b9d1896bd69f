import { z } from 'zod'
import { costNatures } from '../kinds/costs/cost.ts'
import { incidentKinds } from '../kinds/incidents/incident.ts'
import { ticketStatuses } from '../kinds/tickets/ticket.ts'

const yesNo = ['yes', 'no', 'none'] as const
const said = ['satisfied', 'unsatisfied', 'unanswered', 'none'] as const

/**
 * The meanings that a word of a column can be given, by the field that the column holds. `none`: the word says nothing, and the
 * field stays empty; of a nature of cost or a kind of incident, without which a row is none, the row is left out.
 */
export const wordMeanings = {
  status: [...ticketStatuses, 'none'],
  type: ['incident', 'request', 'other', 'none'],
  level: ['1', '2', '3', '4', 'none'],
  escalated: yesNo,
  slaMet: yesNo,
  responseSlaMet: yesNo,
  firstContact: yesNo,
  answerScore: said,
  score: said,
  kind: [...incidentKinds, 'none'],
  planned: yesNo,
  /** Of an event of a log of what monitors saw: what is watched went down, or is up again. */
  event: ['down', 'up', 'none'],
  nature: [...costNatures, 'none'],
  /** Of a status of costs or incidents: whether its rows count. */
  standing: ['counts', 'left-out'],
} as const
export type WordField = keyof typeof wordMeanings
export type WordMeaning<Field extends WordField = WordField> = (typeof wordMeanings)[Field][number]
const wordFields = Object.keys(wordMeanings) as WordField[]

/** The ways in which a column can speak, by what is asked of it. */
export const speeches = {
  /** A column of the SLA: whether it was met, was missed, how much time is left (negative: missed), when it was due. */
  sla: ['met', 'missed', 'remaining', 'due'],
  unit: ['s', 'min', 'h', 'd'],
  /** What money counts: the currency's units, or thousands or millions of them. */
  money: ['units', 'thousands', 'millions'],
  /** Amounts before tax; with tax, counted as they are; with VAT of a rate in per cent, which is taken off. */
  tax: [
    'excluded',
    'included',
    'included-20',
    'included-10',
    'included-5-5',
    'included-8-5',
    'included-2-1',
    'included-21',
    'included-17',
    'included-8-1',
  ],
  /** From which answer on, of 0 to 10, somebody who is asked whether they would recommend counts as satisfied. */
  nps: ['from-7', 'from-9'],
  /** From which share of the best score on somebody is satisfied, on a scale of which no contract says it. */
  share: ['from-60', 'from-70', 'from-75', 'from-80', 'from-90'],
  /** Whether credit notes whose amounts have no sign are taken off the cost. */
  credit: ['taken-off', 'added'],
  /** Whether lines of costs that a column calls planned or budget are what was forecast, or were spent. */
  planned: ['planned', 'spent'],
  /** Whether amounts stand for costs as they are written, or with the other sign. */
  sign: ['as-written', 'reversed'],
  /** Whether a spreadsheet took the days of dates for their months, of those that it could, and made dates of a workbook of them. */
  dates: ['swapped', 'as-they-stand'],
  /** Whether an end of which only the time is told, hours before its beginning, is that of the next day. */
  nextDay: ['next-day', 'mistake'],
  /** Whether blanks below a value that is written once for a block of rows mean the same, or nothing. */
  blanks: ['as-above', 'nothing'],
} as const
export type Speech = keyof typeof speeches

/**
 * What holds for a whole file though hardly a cell says it alone, and its values, named as the choice of an upload that says it
 * beforehand: the order of dates, what parts the decimals of amounts, the best score, who pays penalties of a positive amount.
 */
export const conventions = {
  dateOrder: ['dmy', 'mdy'],
  decimalMark: [',', '.'],
  scale: ['4', '5', '10'],
  positivePenalty: ['credit', 'charge'],
} as const
export type Convention = keyof typeof conventions

const WordFieldSchema = z.enum(wordFields)
const column = z.string().nullable()

/** What a question is about. `column`: its header, as the file writes it. */
export const QuestionAboutSchema = z.discriminatedUnion('topic', [
  /** A word that nobody knows, as its first row writes it. */
  z.strictObject({ topic: z.literal('word'), field: WordFieldSchema, column, word: z.string() }),
  /** A column of so many unknown words that it hardly holds the field. */
  z.strictObject({ topic: z.literal('words'), field: WordFieldSchema, column, words: z.number().int() }),
  /** How all cells of a column are meant. */
  z.strictObject({
    topic: z.literal('speech'),
    of: z.enum(Object.keys(speeches) as Speech[]),
    field: z.string(),
    column,
  }),
  /** A convention that the cells do not tell, or tell two ways; `example`: a cell that each answer reads otherwise. */
  z.strictObject({
    topic: z.literal('convention'),
    of: z.enum(Object.keys(conventions) as Convention[]),
    example: z.string(),
  }),
  /** What every row is, where no column says it. */
  z.strictObject({ topic: z.literal('constant'), field: z.string() }),
  /** In which of several columns a field stands: their places. */
  z.strictObject({ topic: z.literal('column'), field: z.string() }),
  /** Which of several sheets of other columns, each a table of the file's kind, is read: the names of the first sheet of each. */
  z.strictObject({ topic: z.literal('sheet') }),
  /** On which of several lines, each of which could be it, the header stands. */
  z.strictObject({ topic: z.literal('header-row') }),
  /** The clock of dates that do not say theirs, where others of the file say that they are in UTC. */
  z.strictObject({ topic: z.literal('time-zone') }),
  /** Which of the groups are level 1. */
  z.strictObject({ topic: z.literal('level-one'), column }),
  /** Whether lines of costs are known ones under other labels; `example`: labels before and after. */
  z.strictObject({ topic: z.literal('relabelled'), example: z.string() }),
  /** A field that the last file held, in `column`, and this one does not. */
  z.strictObject({ topic: z.literal('lacking'), field: z.string(), column }),
])
export type QuestionAbout = z.infer<typeof QuestionAboutSchema>

/** One answer that there is. */
export const QuestionOptionSchema = z.strictObject({
  value: z.string(),
  /** What the file calls it (a group, a sheet, a header); null where the value is one of Vigie's own words. */
  label: z.string().nullable().default(null),
  /** Rows that it concerns; null where that says nothing. */
  count: z.number().int().nullable().default(null),
  /** The share, 0..1, that choosing it gives (within SLA, first level); null where it gives none. */
  gives: z.number().min(0).max(1).nullable().default(null),
})
export type QuestionOption = z.infer<typeof QuestionOptionSchema>

/** The value of an option, or of several where several may hold. */
export const AnswerSchema = z.union([z.string().max(300), z.array(z.string().max(300)).max(2000)])
export type QuestionAnswer = z.infer<typeof AnswerSchema>

/** Answers by the id of their question. */
export const AnswersSchema = z.record(z.string().max(400), AnswerSchema)
export type Answers = z.infer<typeof AnswersSchema>

/** Something that only a person can tell of a file. While one is open, nothing of the file is stored. */
export const QuestionSchema = z.strictObject({
  /** The same for the same question about the next file: an answer is remembered by it. */
  id: z.string(),
  about: QuestionAboutSchema,
  options: z.array(QuestionOptionSchema),
  /** Whether several options may be chosen together, or none. */
  several: z.boolean(),
  /** What seems likely, for the person to confirm; never applied by itself. */
  guess: AnswerSchema.nullable(),
  /** Rows that it concerns. */
  count: z.number().int(),
})
export type Question = z.infer<typeof QuestionSchema>

/** A question that is answered, now or for an earlier file of the layout. */
export const AnsweredQuestionSchema = QuestionSchema.extend({ answer: AnswerSchema })
export type AnsweredQuestion = z.infer<typeof AnsweredQuestionSchema>

type MeaningsByField = { [Field in WordField]?: Record<string, WordMeaning<Field>> | undefined }
const meanings = (field: WordField) => z.record(z.string().min(1).max(200), z.enum(wordMeanings[field])).optional()

/** What words mean, by field, for a program that knows them before it is asked: `{"status": {"Clôturée": "closed"}}`. */
export const WordsSchema: z.ZodType<MeaningsByField> = z.strictObject(
  Object.fromEntries(wordFields.map((field) => [field, meanings(field)])),
) as unknown as z.ZodType<MeaningsByField>
export type Words = MeaningsByField

/** The id of the question of a convention. */
export const conventionId = (of: Convention) => `convention:${of}`

/** Conventions that were said beforehand, as the answers to their questions that they are. */
export function answersOfConventions(choices: { readonly [Of in Convention]?: string | number | undefined }): Answers {
  return Object.fromEntries(
    (Object.keys(conventions) as Convention[]).flatMap((of) =>
      choices[of] === undefined ? [] : [[conventionId(of), String(choices[of])]],
    ),
  )
}
