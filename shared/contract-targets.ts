import type { PastTargets, Target } from './api/targets.ts'
import { parseMonth, type Month } from './period.ts'

/** The targets that govern a calendar month: those of the time, where they were changed since. */
export function targetsGoverning(
  contract: { readonly targets: readonly Target[]; readonly pastTargets: readonly PastTargets[] },
  month: Month,
): readonly Target[] {
  return contract.pastTargets.find(({ through }) => month <= parseMonth(through))?.targets ?? contract.targets
}
