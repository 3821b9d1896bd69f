import { compileServiceTime } from '../../../../shared/service-time.ts'
import { compileTimeZone } from '../../../../shared/time-zone.ts'
import { roundTheClock, type DelayHistory } from '../../../../shared/kpi/drift/history.ts'
import { workingHours } from '../../working-hours.ts'

const HOUR = 3600
export const MONTH = 30 * 24 * HOUR

export type Plan = {
  readonly months: number
  readonly perMonth: number
  readonly seed: number
  /** Growth of the delay a month, from month `onset` (0-based) on. */
  readonly growth?: number
  readonly onset?: number
  /** Service on working days from nine to six in Paris, where a quarter of the tickets wait for the customer for a while. */
  readonly isOffice?: boolean
  /** Delays are so many times longer than the usual ones, of a day or two. */
  readonly slow?: number
}

type Columns = { [K in 'opened' | 'resolved' | 'priority' | 'category' | 'delay']: number[] }
export type Contract = DelayHistory & Columns & { readonly bounds: number[] }

const office = compileServiceTime(workingHours(), compileTimeZone('Europe/Paris'))
/** Months are counted from that instant (epoch seconds): service hours are laid out from 1989 on. */
const EPOCH = Date.UTC(2024, 0, 1) / 1000
export const officeHours = (from: number, to: number): number => office(EPOCH + from, EPOCH + to) / 3600

/** A small made-up contract in months of 30 days: whole seconds, exponential delays, two priorities, three categories. */
export function contract({
  months,
  perMonth,
  seed,
  growth = 0,
  onset = 0,
  isOffice = false,
  slow = 1,
}: Plan): Contract {
  const next = uniform(seed)
  const columns: Columns = { opened: [], resolved: [], priority: [], category: [], delay: [] }
  const age = isOffice ? officeHours : roundTheClock
  for (let m = 0; m < months; m++) {
    for (let i = 0; i < perMonth; i++) {
      const priority = next() < 0.3 ? 0 : 1
      const category = Math.floor(3 * next())
      const opened = Math.floor((m + next()) * MONTH)
      const pace = slow * (1 + growth) ** Math.max(0, m - onset + 1)
      const hours = -Math.log(1 - next()) * (priority === 0 ? 6 : 40) * (1 + category) * pace
      const resolved = next() < 0.01 ? Infinity : opened + Math.round(hours * HOUR)
      const working = isOffice && next() < 0.25 ? next() : 1
      columns.opened.push(opened)
      columns.resolved.push(resolved)
      columns.delay.push(Number.isFinite(resolved) ? age(opened, resolved) * working : NaN)
      columns.priority.push(priority)
      columns.category.push(category)
    }
  }
  return { bounds: Array.from({ length: months + 1 }, (_, m) => m * MONTH), hours: age, ...columns }
}

/** The same tickets in another order. */
export function reordered(history: Contract, order: readonly number[]): Contract {
  const by = (column: readonly number[]) => order.map((t) => column[t]!)
  const { opened, resolved, priority, category, delay } = history
  return {
    ...history,
    delay: by(delay),
    opened: by(opened),
    resolved: by(resolved),
    priority: by(priority),
    category: by(category),
  }
}

/** What was known at the end of month `months` − 1: later openings unknown, later resolutions, and how long they waited, still open. */
export function asKnownAfter(months: number, history: Contract): Contract {
  const end = history.bounds[months]!
  const known = history.opened.flatMap((opened, t) => (opened < end ? [t] : []))
  const cut = reordered(history, known)
  return {
    ...cut,
    bounds: history.bounds.slice(0, months + 1),
    resolved: cut.resolved.map((r) => (r < end ? r : Infinity)),
    delay: cut.delay.map((hours, t) => (cut.resolved[t]! < end ? hours : NaN)),
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
