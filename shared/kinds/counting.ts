import type { Kind } from './kinds.ts'

/** How a fact counted. `escalated` = resolved, not by level 1 alone (the reason says how that is known). */
export const countings = ['first-level', 'escalated', 'unknown', 'counted', 'excluded'] as const
export type Counting = (typeof countings)[number]

const inOrOut: readonly Counting[] = ['counted', 'excluded']

/**
 * The facts that a KPI may rest on, which of the kinds of file tells them, and the ways in which one of them can count:
 * tickets by the level that resolved them, or by their delay; answers; incidents of one kind or the other; cost lines held
 * against the forecast, or all that the outsourcing costs.
 */
export const factSets = {
  levels: { kind: 'tickets', countings: ['first-level', 'escalated', 'unknown', 'excluded'] },
  delays: { kind: 'tickets', countings: inOrOut },
  answers: { kind: 'satisfaction', countings: inOrOut },
  security: { kind: 'incidents', countings: inOrOut },
  outages: { kind: 'incidents', countings: inOrOut },
  budget: { kind: 'costs', countings: inOrOut },
  ownership: { kind: 'costs', countings: inOrOut },
} as const satisfies Record<string, { readonly kind: Kind; readonly countings: readonly Counting[] }>
export type FactSet = keyof typeof factSets
/** Those of one kind of file. */
export type FactSetOf<Of extends Kind> = {
  [Set in FactSet]: (typeof factSets)[Set]['kind'] extends Of ? Set : never
}[FactSet]
