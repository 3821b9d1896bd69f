import type { Better } from './kpi/definition.ts'

/** What a figure is judged against, in its own unit. */
export type Against = { readonly target: number; readonly better: Better }

/** A target on the side of zero on which the value lies: one that may be missed either way is a distance. */
export function targetOnSide(value: number, { target, better }: Against): number {
  return better === 'near-zero' && value < 0 ? -Math.abs(target) : target
}

/** Most decimals that a figure is written with: a share of three thousand differs from any target by more. */
const MOST = 8

/** What is nearer than this is judged as the same: what is left of a division. */
const SAME = 1e-7

const formats = Array.from(
  { length: MOST + 1 },
  (_, places) => new Intl.NumberFormat('en-US', { maximumFractionDigits: places, useGrouping: false }),
)
const rounded = (value: number, places: number): number => Number(formats[Math.min(MOST, places)]!.format(value))

/**
 * With how many decimals a figure is written so that it shows on which side of another one it lies: `places` where that is
 * enough, else as many more as it takes (69.95, not 70.0, beside 70). Both in the unit in which they are written; the other is
 * written with at most `otherPlaces` decimals, or with as many as this one. Two that are the same are written alike.
 */
export function decimalsBeside(value: number, other: number, places: number, otherPlaces = places): number {
  const side = Math.abs(value - other) < SAME ? 0 : Math.sign(value - other)
  for (let more = places; more <= MOST; more += 1)
    if (Math.sign(rounded(value, more) - rounded(other, Math.max(otherPlaces, more))) === side) return more
  return places
}
