import type { CommitteeKpi } from '../api/committees.ts'
import type { Around, Figure, SlideLine } from '../kpi/figure.ts'
import { kpiDefinition, type KpiEstimate } from '../kpi/index.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { countsText } from './counts-text.ts'
import { figureName, figureText, sayFigures, type FigureWords } from './figure-words.ts'
import { unprovenText } from './unproven-words.ts'
import { aloneText, coverageText, windowText } from './window-words.ts'

/** What the figure of a quarter rests on and what stands beside it, a line each, short enough to be read from afar. */
export function committeeFacts(t: Translate, format: Format, kpi: CommitteeKpi, currency: string): string[] {
  const { id, unit, interval } = kpi
  const words = { t, format, kpi: id, currency }
  const range = interval && t('scorecard.interval', { range: format.range(unit, interval.low, interval.high) })
  const isKnown = kpi.value !== null || kpi.verdict !== 'no-data'
  const sample = !isKnown ? null : t(`kpi.${id}.sample`, { n: format.count(kpi.sample) }, kpi.sample)
  const beside = besideLines(words, kpi as KpiEstimate & Around)
  const { window } = kpi
  const isQuarter = window.kind === 'three-months'
  const run = !isKnown ? null : isQuarter ? coverageText(t, window) : windowText(t, format, window)
  const counts = kpi.value === null ? null : countsText(words, kpi as KpiEstimate)
  return [run, unprovenText(t, kpi), ...beside, sample, counts, range, aloneText(t, format, kpi)].filter(
    (line) => line !== null,
  )
}

/** What stands beside a KPI's figure on a slide, a line each; what is not known is left out. */
export function besideLines(words: FigureWords, figures: KpiEstimate & Around): string[] {
  return kpiDefinition(words.kpi)
    .slide.map((line) => lineOf(words, line, figures))
    .filter((line) => line !== null)
}

function lineOf(
  words: FigureWords,
  line: SlideLine<KpiEstimate, string>,
  figures: KpiEstimate & Around,
): string | null {
  if ('word' in line) return named(words, line, figures)
  for (const sentence of line) {
    const said = sayFigures(words, sentence, figures)
    if (said !== null) return said
  }
  return null
}

function named(words: FigureWords, figure: Figure<KpiEstimate, string>, figures: KpiEstimate & Around): string | null {
  const value = figure.of(figures)
  if (value == null) return null
  return words.t('figure.named', { name: figureName(words, figure), value: figureText(words, figure.as, value) })
}
