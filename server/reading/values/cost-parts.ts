import { normaliseWords } from './clean-text.ts'

const PART = /^(?:dont|of which|including|y compris)\b/

/**
 * The lines of costs that go into those above them: `Infogérance 18 500`, `dont serveurs 12 000`, `dont postes 6 500`. What they
 * come to is in the line above already.
 */
export class CostParts {
  #whole: { readonly month: number; left: number } | null = null

  /** Whether a line says that it is part of the one above it, of its month, and that one is large enough for all of its parts. */
  isPart(month: number, amount: number, label: string): boolean {
    const whole = this.#whole
    if (!PART.test(normaliseWords(label))) {
      this.#whole = { month, left: amount }
      return false
    }
    const isWithin = whole?.month === month && whole.left * amount > 0 && Math.abs(amount) <= Math.abs(whole.left)
    if (isWithin) whole.left -= amount
    return isWithin
  }
}
