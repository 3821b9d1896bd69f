import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Box,
  crosses,
  type Ground,
  overlap,
  placeLabels,
  type Segment,
} from '../../../shared/deck/place-labels.ts'

const within: Box = { left: 0, top: 0, right: 400, bottom: 200 }
const empty: Ground = { within, lines: [], boxes: [] }
const label = { width: 60, height: 14, anchors: [{ x: 200, y: 100 }], sides: ['above', 'below'] as const }
const level = (y: number): Segment => ({ from: { x: 0, y }, to: { x: 400, y } })

/** Whether any of many points of a segment lies in a box: slow, and unlike what is tested. */
const touches = ({ from, to }: Segment, { left, top, right, bottom }: Box) =>
  Array.from({ length: 2001 }, (_, step) => step / 2000).some((share) => {
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)]
    return x > left && x < right && y > top && y < bottom
  })

describe('a label', () => {
  it('stands above its point, in the middle, where there is room', () => {
    const [box] = placeLabels([label], empty)
    expect([box!.left, box!.right]).toEqual([170, 230])
    expect(box!.bottom).toBeLessThan(100)
    expect(box!.bottom).toBeGreaterThan(90)
  })

  it('goes below where a line passes above, and never lies on its own line', () => {
    const [box] = placeLabels([label], { ...empty, lines: [level(100), level(90)] })
    expect(box!.top).toBeGreaterThan(100)
  })

  it('goes to the next of its points where bars stand around the first', () => {
    const anchors = [
      { x: 200, y: 100 },
      { x: 40, y: 100 },
    ]
    const bar = { left: 150, top: 0, right: 250, bottom: 200 }
    const [box] = placeLabels([{ ...label, anchors }], { ...empty, boxes: [bar] })
    expect(box!.right).toBeLessThan(150)
  })

  it('is not written where every place near its points is taken, or outside', () => {
    expect(placeLabels([label], { ...empty, boxes: [within] })).toEqual([null])
    expect(placeLabels([{ ...label, width: 500 }], empty)).toEqual([null])
  })

  it('at the end of a line makes way for the one that was there before it', () => {
    const end = { ...label, anchors: [{ x: 300, y: 100 }], sides: ['right'] as const }
    const [first, second] = placeLabels([end, { ...end, anchors: [{ x: 300, y: 102 }] }], empty)
    expect(first!.top).toBe(93)
    expect(second!.top).toBeGreaterThan(first!.bottom)
    expect([first!.left, second!.left]).toEqual([304.9, 304.9])
  })

  it('rather avoids a grid line, but stands on one before it goes far', () => {
    const [free, forced] = [[level(89)], [89, 75, 61, 47, 111, 125, 139].map(level)].map(
      (quiet) => placeLabels([label], { ...empty, quiet })[0]!,
    )
    expect(free!.top > 89 || free!.bottom < 89).toBe(true)
    expect(Math.min(Math.abs(forced!.bottom - 100), Math.abs(forced!.top - 100))).toBeLessThan(14)
  })
})

const coordinate = (most: number) => fc.integer({ min: -20, max: most + 20 })
const segments = fc.record({
  from: fc.record({ x: coordinate(400), y: coordinate(200) }),
  to: fc.record({ x: coordinate(400), y: coordinate(200) }),
})

describe('whatever is drawn', () => {
  it('no label lies on a line, a bar or another label', () => {
    const boxes = fc
      .tuple(coordinate(400), coordinate(200), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 90 }))
      .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }))
    const grounds = fc.record({
      lines: fc.array(segments, { maxLength: 25 }),
      boxes: fc.array(boxes, { maxLength: 6 }),
      anchors: fc.array(fc.record({ x: coordinate(400), y: coordinate(200) }), { minLength: 1, maxLength: 6 }),
    })
    fc.assert(
      fc.property(grounds, ({ lines, boxes: bars, anchors }) => {
        const wished = [label, { ...label, sides: ['right', 'left'] as const }, label].map((one) => ({
          ...one,
          anchors,
        }))
        const found = placeLabels(wished, { within, lines, boxes: bars }).filter((box) => box !== null)
        for (const [index, box] of found.entries()) {
          expect(lines.some((line) => touches(line, box))).toBe(false)
          expect([...bars, ...found.slice(0, index)].some((other) => overlap(other, box))).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a segment crosses a box when one of its points is inside', () => {
    const box = { left: 100, top: 50, right: 220, bottom: 120 }
    fc.assert(fc.property(segments, (segment) => !touches(segment, box) || crosses(segment, box)))
    expect(crosses({ from: { x: 0, y: 0 }, to: { x: 90, y: 200 } }, box)).toBe(false)
    expect(crosses({ from: { x: 0, y: 119 }, to: { x: 400, y: 119 } }, box)).toBe(true)
    expect(crosses({ from: { x: 150, y: 120 }, to: { x: 180, y: 120 } }, box)).toBe(false)
  })
})
