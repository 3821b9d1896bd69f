import type { RowFacts } from './row-facts.ts'

/** Rows remembered at most: files of facts without numbers are short, and a long one has no row twice by chance. */
const REMEMBERED = 100_000

/**
 * Tells the rows that say to the letter what one above them does, of facts that no number tells apart: two such costs may be two,
 * or one that was copied twice. Of tickets the last row wins, which is told elsewhere.
 */
export function repetitions(): (facts: RowFacts, cells: readonly string[]) => boolean {
  const seen = new Set<string>()
  return (facts, cells) => {
    if (facts.kind === 'tickets' || idOf(facts) !== null) return false
    const row = cells.join('\u0000')
    if (seen.has(row)) return true
    if (seen.size < REMEMBERED) seen.add(row)
    return false
  }
}

function idOf(facts: Exclude<RowFacts, { readonly kind: 'tickets' }>): string | null {
  if (facts.kind === 'costs') return facts.cost.id
  return facts.kind === 'incidents' ? facts.incident.id : facts.answer.id
}
