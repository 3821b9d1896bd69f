import type { ImportKind } from '../../shared/api/imports.ts'
import type { AskColumn } from './column-question.ts'
import type { ReadColumn } from './recognise.ts'
import { NOTHING, numbersIn, type NumberTable } from './numbers-in.ts'
import { normaliseWords } from './values/clean-text.ts'

type Rows = readonly (readonly string[])[]

const COUNTS =
  /^(?!.*\b(?:mois|months?|ans?|annees?|years?)\b)(?:(?:nombre|nb|nbre|number) (?:de |d |of )?)?(?:qt[eys]?|quantites?|quantity|quantities|nombre|nb|nbre|volume|units?|unites?|heures?|hours?|jours?|days?)\b/
const DISCOUNTS = /\b(?:remises?|rabais|ristournes?|reductions?|discounts?|rebates?)\b/
const FEES =
  /\b(?:frais|port|livraison|expedition|eco (?:taxe|participation)|shipping|freight|carriage|delivery|fees?|surcharges?)\b/
const TAXES = /\b(?:tva|vat|taxes?|gst)\b/
const WITH_TAX = /\b(?:ttc|toutes taxes|gross|incl\w*)\b/
/** Words of a price as much as of a sum. */
const PRICES = /^(?:cout|cost)s?$/
const QUANTITIES = /^(?:qt[eys]?|quantites?|quantity|quantities)$/
/** Sums of more than the month. */
const LONGER = /\b(?:annuels?|annuelle|annual|yearly|cumul\w*|ytd|an|annee|year)\b/
/** What a sum that is worked out is called. */
const SUMS = /\b(?:totals?|totaux|nets?|nette|montants?|amounts?|ht|sum|somme)\b/
/** Of these, what is no other thing: beside a quantity or a discount that it comes out of, one row tells. */
const TOTALS =
  /^(?:(?:montants?|couts?|prix|amounts?|costs?|prices?|line|ligne) )?(?:totals?|totaux|nets?|nette)(?: (?:amount|price|cost|ht|ligne|line|net|eur|euros|a payer))*$/

/** What comes out of a number and that of the column beside it, null where that is empty; a share, 0..1, where it is a percentage. */
type Work = (from: number, by: number | null, isShare: boolean) => number
/** The columns of which one says by what an amount is worked out, and how. */
type Step = { readonly names: RegExp; readonly work: Work }

const priced: Step = { names: COUNTS, work: (price, count) => price * (count ?? 1) }
const reduced: Step = {
  names: DISCOUNTS,
  work: (sum, off, isShare) => sum - (isShare ? sum * (off ?? 0) : (off ?? 0)),
}
const untaxed: Step = {
  names: TAXES,
  work: (sum, tax, isShare) => (isShare ? sum / (1 + (tax ?? 0)) : sum - (tax ?? 0)),
}
const charged: Step = {
  names: FEES,
  work: (sum, fee, isShare) => sum + (isShare ? sum * (fee ?? 0) : (fee ?? 0)),
}
const steps = [priced, reduced, charged, untaxed]

/**
 * The columns of a table of costs with the amount of the line where the one that was recognised is, by the numbers of every row,
 * only a part of how it is worked out: a price that another column multiplies (`Coût;Quantité;Total`), or what a discount or VAT is
 * still to be taken off. Numbers of one row agree by chance: where no second one bears it out, `ask` says which column it is.
 * Without the amount where `Coût` beside `Quantité` may be either, and no number tells: for a person to say.
 */
export function withLineAmount(
  kind: ImportKind,
  columns: readonly ReadColumn[],
  { headers, rows }: { readonly headers: readonly string[]; readonly rows: Rows },
  ask: AskColumn,
): readonly ReadColumn[] {
  const amount = columns.find(({ field }) => field === 'amount')
  if (kind !== 'costs' || !amount) return columns
  const words = headers.map(normaliseWords)
  const tables = numbersIn(rows)
  const used = new Set(columns.map(({ index }) => index))
  const free = [...headers.keys()].filter((index) => !used.has(index) && !LONGER.test(words[index]!))
  /** Where what a step makes of a column stands, borne out by so many rows; the column itself where nothing does. */
  const after = (from: number, { names, work }: Step, least: number, among: readonly number[] = free) =>
    among.find((to) => {
      if (WITH_TAX.test(words[to]!) && !WITH_TAX.test(words[from]!)) return false
      const isBorneOut = (table: NumberTable, by: number) => {
        const { differing, distinct } = workedOut(table, { from, by, to }, work)
        if (differing > 0 && TOTALS.test(words[to]!)) return true
        return differing > 0 && (SUMS.test(words[to]!) ? distinct : differing) >= least
      }
      return free.some((by) => by !== to && names.test(words[by]!) && tables.some((table) => isBorneOut(table, by)))
    }) ?? from
  const found = (least: number) => steps.reduce((at, step) => after(at, step, least), amount.index)
  const [sure, likely] = [found(BORNE_OUT), found(1)]
  const guess = SUMS.test(words[likely]!) ? likely : sure
  const index = sure === likely ? sure : (ask({ field: 'amount', columns: [sure, likely], guess }) ?? sure)
  const isCounted = free.some(
    (by) => QUANTITIES.test(words[by]!) && tables.some((table) => table.some((row) => (row[by]?.value ?? 1) !== 1)),
  )
  const isSum = () => free.some((from) => after(from, priced, 1, [amount.index]) !== from)
  if (likely === amount.index && isCounted && PRICES.test(words[index]!) && !isSum())
    return columns.filter((one) => one !== amount)
  return index === amount.index ? columns : columns.map((one) => (one === amount ? { ...amount, index } : one))
}

/** Rows that differ which do not agree by chance. */
const BORNE_OUT = 2

/**
 * Whether one column comes out of two others in every row that has the first: how many rows that are not the same say so, and in
 * how many of these it differs from the first column; 0 where one row says otherwise.
 */
function workedOut(table: NumberTable, at: { from: number; by: number; to: number }, work: Work) {
  const distinct = new Set<string>()
  const differing = new Set<string>()
  for (const row of table) {
    const [from, by, to] = [at.from, at.by, at.to].map((index) => (index < row.length ? row[index]! : NOTHING))
    if (from?.value === null) continue
    if (!from || !by || !to || to.value === null) return { distinct: 0, differing: 0 }
    const share = by.isShare && by.value !== null ? by.value / 100 : by.value
    // A price may stand there rounded to its hundredths; of a count only what has more decimals was read so.
    const rounding = 0.02 + 0.005 * (Math.abs(by.value ?? 0) + (by.isRounded ? Math.abs(from.value) : 0))
    if (Math.abs(work(from.value, share, by.isShare) - to.value) > rounding) return { distinct: 0, differing: 0 }
    const said = [from.value, by.value, to.value].join(' ')
    distinct.add(said)
    if (Math.abs(from.value - to.value) > 0.02) differing.add(said)
  }
  return { distinct: distinct.size, differing: differing.size }
}
