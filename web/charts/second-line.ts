import type { KpiReport } from '../../shared/api/kpis.ts'

export type SecondLine = { readonly name: 'median' | 'cumulated'; readonly values: readonly (number | null)[] }

/** The quieter line that stands beside a KPI's own: a delay's median, a budget as it adds up since M1; null where there is none. */
export function secondLine({ kpi, points }: Pick<KpiReport, 'kpi' | 'points'>): SecondLine | null {
  const name = kpi === 'resolution-delay' ? 'median' : 'cumulated'
  const values = points.map((point) => (name === 'median' ? point.median : point.cumulated?.value) ?? null)
  return values.some((value) => value !== null) ? { name, values } : null
}
