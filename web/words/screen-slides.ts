import type { Committee } from '../../shared/api/committees.ts'
import { slideOf, type Slide } from '../../shared/deck/deck.ts'

/** The slides on screen: those of the deck, and the one on which decisions are typed, where they can be and none is yet. */
export function screenSlides({ deck }: Pick<Committee, 'deck'>, decisions: string, decides: boolean): Slide[] {
  const { slides } = deck
  if (!decides || slides.some(({ id }) => id === 'decisions')) return slides
  return [...slides, slideOf('decisions', decisions, slides[0]?.beside ?? '', {})]
}

/** The slide that the address names; a name that leads nowhere is the first one. */
export function slideAt(slides: readonly string[], asked: string | undefined): number {
  return Math.max(
    0,
    slides.findIndex((one) => one === asked),
  )
}
