import type { Committee } from '../api/committees.ts'
import { kpiIds, type KpiId } from '../kpi/index.ts'

export type SlideId = 'cover' | 'last-decisions' | 'exceptions' | KpiId | 'next-quarter' | 'options' | 'decisions'

/**
 * The slides of a committee, in the order that never changes: verdict, exceptions, then a KPI each, and last what is decided. A KPI
 * that the contract may do without has none while there is nothing to show; a link shows what was shown, and decides nothing.
 */
export function slidesOf({ kpis }: Pick<Committee, 'kpis'>, decides = true): SlideId[] {
  const shown = new Set(kpis.filter(({ optional, value }) => !optional || value !== null).map(({ id }) => id))
  return ['cover', 'exceptions', ...kpiIds.filter((id) => shown.has(id)), ...(decides ? (['decisions'] as const) : [])]
}

/** The slide that the address names; a name that leads nowhere is the first one. */
export function slideAt(slides: readonly SlideId[], asked: string | undefined): number {
  return Math.max(
    0,
    slides.findIndex((one) => one === asked),
  )
}
