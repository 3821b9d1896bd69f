import type { Around, Figure, Sentence, Writing } from '../kpi/figure.ts'
import type { KpiId } from '../kpi/index.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'

/** What a KPI's own figures are written with. */
export type FigureWords = {
  readonly t: Translate
  readonly format: Format
  readonly kpi: KpiId
  readonly currency: string
}

/** A figure as it is written; a dash where it is not known. */
export function figureText({ t, format, currency }: FigureWords, as: Writing, n: number | null | undefined): string {
  if (n == null) return '–'
  switch (as) {
    case 'count':
      return format.count(n)
    case 'duration':
      return format.duration(n)
    case 'per-month':
      return format.perMonth(n)
    case 'money':
      return format.money(currency, n)
    case 'days':
      return t('security.days', { n: format.count(n) }, n)
    default:
      return format.value(as, n)
  }
}

/** What a figure is called: one of its KPI's own words. */
export function figureName<Own>({ t, kpi }: FigureWords, { word }: Pick<Figure<Own, string>, 'word'>): string {
  return t(`kpi.${kpi}.own.${word}`)
}

/** A sentence with its figures filled in; null where one of them is not known. */
export function sayFigures<Own>(
  words: FigureWords,
  sentence: Sentence<Own, string>,
  figures: Own & Around,
): string | null {
  const read = Object.entries(sentence.with).map(([name, { as, of }]) => ({ name, as, value: of(figures) }))
  if (read.some(({ value }) => value == null)) return null
  const filled = Object.fromEntries(read.map(({ name, as, value }) => [name, figureText(words, as, value)]))
  return words.t(`kpi.${words.kpi}.own.${sentence.says}`, filled)
}
