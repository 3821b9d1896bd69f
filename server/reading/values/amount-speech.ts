import { normaliseWords } from './clean-text.ts'

/** How an amount is meant besides what its cell says. */
export type AmountSpeech = {
  /** It counts thousands. */
  readonly isThousands: boolean
  /** It holds VAT of 20 %, which is taken off. */
  readonly lessTax: boolean
}

const THOUSANDS = /\(?\bk ?(?:€|eur)|\b(?:en )?milliers?\b|\bthousands?\b|^k€$/i
const WITH_TAX = /\bttc\b|\btoutes taxes\b|\bincl(?:uding|udes|\.)? ?(?:vat|tax)|\bgross\b|\btax incl/i

/** Whether a header says that its amounts count thousands: `Montant (k€)`, `en milliers d’euros`. */
export function countsThousands(header: string): boolean {
  return THOUSANDS.test(header)
}

/** Whether a header says that its amounts hold tax: `Montant TTC`, `Amount incl. VAT`. */
export function holdsTax(header: string): boolean {
  return WITH_TAX.test(header) || WITH_TAX.test(normaliseWords(header))
}

/** An amount in hundredths less the VAT of 20 % that it holds. */
export function withoutTax(hundredths: number): number {
  return Math.round(hundredths / 1.2)
}
