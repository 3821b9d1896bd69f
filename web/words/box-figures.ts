import { factOf } from '../../shared/kinds/kinds.ts'
import type { Around, BoxFigure } from '../../shared/kpi/figure.ts'
import { kindOf, kpiDefinition, type KpiEstimate } from '../../shared/kpi/index.ts'
import { countedWord } from './counted-word.ts'
import { figureName, figureText, type FigureWords } from '../../shared/sentences/figure-words.ts'

export type NamedFigure = { readonly name: string; readonly value: string }

/** What stands in the box of a KPI under its value: the figures that are known, each under its name. */
export function boxFigures(words: FigureWords, figures: KpiEstimate & Around): NamedFigure[] {
  const { box } = kpiDefinition(words.kpi)
  return box.flatMap((one: BoxFigure<KpiEstimate, string>) => {
    const value = one.of(figures)
    if ('counting' in one) {
      if (value == null) return []
      const name = countedWord(words.t, factOf[kindOf(words.kpi)], one.counting, value)
      return [{ name, value: figureText(words, one.as, value) }]
    }
    if (one.sure || (value == null && !one.always)) return []
    const text = figureText(words, one.as, value)
    const sample = one.sample?.(figures)
    const of = sample == null ? text : words.t('figure.of', { value: text, n: words.format.count(sample) })
    return [{ name: figureName(words, one), value: of }]
  })
}
