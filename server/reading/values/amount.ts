import type { DecimalMark } from '../../../shared/api/imports.ts'
import type { MoneyUnit } from './amount-speech.ts'
import type { AmountVotes } from './amount-votes.ts'

export type AmountRules = {
  readonly decimalMark: DecimalMark
  readonly amounts: AmountVotes
  /** Cells of a workbook: a plain number among them is the number that the sheet holds, whatever the marks of its texts. */
  readonly exactNumbers: boolean
  /** What its amounts count; units where it is left out. */
  readonly counts?: MoneyUnit
}
/** Why a cell is not an amount. */
export type AmountProblem = 'amount-unreadable' | 'amount-other-mark'

/** Of the digits of an amount, how many behind its mark make hundredths of the currency. */
const decimalPlaces: Readonly<Record<MoneyUnit, number>> = { units: 2, thousands: 5, millions: 8 }
const GAPS = " \u00A0\u2009\u202F'’"
/** The currency is the contract's, whatever side it stands on; `¤` is the euro of Latin-9, read as Windows-1252. */
const CURRENCY = '(?:€|¤|\\$|£|[A-Z]{3}|euros?)'
const CURRENCY_BEFORE = new RegExp(`^([-−+(]*)${CURRENCY}`, 'u')
const CURRENCY_AFTER = new RegExp(`${CURRENCY}([-−)]*)$`, 'u')
const WRITTEN_CURRENCY = /€|\$|£|(?<!\p{L})(?:[A-Z]{3}|euros?)(?!\p{L})/u
const codes = new Set(Intl.supportedValuesOf('currency'))
const codeOfSign: Readonly<Record<string, string>> = { '€': 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP' }
/** Several currencies are written with its sign. */
const DOLLAR = /^[A-Z]{2}D$/

/** The currency that a cell names, by its code; `$` of any dollar; null where it names none. */
export function currencyOf(cell: string): string | null {
  const written = WRITTEN_CURRENCY.exec(cell)?.[0]
  if (written === undefined) return null
  if (written === '$' || (DOLLAR.test(written) && codes.has(written))) return '$'
  return codeOfSign[written] ?? (codes.has(written) ? written : null)
}

/** Thousands and millions that a cell itself counts: `12,5 k€`, `15 K`, `1,2 M€`. */
const COUNTED =
  /(?<=\d ?)(?:(?<thousands>[kK])(?= ?(?:€|\$|£|[A-Z]{3}|euros?|[-−)]|$))|(?<millions>M)(?= ?(?:€|\$|£|[A-Z]{3}|euros?)))/u
/** No hundredths, as the Swiss write it: `1'000.–`, `1000,-`. */
const NO_HUNDREDTHS = /(?<=\d)[.,](?:[–—−-]|--)(?=$|\))/u
/** What keeps a spreadsheet from computing a cell. */
const GUARD = /^'(?=[-−+=]?[\d.,(])/
/** Amounts in a French column of amounts before tax may say so in each cell. */
const BEFORE_TAX = /\s*\bH\.?T\.?(?=[-−)]*$)/u
/** The side of an account beside an amount: `1500.00 CR` was given back, `1 500,00 D` and `Débit 1 500,00` were charged; `12 d` are days. */
const SIDE =
  /(?<=\d[.,]?) ?(?:(?<back>cr(?:[eé]dit)?)|dr|d[eé]bit)\.?$|^(?:(?<returned>cr(?:[eé]dit)?)|dr|d[eé]bit)\.? ?(?=[\d.,])/i
const SIDE_LETTER = /(?<=\d[.,]?) ?(?:(?<back>C)|D)$/
/** A minus on either side or parentheses mean a credit. */
const SIGNED = new RegExp(
  `^(?<open>\\()?(?<before>[-−+])?(?<digits>[.,]?\\d[\\d.,${GAPS}]*)(?<after>[-−])?(?<close>\\))?$`,
  'u',
)
/** Blanks that part no digits. */
const BLANKS = /(?<!\d)\s+|\s+(?!\d)/gu
const shapes: Readonly<Record<DecimalMark, RegExp>> = { ',': shapeOf(',', '.'), '.': shapeOf('.', ',') }
/** What the reader of workbooks writes for a number, whose digits are never in groups. */
const EXACT = /^(?!-?[1-9]\d{0,2}\.\d{3}$)-?\d+(?:\.\d+)?$/
const MOST_DIGITS = 11

/** Zero as workbooks write it in a format of accounting: `-   €`. */
const DASH = /^[-–—]\s*(?:\p{Sc}|EUR)$/u

/**
 * Reads amounts as whole hundredths: `1 250,00 €`, `1.250,00`, `1,250.00`, `EUR 1'250.00`, `-120`, `120-`, `(120,00)`, `12,5
 * k€`, `1’000.–`, `120.00 CR`. Digits after the second decimal are rounded. An amount that only the other mark can write is refused, never
 * read as a hundred times itself.
 */
export function amountReader({
  decimalMark,
  amounts,
  exactNumbers,
  counts = 'units',
}: AmountRules): (cell: string) => number | AmountProblem {
  return (cell) => {
    const whole = cell.trim().replace(GUARD, '')
    const side = SIDE.exec(whole) ?? SIDE_LETTER.exec(whole)
    const text = side ? whole.replace(side[0], '') : whole
    if (DASH.test(text)) return 0
    if (exactNumbers && !side && EXACT.test(text)) {
      const number = { isCredit: text.startsWith('-'), places: decimalPlaces[counts] }
      return wholeNumber(text.replace('-', ''), '.', number) ?? 'amount-unreadable'
    }
    const counted = COUNTED.exec(text)?.groups
    const unit = counted?.['thousands'] ? 'thousands' : counted?.['millions'] ? 'millions' : counts
    const bare = text
      .replace(BEFORE_TAX, '')
      .replace(COUNTED, '')
      .replace(BLANKS, '')
      .replace(CURRENCY_BEFORE, '$1')
      .replace(CURRENCY_AFTER, '$1')
      .replace(NO_HUNDREDTHS, '')
    const parts = SIGNED.exec(bare)?.groups
    if (!parts || Boolean(parts['open']) !== Boolean(parts['close'])) return 'amount-unreadable'
    const told = side && ((side.groups?.['back'] ?? side.groups?.['returned']) === undefined ? '+' : '-')
    const signs = [parts['open'], parts['before'], parts['after'], told].filter((sign) => typeof sign === 'string')
    if (signs.length > 1) return 'amount-unreadable'
    const number = { isCredit: signs.length === 1 && signs[0] !== '+', places: decimalPlaces[unit] }
    const withComma = wholeNumber(parts['digits']!, ',', number)
    const withPoint = wholeNumber(parts['digits']!, '.', number)
    if (withComma === null && withPoint === null) return 'amount-unreadable'
    amounts.count(withComma, withPoint, text)
    return (decimalMark === ',' ? withComma : withPoint) ?? 'amount-other-mark'
  }
}

/** Groups of three, all parted by the same mark or gap, then decimals; or digits without groups. */
function shapeOf(decimal: DecimalMark, other: DecimalMark): RegExp {
  return new RegExp(
    `^(?<whole>\\d+|(?=[${decimal}])|[1-9]\\d{0,2}(?<gap>[${other}${GAPS}])\\d{3}(?:\\k<gap>\\d{3})*)(?:[${decimal}](?<decimals>\\d+))?$`,
    'u',
  )
}

/** A number in units of its last place that counts: of hundredths two, of thousands five, of millions eight. */
function wholeNumber(
  digits: string,
  mark: DecimalMark,
  { isCredit, places }: { readonly isCredit: boolean; readonly places: number },
): number | null {
  const parts = shapes[mark].exec(digits)?.groups
  if (!parts) return null
  const whole = (parts['whole'] ?? '').replace(/\D/g, '')
  if (whole.length + places - 2 > MOST_DIGITS) return null
  const decimals = (parts['decimals'] ?? '').padEnd(places + 1, '0')
  const amount = Number(whole + decimals.slice(0, places)) + (decimals[places]! >= '5' ? 1 : 0)
  return isCredit && amount !== 0 ? -amount : amount
}

const SHAPE = /^[-−+(]?\s?(?:€\s?)?\d[\d\s.,'’]*(?:€|eur)?\)?-?$/i

/** Whether a cell looks like an amount, whatever its marks. */
export function looksLikeAmount(cell: string): boolean {
  return SHAPE.test(cell.trim())
}
