import { expect, test } from 'vitest'
import { detectSeries } from '../../../../shared/kpi/drift/detect-series.ts'
import { countScale, rateScale } from '../../../../shared/kpi/drift/scales.ts'

/** Satisfaction month by month, of 200 answers each. */
function rates(...shares: (number | null)[]) {
  const points = shares.map((p) => (p === null ? rateScale(0, 0) : rateScale(Math.round(200 * p), 200)))
  return { y: points.map((p) => p.y), v: points.map((p) => p.v) }
}

const steady = [0.9, 0.89, 0.91, 0.9, 0.9, 0.91, 0.89, 0.9]
const falling = [0.88, 0.85, 0.81, 0.77, 0.72, 0.67]

test('a falling rate is bad news when down is worse, and no news when up is', () => {
  const series = rates(...steady, ...falling)
  const last = (worse: 'up' | 'down') => detectSeries({ ...series, worse }).at(-1)!
  expect(last('down')).toMatchObject({ verdict: 'drift', month: 13 })
  expect(last('up').verdict).toBe('none')
})

test('a rate that stays is not a drift', () => {
  expect(detectSeries({ ...rates(...steady, ...steady), worse: 'down' }).at(-1)!.verdict).toBe('none')
})

test('a fall too small for the contract is watched, not alarmed', () => {
  const kpi = { ...rates(...steady, ...falling), worse: 'down' as const }
  expect(detectSeries(kpi, { worth: 9 }).at(-1)!.verdict).toBe('watch')
})

test('months without answers do not count, and five are not enough', () => {
  const findings = detectSeries({ ...rates(0.9, null, 0.9, 0.9, null, 0.9, 0.9, 0.9), worse: 'down' })
  expect(findings[6]).toEqual({ month: 6, verdict: 'insufficient', missing: 'months', have: 5, need: 6, enoughAt: 7 })
  expect(findings[7]!.verdict).toBe('none')
})

test('a rate of 12 of 12 and a count of 0 stay finite; no exposure is no answer', () => {
  expect(rateScale(12, 12).y).toBeCloseTo(Math.log(25), 12)
  expect(rateScale(12, 12).v).toBeCloseTo(1 / 12.5 + 1 / 0.5, 12)
  expect(countScale(0)).toEqual({ y: Math.log(0.5), v: 2 })
  expect(countScale(3, 0).y).toBeNaN()
})

test('a count that climbs month after month is a drift', () => {
  const points = [9, 11, 10, 9, 10, 11, 10, 9, 13, 17, 22, 29, 36, 45].map((count) => countScale(count))
  const kpi = { y: points.map((p) => p.y), v: points.map((p) => p.v), worse: 'up' as const }
  expect(detectSeries(kpi).at(-1)!.verdict).toBe('drift')
})
