import type { CommitteeKpi } from '../api/committees.ts'
import type { Backlog } from '../api/kpis.ts'
import { kpiDefinition } from '../kpi/index.ts'
import type { Panel } from '../kpi/definition.ts'
import { exitLines } from '../sentences/exit-lines.ts'
import { partName } from '../sentences/bridge-words.ts'
import type { Slide } from './deck.ts'
import { slideOf } from './deck.ts'
import type { HeldShare } from './detail.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'

type Detail = (speaker: Speaker, matter: DeckMatter, kpi: CommitteeKpi) => Partial<Slide> | null

/** What stands behind a KPI's slide, on a slide of its own: how old the backlog is, what was out of scope, what a cost is made of. */
const details: Readonly<Record<Panel, Detail>> = { backlog: delayDetail, bridge: budgetDetail, composition: costDetail }

/** The slides behind a KPI's own; one without matter is left out. */
export function detailSlides(speaker: Speaker, matter: DeckMatter, kpi: CommitteeKpi, beside: string): Slide[] {
  return (kpiDefinition(kpi.id).panels ?? []).flatMap((panel) => {
    const found = details[panel](speaker, matter, kpi)
    const facts = { kpi: kpi.id, month: matter.committee.to }
    return found
      ? [slideOf(`${kpi.id}-${panel}`, speaker.t(`deck.detail.title.${panel}`), beside, { ...found, facts })]
      : []
  })
}

/** Shares that differ by less are the same. */
const ROUNDING = 1e-9
/** Lines of a table beyond which the rest is summed up. */
const MOST = 6

function delayDetail({ t, format }: Speaker, { detail, committee }: DeckMatter): Partial<Slide> | null {
  const { sla, backlog, held } = detail
  if (sla.length === 0 && held.length === 0 && !backlog) return null
  const head = (['priority', 'withinSla', 'tickets'] as const).map((column) => t(`deck.head.${column}`))
  const rows = sla
    .slice(0, MOST)
    .map(({ label, have, of }) => [label ?? t('breakdown.notSaid'), format.value('ratio', have / of), format.count(of)])
  const commitments = heldTable({ t, format }, held)
  return {
    table: commitments ?? (rows.length > 0 ? { head, rows } : null),
    sentences: [
      ...(commitments ? [t('deck.detail.heldBy')] : []),
      ...(sla.length === 0 && !commitments ? [t('deck.detail.noSla')] : []),
      backlog ? backlogText(t, format, backlog, committee.to) : t('deck.detail.noBacklog'),
    ],
  }
}

/** How many tickets are open and for how long: an age that says of the same tickets what an older one says is left out. */
function backlogText(t: Translate, format: Format, { open, over7, over14, over30 }: Backlog, to: string): string {
  const month = format.month(to)
  if (open === 0) return t('deck.detail.noneOpen', { month })
  const ages = [
    { days: 7, n: over7 },
    { days: 14, n: over14 },
    { days: 30, n: over30 },
  ].filter(({ n }, at, all) => n > 0 && n !== all[at + 1]?.n)
  const [first] = ages
  const told =
    first === undefined
      ? t('deck.detail.noneOlder')
      : first.n === open && ages.length === 1
        ? t('deck.detail.allOlder', { days: first.days }, open)
        : format.list(ages.map(({ days, n }) => t('deck.detail.older', { days, n: format.count(n) })))
  return t('deck.detail.backlog', { month, told }, open)
}

/** By priority, the share answered and resolved in time beside what the grid asks; null without a grid. */
function heldTable({ t, format }: Pick<Speaker, 't' | 'format'>, held: DeckMatter['detail']['held']) {
  if (held.length === 0) return null
  const cell = (share: HeldShare | null) => {
    if (share === null) return '–'
    const { have, of, asked } = share
    const value = format.value('ratio', have / of, { target: asked, better: 'up' })
    const late = { value, asked: format.target('ratio', asked, 'up', have / of), late: format.count(of - have) }
    return t('deck.detail.heldCell', late)
  }
  const columns = (['response', 'resolution'] as const).filter((of) => held.some((row) => row[of] !== null))
  const rows = held
    .slice(0, MOST)
    .map((row) => [row.label ?? t('breakdown.notSaid'), ...columns.map((of) => cell(row[of]))])
  const head = [t('deck.head.priority'), ...columns.map((of) => t(`deck.head.${of}`))]
  const verdicts = held.slice(0, MOST).map(({ response, resolution }) => {
    const known = [response, resolution].filter((share) => share !== null)
    return known.some(({ have, of, asked }) => have / of < asked - ROUNDING) ? ('missed' as const) : ('met' as const)
  })
  return { head, rows, verdicts }
}

function budgetDetail({ t, format }: Speaker, { detail, contract, committee }: DeckMatter, kpi: CommitteeKpi) {
  const { outOfScope, year } = detail
  const money = (amount: number) => format.money(contract.currency, amount)
  const rest = outOfScope.slice(MOST)
  const rows = outOfScope.slice(0, MOST).map(({ label, amount }) => [label ?? t('breakdown.notSaid'), money(amount)])
  const others = rest.reduce((sum, { amount }) => sum + amount, 0)
  if (rest.length > 0) rows.push([t('deck.detail.others', {}, rest.length), money(others)])
  const sentences = year ? yearSentences({ t, format }, year, { money, to: committee.to }) : []
  if (rows.length === 0 && sentences.length === 0) return null
  const head = [t('deck.head.outOfScope', { run: format.run(kpi.window) }), t('deck.head.amount')]
  const none = rows.length === 0 ? [t('deck.detail.nothingOutside', { run: format.run(kpi.window) })] : []
  return { table: rows.length > 0 ? { head, rows } : null, sentences: [...none, ...sentences] }
}

function yearSentences(
  { t, format }: Pick<Speaker, 't' | 'format'>,
  year: NonNullable<DeckMatter['detail']['year']>,
  { money, to }: { readonly money: (amount: number) => string; readonly to: string },
): string[] {
  const { actual, forecast, ahead, aheadMonths, aheadForecast, months, covered } = year
  const spent = t('deck.detail.spent', { to: format.month(to), actual: money(actual), forecast: money(forecast) })
  const missing =
    covered < months ? [t('deck.detail.monthsMissing', { n: format.count(months - covered) }, months - covered)] : []
  if (aheadMonths === 0) return [spent, ...missing]
  if (aheadForecast < aheadMonths)
    return [
      spent,
      ...missing,
      t('deck.detail.noForecast', { n: format.count(aheadMonths - aheadForecast) }, aheadMonths - aheadForecast),
    ]
  const whole = forecast + ahead
  const asForecast = actual + ahead
  const asNow = forecast > 0 ? actual + ahead * (actual / forecast) : null
  const share = (amount: number) => format.value('change', amount / whole - 1)
  const end = { end: format.month(year.to), whole: money(whole) }
  return [
    spent,
    ...missing,
    ...(whole > 0 ? [t('deck.detail.yearEnd', { ...end, total: money(asForecast), share: share(asForecast) })] : []),
    ...(whole > 0 && asNow !== null ? [t('deck.detail.yearAsNow', { total: money(asNow), share: share(asNow) })] : []),
  ]
}

function costDetail(speaker: Speaker, { contract }: DeckMatter, kpi: CommitteeKpi): Partial<Slide> | null {
  const { t, format } = speaker
  const money = (amount: number) => format.money(contract.currency, amount)
  const parts = (kpi.composition ?? []).filter(({ value }) => value !== 0)
  if (contract.costBaseline.length === 0 && parts.length === 0) return null
  const before = contract.costBaseline.map(({ label, amount }) => [label, money(amount), '–'])
  const now = parts.map(({ id, value }) => [partName(t, id), '–', money(value)])
  const sum = [kpi.baselineMonthlyCost, kpi.monthlyCost].map((one) => (one == null ? '–' : money(one)))
  const head = (['costLine', 'before', 'today'] as const).map((column) => t(`deck.head.${column}`))
  return {
    table: { head, rows: [...before, ...now, [t('deck.detail.total'), ...sum]] },
    sentences: exitLines(speaker, contract, parts.find(({ id }) => id === 'contract')?.value ?? null),
  }
}
