import type { Breakdown } from '../../shared/api/breakdown.ts'
import type { Committee } from '../../shared/api/committees.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { committeeDeck } from '../../shared/deck/committee-deck.ts'
import type { DeckMatter, Speaker } from '../../shared/deck/matter.ts'
import type { Deck } from '../../shared/deck/deck.ts'
import { breakdownBysOf, brokenDownKpis } from '../../shared/kpi/index.ts'
import { parseMonth } from '../../shared/period.ts'
import { formatIn } from '../../shared/words/format.ts'
import { dateFormat } from '../../shared/words/kept-formats.ts'
import { languages, type Language } from '../../shared/words/language.ts'
import { translatorOf } from '../../shared/words/translate.ts'
import { listAlerts } from '../db/alerts.ts'
import type { Db } from '../db/client.ts'
import { listDecisions } from '../db/decisions.ts'
import { listImports } from '../db/imports.ts'
import { listMembers } from '../db/members.ts'
import { readBreakdown } from './breakdown.ts'
import type { ComputedCommittee } from './computed-committee.ts'
import { deckDetail } from './deck-detail.ts'
import { reviewDecisions } from './decisions.ts'
import { movedOfEdition } from './moved-since.ts'
import { quarterMonths } from './quarter.ts'
import { readReviewedContract } from './reviewed-contract.ts'

/** All that a closed committee was shown, and what it rested on: with it the slides are drawn for ever, whatever is computed later. */
export type EditionContent = {
  readonly form: 1
  readonly committee: ComputedCommittee
  readonly breakdowns: readonly Breakdown[]
  readonly decks: Readonly<Record<Language, Deck>>
  /** What the contract settled then: definitions, windows, targets, baselines. */
  readonly contract: Contract
  readonly attendees: readonly { readonly name: string; readonly role: string }[]
  readonly imports: readonly { readonly id: number; readonly kind: string; readonly sha256: string }[]
}

const speakers = new Map<Language, Promise<Speaker>>()
/** A language with its words and its way of writing, loaded once. */
export function speakerOf(language: Language): Promise<Speaker> {
  const known = speakers.get(language)
  if (known) return known
  const made = translatorOf(language).then((t) => ({ language, t, format: formatIn(() => language) }))
  speakers.set(language, made)
  return made
}

/** What moved each KPI since the quarter before, over the first of the groups that it can be split by. */
function committeeBreakdowns(db: Db, contract: Contract, { to }: Pick<Committee, 'to'>): Breakdown[] {
  const question = { month: parseMonth(to), against: 'previous-quarter' } as const
  return brokenDownKpis.map((kpi) => readBreakdown(db, contract, { ...question, kpi, by: breakdownBysOf(kpi)[0]! }))
}

/** All that a committee's slides are made of, as it is today. `now`: epoch seconds. */
export function deckMatter(db: Db, contract: Contract, committee: ComputedCommittee, now: number): DeckMatter {
  const reviewed = readReviewedContract(db, contract, now)
  const decisions = reviewDecisions(reviewed, listDecisions(db, contract.id))
  const quarter = Number(committee.quarter.slice(1))
  const numberOf = (one: { quarter: string }) => Number(one.quarter.slice(1))
  return {
    contract,
    committee,
    breakdowns: committeeBreakdowns(db, contract, committee),
    decisions: {
      all: decisions.filter((one) => numberOf(one) <= quarter),
      today: decisions.filter((one) => numberOf(one) === quarter),
      earlier: decisions.filter(
        (one) => numberOf(one) < quarter && (numberOf(one) === quarter - 1 || one.state.is === 'open'),
      ),
    },
    alerts: listAlerts(db, contract.id),
    detail: deckDetail(db, reviewed, quarterMonths(contract, quarter), now),
    movedBefore: movedOfEdition(db, contract, quarter - 1, now),
    today: dateFormat('sv-SE', { timeZone: contract.timeZone, dateStyle: 'short' }).format(now * 1000),
  }
}

/** The slides of a committee in a language. */
export async function drawDeck(matter: DeckMatter, language: Language): Promise<Deck> {
  return committeeDeck(await speakerOf(language), matter)
}

/** What an edition keeps of a committee that is closed now. */
export async function editionContent(db: Db, matter: DeckMatter, contract: Contract): Promise<EditionContent> {
  const decks = await Promise.all(
    languages.map(async (language) => [language, await drawDeck(matter, language)] as const),
  )
  const { committee, breakdowns } = matter
  return {
    form: 1,
    committee,
    breakdowns,
    decks: Object.fromEntries(decks) as EditionContent['decks'],
    contract,
    attendees: listMembers(db, contract.id).map(({ name, role }) => ({ name, role })),
    imports: listImports(db, contract.id)
      .map(({ view }) => view)
      .filter(({ status }) => status === 'committed')
      .map(({ id, kind, sha256 }) => ({ id, kind, sha256 })),
  }
}
