import type { FieldTable, OrNull } from '../field-table.ts'
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

/** What a field of a cost line can say. Money is a whole number of hundredths of the contract's currency: sums are exact. */
type Says = { key: string; month: Month; nature: CostNature; name: string; money: number }

/**
 * The one table of what is known of a cost line of a month. The order is that in which its fields leave and, those that a file may
 * lack after the others, that of the bits of `told`: **a new one goes to the end, and is one that a file may lack**.
 */
export const costFields = {
  /** null where the file numbers nothing: month, nature, label, invoice and rank then tell it from the others. */
  id: { says: 'key' },
  month: { says: 'month' },
  nature: { says: 'nature' },
  label: { says: 'name', optional: true },
  /** The invoice that it stands on, where the file says so: it tells apart lines that are called the same, and has several. */
  invoice: { says: 'name', optional: true, inKey: true },
  /** Negative for a credit, such as a penalty that the provider pays. */
  amount: { says: 'money' },
  /** What the same line was forecast at, where the file says so. */
  forecast: { says: 'money', optional: true },
} as const satisfies FieldTable<keyof Says>

type Fields = typeof costFields
export type CostField = keyof Fields

/** One cost line. `null` means that the file does not say. */
export type Cost = {
  readonly [Field in CostField]: Says[Fields[Field]['says']] | OrNull<Fields[Field]>
}
