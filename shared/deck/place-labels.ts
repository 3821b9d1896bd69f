/** Lengths in any one unit, y downwards: pixels of a screen, points of a page. */
export type Point = { readonly x: number; readonly y: number }
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export type Segment = { readonly from: Point; readonly to: Point }

/** What a chart has drawn where words are to be written. */
export type Ground = {
  /** Where words may stand. */
  readonly within: Box
  /** What no word may lie on: lines, and bars and dots. */
  readonly lines: readonly Segment[]
  readonly boxes: readonly Box[]
  /** What a word would rather not lie on: grid lines, a quiet band's edges. */
  readonly quiet?: readonly Segment[]
}

export const sides = ['above', 'below', 'right', 'left'] as const
export type Side = (typeof sides)[number]

/** Words to be written by a line or a bar. */
export type Label = {
  readonly width: number
  readonly height: number
  /** Points of what it names that it may stand by, the best first. */
  readonly anchors: readonly Point[]
  /** The sides of a point that it may stand on, the best first. */
  readonly sides: readonly Side[]
  /** Beside a bar it stays on the bar's row, where alone it is read as the bar's. */
  readonly inRow?: boolean
}

/** Between words and whatever they must not touch, as a share of the height of the words. */
const CLEAR = 0.15
/** Between words and the point that they stand by. */
const GAP = 0.35
/** How far from its point a label still belongs to it, in heights of the label, and by which steps it goes there: in its row, far. */
const FARTHEST: Record<Side, number> = { above: 3, below: 3, right: 8, left: 8 }
const STEP = 0.25

/**
 * Where each label goes, in the order given: as near as can be to one of its points, inside `within`, on no line, no bar and no label
 * that was placed before it. Null where it cannot stand near any of its points: then it is not written there. Every place is tried
 * (points × sides × steps away × steps aside) and the cheapest free one taken: away from the point costs most, then another
 * side or point than the best, then a quiet line underneath.
 */
export function placeLabels(labels: readonly Label[], ground: Ground): (Box | null)[] {
  const placed: Box[] = []
  return labels.map((label) => {
    const clear = label.height * CLEAR
    const isFree = (box: Box) => {
      const grown = grow(box, clear)
      return (
        holds(ground.within, box) &&
        !ground.lines.some((line) => crosses(line, grown)) &&
        ![...ground.boxes, ...placed].some((other) => overlap(other, grown))
      )
    }
    const cost = (place: Place) =>
      place.cost + ((ground.quiet ?? []).some((line) => crosses(line, place.box)) ? QUIET_COST : 0)
    let best: { box: Box; cost: number } | null = null
    for (const place of placesOf(label)) {
      if (best && place.cost >= best.cost) continue
      const whole = cost(place)
      if ((!best || whole < best.cost) && isFree(place.box)) best = { box: place.box, cost: whole }
    }
    if (best) placed.push(best.box)
    return best?.box ?? null
  })
}

type Place = { readonly box: Box; readonly cost: number }

const AWAY_COST = 1.5
const SIDE_COST = 0.8
const ANCHOR_COST = 1.2
const QUIET_COST = 2.5
const ASIDE_COST = 0.5

function* placesOf({ width, height, anchors, sides: wanted, inRow }: Label): Generator<Place> {
  for (const [rank, anchor] of anchors.entries())
    for (const [order, side] of wanted.entries())
      for (let away = 0; away <= FARTHEST[side]; away += STEP)
        for (const aside of inRow ? [0] : asides(side)) {
          const cost =
            away * AWAY_COST + Math.abs(aside) * ASIDE_COST + order * SIDE_COST + (rank / anchors.length) * ANCHOR_COST
          yield { box: boxAt(anchor, side, { width, height }, { away: away + GAP, aside }), cost }
        }
}

/** Steps along the side: a label above may shift by half its width, one at the end of a line by some of its heights. */
const asides = (side: Side): readonly number[] =>
  side === 'above' || side === 'below' ? [0, -0.25, 0.25, -0.5, 0.5, -0.65, 0.65, -0.8, 0.8] : ALONG_AN_END
const ALONG_AN_END = [0, ...Array.from({ length: 12 }, (_, step) => [(step + 1) * STEP, -(step + 1) * STEP]).flat()]

/** `away` in heights of the label; `aside` in its widths above and below a point, in its heights beside one. */
function boxAt(
  { x, y }: Point,
  side: Side,
  { width, height }: { width: number; height: number },
  { away, aside }: { away: number; aside: number },
): Box {
  const apart = away * height
  if (side === 'above' || side === 'below') {
    const left = x - width / 2 + aside * width
    const top = side === 'above' ? y - apart - height : y + apart
    return { left, top, right: left + width, bottom: top + height }
  }
  const left = side === 'right' ? x + apart : x - apart - width
  const top = y - height / 2 + aside * height
  return { left, top, right: left + width, bottom: top + height }
}

const grow = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

const holds = (outer: Box, inner: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom

/** Whether two boxes share a point. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Whether a segment has a point inside a box: what is left of it between each pair of edges (Liang and Barsky 1984). */
export function crosses({ from, to }: Segment, { left, top, right, bottom }: Box): boolean {
  let [enters, leaves] = [0, 1]
  const clip = (step: number, room: number) => {
    if (step === 0) return room > 0
    const at = room / step
    if (step < 0) enters = Math.max(enters, at)
    else leaves = Math.min(leaves, at)
    return enters < leaves
  }
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (dx === 0 && dy === 0) return from.x > left && from.x < right && from.y > top && from.y < bottom
  return clip(-dx, from.x - left) && clip(dx, right - from.x) && clip(-dy, from.y - top) && clip(dy, bottom - from.y)
}
