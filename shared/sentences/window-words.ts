import type { JudgedFigure, KpiResult } from '../api/kpis.ts'
import { kpiDefinition } from '../kpi/index.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { changeText } from './breakdown-words.ts'

type Window = JudgedFigure['window']

/** The months that a figure is judged over: “Apr–Jun 2026”, and on how many of them where some have no file. */
export function windowText(t: Translate, format: Format, window: Window): string {
  const run = format.run(window)
  const part = coverageText(t, window)
  return part === null ? run : `${run}, ${part}`
}

/** On how many of its months a figure rests; null where that is all of them, or none. */
export function coverageText(t: Translate, { covered, months }: Pick<Window, 'covered' | 'months'>): string | null {
  return covered === months || covered === 0 ? null : t('window.onMonths', { covered, months })
}

/** The last month alone, beside the figure of several; null where that is the very month, or holds nothing. */
export function aloneText(
  t: Translate,
  format: Format,
  kpi: Pick<KpiResult, 'unit' | 'alone' | 'window'>,
): string | null {
  const { unit, alone, window } = kpi
  if (window.from === window.to || alone.value === null) return null
  return t('window.alone', {
    month: format.month(window.to),
    value: format.value(unit, alone.value),
    n: format.count(alone.sample),
  })
}

/** The same, as it was counted where it is counted by the month, and how far it is from the month before. */
export function aloneChangedText(
  t: Translate,
  format: Format,
  kpi: Pick<KpiResult, 'id' | 'unit' | 'alone' | 'window' | 'history'>,
): string | null {
  const { id, unit, alone, window, history } = kpi
  const said = aloneText(t, format, kpi)
  const [before, now] = history.slice(-2)
  if (said === null || alone.value === null || now?.month !== window.to) return said
  if (kpiDefinition(id).perMonth && now.perMonth) {
    const value = `${format.perMonth(now.perMonth.value)}\u00A0${t('security.aMonth')}`
    return t('window.aloneCounted', { month: format.month(window.to), value })
  }
  if (before?.value == null) return said
  const moved = alone.value - before.value
  const change = moved === 0 ? t('change.same') : changeText(t, format, unit, moved)
  return `${said}, ${t('change.month', { change })}`
}
