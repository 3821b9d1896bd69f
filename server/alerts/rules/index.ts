import { backlog } from './backlog.ts'
import { budget } from './budget.ts'
import { drift } from './drift.ts'
import { fileMissing } from './file-missing.ts'
import { restated } from './restated.ts'
import type { Rule } from './rule.ts'
import { security } from './security.ts'
import { targetMissed } from './target-missed.ts'
import { targetOutOfReach } from './target-out-of-reach.ts'
import { watch } from './watch.ts'

/** Every rule, gravest first. */
export const rules: readonly Rule[] = [
  drift,
  backlog,
  budget,
  security,
  targetMissed,
  targetOutOfReach,
  fileMissing,
  restated,
  watch,
]
