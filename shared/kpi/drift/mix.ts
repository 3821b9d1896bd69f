import { fitBreak } from './breaks.ts'
import type { DelayLevels } from './delay-levels.ts'
import type { SideRise } from './finding.ts'
import { weights } from './instability.ts'
import { slice } from './series.ts'
import { sideRise } from './side-rise.ts'
import { MIX, MIX_PART, MIX_RISE } from './thresholds.ts'
import { trend } from './trend.ts'

export type Mix = SideRise & { readonly explains: boolean }

/**
 * Step 7. The same statistic on level + composition, that is on the mean which everybody sees; the rise given is that of
 * the composition alone, between the same months. It explains the mean when it rose by 5 % and makes half of the rise.
 */
export function mixRise(levels: DelayLevels, doubt: Float64Array, from: number, prior: number): Mix | null {
  const { composition, compositionVariance } = levels
  const y = levels.y.map((level, i) => level + composition[i]!)
  const v = levels.v.map((variance, i) => variance + compositionVariance[i]!)
  const whole = trend({ y, v, doubt }, prior)
  if (!whole) return null
  const look = slice({ y, v, doubt }, whole.offset)
  const part = fitBreak(composition.subarray(whole.offset), weights(look, whole.variance), whole.best.at)
  if (!part) return null
  const rise = sideRise(whole, from, y.length, part.slope)
  const enough = Math.log1p(rise.rise) >= MIX_RISE && part.slope >= MIX_PART * whole.best.slope
  return { ...rise, explains: whole.statistic >= MIX && enough }
}
