import type { KpiFact } from '../../shared/api/kpi-facts.ts'

/** Facts that are no tickets: a few hundred a month at most, so they are sorted as they were read. */
export type OtherFact = Exclude<KpiFact, { kind: 'ticket' }>

/**
 * Facts in the order of their weight on the figure: those that count before those that do not; then answers of the dissatisfied,
 * the worst first; outages and incidents by the service time that they took, the latest first; cost lines out of scope, then by
 * how far they are from their forecast, then by amount.
 */
export function weightiestFirst(facts: readonly OtherFact[]): OtherFact[] {
  return facts.toSorted((a, b) => {
    const [ofA, ofB] = [weightOf(a), weightOf(b)]
    const differing = ofA.findIndex((weight, index) => weight !== ofB[index])
    return differing === -1 ? 0 : ofB[differing]! - ofA[differing]!
  })
}

/** The heavier, the larger: compared one after the other. */
function weightOf(fact: OtherFact): readonly number[] {
  const counts = fact.counted === 'counted' ? 1 : 0
  switch (fact.kind) {
    case 'answer':
      return [counts, fact.satisfied === false ? 1 : 0, -(fact.score ?? 0) / (fact.scale ?? 1), at(fact.answeredAt)]
    case 'incident':
      return [counts, fact.downtimeHours ?? 0, at(fact.startedAt)]
    case 'cost':
      return [
        counts,
        fact.nature === 'out-of-scope' ? 1 : 0,
        fact.forecast === null ? 0 : Math.abs(fact.amount - fact.forecast),
        Math.abs(fact.amount),
      ]
  }
}

const at = (instant: string | null) => (instant === null ? 0 : Date.parse(instant))
