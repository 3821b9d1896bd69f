import type { Breakdown } from '../api/breakdown.ts'
import type { KpiPoint, KpiResult } from '../api/kpis.ts'
import type { BreakdownAgainst } from '../kpi/breakdown.ts'
import type { KpiEstimate } from '../kpi/index.ts'
import type { Verdict } from '../kpi/target.ts'
import { partName } from './bridge-words.ts'
import { breakdownSentence } from './breakdown-words.ts'
import { besideLines } from './committee-facts.ts'
import { driftHeadline } from './drift-words.ts'
import { figureText, type FigureWords } from './figure-words.ts'
import { capital } from './capital.ts'

/** Of which periods a month's story compares the facts: three months where there are three before them, else the month before. */
export const storyAgainst = (contractMonth: number): BreakdownAgainst =>
  contractMonth >= 6 ? 'previous-quarter' : 'previous-month'

/** Since when a KPI stands as it does: the drift that was found, else the first month of its verdict. Null without either. */
export function sinceSentence(words: FigureWords, kpi: KpiResult, month: string): string | null {
  const { t, format } = words
  const drifting = driftHeadline(t, format, kpi.drift)
  if (drifting) return drifting
  const { verdict } = kpi
  if (verdict === 'no-data') return null
  const first = firstOfVerdict(kpi)
  if (first === null) return null
  if (first.month === month && isTurned(kpi)) return t(`story.now.${stands(kpi, verdict)}`)
  return t(`story.since.${stands(kpi, verdict)}`, { when: `${format.month(first.month)} (M${first.contractMonth})` })
}

/** A verdict; of a KPI judged by the next target itself, for want of a line to it, without a word of a path. */
function stands({ path, target }: KpiResult, verdict: Exclude<Verdict, 'no-data'>) {
  if (path !== null || target === null) return verdict
  return verdict === 'behind' ? 'off' : verdict === 'on-path' ? 'already' : verdict
}

/** Whether the month before was judged otherwise and by the like: a target that only came due turned nothing. */
function isTurned({ verdict, history }: KpiResult): boolean {
  const before = history.at(-2)?.judged.verdict
  const isDue = (one: Verdict | undefined) => one === 'met' || one === 'missed'
  return before !== undefined && before !== 'no-data' && isDue(before) === isDue(verdict)
}

/** The first of the last months in a row with the verdict of today; months without one break no row: nothing says they were better. */
function firstOfVerdict({ verdict, history }: KpiResult): KpiPoint | null {
  const other = history.findLastIndex(({ judged }) => judged.verdict !== verdict && judged.verdict !== 'no-data')
  return history.slice(other + 1).find(({ judged }) => judged.verdict === verdict) ?? null
}

/** What moved it: the groups of its facts, else the part of the budget that did most, else what stands beside its figure. */
export function movedSentence(words: FigureWords, kpi: KpiResult, found: Breakdown | undefined): string | null {
  const { t, format } = words
  if (found) return breakdownSentence(t, format, kpi.unit, found)
  const beside = besideLines(words, kpi as KpiEstimate)
  const { parts = [], amounts, value } = kpi
  const most = [...parts].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0]
  if (!amounts || value === null || !most || most.value === 0)
    return beside.length > 0 ? `${capital(beside.join(' · '))}.` : null
  const amount = figureText(words, 'money', most.value * amounts.forecast)
  // A sign stays with its sum at the end of a line.
  const signed = most.value > 0 ? `+\u2060${amount}` : amount
  return t('story.spent', { spent: beside[0] ?? '', part: partName(t, most.id).toLocaleLowerCase(), amount: signed })
}
