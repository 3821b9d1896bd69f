import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'

/** What a contract settles of leaving. */
export type ExitMatter = {
  readonly currency: string
  readonly exitTerms: { readonly feeMonths: number | null; readonly noticeMonths: number | null } | null
  readonly transition: { readonly amount: number; readonly months: number } | null
}

/**
 * What leaving costs today by the contract's own terms: months of fee at the monthly fee, the notice, a transition like the last one;
 * of each that is not known, that it is missing. `fee`: what the contract costs a month now.
 */
export function exitLines(
  { t, format }: { readonly t: Translate; readonly format: Format },
  { currency, exitTerms, transition }: ExitMatter,
  fee: number | null,
): string[] {
  const money = (amount: number) => format.money(currency, amount)
  const missing = (what: 'fee' | 'feeMonths' | 'notice' | 'transition') =>
    t('deck.missing', { what: t(`deck.what.${what}`) })
  const { feeMonths = null, noticeMonths = null } = exitTerms ?? {}
  const cost =
    feeMonths === null
      ? missing('feeMonths')
      : fee === null
        ? missing('fee')
        : t(
            'deck.exitCost',
            { months: format.count(feeMonths), fee: money(fee), cost: money(feeMonths * fee) },
            feeMonths,
          )
  return [
    cost,
    noticeMonths === null ? missing('notice') : t('deck.notice', { months: format.count(noticeMonths) }, noticeMonths),
    transition === null
      ? missing('transition')
      : t(
          'deck.transition',
          { cost: money(transition.amount), months: format.count(transition.months) },
          transition.months,
        ),
  ]
}
