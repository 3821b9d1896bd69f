import type { Decision } from '../api/decisions.ts'
import { missingFiles } from '../sentences/committee-files.ts'
import { committeeSentence } from '../sentences/committee-sentence.ts'
import { committeeName, quarterMonths, slideTitle } from '../sentences/committee-titles.ts'
import { stateText } from '../sentences/decision-words.ts'
import { effectText } from '../sentences/effect-text.ts'
import { movedText } from '../sentences/moved-text.ts'
import { slideOf, type Deck, type Slide } from './deck.ts'
import { exceptionSlide } from './exception-slide.ts'
import { kpiSlides } from './kpi-slide.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import { nextQuarterSlide, optionsSlide } from './outlook-slides.ts'

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
    title: slideTitle(t, 'cover', committee),
    footer: committeeName(t, contract, committee),
    parties: t('committee.parties', { client: contract.client, provider: contract.provider }),
    slides: slides.filter((slide) => slide !== null),
  }
}

function coverSlide({ t, format }: Speaker, { contract, committee }: DeckMatter, beside: string): Slide {
  const { missing, of } = missingFiles(committee)
  const files = missing.length === 0 ? t('committee.filesAll') : t('committee.say.files', { of }, missing.length)
  const moved = committee.restatements.map((one) =>
    t('committee.named', { name: t(`kpi.${one.kpi}.name`), value: movedText(t, format, one) }),
  )
  const turned = committee.kpis.flatMap(({ id, verdict, previous }) =>
    previous && previous.verdict !== verdict && previous.verdict !== 'no-data' && verdict !== 'no-data'
      ? t('committee.named', {
          name: t(`kpi.${id}.name`),
          value: `${t(`verdict.${previous.verdict}`)} › ${t(`verdict.${verdict}`)}`,
        })
      : [],
  )
  return slideOf('cover', slideTitle(t, 'cover', committee), beside, {
    lead: committeeSentence(t, format, committee),
    sentences: [
      t('committee.parties', { client: contract.client, provider: contract.provider }),
      contract.name,
      committee.isOver ? files : t('committee.running'),
    ],
    notes: [...turned, ...moved],
  })
}

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
    return effect ? t('committee.named', { name: one.text, value: effect }) : []
  })
  const title = t(id === 'decisions' ? 'decisions.title' : 'decisions.last')
  return slideOf(id, title, beside, { table: { head, rows }, notes })
}
