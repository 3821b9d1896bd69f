import { kpiDefinition, type KpiId } from '../kpi/index.ts'
import type { Translate } from '../words/translate.ts'

/** What the quieter line beside a KPI's own is called, where it has one. */
export function secondLineName(t: Translate, kpi: KpiId): string {
  const { secondLine } = kpiDefinition(kpi)
  return secondLine ? t(`kpi.${kpi}.own.${secondLine.word}`) : ''
}
