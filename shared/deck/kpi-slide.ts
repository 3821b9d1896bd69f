import type { CommitteeKpi } from '../api/committees.ts'
import { kpiDefinition } from '../kpi/index.ts'
import { against } from '../sentences/against.ts'
import { breakdownSentence, changeText } from '../sentences/breakdown-words.ts'
import { committeeFacts } from '../sentences/committee-facts.ts'
import { slidesOf } from '../sentences/committee-slides.ts'
import { committeeTarget } from '../sentences/committee-target.ts'
import { committeesInARow } from '../sentences/committees-in-a-row.ts'
import { driftHeadline } from '../sentences/drift-words.ts'
import { quarterBridge } from '../sentences/quarter-bridge.ts'
import { quarterBefore, quarterName } from '../sentences/quarters.ts'
import { secondLineName } from '../sentences/second-line-name.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import { slideOf, type Slide } from './deck.ts'
import { kpiPlot } from './kpi-plot.ts'

/** A slide a KPI: the judged figure with its verdict, what it rests on, its months, what moved it since the quarter before. */
export function kpiSlides(speaker: Speaker, matter: DeckMatter, beside: string): Slide[] {
  const shown = new Set<string>(slidesOf(matter.committee))
  return matter.committee.kpis.filter(({ id }) => shown.has(id)).map((kpi) => kpiSlide(speaker, matter, kpi, beside))
}

function kpiSlide(
  speaker: Speaker,
  { contract, committee, breakdowns }: DeckMatter,
  kpi: CommitteeKpi,
  beside: string,
) {
  const { t, format } = speaker
  const { id, unit, verdict, certain } = kpi
  const moved = breakdowns.find((one) => one.kpi === id)
  const plot = kpiPlot(kpi, committee, plotNames(speaker, kpi, committee.to))
  const said = t(`verdict.${verdict}`)
  const bridge = quarterBridge(t, format, kpi, contract.currency)
  return slideOf(id, t(`kpi.${id}.name`), beside, {
    figure: figureOf(speaker, kpi),
    verdict: {
      kind: verdict,
      words: certain || verdict === 'no-data' ? said : t('verdict.unproven', { verdict: said }),
    },
    target: committeeTarget(t, format, kpi),
    lead: driftHeadline(t, format, kpi.drift),
    sentences: [
      beforeText(speaker, committee.quarter, kpi),
      committeesInARow(t, format, kpi),
      ...committeeFacts(t, format, kpi, contract.currency),
    ].filter((line) => line !== null),
    plots: plot ? [plot] : [],
    table: bridge.length > 0 ? { head: [], rows: bridge.map(({ name, amount }) => [name, amount]) } : null,
    notes: kpi.previous && moved ? [breakdownSentence(t, format, unit, moved)] : [],
  })
}

function figureOf({ t, format }: Speaker, { id, unit, value, target, perMonth }: CommitteeKpi): Slide['figure'] {
  if (value === null && kpiDefinition(id).perMonth && perMonth)
    return { text: format.perMonth(perMonth.value), unit: `\u00A0${t('security.aMonth')}` }
  if (value === null) return null
  const { figure, unit: name } = format.figure(unit, value, against(id, { target }))
  return { text: figure, unit: format.suffix(name) }
}

function beforeText({ t, format }: Speaker, quarter: string, { unit, value, previous }: CommitteeKpi): string | null {
  const name = quarterBefore(quarter)
  if (!previous || !name) return null
  const before = { quarter: quarterName(t, name), value: format.value(unit, previous.value) }
  if (previous.value === null) return t('committee.noBefore', before)
  if (value === null) return t('committee.before', before)
  return t('committee.beforeChange', { ...before, change: changeText(t, format, unit, value - previous.value) })
}

function plotNames({ t, format }: Speaker, { id }: CommitteeKpi, to: string) {
  return {
    value: t(`kpi.${id}.line`),
    alone: t('kpiPage.alone'),
    second: secondLineName(t, id),
    target: t('kpiPage.target'),
    path: t('kpiPage.path'),
    low: t('kpiPage.interval'),
    high: t('kpiPage.interval'),
    baseline: t('deck.baseline'),
    alt: t('committee.history', { name: t(`kpi.${id}.name`), month: format.month(to) }),
  }
}
