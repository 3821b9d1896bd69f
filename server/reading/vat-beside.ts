import { holdTax } from './cost-speech.ts'
import type { OpenedExport } from './opened-export.ts'
import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { speeches } from '../../shared/api/questions.ts'
import { amountReader } from './values/amount.ts'
import { holdsTaxOfAll, saysTax, taxRateOf, withoutTax } from './values/amount-speech.ts'
import { normaliseWords } from './values/clean-text.ts'
import { isEmpty } from './values/empty.ts'

const VAT = /^(?!.*\b(?:taux|rate|code|no|n|numero|number|ttc|ht)\b).*\b(?:tva|vat)\b/
const VAT_RATE = /^(?:taux (?:de |d )?(?:la )?(?:tva|vat)|(?:tva|vat) (?:rate|taux)|rate of vat)\b/
/** `TVA %`; `TVA 20 %` heads what that rate comes to. */
const RATE_ALONE = /^\D*%\D*$/
const OF_WHICH = /^(?:dont|of which|incl\w*)\b/
/** Rates of VAT in France, its overseas departments, and next door, 0..1. */
const RATES = [0.2, 0.1, 0.055, 0.021, 0.085, 0.21, 0.17, 0.16, 0.14, 0.08, 0.03, 0.081, 0.026, 0.038, 0.19, 0.07]
/** No VAT is less, or more, of an amount before it: of several rates in one line it is between them. */
const [LEAST, MOST] = [0.02, 0.27]

type Table = { readonly headers: readonly string[]; readonly read: ReadonlySet<number>; readonly amount: string }

/** The place of the column that tells the VAT which amounts hold, as their header or a title says, or its rate; −1 where none does. */
export function taxColumn({ headers, read, amount: header }: Table, titles: readonly string[]): number {
  if (!holdTax({ header, titles })) return -1
  return headers.findIndex((one, index) => {
    const words = normaliseWords(one)
    return !read.has(index) && (VAT.test(words) || VAT_RATE.test(words))
  })
}

/** What a file says of its amounts outside their cells. */
export function amountsIn(
  { headers, titles }: Pick<OpenedExport, 'headers' | 'titles'>,
  columns: readonly ReadColumn[],
) {
  const header = headers[columns.find(({ field }) => field === 'amount')?.index ?? -1] ?? ''
  const read = new Set(columns.map(({ index }) => index))
  return { header, titles, isTaxBeside: taxColumn({ headers, read, amount: header }, titles) >= 0 }
}

/**
 * Compiles what makes an amount, in hundredths, one before tax by the VAT of a column beside it: where the amounts say that they hold
 * it, and elsewhere where their numbers do, or where that is “of which”, which is asked once. `read`: the places of columns that tell a
 * field; `amount`: the header of the amounts.
 */
export function vatBeside(table: Table, rules: ReadRules): (cells: readonly string[], amount: number) => number {
  const at = rules.format.isOwn ? -1 : taxColumn(table, rules.titles)
  return at < 0 ? perhapsBeside(table, rules) : lessTax(table, at, rules)
}

/** Amounts that hold tax, less that of the column; of rows in which it says nothing, or no VAT, the rate is asked. */
function lessTax({ headers, amount: header }: Table, at: number, rules: ReadRules) {
  const isOfRates = VAT_RATE.test(normaliseWords(headers[at]!)) || RATE_ALONE.test(headers[at]!)
  const readTax = amountReader(rules)
  const about = { topic: 'speech', of: 'tax', field: 'amount', column: header } as const
  let rows = 0
  const ask = () => rules.asking.choose({ about, options: speeches.tax, guess: 'included-20', count: () => rows })
  const said = rules.asking.knows(about) ? ask() : null
  const asWritten = said === 'included' || said === 'excluded'
  return (cells: readonly string[], amount: number): number => {
    if (asWritten || amount === 0) return amount
    const cell = cells[at] ?? ''
    const rate = isOfRates || cell.includes('%') ? rateIn(cell) : null
    if (rate !== null && rate <= MOST) return withoutTax(amount, rate)
    const tax = isEmpty(cell) || isOfRates ? null : readTax(cell)
    if (tax === 0) return amount
    const share = typeof tax === 'number' ? tax / (amount - tax) : 0
    if (typeof tax === 'number' && share >= LEAST && share <= MOST) return amount - tax
    rows += 1
    return withoutTax(amount, taxRateOf(ask()))
  }
}

/** A rate, 0..1, as `20 %`, `5,5` or `0.2` writes it; null where a cell is none. */
function rateIn(cell: string): number | null {
  const digits = /^\s*(\d{1,2}(?:[.,]\d+)?)\s*%?\s*$/.exec(cell)?.[1]
  if (digits === undefined) return null
  const value = Number(digits.replace(',', '.'))
  return value >= 1 || cell.includes('%') ? value / 100 : value
}

/** Amounts whose header says nothing of tax. */
function perhapsBeside({ headers, read, amount: header }: Table, rules: ReadRules) {
  const at = headers.findIndex((one, index) => !read.has(index) && VAT.test(normaliseWords(one)))
  const isTold = at < 0 || saysTax(header) || rules.titles.some(holdsTaxOfAll) || rules.format.isOwn
  if (isTold) return (_: readonly string[], amount: number) => amount
  const isOfWhich = OF_WHICH.test(normaliseWords(headers[at]!))
  const readTax = amountReader(rules)
  const about = { topic: 'speech', of: 'tax', field: 'amount', column: header } as const
  /** Then of every amount: of several rates in one line no number tells. */
  const isSaid = rules.asking.knows(about)
  let rows = 0
  return (cells: readonly string[], amount: number): number => {
    const cell = cells[at] ?? ''
    const tax = isEmpty(cell) || cell.includes('%') ? 0 : readTax(cell)
    if (typeof tax !== 'number' || tax === 0 || amount === 0) return amount
    const isAdded = RATES.some((rate) => Math.abs(amount * rate - tax) <= 1)
    const isHeld = RATES.some((rate) => Math.abs((amount * rate) / (1 + rate) - tax) <= 1)
    if (isAdded || !(isHeld || isOfWhich || isSaid)) return amount
    rows += 1
    const options = ['included-beside', 'included', 'excluded']
    const answer = rules.asking.choose({ about, options, guess: 'included-beside', count: () => rows })
    return answer === null || answer === 'included-beside' ? amount - tax : amount
  }
}
