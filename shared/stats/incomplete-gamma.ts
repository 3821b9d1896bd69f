import { logGamma } from './log-gamma.ts'

const PRECISION = 1e-15
const TINY = 1e-300
const MOST_STEPS = 100_000

/**
 * Regularised lower incomplete gamma function P(a, x), a > 0: the share of a gamma law below x, from which come the exact
 * limits of a Poisson count. Power series below a + 1 (DLMF 8.11.4), Lentz's continued fraction above (DLMF 8.9.2).
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0
  return x < a + 1 ? front(a, x) * series(a, x) : 1 - front(a, x) * fraction(a, x)
}

/** Q(a, x) = 1 − P(a, x), the share above x: right to its last digits where next to nothing lies there. */
export function upperIncompleteGamma(a: number, x: number): number {
  if (x <= 0) return 1
  return x < a + 1 ? 1 - front(a, x) * series(a, x) : front(a, x) * fraction(a, x)
}

function front(a: number, x: number): number {
  return Math.exp(a * Math.log(x) - x - logGamma(a))
}

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < MOST_STEPS && term > sum * PRECISION; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const factor = -n * (n - a)
    b += 2
    d = 1 / nonZero(factor * d + b)
    c = nonZero(b + factor / c)
    value *= d * c
    if (Math.abs(d * c - 1) < PRECISION) break
  }
  return value
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
