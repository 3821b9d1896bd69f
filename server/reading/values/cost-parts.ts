import { normaliseWords } from './clean-text.ts'

const PART = /^(?:dont|of which|including|y compris)\b/

type Line = { readonly month: number; readonly amount: number; readonly label: string; readonly invoice: string | null }

/**
 * The lines of costs that go into those above them: `Infogérance 18 500`, `dont serveurs 12 000`, `dont postes 6 500`. What they
 * come to is in the line above already.
 */
export class CostParts {
  #whole: { readonly month: number; readonly invoice: string | null; left: number } | null = null

  /** Whether a line says that it is part of the one above it, of its month and invoice, which is large enough for all of its parts. */
  isPart({ month, amount, label, invoice }: Line): boolean {
    const whole = this.#whole
    if (!PART.test(normaliseWords(label))) {
      this.#whole = { month, invoice, left: amount }
      return false
    }
    const isSame = whole?.month === month && (invoice === null || whole.invoice === invoice)
    const isWithin = isSame && whole.left * amount > 0 && Math.abs(amount) <= Math.abs(whole.left)
    if (isWithin) whole.left -= amount
    return isWithin
  }
}
