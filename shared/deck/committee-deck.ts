import type { Decision } from '../api/decisions.ts'
import { missingFilesText } from '../sentences/committee-files.ts'
import { committeeSentence } from '../sentences/committee-sentence.ts'
import { committeeName, quarterMonths } from '../sentences/committee-titles.ts'
import { stateText } from '../sentences/decision-words.ts'
import { effectText } from '../sentences/effect-text.ts'
import { movedText } from '../sentences/moved-text.ts'
import { quarterBefore, quarterBeside } from '../sentences/quarters.ts'
import { slideOf, type Deck, type Slide } from './deck.ts'
import { exceptionSlide } from './exception-slide.ts'
import { kpiSlides } from './kpi-slide.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import { nextQuarterSlide } from './next-quarter-slide.ts'
import { optionsSlide } from './options-slide.ts'

/** The slides of a committee, always in the same order; one without matter is left out. */
export function committeeDeck(speaker: Speaker, matter: DeckMatter): Deck {
  const { t, language, format } = speaker
  const { contract, committee } = matter
  const beside = quarterMonths(t, format, committee)
  const slides = [
    coverSlide(speaker, matter, beside),
    decisionsSlide(speaker, matter, { id: 'last-decisions', beside, decisions: matter.decisions.earlier }),
    exceptionSlide(speaker, matter, beside),
    ...kpiSlides(speaker, matter, beside),
    nextQuarterSlide(speaker, matter, beside),
    optionsSlide(speaker, matter, beside),
    decisionsSlide(speaker, matter, { id: 'decisions', beside, decisions: matter.decisions.today }),
  ]
  return {
    language,
    title: titleOf(speaker, matter),
    footer: committeeName(speaker, contract, committee),
    parties: t('committee.parties', { client: contract.client, provider: contract.provider }),
    slides: slides.filter((slide) => slide !== null),
  }
}

function coverSlide(speaker: Speaker, matter: DeckMatter, beside: string): Slide {
  const { t, format } = speaker
  const { contract, committee } = matter
  return slideOf('cover', titleOf(speaker, matter), beside, {
    lead: committeeSentence(t, format, committee),
    sentences: [
      t('committee.parties', { client: contract.client, provider: contract.provider }),
      contract.name,
      committee.isOver ? missingFilesText(t, format, committee) : t('committee.running'),
    ],
    notes: sinceLast(speaker, matter),
  })
}

/** Since the last committee: which verdicts turned, and what of the figures shown then is not what it was. */
function sinceLast({ t, format }: Speaker, { committee, movedBefore }: DeckMatter): string[] {
  const name = quarterBefore(committee.quarter)
  if (!name) return []
  const quarter = quarterBeside(t, format, name, committee)
  const turned = committee.kpis.flatMap(({ id, verdict, previous }) =>
    previous && previous.verdict !== verdict && previous.verdict !== 'no-data' && verdict !== 'no-data'
      ? t('deck.turn', {
          name: t(`kpi.${id}.name`),
          turn: `${t(`verdict.${previous.verdict}`)} › ${t(`verdict.${verdict}`)}`,
        })
      : [],
  )
  const moved = movedBefore.map((one) =>
    t('deck.turn', { name: t(`kpi.${one.kpi}.name`), turn: movedText(t, format, one) }),
  )
  return [
    ...(turned.length > 0 ? [t('deck.turned', { quarter, list: turned.join(', ') })] : []),
    ...(moved.length > 0 ? [t('deck.movedBefore', { quarter, list: moved.join(', ') })] : []),
  ]
}

const titleOf = ({ t, format }: Speaker, { committee }: Pick<DeckMatter, 'committee'>) =>
  t('committee.heading', { quarter: quarterBeside(t, format, committee.quarter, committee) })

function decisionsSlide(
  { t, format }: Speaker,
  { today }: DeckMatter,
  about: {
    readonly id: 'decisions' | 'last-decisions'
    readonly beside: string
    readonly decisions: readonly Decision[]
  },
): Slide | null {
  const { id, beside, decisions } = about
  if (decisions.length === 0) return null
  const head = (['text', 'owner', 'due', 'kpi', 'state'] as const).map((column) => t(`decisions.${column}`))
  const rows = decisions.map((one) => [
    one.text,
    one.owner?.name ?? t('decisions.nobody'),
    one.dueOn ? format.day(one.dueOn) : '–',
    one.kpi ? t(`kpi.${one.kpi}.name`) : '–',
    stateText(t, format, one, today),
  ])
  const notes = decisions.flatMap((one) => {
    const effect = effectText(t, format, one)
    return effect ? t('figure.named', { name: one.text, value: effect }) : []
  })
  const title = t(id === 'decisions' ? 'decisions.title' : 'decisions.last')
  return slideOf(id, title, beside, { table: { head, rows }, notes })
}
