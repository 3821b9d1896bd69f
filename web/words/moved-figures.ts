import type { KpiReport, RestatedFigure } from '../../shared/api/kpis.ts'

export type MovedFigure = RestatedFigure & { readonly number: number; readonly index: number }

/** The figures of a report that moved after they were first shown, numbered in the order of their months, then of their moves. */
export function movedFigures({ points, restatements }: KpiReport): MovedFigure[] {
  const place = new Map(points.map(({ month }, index) => [month, index]))
  return restatements
    .toSorted((a, b) => a.month.localeCompare(b.month) || a.at.localeCompare(b.at))
    .map((figure, order) => ({ ...figure, number: order + 1, index: place.get(figure.month) ?? -1 }))
}
