/**
 * The kinds of file that a month brings, in the order of the screen. A kind has one word, in its folder here, in the API and in
 * the rows that are stored; `satisfaction` holds answers to surveys.
 */
export const kinds = ['tickets', 'incidents', 'satisfaction', 'costs'] as const
export type Kind = (typeof kinds)[number]

/** What holds for each kind. */
export function byKind<Held>(of: (kind: Kind) => Held): Record<Kind, Held> {
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<Kind, Held>
}

/** What one row of each kind of file tells. */
export const factOf = {
  tickets: 'ticket',
  incidents: 'incident',
  satisfaction: 'answer',
  costs: 'cost',
} as const satisfies Record<Kind, string>
export type FactNoun = (typeof factOf)[Kind]
