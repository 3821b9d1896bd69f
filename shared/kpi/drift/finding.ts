/** One month as the detector saw it, relative to the level before the break (1 = the old level). */
export type MonthLevel = {
  readonly month: number
  /** null where the month has too few tickets to have a level. */
  readonly level: number | null
  /** Standard deviation of log(level): sampling and instability together. */
  readonly error: number | null
  /** The fitted line "flat, then rising". */
  readonly fitted: number
}

/** The best line "flat, then rising" and what it leads to. Growths are shares: 0.04 is +4 % a month. */
export type Rise = {
  /** First month after the break; the first and last that would do nearly as well. */
  readonly since: number
  readonly sinceBetween: readonly [number, number]
  readonly statistic: number
  readonly slopePerMonth: number
  /** 95 % interval of `slopePerMonth`, whichever the break. */
  readonly interval: readonly [number, number]
  readonly riseSoFar: number
  /** Level in six months if the slope holds, relative to the level before the break; its 95 % interval. */
  readonly projectedInSixMonths: number
  readonly projectedInterval: readonly [number, number]
}

/** A rise of something beside the delay: the mix of what came in, or old open work. */
export type SideRise = { readonly since: number; readonly statistic: number; readonly rise: number }
/** Old open work; `alarming` where it is a backlog, said or outdone by a drift. */
export type OldWork = SideRise & { readonly alarming: boolean }

/** What keeps the detector silent, and the month at whose end it will speak; null when the past does not tell. */
export type Insufficient = {
  readonly month: number
  readonly verdict: 'insufficient'
  /** `delays`: tickets were resolved (`need`), and none of them took any time. */
  readonly missing: 'months' | 'resolved' | 'delays'
  readonly have: number
  readonly need: number
  readonly enoughAt: number | null
}

/** A series of any monthly KPI, judged: what was seen, and what could have been seen. */
export type Judged = {
  readonly month: number
  readonly rise: Rise
  readonly levels: readonly MonthLevel[]
  /** Smallest growth a month that would be seen within six months about four times in five. */
  readonly smallestGrowth: number
  /** Standard deviation between months beyond sampling, on the log scale. */
  readonly instability: number
}

export type SeriesFinding = Insufficient | (Judged & { readonly verdict: 'none' | 'watch' | 'drift' })

type DelayJudged = Judged & {
  /** Mean habitual delay (hours) of the window's openings, for reading levels in hours. */
  readonly habitualHours: number | null
  /** What the mix of openings did; null where nothing came in. */
  readonly mix: SideRise | null
  /** What old open work did; null in the first months, when it cannot be told. */
  readonly backlog: OldWork | null
  /** Whether the files tell how tickets end that are left open over months; where not, only months of opening are judged. */
  readonly followsToEnd: boolean
}

/** What the detector says of the delay at the end of a month: one verdict, the gravest first. */
export type DelayFinding =
  | Insufficient
  | (DelayJudged & { readonly verdict: 'none' | 'watch' | 'drift' })
  | (DelayJudged & { readonly verdict: 'mix'; readonly mix: SideRise })
  | (DelayJudged & { readonly verdict: 'backlog'; readonly backlog: OldWork })
