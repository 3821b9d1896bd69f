import type { Month } from '../period.ts'

/** A penalty that both parties agreed on, of a window that ended in a month. Money in hundredths. */
export type Debt = { readonly key: string; readonly to: Month; readonly amount: number }
/** A penalty line of the costs that gives money back: `amount` > 0. */
export type CreditLine = {
  readonly id: string
  readonly month: Month
  readonly label: string | null
  readonly amount: number
}
/** What a line gives for a debt. */
export type Credit = CreditLine & { readonly taken: number }

/**
 * Which credits of the costs files pay which agreed penalties: first a line of exactly the amount, whole; then what is left of
 * the lines, oldest first, for the oldest debts. A credit pays no window that ended after its month. `left`: credits that no
 * agreed penalty explains. Sorted by itself: the order in which lines came says nothing.
 */
export function matchCredits(
  debts: readonly Debt[],
  lines: readonly CreditLine[],
): { readonly paid: ReadonlyMap<string, readonly Credit[]>; readonly left: number } {
  const oldestDebts = debts.toSorted((a, b) => a.to - b.to || compare(a.key, b.key))
  const oldestLines = lines.toSorted((a, b) => a.month - b.month || compare(a.id, b.id))
  const owed = new Map(debts.map(({ key, amount }) => [key, amount]))
  const rest = new Map(lines.map(({ id, amount }) => [id, amount]))
  const paid = new Map<string, Credit[]>()
  const pay = (debt: Debt, line: CreditLine) => {
    const taken = Math.min(owed.get(debt.key)!, rest.get(line.id)!)
    if (taken <= 0) return
    owed.set(debt.key, owed.get(debt.key)! - taken)
    rest.set(line.id, rest.get(line.id)! - taken)
    paid.set(debt.key, [...(paid.get(debt.key) ?? []), { ...line, taken }])
  }
  for (const line of oldestLines) {
    const exact = oldestDebts.find(
      ({ key, to, amount }) => to <= line.month && amount === line.amount && owed.get(key) === amount,
    )
    if (exact) pay(exact, line)
  }
  for (const line of oldestLines) for (const debt of oldestDebts) if (debt.to <= line.month) pay(debt, line)
  return { paid, left: [...rest.values()].reduce((sum, amount) => sum + amount, 0) }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
