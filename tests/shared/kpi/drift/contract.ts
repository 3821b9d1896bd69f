import type { DelayHistory } from '../../../../shared/kpi/drift/history.ts'

const HOUR = 3600
export const MONTH = 30 * 24 * HOUR

export type Plan = {
  readonly months: number
  readonly perMonth: number
  readonly seed: number
  /** Growth of the delay a month, from month `onset` (0-based) on. */
  readonly growth?: number
  readonly onset?: number
}

type Columns = { [K in 'opened' | 'resolved' | 'priority' | 'category']: number[] }
export type Contract = DelayHistory & Columns & { readonly bounds: number[] }

/** A small made-up contract in months of 30 days: whole seconds, exponential delays, two priorities, three categories. */
export function contract({ months, perMonth, seed, growth = 0, onset = 0 }: Plan): Contract {
  const next = uniform(seed)
  const columns: Columns = { opened: [], resolved: [], priority: [], category: [] }
  for (let m = 0; m < months; m++) {
    for (let i = 0; i < perMonth; i++) {
      const priority = next() < 0.3 ? 0 : 1
      const category = Math.floor(3 * next())
      const opened = Math.floor((m + next()) * MONTH)
      const pace = (1 + growth) ** Math.max(0, m - onset + 1)
      const hours = -Math.log(1 - next()) * (priority === 0 ? 6 : 40) * (1 + category) * pace
      columns.opened.push(opened)
      columns.resolved.push(next() < 0.01 ? Infinity : opened + Math.round(hours * HOUR))
      columns.priority.push(priority)
      columns.category.push(category)
    }
  }
  return { bounds: Array.from({ length: months + 1 }, (_, m) => m * MONTH), ...columns }
}

/** The same tickets in another order. */
export function reordered(history: Contract, order: readonly number[]): Contract {
  const by = (column: readonly number[]) => order.map((t) => column[t]!)
  const { opened, resolved, priority, category } = history
  return {
    bounds: history.bounds,
    opened: by(opened),
    resolved: by(resolved),
    priority: by(priority),
    category: by(category),
  }
}

/** What was known at the end of month `months` − 1: later openings unknown, later resolutions still open. */
export function asKnownAfter(months: number, history: Contract): Contract {
  const end = history.bounds[months]!
  const known = history.opened.flatMap((opened, t) => (opened < end ? [t] : []))
  const cut = reordered(history, known)
  return {
    ...cut,
    bounds: history.bounds.slice(0, months + 1),
    resolved: cut.resolved.map((r) => (r < end ? r : Infinity)),
  }
}

/** Park and Miller's minimal generator. */
function uniform(seed: number): () => number {
  let state = (seed % 2147483646) + 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}
