import type { Kind } from './kinds.ts'
import { ticketSets, type TicketSet } from './tickets/ticket.ts'

const inOrOut = ['counted', 'excluded'] as const

/**
 * The facts that a KPI may rest on, which of the kinds of file tells them, and the ways in which one of them can count: tickets in
 * the ways of `ticketSets`; answers; incidents of one kind or the other; cost lines held against the forecast, or all that the
 * outsourcing costs.
 */
export const factSets = {
  ...ticketSets,
  answers: { kind: 'satisfaction', countings: inOrOut },
  security: { kind: 'incidents', countings: inOrOut },
  outages: { kind: 'incidents', countings: inOrOut },
  budget: { kind: 'costs', countings: inOrOut },
  ownership: { kind: 'costs', countings: inOrOut },
} as const satisfies Readonly<Record<string, { readonly kind: Kind; readonly countings: readonly string[] }>>
export type FactSet = keyof typeof factSets

/** How a fact counted. `escalated` = resolved, not by level 1 alone (the reason says how that is known). */
export type Counting = (typeof factSets)[FactSet]['countings'][number]
export const countings = [...new Set(Object.values(factSets).flatMap((set) => set.countings))] as [
  Counting,
  ...Counting[],
]

type SetWith<Mark extends 'scoped' | 'graded'> = {
  [Set in TicketSet]: (typeof ticketSets)[Set] extends { readonly [Has in Mark]: true } ? Set : never
}[TicketSet]
/** Sets of tickets that the contract counts by their type. */
export type ScopedSet = SetWith<'scoped'>
/** Those that its grid of commitments decides. */
export type GradedSet = SetWith<'graded'>

export function isScoped(set: FactSet): set is ScopedSet {
  return 'scoped' in factSets[set]
}

export function isGraded(set: FactSet): set is GradedSet {
  return 'graded' in factSets[set]
}

/** Whether a set of facts is one of tickets. */
export function isTicketSet(set: FactSet): set is TicketSet {
  return set in ticketSets
}
