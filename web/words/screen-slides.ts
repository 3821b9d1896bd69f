import type { Committee } from '../../shared/api/committees.ts'
import { slidesOf, type SlideId } from '../../shared/sentences/committee-slides.ts'

/** The slides on screen, in the order of the deck: those that it has, and the one on which decisions are typed where they can be. */
export function screenSlides(committee: Pick<Committee, 'kpis' | 'deck'>, decides: boolean): SlideId[] {
  const told = new Set(committee.deck.slides.map(({ id }) => id))
  const [cover, exceptions, ...kpis] = slidesOf(committee, false)
  const only = (...ids: SlideId[]) => ids.filter((id) => told.has(id))
  const decisions: SlideId[] = decides ? ['decisions'] : only('decisions')
  return [cover!, ...only('last-decisions'), exceptions!, ...kpis, ...only('next-quarter', 'options'), ...decisions]
}
