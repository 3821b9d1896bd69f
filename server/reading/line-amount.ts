import type { ImportKind } from '../../shared/api/imports.ts'
import type { ReadColumn } from './recognise.ts'
import { normaliseWords } from './values/clean-text.ts'
import { isEmpty } from './values/empty.ts'

type Rows = readonly (readonly string[])[]

const COUNTS =
  /^(?!.*\b(?:mois|months?|ans?|annees?|years?)\b)(?:(?:nombre|nb|nbre|number) (?:de |d |of )?)?(?:qt[eys]?|quantites?|quantity|quantities|nombre|nb|nbre|volume|units?|unites?|heures?|hours?|jours?|days?)\b/
const DISCOUNTS = /\b(?:remises?|rabais|ristournes?|reductions?|discounts?|rebates?)\b/
const TAXES = /\b(?:tva|vat|taxes?|gst)\b/
/** Words of a price as much as of a sum. */
const PRICES = /^(?:cout|cost)s?$/
const QUANTITIES = /^(?:qt[eys]?|quantites?|quantity|quantities)$/
/** Sums of more than the month. */
const LONGER = /\b(?:annuels?|annuelle|annual|yearly|cumul\w*|ytd|an|annee|year)\b/
const GROUPED = /^-?[1-9]\d{0,2}(?:[.,]\d{3})+$/

/**
 * The columns of a table of costs with the amount of the line where the one that was recognised is, by the numbers of every row, only a part of how
 * it is worked out: a price that another column multiplies (`Coût;Quantité;Total`), or what a discount or VAT is still to be taken off. Without it where `Coût` beside `Quantité` may be either, and no number tells: for a person to say.
 */
export function withLineAmount(
  kind: ImportKind,
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rows: Rows,
): readonly ReadColumn[] {
  const amount = columns.find(({ field }) => field === 'amount')
  if (kind !== 'costs' || !amount) return columns
  const words = headers.map(normaliseWords)
  const used = new Set(columns.map(({ index }) => index))
  const free = [...headers.keys()].filter((index) => !used.has(index) && !LONGER.test(words[index]!))
  const after = (from: number, names: RegExp, work: Work, among: readonly number[] = free) =>
    among.find((to) =>
      free.some((by) => by !== to && names.test(words[by]!) && isWorkedOut(rows, { from, by, to }, work)),
    ) ?? from
  const priced = after(amount.index, COUNTS, (price, count) => price * (count ?? 1))
  const reduced = after(priced, DISCOUNTS, (sum, off, isShare) => sum - (isShare ? sum * (off ?? 0) : (off ?? 0)))
  const index = after(reduced, TAXES, (sum, tax, isShare) => (isShare ? sum / (1 + (tax ?? 0)) : sum - (tax ?? 0)))
  const isCounted = free.some(
    (by) => QUANTITIES.test(words[by]!) && rows.some((row) => (numberIn(row[by] ?? '') ?? 1) !== 1),
  )
  const isSum = () =>
    free.some((from) => after(from, COUNTS, (price, count) => price * (count ?? 1), [amount.index]) !== from)
  if (index === amount.index && isCounted && PRICES.test(words[index]!) && !isSum())
    return columns.filter((one) => one !== amount)
  return index === amount.index ? columns : columns.map((one) => (one === amount ? { ...amount, index } : one))
}

/** What comes out of a number and that of the column beside it, null where it is empty; a share, 0..1, where it is a percentage. */
type Work = (from: number, by: number | null, isShare: boolean) => number

/** Whether one column comes out of two others in every row that has the first, and differs from the first somewhere. */
function isWorkedOut(rows: Rows, at: { from: number; by: number; to: number }, work: Work): boolean {
  let differs = false
  for (const row of rows) {
    const [from, to, by] = [row[at.from] ?? '', row[at.to] ?? '', row[at.by] ?? ''].map(numberIn)
    if (from === null) continue
    if (from === undefined || to === undefined || by === undefined || to === null) return false
    const isShare = (row[at.by] ?? '').includes('%')
    const gap = Math.abs(work(from, by !== null && isShare ? by / 100 : by, isShare) - to)
    if (gap > 0.02 + 0.005 * Math.abs(by ?? 0)) return false
    differs ||= Math.abs(from - to) > 0.02
  }
  return differs
}

/** The number of a cell; null of an empty one, undefined where it is none. A mark before three digits alone groups them. */
function numberIn(cell: string): number | null | undefined {
  if (isEmpty(cell)) return null
  const bare = cell.replaceAll(/[\s\u00A0\u202F'’€$£%]|EUR/g, '')
  if (!/^-?\d[\d.,]*$/.test(bare)) return undefined
  if (GROUPED.test(bare)) return Number(bare.replaceAll(/[.,]/g, ''))
  const mark = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  if (mark < 0) return Number(bare)
  return Number(`${bare.slice(0, mark).replaceAll(/[.,]/g, '')}.${bare.slice(mark + 1)}`)
}
