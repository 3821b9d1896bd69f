import type { Committee } from '../../shared/api/committees.ts'
import { committeeDeck } from '../../shared/deck/committee-deck.ts'
import type { Deck } from '../../shared/deck/deck.ts'
import type { DeckMatter } from '../../shared/deck/matter.ts'
import { formatIn } from '../../shared/words/format.ts'
import type { Language } from '../../shared/words/language.ts'
import { contract } from './samples.ts'
import { t } from './spoken.ts'

/** Nothing besides the KPIs. */
export const nothingBeside: DeckMatter['detail'] = {
  held: [],
  penalties: [],
  sla: [],
  backlog: null,
  firstContact: null,
  severities: [],
  daysSinceSecurity: null,
  hoursToEnd: null,
  outOfScope: [],
  year: null,
  volumes: [],
  filesDue: [],
  rituals: [],
}

/** The slides of a committee in the language last spoken, as the server makes them. */
export function deckOf(language: Language, committee: Committee, rest: Partial<DeckMatter> = {}): Deck {
  return committeeDeck(
    { language, t, format: formatIn(() => language) },
    {
      contract,
      committee,
      breakdowns: committee.breakdowns,
      decisions: { today: [], earlier: [], all: [] },
      alerts: [],
      movedBefore: [],
      detail: nothingBeside,
      today: '2026-07-10',
      ...rest,
    },
  )
}

/** A committee with its slides. */
export function withDeck(language: Language, committee: Committee, rest: Partial<DeckMatter> = {}): Committee {
  return { ...committee, deck: deckOf(language, committee, rest) }
}
