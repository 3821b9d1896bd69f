import type { MonthCap, PenaltyRule, PenaltyTerms, PenaltyWay } from '../../shared/penalties/terms.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Translate } from '../composables/useWords.ts'
import { numberText } from './number-text.ts'
import { readNumber } from './read-number.ts'

/** A rule as it is typed: what it takes off as people write it, in per cent where it is of the fee. */
export type RuleDraft = { kpi: KpiId; priority: string; per: PenaltyWay; rate: string; needsProof: boolean }

/** Terms as they are typed. */
export type TermsDraft = {
  rules: RuleDraft[]
  monthCap: string
  monthCapOf: MonthCap['of']
  yearCap: string
  yearCapOf: MonthCap['of']
  runningIn: string
}

export const emptyRule = (kpi: KpiId): RuleDraft => ({ kpi, priority: '', per: 'ticket', rate: '', needsProof: false })

/** Stored terms as they are shown for typing; none: one empty rule. */
export function draftOfTerms(terms: PenaltyTerms | undefined, kpi: KpiId, language: Language): TermsDraft {
  const written = (value: number | null) => numberText(value, language, { grouped: false })
  const percent = (isShare: boolean, value: number) => (isShare ? Math.round(value * 1e6) / 1e4 : value)
  const monthCap = terms?.monthCap ?? null
  const yearCap = terms?.yearCap ?? null
  return {
    rules: terms?.rules.map((rule) => ({
      ...rule,
      priority: rule.priority ?? '',
      rate: written(percent(rule.per === 'fee', rule.rate)),
    })) ?? [emptyRule(kpi)],
    monthCap: written(monthCap && percent(monthCap.of === 'fee', monthCap.value)),
    monthCapOf: monthCap?.of ?? 'fee',
    yearCap: written(yearCap !== null && typeof yearCap === 'object' ? percent(true, yearCap.value) : yearCap),
    yearCapOf: typeof yearCap === 'number' ? 'amount' : 'fee',
    runningIn: terms?.runningInMonths ? String(terms.runningInMonths) : '',
  }
}

/** The terms that are typed, or what is wrong with the first that cannot be read. A rule without an amount and a priority is none. */
export function readTerms(
  draft: TermsDraft,
  from: string,
  language: Language,
  t: Translate,
): { terms: PenaltyTerms | null; error: string | null } {
  const number = (text: string) =>
    text.trim() === '' ? null : (readNumber(text.replace(/%\s*$/, ''), language) ?? Number.NaN)
  const rules: PenaltyRule[] = []
  for (const [at, { rate: typed, ...rule }] of draft.rules.entries()) {
    const priority = rule.priority.trim() || null
    if (typed.trim() === '' && priority === null) continue
    const rate = number(typed)
    if (rate === null || Number.isNaN(rate)) return { terms: null, error: t('penalty.rules.wrongRate', { n: at + 1 }) }
    rules.push({ ...rule, priority, rate: rule.per === 'fee' ? rate / 100 : rate })
  }
  const [month, year, runningIn] = [draft.monthCap, draft.yearCap, draft.runningIn].map(number)
  if ([month, year, runningIn].some(Number.isNaN)) return { terms: null, error: t('penalty.rules.wrongNumber') }
  const monthCap =
    month == null ? null : { of: draft.monthCapOf, value: draft.monthCapOf === 'fee' ? month / 100 : month }
  const yearCap =
    year == null || draft.yearCapOf === 'amount' ? (year ?? null) : { of: 'fee' as const, value: year / 100 }
  return { terms: { from, rules, monthCap, yearCap, runningInMonths: runningIn ?? 0 }, error: null }
}
