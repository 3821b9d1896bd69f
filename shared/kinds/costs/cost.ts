import type { Month } from '../../period.ts'

/** What a cost line pays for. */
export const costNatures = [
  'recurring',
  'out-of-scope',
  'internal-steering',
  'transition',
  'project',
  'penalty',
] as const
export type CostNature = (typeof costNatures)[number]

/** One cost line of a month. Money is a whole number of hundredths of the contract's currency: sums are exact. */
export type Cost = {
  /** null where the file numbers nothing: month, nature, label, invoice and rank then tell it from the others. */
  readonly id: string | null
  readonly month: Month
  readonly nature: CostNature
  readonly label: string | null
  /** The invoice that it stands on, where the file says so: it tells apart lines that are called the same, and has several. */
  readonly invoice: string | null
  /** Negative for a credit, such as a penalty that the provider pays. */
  readonly amount: number
  /** What the same line was forecast at, where the file says so. */
  readonly forecast: number | null
}

export type CostField = keyof Cost
