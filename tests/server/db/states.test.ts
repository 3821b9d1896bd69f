import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fateOf,
  mergeStates,
  packOlder,
  stateOf,
  unpackOlder,
  type Layer,
  type State,
} from '../../../server/db/states.ts'

type Row = { a: number | null; b: number | null; c: number | null }
const fields = ['a', 'b', 'c'] as const

/** A state of a row: two of the same stamp say the same, as two readings of one file do. */
const someState: fc.Arbitrary<State<Row>> = fc
  .tuple(fc.nat(2), fc.nat(2), fc.constantFrom('x', 'y'), fc.nat(7), fc.nat(7))
  .map(([asOf, file, rank, told, inferred]) => {
    const said = (at: number) =>
      (told | inferred) & (1 << at) ? asOf * 100 + file * 10 + rank.charCodeAt(0) + at : null
    return stateOf<Row>({ a: said(0), b: said(1), c: said(2) }, [asOf, file, rank, told], fields)
  })
const merge = (one: State<Row>, other: State<Row>) => mergeStates(one, other, fields)

test('merging states commutes, associates, and changes nothing the second time', () => {
  fc.assert(
    fc.property(someState, someState, someState, (one, two, three) => {
      const both = merge(one, two)
      expect(merge(two, one)).toEqual(both)
      expect(merge(both, three)).toEqual(merge(one, merge(two, three)))
      expect(merge(both, one)).toEqual(both)
    }),
  )
})

test('each field is as the newest state says that tells of it; what is told goes before what is inferred', () => {
  const state = (row: Row, ...layer: Layer) => stateOf(row, layer, fields)
  // The newer file has the columns a and b, and lets infer c.
  const older = state({ a: 1, b: 1, c: 1 }, 10, 10, '', 0b101)
  const newer = state({ a: null, b: 2, c: 2 }, 20, 20, '', 0b011)
  const merged = merge(older, newer)
  expect(merged.row).toEqual({ a: null, b: 2, c: 1 })
  expect(merged.layers).toEqual([
    [20, 20, '', 0b011],
    [10, 10, '', 0b100],
  ])
  expect(fateOf(older, newer, merged, fields)).toBe('changed')
  expect(fateOf(merged, older, merge(merged, older), fields)).toBe('older')
  const tied = state({ a: 5, b: 2, c: null }, 20, 20, 'z', 0b001)
  expect(fateOf(tied, newer, merge(tied, newer), fields)).toBe('changed')
  const all = merge(merge(tied, newer), newer)
  expect(fateOf(all, newer, all, fields)).toBe('tied')
})

test('what a row keeps of its older states gives them back', () => {
  fc.assert(
    fc.property(someState, someState, (one, two) => {
      const known = merge(one, two)
      if (known.layers.length === 0) return
      const older = packOlder(known, fields)
      const layers =
        older === null
          ? stateOf(known.row, known.layers[0]!, fields).layers
          : [known.layers[0]!, ...unpackOlder(older).layers]
      expect(layers).toEqual(known.layers)
    }),
  )
})
