const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of the gamma function for x > 0; Lanczos' approximation (g = 7), about 15 digits. */
export function logGamma(x: number): number {
  const y = x - 1
  const sum = LANCZOS.reduce((total, coefficient, index) => total + coefficient / (y + index + 1), 0.99999999999980993)
  const t = y + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum)
}
