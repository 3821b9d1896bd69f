import { committeesInARow } from '../sentences/committees-in-a-row.ts'
import { exitLines } from '../sentences/exit-lines.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import { slideOf, type Slide } from './deck.ts'

/** Committees in a row from which a gap persists. */
const PERSISTS = 2

/**
 * Where a target is missed at two committees in a row: the three ways out, each with what it costs and needs by the contract's own data,
 * and what is missing to say it. Help for a decision, and no verdict.
 */
export function optionsSlide(speaker: Speaker, matter: DeckMatter, beside: string): Slide | null {
  const { t, format } = speaker
  const persisting = matter.committee.kpis.filter(
    ({ verdict, missedCommittees }) => verdict === 'missed' && missedCommittees >= PERSISTS,
  )
  if (persisting.length === 0) return null
  const names = persisting.map((kpi) =>
    t('deck.turn', { name: t(`kpi.${kpi.id}.subject`), turn: committeesInARow(t, format, kpi) ?? '' }),
  )
  const rows = [
    [t('deck.option.renegotiate'), renegotiateCost(speaker, matter), t('deck.needs.renegotiate')],
    [
      t('deck.option.change'),
      exitLines(speaker, matter.contract, feeOf(matter)).join(' '),
      changeNeeds(speaker, matter),
    ],
    [t('deck.option.inHouse'), inHouseCost(speaker, matter), inHouseNeeds(speaker, matter)],
  ]
  const head = (['option', 'cost', 'needs'] as const).map((column) => t(`deck.head.${column}`))
  return slideOf('options', t('deck.options'), beside, {
    lead: t('deck.persists', { names: format.list(names) }),
    table: { head, rows },
    notes: [t('deck.noVerdict')],
  })
}

const partOf = ({ committee }: DeckMatter, wanted: string) =>
  committee.kpis.flatMap(({ composition = [] }) => composition).find(({ id }) => id === wanted)?.value ?? null
const feeOf = (matter: DeckMatter) => partOf(matter, 'contract')

/** What lies outside the scope is paid already: a wider scope would take it in. */
function renegotiateCost({ t, format }: Speaker, matter: DeckMatter): string {
  const outside = partOf(matter, 'out-of-scope')
  if (outside === null) return t('deck.missing', { what: t('deck.what.costs') })
  if (outside === 0) return t('deck.renegotiateCost')
  return t('deck.outsideAMonth', { cost: format.money(matter.contract.currency, outside) })
}

function changeNeeds({ t, format }: Speaker, { contract, today }: DeckMatter): string {
  const notice = contract.exitTerms?.noticeMonths ?? null
  if (notice === null) return t('deck.needs.change')
  const [year = 0, month = 1] = today.split('-').map(Number)
  const total = year * 12 + month - 1 + Math.ceil(notice)
  const earliest = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`
  return t('deck.needs.changeFrom', { month: format.month(earliest) })
}

function inHouseCost({ t, format }: Speaker, matter: DeckMatter): string {
  const { currency, costBaseline } = matter.contract
  const baseline = costBaseline.reduce((sum, { amount }) => sum + amount, 0)
  if (baseline === 0) return t('deck.missing', { what: t('deck.what.baseline') })
  const money = (amount: number) => format.money(currency, amount)
  const now = matter.committee.kpis.find(({ monthlyCost }) => monthlyCost != null)?.monthlyCost ?? null
  return now === null
    ? t('deck.inHouseCost', { cost: money(baseline) })
    : t('deck.inHouseBeside', { cost: money(baseline), now: money(now) })
}

function inHouseNeeds({ t, format }: Speaker, { contract }: DeckMatter): string {
  const lines = contract.costBaseline.filter(({ amount }) => amount > 0).map(({ label }) => label)
  return lines.length > 0 ? t('deck.needs.inHouseLines', { lines: format.list(lines) }) : t('deck.needs.inHouse')
}
