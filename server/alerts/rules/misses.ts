import type { Better } from '../../../shared/kpi/definition.ts'

/** Whether a value is on the wrong side of a target; a target of nearness is missed either way. */
export function misses(value: number, target: number, better: Better): boolean {
  if (better === 'up') return value < target
  return better === 'near-zero' ? Math.abs(value) > target : value > target
}
