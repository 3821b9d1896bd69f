import { wilsonInterval } from '../stats/wilson.ts'
import { noEstimate, type Estimate, type NoDataReason } from './estimate.ts'

/** Tickets of the grid, held against one commitment: within, told, the sum of the shares asked of these, not told, and told the opposite by the tool. */
export type HeldSums = {
  readonly met: number
  readonly known: number
  readonly asked: number
  readonly unknown: number
  readonly disputed: number
}

/** What a KPI of commitments shows of them. */
export type Held = Estimate & {
  /** The share that the grid asks of these very tickets: where its rows ask different ones, their mean over the tickets. */
  readonly asked: number | null
  readonly inTime: number
  readonly late: number
  readonly untold: number
  /** Those of which the tool's own word is the opposite. */
  readonly disputed: number
}

export function noneHeld(reason: NoDataReason): Held {
  return { ...noEstimate(reason), asked: null, inTime: 0, late: 0, untold: 0, disputed: 0 }
}

/** The share within, with Wilson's 95 % interval; `untold`: the reason where a grid holds tickets and no file tells of any. */
export function shareHeld(sums: HeldSums, hasCommitments: boolean, untold: NoDataReason): Held {
  const { met, known, asked, unknown, disputed } = sums
  if (!hasCommitments) return noneHeld('no-commitment')
  if (known === 0) return { ...noneHeld(unknown > 0 ? untold : 'no-sample'), untold: unknown }
  return {
    value: met / known,
    sample: known,
    interval: wilsonInterval(met, known),
    reason: null,
    asked: asked / known,
    inTime: met,
    late: known - met,
    untold: unknown,
    disputed,
  }
}
