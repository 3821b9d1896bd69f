import type { Plot, SeriesRole } from '../../shared/deck/plot.ts'

/** The values of the series of a role; none where the plot has no such series. `nth`: of two with one role. */
export function valuesOf({ series }: Plot, role: SeriesRole, nth = 0): (number | null)[] {
  return [...(series.filter((one) => one.role === role)[nth]?.values ?? [])]
}

/** What the series of a role is called; nothing where there is none. */
export function nameOf({ series }: Plot, role: SeriesRole): string {
  return series.find((one) => one.role === role)?.name ?? ''
}

/** The vertical axis and right margin are the same on charts that stand above one another, so that their months line up. */
export const axisWidth = 60
export const rightMargin = (hasSecondLine: boolean) => (hasSecondLine ? 76 : 20)
