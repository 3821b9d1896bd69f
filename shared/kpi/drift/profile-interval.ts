import { studentQuantile } from '../../stats/student.ts'
import type { Break } from './breaks.ts'

const NORMAL_95 = 1.96
/** 95 % point of χ² with one degree of freedom: how much worse than the best a fit may be and stay plausible. */
const CHI2_95 = NORMAL_95 ** 2
/** The old level and the slope are found in the months. */
const FOUND = 2

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
 * is not known either, and an interval for one date alone held the truth two times in three only. How unstable months are is
 * itself told by those `seen`: Student's law instead of the normal one.
 */
export function profileInterval(
  best: Break,
  fits: readonly Break[],
  { months, seen }: { readonly months: (fit: Break) => number; readonly seen: number },
): readonly [number, number] {
  const wider = studentQuantile(0.975, Math.max(1, seen - FOUND)) / NORMAL_95
  let [low, high] = [Infinity, -Infinity]
  for (const fit of plausible(best, fits)) {
    const half = fit.error * Math.sqrt(slack(best, fit)) * wider
    low = Math.min(low, (fit.slope - half) * months(fit))
    high = Math.max(high, (fit.slope + half) * months(fit))
  }
  return [low, high]
}
