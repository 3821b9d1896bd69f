import type { ReadRules } from './read-rules.ts'
import { amountReader } from './values/amount.ts'
import { holdsTaxOfAll, saysTax } from './values/amount-speech.ts'
import { normaliseWords } from './values/clean-text.ts'
import { isEmpty } from './values/empty.ts'

const VAT = /^(?!.*\b(?:taux|rate|code|no|n|numero|number)\b).*\b(?:tva|vat)\b/
const OF_WHICH = /^(?:dont|of which|incl\w*)\b/
/** Rates of VAT in France, its overseas departments, and next door, 0..1. */
const RATES = [0.2, 0.1, 0.055, 0.021, 0.085, 0.21, 0.17, 0.16, 0.14, 0.08, 0.03, 0.081, 0.026, 0.038, 0.19, 0.07]

type Table = { readonly headers: readonly string[]; readonly read: ReadonlySet<number>; readonly amount: string }

/**
 * Compiles what tells amounts whose header says nothing of tax to hold the VAT of a column beside them, by their numbers or because
 * that is “of which”: what it gives is the amount, in hundredths, as it counts, which is asked once. `read`: the places of columns
 * that tell a field; `amount`: the header of the amounts.
 */
export function vatBeside({ headers, read, amount: header }: Table, rules: ReadRules) {
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
