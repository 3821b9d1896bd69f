import { alertRules, type AlertRule } from '../../../shared/alerts/rules.ts'
import { backlog } from './backlog.ts'
import { budget } from './budget.ts'
import { commitmentMissed } from './commitment-missed.ts'
import { creditMissing } from './credit-missing.ts'
import { closedMoved } from './closed-moved.ts'
import { decisionDue } from './decision-due.ts'
import { drift } from './drift.ts'
import { fileMissing } from './file-missing.ts'
import { restated } from './restated.ts'
import type { Rule } from './rule.ts'
import { security } from './security.ts'
import { targetMissed } from './target-missed.ts'
import { targetOutOfReach } from './target-out-of-reach.ts'
import { watch } from './watch.ts'

const ruleOf = {
  drift,
  backlog,
  budget,
  security,
  'target-missed': targetMissed,
  'commitment-missed': commitmentMissed,
  'target-out-of-reach': targetOutOfReach,
  'file-missing': fileMissing,
  restated,
  'closed-moved': closedMoved,
  'decision-due': decisionDue,
  'credit-missing': creditMissing,
  watch,
} satisfies Record<AlertRule, Rule>

/** Every rule, gravest first. */
export const rules: readonly Rule[] = alertRules.map((id) => ruleOf[id])
