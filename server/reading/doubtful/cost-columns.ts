import { compileTimeZone } from '../../../shared/time-zone.ts'
import type { AskColumn } from '../column-question.ts'
import { numbersIn, type NumberTable } from '../numbers-in.ts'
import type { ReadColumn } from '../recognise.ts'
import { currencyOf } from '../values/amount.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { DateVotes } from '../values/date-order.ts'
import { isEmpty } from '../values/empty.ts'
import { monthReader } from '../values/month.ts'
import { placeOf, replaceColumn, type FirstRows } from './replace-column.ts'

const SUM = /^(?:montants?|couts?|prix|totaux|total|facturee?s?|reel|realise|amounts?|costs?|billed|invoiced)\b/
const WITH_TAX = /\b(?:ttc|tva|vat|tax|gross)\b/
/** Sums of something else than what is billed. */
const OTHER_SUM = /\b(?:annuel\w*|annual|yearly|cumul\w*|ytd|prevu\w*|budget\w*|forecast|plafond|unitaire|unit)\b/
const ANY_DATE = /^date$/
const BILLED_ON =
  /^(?:date (?:de |d )?(?:la )?(?:facture|facturation|ecriture|piece|comptable)|invoice date|billing date|posting date)$/
/** Of what, these do not say: of money, or of days of work, of which a line has hardly so many. */
const ANY_SUM = /^(?:charges?|actual|reel|realise|consomme|depense|spent)$/
const MOST_DAYS = 100
/** A forecast that many times smaller than what was spent is hardly of the same money. */
const SMALLER = 20

/**
 * The columns of a table of costs kept by hand, where two may be the one that is meant: amounts in the contract's currency and another
 * one, what was billed beside what it cost, a charge that may be days of work, any date beside that of the bill, a forecast that counts days.
 */
export function settleCostColumns(
  found: readonly ReadColumn[],
  { headers, rows }: FirstRows,
  ask: AskColumn,
  currency: string | undefined,
): readonly ReadColumn[] {
  const words = headers.map(normaliseWords)
  const used = new Set(found.map(({ index }) => index))
  const free = [...headers.keys()].filter((index) => !used.has(index))
  const amount = placeOf(found, 'amount')
  let columns = found

  if (amount !== undefined) {
    const own = currency === undefined ? null : currencyOf(`1 ${currency}`)
    const named = (index: number) => currencyIn(headers[index]!)
    const amounts = amountsOf(rows)
    const differs = (index: number) =>
      rows.some((_, row) => amounts(row, index) !== null && amounts(row, amount) !== amounts(row, index))
    const rivals = free.filter(
      (index) =>
        SUM.test(words[index]!) &&
        !OTHER_SUM.test(words[index]!) &&
        WITH_TAX.test(words[index]!) === WITH_TAX.test(words[amount]!) &&
        rows.every((row, at) => isEmpty(row[index] ?? '') || amounts(at, index) !== null) &&
        differs(index),
    )
    const inOwn = rivals.filter((index) => named(index) === own && own !== null)
    const twin = inOwn.find((index) => nameless(headers[index]!) === nameless(headers[amount]!))
    const isOther = (word: string) => word === words[amount] || /^(?:facture|billed|invoiced)/.test(word)
    const others = rivals.filter((index) => named(index) === null && isOther(words[index]!))
    const isForeign = named(amount) !== null && own !== null && named(amount) !== own
    const isOwn = named(amount) === own
    if (twin !== undefined && !isOwn) columns = replaceColumn(columns, 'amount', twin)
    else if (isForeign || others.length > 0) {
      const foreign = isForeign ? [...inOwn, null] : []
      const asked = { field: 'amount', columns: [amount, ...others, ...foreign], guess: amount } as const
      columns = replaceColumn(columns, 'amount', ask(asked))
    }
  }

  if (amount !== undefined && ANY_SUM.test(words[amount]!)) {
    const read = amountsOf(rows)
    const sums = rows.flatMap((_, row) => read(row, amount) ?? [])
    const isOpen = sums.length > 0 && sums.every((sum) => Math.abs(sum) < MOST_DAYS * 100)
    columns = replaceColumn(columns, 'amount', ask({ field: 'amount', columns: [amount, null], guess: amount, isOpen }))
  }

  const month = placeOf(found, 'month')
  const billed = free.find((index) => BILLED_ON.test(words[index]!))
  if (month !== undefined && billed !== undefined && ANY_DATE.test(words[month]!)) {
    const { differs, isLater } = compareMonths(rows, month, billed)
    const asked = {
      field: 'month',
      columns: [month, billed],
      guess: isLater ? billed : month,
      isOpen: differs,
    } as const
    columns = replaceColumn(columns, 'month', ask(asked))
  }

  const forecast = placeOf(found, 'forecast')
  if (amount !== undefined && forecast !== undefined && !/\b(?:montant|amount|ht|eur)\b|€/.test(words[forecast]!)) {
    const amounts = amountsOf(rows)
    const both = rows.flatMap((_, row) => {
      const [spent, planned] = [amounts(row, amount), amounts(row, forecast)]
      return spent && planned ? [Math.abs(spent) / Math.abs(planned)] : []
    })
    const isOpen = both.length > 0 && both.every((times) => times >= SMALLER)
    const asked = { field: 'forecast', columns: [forecast, null], guess: isOpen ? null : forecast, isOpen } as const
    columns = replaceColumn(columns, 'forecast', ask(asked))
  }
  return columns
}

/** Reads amounts in hundredths, with the decimal mark that reads more of them; null of what is none. */
function amountsOf(rows: FirstRows['rows']): (row: number, index: number) => number | null {
  const told = (table: NumberTable) => table.flat().filter((cell) => cell !== null).length
  const [comma, dot] = numbersIn(rows) as [NumberTable, NumberTable]
  const table = told(dot) > told(comma) ? dot : comma
  return (row, index) => {
    const value = table[row]?.[index]?.value ?? null
    return value === null ? null : Math.round(value * 100)
  }
}

function currencyIn(header: string): string | null {
  return /\beuros?\b/i.test(header) ? currencyOf('1 EUR') : currencyOf(header)
}

/** A header's words without those of a currency. */
const nameless = (header: string) => normaliseWords(header.replace(/\b(?:[A-Z]{3}|euros?|dollars?)\b(?<!TTC)/g, ' '))

/** The year 2100: whatever a column holds may lie ahead. */
const ANY = 4_102_444_800

/** Whether two columns of dates name different months somewhere, and whether the first one's are the later. */
function compareMonths(rows: FirstRows['rows'], one: number, other: number) {
  const read = monthReader({ timeZone: compileTimeZone('UTC'), order: 'dmy', now: ANY, votes: new DateVotes() })
  const months = rows.flatMap((row) => {
    const [a, b] = [read(row[one] ?? ''), read(row[other] ?? '')]
    return typeof a === 'number' && typeof b === 'number' ? [a - b] : []
  })
  return { differs: months.some((by) => by !== 0), isLater: months.some((by) => by > 0) }
}
