/** What is counted: an alarm in months 7 to 30, or one within so many months of the onset. */
export type Measure =
  | { readonly kind: 'drift' | 'backlog'; readonly within: null }
  | { readonly kind: 'drift' | 'mix' | 'backlog or drift'; readonly within: number }

export type BarLine = {
  /** As the generator names it; with `@office` behind it, measured on office hours in Paris instead of round the clock. */
  readonly scenario: string
  readonly measure: Measure
  /** Percentage: at most for alarms that are false, at least for those that are true. */
  readonly atMost?: number
  readonly atLeast?: number
  /**
   * Percentage that an oracle reaches: a likelihood-ratio test that knows the noise, but not the old level, at 10 % of false
   * alarms over 24 decisions.
   */
  readonly ceiling?: number
}

const ceilings: Readonly<Record<string, number>> = { 'drift4_m13 6': 66, 'drift4_n1500 6': 84, 'drift8_n50 6': 79 }

const quiet = (atMost: number, ...scenarios: string[]): BarLine[] =>
  scenarios.map((scenario) => ({ scenario, measure: { kind: 'drift', within: null }, atMost }))

const seen = (kind: 'drift' | 'mix' | 'backlog or drift', scenario: string, ...goals: [number, number][]): BarLine[] =>
  goals.map(([within, atLeast]) => {
    const ceiling = ceilings[`${scenario} ${within}`]
    return { scenario, measure: { kind, within }, atLeast, ...(ceiling !== undefined && { ceiling }) }
  })

/** The bar of `drift.md`, line by line. */
export const bars: readonly BarLine[] = [
  ...quiet(10, 'ic'),
  ...quiet(13, 'ic_n50'),
  ...quiet(16, 'ic_n150', 'ic_n1500', 'ic_tau10', 'ic_truncated'),
  ...quiet(12, 'ic_real'),
  ...quiet(35, 'ic_ar'),
  ...quiet(32, 'ic_tau15'),
  ...quiet(18, 'outlier'),
  ...quiet(13, 'season', 'season2', 'season3'),
  ...quiet(14, 'mix', 'mix_fast'),
  ...seen('mix', 'mix', [12, 95]),
  ...seen('mix', 'mix_fast', [12, 95]),
  ...quiet(6, 'improving', 'learning'),
  { scenario: 'ic', measure: { kind: 'backlog', within: null }, atMost: 6 },
  ...seen('drift', 'drift2_m13', [12, 80]),
  ...seen('drift', 'drift4_m13', [6, 59], [12, 98]),
  ...seen('drift', 'drift4_n1500', [6, 79]),
  ...seen('drift', 'drift8_n50', [6, 70], [12, 97]),
  ...seen('drift', 'drift8_m13', [3, 12], [6, 95]),
  ...seen('drift', 'drift4_real', [6, 33]),
  ...seen('drift', 'drift8_real', [6, 78]),
  ...seen('drift', 'step20_m13', [6, 74]),
  ...seen('drift', 'drift4_masked', [6, 45]),
  ...seen('drift', 'drift4_season', [6, 56]),
  ...seen('drift', 'drift4_outlier', [6, 45]),
  ...seen('drift', 'rebound4_m13', [12, 93]),
  ...seen('backlog or drift', 'hide20', [6, 97]),
  ...seen('backlog or drift', 'hide40', [6, 97]),
  ...seen('backlog or drift', 'hide20_n50', [6, 92]),
  ...seen('backlog or drift', 'hide20@office', [6, 97]),
]
