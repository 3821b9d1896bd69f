import type { Kind } from './kinds.ts'

/** How a fact counted; `disputed` lists those of which the tool says the opposite, however they counted. `escalated` = resolved, not by level 1 alone (the reason says how that is known). */
export const countings = [
  'first-level',
  'escalated',
  'unknown',
  'counted',
  'excluded',
  'in-time',
  'late',
  'disputed',
] as const
export type Counting = (typeof countings)[number]

const inOrOut: readonly Counting[] = ['counted', 'excluded']
const inTimeOrLate: readonly Counting[] = ['in-time', 'late', 'unknown', 'excluded', 'disputed']

/**
 * The facts that a KPI may rest on, which of the kinds of file tells them, and the ways in which one of them can count:
 * tickets by the level that resolved them, by their delay, or held against what is guaranteed of their first response or of their
 * resolution (`graded`: the grid says which of them count, not a scope); answers; incidents of one kind or the other; cost lines held
 * against the forecast, or all that the outsourcing costs.
 */
export const factSets = {
  levels: { kind: 'tickets', countings: ['first-level', 'escalated', 'unknown', 'excluded'] },
  delays: { kind: 'tickets', countings: inOrOut },
  responses: { kind: 'tickets', countings: inTimeOrLate, graded: true },
  resolutions: { kind: 'tickets', countings: inTimeOrLate, graded: true },
  answers: { kind: 'satisfaction', countings: inOrOut },
  security: { kind: 'incidents', countings: inOrOut },
  outages: { kind: 'incidents', countings: inOrOut },
  budget: { kind: 'costs', countings: inOrOut },
  ownership: { kind: 'costs', countings: inOrOut },
} as const satisfies Record<
  string,
  { readonly kind: Kind; readonly countings: readonly Counting[]; readonly graded?: true }
>
export type FactSet = keyof typeof factSets
/** Those of one kind of file. */
export type FactSetOf<Of extends Kind> = {
  [Set in FactSet]: (typeof factSets)[Set]['kind'] extends Of ? Set : never
}[FactSet]
/** Those of tickets that the contract counts by their type. */
export type ScopedSet = Exclude<FactSetOf<'tickets'>, GradedSet>
/** Those that its grid of commitments decides. */
export type GradedSet = {
  [Set in FactSet]: (typeof factSets)[Set] extends { readonly graded: true } ? Set : never
}[FactSet]

export function isGraded(set: FactSet): set is GradedSet {
  return 'graded' in factSets[set]
}
