import { kpiDefinition } from '../kpi/index.ts'
import { changeText } from '../sentences/breakdown-words.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import { slideOf, type Slide } from './deck.ts'

/** Committees in a row from which a gap persists. */
const PERSISTS = 2

/** What the next quarter asks: the targets in force, and how far each figure must still go every month. */
export function nextQuarterSlide({ t, format }: Speaker, { committee }: DeckMatter, beside: string): Slide | null {
  const rows = committee.kpis.flatMap(({ id, unit, target, targetDueMonth, neededPerMonth, value }) => {
    if (target === null) return []
    const { better } = kpiDefinition(id)
    return [
      [
        t(`kpi.${id}.name`),
        `${format.target(unit, target, better, value)} M${targetDueMonth ?? '?'}`,
        neededPerMonth === null ? '–' : t('deck.aMonth', { change: changeText(t, format, unit, neededPerMonth) }),
      ],
    ]
  })
  if (rows.length === 0) return null
  const head = (['kpi', 'target', 'needed'] as const).map((column) => t(`deck.head.${column}`))
  return slideOf('next-quarter', t('deck.next'), beside, { table: { head, rows } })
}

/**
 * Where a target is missed at two committees in a row: the three ways out, each with what it costs by the contract's own data, and what is
 * missing to say it. Help for a decision, and no verdict.
 */
export function optionsSlide({ t, format }: Speaker, matter: DeckMatter, beside: string): Slide | null {
  const { contract, committee } = matter
  const persisting = committee.kpis.filter(({ missedCommittees }) => missedCommittees >= PERSISTS)
  if (persisting.length === 0) return null
  const money = (amount: number) => format.money(contract.currency, amount)
  const parts = committee.kpis.flatMap(({ composition = [] }) => composition)
  const fee = parts.find(({ id }) => id === 'contract')?.value ?? null
  const { feeMonths = null, noticeMonths = null } = contract.exitTerms ?? {}
  const baseline = contract.costBaseline.reduce((sum, { amount }) => sum + amount, 0)
  const missing = (what: 'fee' | 'exitTerms' | 'baseline') => t('deck.missing', { what: t(`deck.what.${what}`) })
  const exit =
    fee === null
      ? missing('fee')
      : feeMonths === null
        ? missing('exitTerms')
        : t('deck.exitCost', { months: format.count(feeMonths), fee: money(fee), cost: money(feeMonths * fee) })
  const notice = noticeMonths === null ? [] : [t('deck.notice', { months: format.count(noticeMonths) })]
  const rows = [
    [t('deck.option.renegotiate'), t('deck.renegotiateCost')],
    [t('deck.option.change'), [exit, ...notice].join(' ')],
    [t('deck.option.inHouse'), baseline > 0 ? t('deck.inHouseCost', { cost: money(baseline) }) : missing('baseline')],
  ]
  const names = format.list(persisting.map(({ id }) => t(`kpi.${id}.subject`)))
  const head = (['option', 'cost'] as const).map((column) => t(`deck.head.${column}`))
  return slideOf('options', t('deck.options'), beside, {
    lead: t('deck.persists', { names }),
    table: { head, rows },
    notes: [t('deck.noVerdict')],
  })
}
