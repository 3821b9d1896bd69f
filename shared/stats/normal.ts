/** 1/√(2π). */
const DENSITY_AT_0 = 0.3989422804014327

/** P(Z ≤ z) of the normal law, to 1e-7: Abramowitz & Stegun, *Handbook of Mathematical Functions*, 26.2.17. */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = DENSITY_AT_0 * Math.exp((-z * z) / 2) * series
  return z > 0 ? 1 - tail : tail
}

/** Below it P(Z ≤ z) is its tail's first term, φ(z)/−z, to 4 %. */
const FAR = -5

/** log P(Z ≤ z) + z²/2, which stays finite where each of the two does not. */
export function logCdfOverDensity(z: number): number {
  return z < FAR ? Math.log(DENSITY_AT_0 / -z) : Math.log(normalCdf(z)) + (z * z) / 2
}
