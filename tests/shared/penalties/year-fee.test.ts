import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yearFee } from '../../../shared/penalties/year-fee.ts'

const untold = (months: number) => Array.from({ length: months }, () => null)

test('worked by hand: months that are not told count as the mean of those that are', () => {
  // 3 × 10 000 € told of 12: 120 000 €. 6 × 10 000 and 6 × 12 000: 132 000 €. None: nothing is known.
  expect(yearFee([1_000_000, 1_000_000, 1_000_000, ...untold(9)])).toBe(12_000_000)
  expect(yearFee([...Array(6).fill(1_000_000), ...Array(6).fill(1_200_000)])).toBe(13_200_000)
  expect(yearFee([null, 900_000, 1_100_000, ...untold(9)])).toBe(12_000_000)
  expect(yearFee(untold(12))).toBeNull()
})

test('a year that is told whole is its sum, and the order of its months changes nothing', () => {
  const fees = fc.array(fc.option(fc.nat(5_000_000)), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(fees, (some) => {
      expect(yearFee(some.toReversed())).toBe(yearFee(some))
      const told = some.map((fee) => fee ?? 0)
      expect(yearFee(told)).toBe(told.reduce((sum, fee) => sum + fee, 0))
    }),
  )
})
