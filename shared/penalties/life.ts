/** What happens to a proposal, each kept for ever: Vigie proposes it, and tells that it moved; people answer. */
export const penaltyEvents = ['proposed', 'moved', 'agreed', 'contested', 'waived'] as const
export type PenaltyEvent = (typeof penaltyEvents)[number]

/** What people answer: the provider agrees or contests, the client waives. */
const penaltyAnswers = ['agreed', 'contested', 'waived'] as const
export type PenaltyAnswer = (typeof penaltyAnswers)[number]

/** Where a proposal is in its life; `credited` follows from the costs files alone. */
export const penaltyStates = ['proposed', 'agreed', 'contested', 'waived', 'credited'] as const
export type PenaltyState = (typeof penaltyStates)[number]

/** Months that are over since it was agreed, after which a credit that no costs file shows is said. */
const PATIENCE = 2

/** What was last answered; null while nobody has. */
export function lastAnswer<Moment extends { readonly event: PenaltyEvent }>(moments: readonly Moment[]): Moment | null {
  return moments.findLast(({ event }) => (penaltyAnswers as readonly PenaltyEvent[]).includes(event)) ?? null
}

/** The state of a proposal. `isPaid`: whether credits of the costs files pay all of what was agreed. */
export function penaltyState(moments: readonly { readonly event: PenaltyEvent }[], isPaid: boolean): PenaltyState {
  const event = lastAnswer(moments)?.event as PenaltyAnswer | undefined
  if (event === undefined) return 'proposed'
  return event === 'agreed' && isPaid ? 'credited' : event
}

/**
 * Whether a proposal in a state can be answered so: what was waived or credited is done with; what was agreed may still be
 * waived, and what was contested agreed. Where its figure has moved since, it may be answered anew.
 */
export function mayAnswer(state: PenaltyState, answer: PenaltyAnswer, hasMoved: boolean): boolean {
  if (state === 'waived' || state === 'credited') return false
  return answer === 'waived' || hasMoved || (state !== 'agreed' && state !== answer)
}

/** Whether a calculation leaves anything to answer: something is due, and a cap leaves some of it. */
export function isDue({ outcome, amount }: { readonly outcome: string; readonly amount: number | null }): boolean {
  return outcome === 'due' && amount !== null && amount > 0
}

/** Whether an agreed penalty should have been credited by now. `agreed`, `present`: months. */
export function isCreditLate(state: PenaltyState, agreed: number, present: number): boolean {
  return state === 'agreed' && present - agreed > PATIENCE
}
