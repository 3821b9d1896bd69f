import { expect, it } from 'vitest'
import { Fingerprints } from '../../../server/reading/fingerprints.ts'

it('holds every fingerprint that was added, and no other, however many', () => {
  const held = new Fingerprints()
  const [one, other] = [(at: number) => Math.imul(at, 0x9e3779b1), (at: number) => at % 7]
  for (let at = 1; at <= 50_000; at += 1) held.add(one(at), other(at))
  for (let at = 1; at <= 50_000; at += 1) {
    expect(held.has(one(at), other(at))).toBe(true)
    expect(held.has(one(at), other(at) + 7)).toBe(false)
  }
})
