/** What was asked: how a ticket went, or how the service goes (a quarterly or yearly survey). They are never mixed. */
export const surveys = ['ticket', 'periodic'] as const
export type Survey = (typeof surveys)[number]

/** One answer to a satisfaction survey, or one survey that was sent and never answered. Instants are epoch seconds. */
export type Answer = {
  /** null where the file numbers nothing: a ticket has one answer, others are told apart by their content. */
  readonly id: string | null
  readonly survey: Survey
  readonly ticketId: string | null
  readonly sentAt: number | null
  /** null where the survey was not answered. */
  readonly answeredAt: number | null
  /** As given, best last; null where the answer is a word. */
  readonly score: number | null
  /** The best score: 4, 5 or 10. */
  readonly scale: number | null
  /** null = not answered, hence no answer. */
  readonly satisfied: boolean | null
}

export type AnswerField = keyof Answer

/** The scales that the contract's definition of "satisfied" covers, and the lowest satisfied score of each. */
export const satisfiedFrom = { 4: 3, 5: 4, 10: 7 } as const
export type Scale = keyof typeof satisfiedFrom
export const scales: readonly Scale[] = [4, 5, 10]
