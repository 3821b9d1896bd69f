import type { CostField, CostNature } from '../../shared/kinds/costs/cost.ts'
import { derivedHeaders } from './accounts/derived.ts'
import { balanceMapped } from './accounts/signs.ts'
import { guessAccount, isCharge } from './accounts/ledger.ts'
import { askAmounts } from './cost-speech.ts'
import { natureOfLines } from './nature-of-all.ts'
import { plannedLines, saysVat } from './cost-rows.ts'
import { creditNotes } from './credit-notes.ts'
import { invoiceOf } from './fact-keys.ts'
import type { Format } from './formats/format.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { rowStanding } from './row-standing.ts'
import { placesOf, Row } from './row.ts'
import { taxColumn, vatBeside } from './vat-beside.ts'
import { normaliseWords } from './values/clean-text.ts'
import { amountReader, currencyOf } from './values/amount.ts'
import { withoutTax } from './values/amount-speech.ts'
import { signedPenalty } from './values/penalty-votes.ts'
import { guessCostNature, readCostNature } from './values/cost-nature.ts'
import { CostParts } from './values/cost-parts.ts'
import {
  CostTotals,
  namesNothingElse,
  saysAccountBalance,
  saysBalance,
  saysDeposit,
  saysTotal,
} from './values/cost-total.ts'
import { monthReader } from './values/month.ts'
import { costStanding } from './values/standing-words.ts'

/** The invoice of a line; in a file of Vigie's own it stands in the key of the line. */
function invoiceIn(row: Row<CostField>, format: Format): string | null {
  return format.isOwn ? invoiceOf(row.cell('id') ?? '') : row.id('invoice', format)
}

/** Columns that are worked out of two, one of which tells the sign. */
const SIGNED: ReadonlySet<string> = new Set([derivedHeaders.balance, derivedHeaders.signed])

const NEEDS: ReadonlySet<CostField> = new Set(['month', 'amount', 'nature'])

/**
 * Compiles the reader of a file's cost lines. A line needs a month, an amount and a nature, in a column or
 * said of all lines: none of them is ever assumed.
 */
export function costReader(columns: readonly ReadColumn[], headers: readonly string[], rules: ReadRules): RowReader {
  const { places: mapped, wordOf, ofAll } = natureOfLines(placesOf(columns), rules)
  const balanced = balanceMapped(mapped)
  const places = balanced ? new Map([...mapped, ['amount', balanced.at] as const]) : mapped
  const readMonth = monthReader(rules)
  const ofAmount = headers[places.get('amount')!]!
  const taxed = { headers, read: new Set(places.values()), amount: ofAmount }
  const isTaxBeside = !rules.format.isOwn && taxColumn(taxed, rules.titles) >= 0
  const readAmount = moneyReader(ofAmount, rules, isTaxBeside)
  const readForecast = moneyReader(headers[places.get('forecast') ?? -1] ?? '', rules)
  const isLedger = headers[places.get('nature')!] === derivedHeaders.account
  const isAcross = headers[places.get('month')!] === derivedHeaders.month
  const isOfNatures = headers[places.get('nature')!] === derivedHeaders.nature
  const readNature = rules.asking.words<CostNature>('nature', headers[places.get('nature') ?? -1] ?? '', {
    knows: isLedger ? () => null : readCostNature,
    means: (meaning) => meaning as CostNature,
    guess: isLedger ? guessAccount : (word) => (saysTotal(word) ? 'none' : guessCostNature(word)),
  })
  const isSigned = balanced !== null || SIGNED.has(headers[places.get('amount')!]!)
  const credits = rules.format.isOwn || isSigned ? null : creditNotes(headers, new Set(places.values()), rules)
  const totals = new CostTotals()
  const parts = new CostParts()
  let hasDeposits = false
  const read = new Set(places.values())
  const unread = isLedger ? [] : [...headers.keys()].filter((index) => !read.has(index))
  const isPlanned = plannedLines(headers, read, rules)
  const standing = rowStanding(headers, read, rules, costStanding)
  const netOf = vatBeside(taxed, rules)
  const isOtherCurrency = currencyCheck(rules.format.isOwn ? undefined : rules.currency)
  // A header that names a currency, `Montant EUR`, counts before the one in which a line was billed.
  const isConverted = currencyOf(ofAmount) !== null
  const currencyColumn = isConverted ? -1 : headers.findIndex((one) => CURRENCY_HEADER.test(normaliseWords(one)))
  return (own, findings) => {
    const cells = balanced ? balanced.cellsOf(own) : own
    const row = new Row<CostField>(places, NEEDS, cells, findings)
    const [account, label] = [row.cell('nature'), row.text('label')]
    if (isLedger && account !== null && !isCharge(account)) return { kind: 'left-out', why: 'accounts-apart' }
    if ((isAcross && row.cell('month') === null) || (isOfNatures && account === null))
      return { kind: 'left-out', why: 'amounts-none' }
    row.need('month', 'month-missing')
    row.need('amount', 'amount-missing')
    const month = row.number('month', readMonth)
    const amount = row.number('amount', readAmount)
    const currency = currencyOf(row.cell('amount') ?? '') ?? currencyOf(own[currencyColumn] ?? '')
    if (amount !== null && isOtherCurrency(currency)) row.note('amount-other-currency', 'amount')
    const beside = unread.map((index) => own[index] ?? '')
    hasDeposits ||= [label ?? '', account ?? '', ...beside].some(saysDeposit)
    const isTotal = (text: string) => saysTotal(text) && !(hasDeposits && saysBalance(text))
    const says = [isLedger ? null : label, account].find((text) => text !== null && isTotal(text)) ?? null
    const total = says ?? beside.find(isTotal) ?? null
    const summed = total === null || amount === null ? 0 : totals.summed(month, amount)
    if (summed > 1 || (summed === 1 && namesNothingElse(total!, account)))
      return { kind: 'left-out', why: 'total-rows' }
    if (ofAll && saysAccountBalance(label ?? '')) return { kind: 'left-out', why: 'total-rows' }
    if ([label, account].some(saysVat)) return { kind: 'left-out', why: 'tax-lines' }
    const line = { label: label ?? account ?? '', invoice: row.cell('invoice') }
    if (!rules.format.isOwn && month !== null && amount !== null && parts.isPart({ month, amount, ...line }))
      return { kind: 'left-out', why: 'part-rows' }
    const planned = isPlanned(own)
    if (planned && month !== null && rules.learnt.spentMonths.isUnspent(month))
      return { kind: 'left-out', why: 'planned-alone' }
    const counts = standing(own) === 'counts'
    const isCredit = credits?.isCredit(own, [label, account]) ?? false
    const mayBeOff = isCredit || (account !== null && readCostNature(account) === 'penalty')
    if (month !== null && amount !== null && !planned) totals.add(month, amount, { mayBeOff, counts })
    if (!counts) return { kind: 'left-out', why: 'taken-back' }
    if (!ofAll) row.need('nature', 'nature-missing')
    const nature = ofAll?.(label) ?? row.kindOf('nature', (cell) => readNature(says ?? wordOf(cell)), 'nature-unknown')
    if (nature === 'left-out') return { kind: nature, why: 'said-none' }
    const forecast = row.number('forecast', readForecast)
    const rest = { id: row.id('id', rules.format), label, invoice: invoiceIn(row, rules.format) }
    if (row.isRejected || month === null || amount === null || nature === null) return null
    const meant = (hundredths: number) => (rules.isReversed ? -hundredths || 0 : hundredths)
    const net = netOf(own, amount)
    const spent = { amount: meant(net), forecast: forecast === null || forecast > 0 ? forecast : meant(forecast) }
    if (!planned && totals.isOfThoseAbove(month, nature, amount)) row.note('amount-of-those-above', 'amount')
    const money = planned ? { amount: 0, forecast: meant(amount) } : spent
    if (nature !== 'penalty') {
      if (!planned) {
        rules.signs.count(amount)
        rules.learnt.spentMonths.spend(month)
      }
      const counted = credits && isCredit && money.amount > 0 ? credits.counted(money.amount) : money.amount
      return { kind: 'costs', cost: { ...rest, month, nature, ...money, amount: counted } }
    }
    rules.penalties.count(money.amount, row.cell('amount'))
    rules.penalties.count(money.forecast, row.cell('forecast'))
    const signed = (hundredths: number) => signedPenalty(hundredths, rules.positivePenalty)
    const penalty = { amount: signed(money.amount), forecast: money.forecast === null ? null : signed(money.forecast) }
    return { kind: 'costs', cost: { ...rest, month, nature, ...penalty } }
  }
}

const CURRENCY_HEADER = /^(?:code )?(?:devise|currency|monnaie|moneda|wahrung|valuta)(?: code)?$/

/** Tells amounts that name another currency than the contract's, or where it is not known the first one that does. */
function currencyCheck(own: string | undefined): (currency: string | null) => boolean {
  let first = own === undefined ? null : currencyOf(`1 ${own}`)
  return (currency) => {
    first ??= currency
    return currency !== null && currency !== first
  }
}

/** A reader of the amounts of a column, in what its header says and somebody confirms: thousands or millions, tax included. */
function moneyReader(header: string, rules: ReadRules, isTaxBeside = false) {
  const titles = header === '' ? [] : rules.titles
  const { counts, taxRate } = askAmounts(rules.asking, { header, titles, isTaxBeside }, 0)
  const read = amountReader({ ...rules, counts })
  return taxRate > 0
    ? (cell: string) => {
        const amount = read(cell)
        return typeof amount === 'number' ? withoutTax(amount, taxRate) : amount
      }
    : read
}
