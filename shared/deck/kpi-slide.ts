import type { Committee, CommitteeKpi } from '../api/committees.ts'
import type { Decision } from '../api/decisions.ts'
import { kpiDefinition, kpiIds } from '../kpi/index.ts'
import { against } from '../sentences/against.ts'
import { breakdownSentence, moveWords } from '../sentences/breakdown-words.ts'
import { bridgeRows } from '../sentences/bridge-rows.ts'
import { bridgeWords } from '../sentences/bridge-words.ts'
import { committeeFacts } from '../sentences/committee-facts.ts'
import { committeeTarget } from '../sentences/committee-target.ts'
import { committeesInARow } from '../sentences/committees-in-a-row.ts'
import { decisionLetter, decisionMarks } from '../sentences/decision-marks.ts'
import { stateText } from '../sentences/decision-words.ts'
import { driftHeadline } from '../sentences/drift-words.ts'
import { effectText } from '../sentences/effect-text.ts'
import { lastMoveText } from '../sentences/last-move-text.ts'
import { quarterBefore, quarterBeside } from '../sentences/quarters.ts'
import { verdictText } from '../sentences/verdict-text.ts'
import { secondLineName } from '../sentences/second-line-name.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import { detailFacts } from './detail-facts.ts'
import { detailSlides } from './detail-slides.ts'
import { penaltySlide } from './penalty-slide.ts'
import { slideOf, type Slide } from './deck.ts'
import type { PlotWords } from './charted.ts'
import { isEmpty, kpiPlot } from './kpi-plot.ts'
import type { Bridge } from './plot.ts'

/** A slide a KPI: the judged figure with its verdict, what it rests on, its months, what moved it since the quarter before. */
export function kpiSlides(speaker: Speaker, matter: DeckMatter, beside: string): Slide[] {
  // A KPI that the contract may do without has none while there is nothing to show.
  const shown = matter.committee.kpis.filter(({ optional, value }) => !optional || value !== null)
  return kpiIds
    .flatMap((id) => shown.find((kpi) => kpi.id === id) ?? [])
    .flatMap((kpi) => [
      kpiSlide(speaker, matter, kpi, beside),
      ...detailSlides(speaker, matter, kpi, beside),
      // Penalties stand beside the budget.
      ...(kpiDefinition(kpi.id).panels?.includes('bridge') ? penaltySlide(speaker, matter, beside) : []),
    ])
}

function kpiSlide(speaker: Speaker, matter: DeckMatter, kpi: CommitteeKpi, beside: string): Slide {
  const { t, format } = speaker
  const { contract, committee } = matter
  const { id, history } = kpi
  const decided = matter.decisions.all.filter((one) => one.kpi === id)
  const marks = decisionMarks(decided, history, contract.timeZone)
  const plot = kpiPlot(kpi, plotWords(speaker, kpi, committee.to), { quarter: committee, marks })
  const bridge = bridgeOf(speaker, kpi, contract.currency)
  return slideOf(id, t(`kpi.${id}.name`), beside, {
    figure: figureOf(speaker, kpi),
    verdict: { kind: kpi.verdict, words: verdictText(t, kpi) },
    target: committeeTarget(t, format, kpi),
    lead: driftHeadline(t, format, kpi.drift),
    sentences: [
      beforeText(speaker, committee, kpi),
      committeesInARow(t, format, kpi),
      ...committeeFacts(t, format, kpi, contract.currency),
      ...detailFacts(speaker, matter, kpi),
      lastMoveText(t, format, id, matter),
    ].filter((line) => line !== null),
    plots: isEmpty(plot) ? [] : [plot],
    table: bridge && { head: [], rows: bridge.bars.map(({ name, amount }) => [name, amount]) },
    bridge,
    facts: { kpi: id, month: committee.to },
    notes: [
      ...movedNotes(speaker, matter, kpi),
      ...decided.map((one, order) => decisionNote(speaker, matter, one, decisionLetter(order))),
    ],
  })
}

function figureOf({ t, format }: Speaker, { id, unit, value, target, perMonth }: CommitteeKpi): Slide['figure'] {
  if (value === null && kpiDefinition(id).perMonth && perMonth)
    return { text: format.perMonth(perMonth.value), unit: `\u00A0${t('security.aMonth')}` }
  if (value === null) return null
  const { figure, unit: name } = format.figure(unit, value, against(id, { target }))
  return { text: figure, unit: format.suffix(name) }
}

function beforeText(
  { t, format }: Speaker,
  committee: Pick<Committee, 'quarter' | 'from'>,
  { unit, value, previous }: CommitteeKpi,
): string | null {
  const name = quarterBefore(committee.quarter)
  if (!previous || !name) return null
  const quarter = quarterBeside(t, format, name, committee)
  if (previous.value === null) return t('committee.noBefore', { quarter })
  if (value === null) return t('committee.before', { quarter, value: format.value(unit, previous.value) })
  const { before, change } = moveWords(t, format, unit, [previous.value, value])
  return t('committee.beforeChange', { quarter, value: before, change })
}

function bridgeOf({ t, format }: Speaker, kpi: CommitteeKpi, currency: string): Bridge | null {
  const bars = bridgeRows(t, format, kpi, currency)
  if (bars.length === 0) return null
  return { bars, limit: kpi.target, alt: `${t('bridge.title')} ${bridgeWords(t, format, kpi.parts ?? [])}` }
}

/** Which groups took the KPI from the quarter before to this one. */
function movedNotes({ t, format }: Speaker, { committee, breakdowns }: DeckMatter, kpi: CommitteeKpi): string[] {
  const moved = breakdowns.find((one) => one.kpi === kpi.id)
  const name = quarterBefore(committee.quarter)
  if (!kpi.previous || !moved || !name) return []
  const value = breakdownSentence(t, format, kpi.unit, moved)
  if (moved.change === null) return [value]
  const title = t('committee.sinceLastQuarter', { quarter: quarterBeside(t, format, name, committee) })
  return [t('figure.named', { name: title, value })]
}

/** What a lettered mark of the plot stands for, and what the figure did since. */
function decisionNote(
  { t, format }: Speaker,
  { today, committee }: DeckMatter,
  decision: Decision,
  mark: string,
): string {
  const quarter = quarterBeside(t, format, decision.quarter, committee)
  const said = [decision.text, stateText(t, format, decision, today), effectText(t, format, decision)]
  return t('figure.named', {
    name: t('decisions.mark', { mark, quarter }),
    value: said.filter((one) => one !== null).join(' · '),
  })
}

function plotWords({ t, format }: Speaker, { id }: CommitteeKpi, to: string): PlotWords {
  const names = {
    value: t(`kpi.${id}.line`),
    alone: t('kpiPage.alone'),
    second: secondLineName(t, id),
    target: t('kpiPage.target'),
    path: t('kpiPage.path'),
    low: t('kpiPage.interval'),
    high: t('kpiPage.interval'),
    baseline: t('deck.baseline'),
  }
  return {
    names,
    alt: t('committee.history', { name: t(`kpi.${id}.name`), month: format.month(to) }),
    target: format.target,
    baseline: (n) => t('dots.baseline', { n: format.perMonth(n) }),
  }
}
