import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBoundedCache } from '../../../server/plugins/bounded-cache.ts'

const aCache = (most: number) => makeBoundedCache<string>(most, (text) => text.length)

test('what was asked for longest ago makes room', () => {
  const kept = aCache(10)
  kept.set('a', 'aaaa')
  kept.set('b', 'bbbb')
  kept.set('a', 'aaaa')
  kept.set('c', 'cccc')
  expect(['a', 'b', 'c'].map(kept.get)).toEqual(['aaaa', undefined, 'cccc'])
})

test('a thing that grows is counted as it is, and one that is larger than all of it takes no other away', () => {
  const kept = aCache(10)
  kept.set('a', 'aa')
  kept.set('a', 'aaaaaa')
  expect(kept.bytes()).toBe(6)
  kept.set('b', 'b'.repeat(11))
  expect([kept.get('a'), kept.get('b'), kept.bytes()]).toEqual(['aaaaaa', undefined, 6])
  kept.clear()
  expect([kept.get('a'), kept.bytes()]).toEqual([undefined, 0])
})

test('it holds what it says, and never more than it may', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  fc.assert(
    fc.property(fc.nat(40), fc.array(fc.tuple(name, fc.nat(20))), (most, given) => {
      const kept = aCache(most)
      for (const [key, length] of given) {
        kept.set(key, 'x'.repeat(length))
        expect(kept.get(key)).toBe(length > most ? undefined : 'x'.repeat(length))
        const held = ['a', 'b', 'c', 'd', 'e'].reduce((sum, one) => sum + (kept.get(one)?.length ?? 0), 0)
        expect(kept.bytes()).toBe(held)
        expect(held).toBeLessThanOrEqual(most)
      }
    }),
  )
})
