import type { KpiResult } from '../../shared/api/kpis.ts'
import type { Around, BoxFigure } from '../../shared/kpi/figure.ts'
import { kpiDefinition, type KpiEstimate } from '../../shared/kpi/index.ts'
import { figureName, figureText, type FigureWords } from '../../shared/sentences/figure-words.ts'
import { unprovenText } from '../../shared/sentences/unproven-words.ts'

/** How sure a KPI's figure is: why its verdict is not proven, its interval, and what only statistics say of it. */
export function sureLines(words: FigureWords, kpi: KpiResult): string[] {
  const { t, format } = words
  const { unit, interval } = kpi
  const { box } = kpiDefinition(kpi.id)
  const chances = box.flatMap((one: BoxFigure<KpiEstimate, string>) => {
    if ('counting' in one || !one.sure) return []
    const value = one.of(kpi as KpiEstimate & Around)
    if (value == null) return []
    return [t('figure.named', { name: figureName(words, one), value: figureText(words, one.as, value) })]
  })
  return [
    unprovenText(t, kpi),
    interval && t('scorecard.interval', { range: format.range(unit, interval.low, interval.high) }),
    ...chances,
  ].filter((line) => line !== null)
}
