import { speeches } from '../../../shared/api/questions.ts'
import { normaliseWords } from './clean-text.ts'

/** What an amount counts: units of the currency, thousands or millions of them. */
export type MoneyUnit = (typeof speeches.money)[number]

/** How an amount is meant besides what its cell says. */
export type AmountSpeech = {
  readonly counts: MoneyUnit
  /** The rate of the VAT that it holds and that is taken off, 0..1; 0 = none is. */
  readonly taxRate: number
}

const MILLIONS = /(?<![\p{L}\p{N}])m ?(?:€|eur\b|euros?\b)|\bmillions?\b/iu
const THOUSANDS = /\(?\bk ?(?:€|eur)|(?:€|\beur(?:os?)?) ?k\b|\b(?:en )?milliers?\b|\bthousands?\b|^k€$/i
const UNITS = /€|\beur(?:os?)?\b/i
/** An amount of its own, as the capital of a company: it says nothing of a table. */
const AN_AMOUNT = /\d[\d\s.,]*(?:[km] ?(?:€|eur)|€|eur|milliers?|millions?|thousands?)?/gi
const WITH_TAX = /\bttc\b|\btoutes taxes\b|\bincl(?:uding|udes|\.)? ?(?:vat|tax)|\bgross\b|\btax incl/i

/** What a header says that its amounts count: `Montant (k€)`, `en milliers d’euros`, `Coût M€`; units where it says nothing. */
export function unitOfMoney(header: string): MoneyUnit {
  if (MILLIONS.test(header)) return 'millions'
  return THOUSANDS.test(header) ? 'thousands' : 'units'
}

/** Whether a header says itself what its amounts count: `Montant (€)`. */
export function saysUnit(header: string): boolean {
  return unitOfMoney(header) !== 'units' || UNITS.test(header)
}

/** What the titles above a table say that its amounts count: `Montants en milliers d’euros`, `Budget 2026 (k€)`. */
export function unitInTitles(titles: readonly string[]): MoneyUnit {
  return titles.map((title) => unitOfMoney(title.replace(AN_AMOUNT, ' '))).find((unit) => unit !== 'units') ?? 'units'
}

/** Whether a header says itself whether its amounts hold tax. */
export function saysTax(header: string): boolean {
  return holdsTax(header) || saysBeforeTax(normaliseWords(header)) || /\b(?:tva|vat)\b/.test(normaliseWords(header))
}

/** Whether a header, normalised, says that its amounts are before tax: `Total HT`, `Amount before tax`, `Net`. */
export function saysBeforeTax(words: string): boolean {
  return WITHOUT_TAX.test(words)
}
const WITHOUT_TAX =
  /\b(?:ht|h t|hors (?:taxes?|tva)|net(?:te)?s?|excl\w*|ex (?:vat|tax)|(?:before|avant|pre|without|sans) (?:taxe?s?|vat|tva))\b/

/** Whether a title above a table says that all its amounts hold tax: `Tous les montants sont TTC`, not `Total TTC : 1 200 €`. */
export function holdsTaxOfAll(title: string): boolean {
  return holdsTax(title) && !/\d\s*€|€\s*\d|\d[.,]\d\d\b|\bh\.?t\b/i.test(title)
}

/** Whether a header says that its amounts hold tax: `Montant TTC`, `Amount incl. VAT`. */
export function holdsTax(header: string): boolean {
  return WITH_TAX.test(header) || WITH_TAX.test(normaliseWords(header))
}

/** The rate of VAT, 0..1, that an answer says amounts to hold, to be taken off: `included-5-5`; 0 where none is. */
export function taxRateOf(answer: string | null): number {
  const percent = /^included-(\d+)(?:-(\d))?$/.exec(answer ?? '')
  return percent ? Number(`${percent[1]}.${percent[2] ?? 0}`) / 100 : 0
}

/** An amount in hundredths less the VAT, of a rate 0..1, that it holds. */
export function withoutTax(hundredths: number, rate: number): number {
  return Math.round(hundredths / (1 + rate))
}
