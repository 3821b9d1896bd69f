/** Between which places there is room; without an end where there is none. */
type Room = { readonly first?: number; readonly last?: number }

/**
 * Where marks stand that want to be at these places: in the order of the places, of one place in their own, none nearer to another
 * than `step`, none beyond the room as long as there is any, each as near to where it belongs as its neighbours leave it.
 */
export function apart(wanted: readonly number[], step: number, { first = -Infinity, last = Infinity }: Room): number[] {
  const order = [...wanted.keys()].toSorted((a, b) => wanted[a]! - wanted[b]!)
  const places = [...wanted]
  let free = first
  for (const at of order) {
    places[at] = Math.max(places[at]!, free)
    free = places[at] + step
  }
  let limit = last
  for (const at of order.toReversed()) {
    places[at] = Math.min(places[at]!, limit)
    limit = places[at] - step
  }
  return places
}
