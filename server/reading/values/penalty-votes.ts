import type { PositivePenalty } from '../../../shared/api/imports.ts'
import { Failure } from '../../errors.ts'

/**
 * What a file's penalties say of their sign. A negative one is a credit, whoever writes it; a positive one may be what the
 * provider pays, written without a sign, or what the client is charged: nothing tells, and the two differ by twice its amount.
 */
export class PenaltyVotes {
  #positive: string | null = null

  /** An amount of a penalty, in hundredths, as its cell writes it. */
  count(amount: number | null, cell: string | null): void {
    if (amount !== null && amount > 0) this.#positive ??= cell
  }

  /** What its positive penalties are; null where it has none. Refuses a file that has some, until the person says. */
  decide(chosen: PositivePenalty | undefined): PositivePenalty | null {
    const example = this.#positive
    if (example === null) return null
    if (chosen === undefined) throw new Failure('penalty-sign-ambiguous', { example }, undefined, { example })
    return chosen
  }
}

/** An amount of a penalty as it is stored: a credit is negative. */
export function signedPenalty(amount: number, positive: PositivePenalty | null): number {
  return positive === 'credit' && amount > 0 ? -amount : amount
}
