import type { Committee } from '../../shared/api/committees.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Db } from '../db/client.ts'
import { findEdition, tellEdition } from '../db/editions.ts'
import { toInstant } from '../db/instant.ts'
import { Failure } from '../errors.ts'
import { readCommittee } from './committee.ts'
import type { ComputedCommittee } from './computed-committee.ts'
import { deckMatter, drawDeck, type EditionContent } from './edition.ts'
import { movedSince } from './moved-since.ts'
import { toldQuarter } from './quarter.ts'

/** What refuses a quarter that has not begun. */
export const notBegun = (contract: Contract, quarter: number): Failure =>
  new Failure('quarter-not-begun', { ...toldQuarter(contract, quarter), startsOn: { day: contract.startsOn } })

/** A quarter of the contract; refuses one that has not begun. */
export function requireCommittee(db: Db, contract: Contract, quarter: number, now: number): ComputedCommittee {
  const committee = readCommittee(db, contract, quarter, now)
  if (!committee) throw notBegun(contract, quarter)
  return committee
}

/** A quarter with its slides: those of its edition where it is closed, with what moved since, else those of today. */
export async function shownCommittee(
  db: Db,
  contract: Contract,
  { quarter, language, now }: { readonly quarter: number; readonly language: Language; readonly now: number },
): Promise<Committee> {
  const committee = requireCommittee(db, contract, quarter, now)
  const edition = findEdition(db, contract.id, quarter)
  if (!edition) {
    const matter = deckMatter(db, contract, committee, now)
    const deck = await drawDeck(matter, language)
    return { ...committee, breakdowns: [...matter.breakdowns], edition: null, deck, movedSince: [] }
  }
  const content = JSON.parse(edition.content) as EditionContent
  return {
    ...content.committee,
    // Where one goes on to is no figure: the quarters that there are today.
    quarters: committee.quarters,
    breakdowns: [...content.breakdowns],
    edition: tellEdition(db, edition),
    deck: content.decks[language],
    movedSince: movedSince(content.committee, committee, toInstant(edition.closedAt)),
  }
}
