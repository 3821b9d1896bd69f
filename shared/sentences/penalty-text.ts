import type { PenaltyCalculation } from '../api/penalties.ts'
import { kpiDefinition } from '../kpi/index.ts'
import { verdictText } from './verdict-text.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'

/** What penalties are said with. */
export type PenaltyWords = { readonly t: Translate; readonly format: Format; readonly currency: string }

/** What was missed: the KPI, with its priority where the rule names one. */
export function penaltyAbout({ t }: PenaltyWords, { rule }: PenaltyCalculation): string {
  const what = t(`kpi.${rule.kpi}.name`)
  return rule.priority === null ? what : t('penalty.about', { what, priority: rule.priority })
}

/** A sum of the contract's currency, with its cents where it has any; – where it is not known. */
export function penaltyMoney({ format, currency }: PenaltyWords, amount: number | null): string {
  return amount === null ? '–' : format.money(currency, amount, true)
}

/** The calculation in full, a sentence a step: the figure beside what is asked, the sum, the cap; or why nothing is due. */
export function penaltySteps(words: PenaltyWords, of: PenaltyCalculation): string[] {
  const { t, format } = words
  const { rule, value, asked, sample, outcome } = of
  const { unit, better } = kpiDefinition(rule.kpi)
  const figure =
    value === null || asked === null
      ? []
      : [
          t('penalty.figure', {
            value: format.value(unit, value, { target: asked, better }),
            asked: format.target(unit, asked, better, value),
            sample: t(`kpi.${rule.kpi}.sample`, { n: format.count(sample) }, sample),
            verdict: verdictText(t, of),
          }),
        ]
  if (outcome !== 'due') {
    const { covered, months } = of
    return [...figure, t(`penalty.outcomes.${outcome}`, { covered: String(covered), months: String(months) })]
  }
  return [...figure, sumOf(words, of), ...capOf(words, of)]
}

/** The cap that lowered it, and the fee of which it is a share. */
function capOf(words: PenaltyWords, { cappedBy, capFee, amount }: PenaltyCalculation): string[] {
  const { t, format } = words
  if (cappedBy === null) return []
  const cap = t(`penalty.cappedBy.${cappedBy}`, { amount: penaltyMoney(words, amount) })
  if (capFee === null) return [cap]
  const { share, told, months } = capFee
  const fee = { share: format.target('ratio', share), fee: penaltyMoney(words, capFee.fee) }
  const from = told < months ? t('penalty.feeTold', { told: String(told), months: String(months) }) : ''
  return [t(`penalty.capFee.${cappedBy}`, { cap, ...fee }) + from]
}

function sumOf(words: PenaltyWords, { rule, quantity, uncapped }: PenaltyCalculation): string {
  const { t, format } = words
  const amount = penaltyMoney(words, uncapped)
  if (rule.per === 'fee')
    return t('penalty.ofFee', { rate: format.target('ratio', rule.rate), fee: penaltyMoney(words, quantity), amount })
  const rate = penaltyMoney(words, rule.rate)
  const n = quantity ?? 0
  return rule.per === 'ticket'
    ? t('penalty.perTicket', { n: format.count(n), rate, amount }, n)
    : t('penalty.perPoint', { n: format.decimal(n), rate, amount }, n)
}
