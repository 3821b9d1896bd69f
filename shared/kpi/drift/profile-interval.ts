import type { Break } from './breaks.ts'

/** 95 % point of χ² with one degree of freedom: how much worse than the best a fit may be and stay plausible. */
const CHI2_95 = 1.96 ** 2

/** With known variances the deviance between two breaks is the difference of their z². */
function slack(best: Break, fit: Break): number {
  return CHI2_95 - Math.max(0, best.z ** 2 - fit.z ** 2)
}

/** The breaks that do nearly as well as the best one. */
export function plausible(best: Break, fits: readonly Break[]): Break[] {
  return fits.filter((fit) => slack(best, fit) >= 0)
}

/**
 * 95 % interval of slope × `months` by profile likelihood (Wilks 1938), over every plausible break: the date of the break
 * is not known either, and an interval for one date alone held the truth two times in three only.
 */
export function profileInterval(
  best: Break,
  fits: readonly Break[],
  months: (fit: Break) => number,
): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const fit of plausible(best, fits)) {
    const half = fit.error * Math.sqrt(slack(best, fit))
    low = Math.min(low, (fit.slope - half) * months(fit))
    high = Math.max(high, (fit.slope + half) * months(fit))
  }
  return [low, high]
}
