import type { PositivePenalty } from '../../../shared/api/imports.ts'
import type { Doubt } from './doubt.ts'

/**
 * What a file's penalties say of their sign. A negative one is a credit, whoever writes it; a positive one may be what the
 * provider pays, written without a sign, or what the client is charged: nothing tells, and the two differ by twice its amount.
 */
export class PenaltyVotes {
  #positive: string | null = null
  #rows = 0

  /** An amount of a penalty, in hundredths, as its cell writes it. */
  count(amount: number | null, cell: string | null): void {
    if (amount === null || amount <= 0) return
    this.#positive ??= cell
    this.#rows += 1
  }

  /**
   * Who pays its penalties: a doubt where some are positive, for who writes a penalty mostly means what the provider pays; null
   * where none is.
   */
  decide(): Doubt<PositivePenalty> | null {
    if (this.#positive === null) return null
    const options = (['credit', 'charge'] as const).map((value) => ({ value, means: value }))
    return { example: this.#positive.trim(), guess: 'credit', count: this.#rows, options }
  }
}

/** An amount of a penalty as it is stored: a credit is negative. */
export function signedPenalty(amount: number, positive: PositivePenalty | null): number {
  return positive === 'credit' && amount > 0 ? -amount : amount
}
