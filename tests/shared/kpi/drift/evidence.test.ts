import { describe, expect, test } from 'vitest'
import { evidence } from '../../../../shared/kpi/drift/evidence.ts'
import type { Series } from '../../../../shared/kpi/drift/series.ts'

const SD = 0.075

function series(y: readonly number[], doubt: readonly number[] = []): Series {
  return {
    y: Float64Array.from(y),
    v: Float64Array.from(y, (_, i) => 0.003 + 0.0005 * (i % 3)),
    doubt: Float64Array.from(y, (_, i) => doubt[i] ?? 0),
  }
}

/** Months that differ as chance makes them, by a fixed sequence. */
const noise = (months: number, size = 0.08) =>
  Array.from({ length: months }, (_, i) => size * Math.sin(12.9898 * (i + 1) + Math.sin(78.233 * (i + 1)) * 40))

describe('what weighs', () => {
  const quiet = noise(24)
  test('a rise weighs, and the more the longer it lasts', () => {
    const weights = [3, 6, 9].map((rising) =>
      evidence(series(quiet.map((y, i) => y + 0.08 * Math.max(0, i - (23 - rising)))), SD),
    )
    expect(weights[0]).toBeGreaterThan(evidence(series(quiet), SD))
    expect(weights[1]).toBeGreaterThan(weights[0]! + 1)
    expect(weights[2]).toBeGreaterThan(weights[1]! + 1)
  })
  test('a rise that began of late weighs more than one as well seen that began long ago', () => {
    const flat = series(Array.from({ length: 24 }, () => 0))
    const rising = (months: number) => {
      const regressor = Array.from({ length: 24 }, (_, i) => Math.max(0, i - (23 - months)))
      const mean = regressor.reduce((a, b) => a + b) / 24
      const size = 0.25 / Math.sqrt(regressor.reduce((sum, x) => sum + (x - mean) ** 2, 0))
      return evidence({ ...flat, y: Float64Array.from(regressor, (x) => size * x) }, SD)
    }
    expect(rising(6)).toBeGreaterThan(rising(16) + 0.2)
  })
  test('one odd month weighs nearly nothing, the last one too', () => {
    for (const odd of [5, 12, 20, 23]) expect(evidence(series(quiet.with(odd, 0.6)), SD)).toBeLessThan(1)
  })
  test('a high August weighs less where August is doubted', () => {
    const august = noise(20).map((y, i) => (i === 7 || i === 19 ? y + 0.35 : y))
    const doubt = august.map((_, i) => (i % 12 === 7 ? 0.1 : 0))
    expect(evidence(series(august, doubt), SD)).toBeLessThan(evidence(series(august), SD))
  })
  test('where months are lacking it is finite, and so is it of a rise beyond all measure', () => {
    expect(Number.isFinite(evidence(series(quiet.map((y, i) => (i % 4 === 1 ? NaN : y))), SD))).toBe(true)
    for (const slope of [-3, 3]) {
      const found = evidence(series(quiet.map((y, i) => y + slope * Math.max(0, i - 10))), SD)
      expect([Number.isFinite(found), found > 20]).toEqual([true, slope > 0])
    }
  })
})

/** The same by brute force: dense covariances, slopes one by one. */
function bruteForce({ y, v, doubt }: Series, expectedSd: number): number {
  const n = y.length
  const typical = v.toSorted()[n >> 1]!
  const slopeSd = 0.3 * Math.sqrt(typical + expectedSd ** 2)
  const breaks = [0, ...Array.from({ length: Math.max(0, n - 5) }, (_, i) => i + 2)]
  const ages = breaks.map((at) => 0.85 ** (n - at))
  const chances = ages.map((age) => age / ages.reduce((a, b) => a + b))
  let [flat, rising] = [0, 0]
  for (const times of [0.4, 0.6, 0.8, 1.07, 1.4, 1.87, 2.53])
    for (let odd = -1; odd < n; odd++) {
      const belief = Math.exp(-0.5 * (Math.log(times / 1.13) / 0.7) ** 2) * (odd < 0 ? 0.8 : 0.2 / n)
      const covariance = Array.from({ length: n }, (_row, i) =>
        Array.from({ length: n }, (_column, j) => {
          const season = (i - j) % 12 === 0 ? doubt[i]! ** 2 : 0
          const own = i === j ? v[i]! + (times * expectedSd) ** 2 + (i === odd ? (6.7 * expectedSd) ** 2 : 0) : 0
          return own + season + 1e4
        }),
      )
      const density = normalDensity(covariance)
      flat += belief * density(y)
      for (const [b, at] of breaks.entries())
        for (let k = 0; k < 300; k++) {
          const slope = ((k + 0.5) / 300) * 6 * slopeSd
          const prior = (2 / (slopeSd * Math.sqrt(2 * Math.PI))) * Math.exp(-0.5 * (slope / slopeSd) ** 2)
          const line = y.map((value, i) => value - slope * Math.max(0, i - at))
          rising += (belief * chances[b]! * prior * density(line) * (6 * slopeSd)) / 300
        }
    }
  return Math.log(rising / flat)
}

/** Density of a normal law with mean 0, up to a constant, by Cholesky's factors. */
function normalDensity(covariance: number[][]): (y: Float64Array) => number {
  const n = covariance.length
  const l = covariance.map(() => new Float64Array(n))
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let rest = covariance[i]![j]!
      for (let k = 0; k < j; k++) rest -= l[i]![k]! * l[j]![k]!
      l[i]![j] = i === j ? Math.sqrt(rest) : rest / l[j]![j]!
    }
  const scale = l.reduce((product, row, i) => product * row[i]!, 1)
  return (y) => {
    const z = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      let rest = y[i]!
      for (let k = 0; k < i; k++) rest -= l[i]![k]! * z[k]!
      z[i] = rest / l[i]![i]!
    }
    return Math.exp(-0.5 * z.reduce((sum, one) => sum + one * one, 0)) / scale
  }
}

test('it is what brute force finds, seasons and odd months and all', () => {
  for (const [months, slope] of [
    [7, 0],
    [8, 0.1],
    [14, 0.05],
  ] as const) {
    const y = noise(months).map((value, i) => value + slope * Math.max(0, i - 3))
    const one = series(
      y,
      y.map((_, i) => (i % 12 === 1 ? 0.1 : 0)),
    )
    expect(evidence(one, SD)).toBeCloseTo(bruteForce(one, SD), 2)
  }
})
