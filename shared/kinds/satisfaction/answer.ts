import type { FieldTable } from '../field-table.ts'

/** What was asked: how a ticket went, or how the service goes (a quarterly or yearly survey). They are never mixed. */
export const surveys = ['ticket', 'periodic'] as const
export type Survey = (typeof surveys)[number]

/** What a field of an answer can say. Instants are epoch seconds. */
type Says = { key: string; survey: Survey; ticket: string; instant: number; number: number; flag: boolean }

/**
 * The one table of what is known of an answer to a satisfaction survey, or of a survey that was sent and never answered. The order
 * is that in which its fields leave and, those that a file may lack after the others, that of the bits of `told`: **a new one goes to
 * the end, and is one that a file may lack**.
 */
export const answerFields = {
  /** null where the file numbers nothing: a ticket has one answer, others are told apart by their content. */
  id: { says: 'key' },
  survey: { says: 'survey' },
  ticketId: { says: 'ticket', optional: true },
  sentAt: { says: 'instant', optional: true },
  /** null where the survey was not answered. */
  answeredAt: { says: 'instant', optional: true },
  /** As given, best last; null where the answer is a word. */
  score: { says: 'number' },
  /** The best score: 4, 5 or 10. */
  scale: { says: 'number' },
  /** null = not answered, hence no answer. */
  satisfied: { says: 'flag' },
} as const satisfies FieldTable<keyof Says>

type Fields = typeof answerFields
export type AnswerField = keyof Fields

/** One answer, or one survey that nobody answered. `null` means that the file does not say. */
export type Answer = {
  readonly [Field in AnswerField]: Says[Fields[Field]['says']] | (Field extends 'survey' ? never : null)
}

/** The scales that the contract's definition of "satisfied" covers, and the lowest satisfied score of each. */
export const satisfiedFrom = { 4: 3, 5: 4, 10: 7 } as const
export type Scale = keyof typeof satisfiedFrom
export const scales: readonly Scale[] = [4, 5, 10]
