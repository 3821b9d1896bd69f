import type { CommitteeKpi } from '../api/committees.ts'
import { against } from '../sentences/against.ts'
import { breakdownSentence } from '../sentences/breakdown-words.ts'
import { bridgeWords } from '../sentences/bridge-words.ts'
import { verdictText } from '../sentences/verdict-text.ts'
import { exceptionRows, type ExceptionRow } from '../sentences/committee-rows.ts'
import { committeeDrift, committeeTargetCell } from '../sentences/committee-target.ts'
import { committeesInARow } from '../sentences/committees-in-a-row.ts'
import { ownerText } from '../sentences/decision-words.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import { slideOf, type Slide } from './deck.ts'

/** What needs attention first, a row a KPI: since when, and under it the cause, what was answered to its alert, and what is proposed. */
export function exceptionSlide(speaker: Speaker, matter: DeckMatter, beside: string): Slide {
  const { t, format } = speaker
  const { committee } = matter
  const found = exceptionRows(committee)
  const title = t('committee.exceptions')
  if (found.length === 0) return slideOf('exceptions', title, beside, { lead: t('committee.noException') })
  const rows = found.map(({ kpi, ...row }) => [
    t(`kpi.${kpi.id}.name`),
    format.value(kpi.unit, kpi.value, against(kpi.id, kpi)),
    verdictText(t, kpi),
    committeeTargetCell(t, format, kpi),
    sinceText(speaker, { kpi, ...row }),
  ])
  const head = (['kpi', 'value', 'verdict', 'target', 'since'] as const).map((column) => t(`deck.head.${column}`))
  const verdicts = found.map(({ kpi }) => kpi.verdict)
  const facts = found.map(({ kpi }) => ({ kpi: kpi.id, month: committee.to }))
  return slideOf('exceptions', title, beside, {
    table: { head, rows, verdicts, facts },
    notes: found.flatMap(({ kpi }) => noteOf(speaker, matter, kpi)),
  })
}

function sinceText({ t, format }: Speaker, { kpi, since, overSince, moved }: ExceptionRow): string {
  const lines = [
    committeeDrift(t, format, kpi) ??
      (since && t('committee.since', { month: format.month(since.month), clock: `M${since.contractMonth}` })) ??
      (overSince && t('committee.notLast', { month: format.month(overSince) })),
    committeesInARow(t, format, kpi),
    moved > 0 ? t('committee.movedShort', {}, moved) : null,
  ]
  return lines.filter((line) => line !== null).join(' · ') || '–'
}

function noteOf(speaker: Speaker, matter: DeckMatter, kpi: CommitteeKpi): string[] {
  const said = [
    causeText(speaker, matter, kpi),
    ...answerTexts(speaker, matter, kpi),
    ...proposals(speaker, matter, kpi),
  ]
  const value = said.filter((one) => one !== null).join(' ')
  return value === '' ? [] : [speaker.t('figure.named', { name: speaker.t(`kpi.${kpi.id}.name`), value })]
}

/** What moved it: the groups of its facts, or the parts of its bridge. */
function causeText({ t, format }: Speaker, { breakdowns }: DeckMatter, { id, unit, parts = [] }: CommitteeKpi) {
  const moved = breakdowns.find((one) => one.kpi === id)
  if (moved && moved.change !== null) return breakdownSentence(t, format, unit, moved)
  return parts.length > 0 ? `${bridgeWords(t, format, parts)}.` : null
}

/** What was answered last to each alert about it that held in the quarter; that nobody has answered yet is said too. */
function answerTexts({ t, format }: Speaker, { alerts, committee }: DeckMatter, { id }: CommitteeKpi): string[] {
  const held = alerts.filter(
    (alert) => alert.kpi === id && alert.lastMonth >= committee.from && alert.month <= committee.to,
  )
  return held.flatMap(({ history, month, state }) => {
    const last = history.findLast(({ event, text }) => event !== 'raised' && text !== null)
    if (last?.text) return [t('deck.answered', { who: last.by ?? t('decisions.somebody'), text: unstopped(last.text) })]
    return state === 'closed' ? [] : [t('deck.unanswered', { month: format.month(month) })]
  })
}

/** A text within a sentence of ours: its own full stop goes. */
const unstopped = (text: string) => text.replace(/[.\s]+$/, '')

/** What was decided to mend it and is not done yet. */
function proposals({ t, format }: Speaker, { decisions }: DeckMatter, { id }: CommitteeKpi): string[] {
  const open = decisions.all.filter(({ kpi, state }) => kpi === id && state.is === 'open')
  return open.map((one) => t('deck.proposed', { text: unstopped(one.text), owner: ownerText(t, format, one) }))
}
