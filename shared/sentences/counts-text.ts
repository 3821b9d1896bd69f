import { kpiDefinition, type KpiEstimate } from '../kpi/index.ts'
import { sayFigures, type FigureWords } from './figure-words.ts'

/** Which facts a KPI's figure counts, and the figure of those that it leaves out; null where it has no choice. */
export function countsText(words: FigureWords, figures: Partial<KpiEstimate>): string | null {
  const { counts = [] } = kpiDefinition(words.kpi)
  if (!('which' in figures) || figures.which === undefined) return null
  for (const sentence of counts) {
    const said = sayFigures(words, sentence, figures as KpiEstimate)
    if (said !== null) return said
  }
  return null
}
