import type { Penalty } from '../api/penalties.ts'
import type { Backlog } from '../api/kpis.ts'

/** A share of some facts: how many of how many. */
export type Share = { readonly of: number; readonly have: number }
/** Tickets held against a commitment, and the share that the grid asks of them. */
export type HeldShare = Share & { readonly asked: number }
export type HeldPriority = {
  readonly label: string | null
  readonly response: HeldShare | null
  readonly resolution: HeldShare | null
}
/** What the slides say besides the KPIs' own figures. Money in the contract's currency, months as `2026-03`. */
export type DeckDetail = {
  /**
   * By priority, the tickets held against the grid of commitments over the quarter, most urgent first: what is due soonest;
   * none without a grid.
   */
  readonly held: readonly HeldPriority[]
  /** Penalties of windows that ended by the quarter's end: those of the quarter, and those that are not done with. */
  readonly penalties: readonly Penalty[]
  /** Of the tickets that the delay counts and of which the file says it, those within their SLA; `label`: their priority. */
  readonly sla: readonly ({ readonly label: string | null } & Share)[]
  /** At the quarter's end. */
  readonly backlog: Backlog | null
  /** Of the tickets that the first level counts and of which the file says it, those solved during the first contact. */
  readonly firstContact: Share | null
  /** Security incidents of the quarter by severity, most first. */
  readonly severities: readonly { readonly label: string | null; readonly count: number }[]
  /** Whole days from the last security incident to the quarter's end, or to today while it runs; null where none is known. */
  readonly daysSinceSecurity: number | null
  /** Median time from a security incident to its end, over those of the quarter that are over. */
  readonly hoursToEnd: { readonly median: number; readonly count: number } | null
  /** Lines of out-of-scope work of the budget's window by their name, largest first. */
  readonly outOfScope: readonly { readonly label: string | null; readonly amount: number }[]
  /** The contract's year that holds the quarter: what was spent and forecast on its months that have both, and what is forecast ahead. */
  readonly year: {
    readonly from: string
    readonly to: string
    readonly actual: number
    readonly forecast: number
    /** Months of it until the quarter's end, and those of them that have both. */
    readonly months: number
    readonly covered: number
    readonly ahead: number
    readonly aheadMonths: number
    /** Months ahead that have a forecast. */
    readonly aheadForecast: number
  } | null
  /** Tickets forecast in the months of the next quarter. */
  readonly volumes: readonly { readonly month: string; readonly tickets: number }[]
  /** Months of the next quarter, each with the day by which its files are due. */
  readonly filesDue: readonly { readonly month: string; readonly by: string }[]
  /** What comes round in the next quarter. */
  readonly rituals: readonly ('satisfaction-review' | 'technical-audit')[]
}
