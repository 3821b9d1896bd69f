import { kpiIds } from '../../shared/kpi/index.ts'
import { contractMonths, isWholeWithin } from '../../shared/limits.ts'
import type { Translate } from '../composables/useWords.ts'
import { calendarError } from './calendar-errors.ts'
import type { FieldErrors } from './field-errors.ts'
import { type ContractDraft, groupsOf } from './contract-draft.ts'
import { targetLimits, targetUnit, type TargetStepDraft } from './target-steps.ts'

/** What can be told before asking the server. */
export function draftErrors(draft: ContractDraft, t: Translate): FieldErrors {
  const errors: FieldErrors = {}
  for (const field of ['name', 'client', 'provider', 'startsOn'] as const)
    if (draft[field].trim() === '') errors[field] = t('form.required')
  if (draft.staff !== null && !isWhole(draft.staff)) errors['staff'] = t('form.wholeNumber')
  const wrongHours = calendarError(draft.calendar)
  if (wrongHours) errors['serviceCalendar'] = t(wrongHours)
  if (draft.levelOneBy === 'groups' && groupsOf(draft).length === 0) errors['levelOne'] = t('form.noGroups')
  for (const [index, rule] of draft.incidentRules.entries())
    if (rule.contains.trim().length < 2) errors[`incidentRules.${index}`] = t('form.ruleTooShort')
  return { ...errors, ...targetErrors(draft.targets, t) }
}

function targetErrors(steps: readonly TargetStepDraft[], t: Translate): FieldErrors {
  const errors: FieldErrors = {}
  for (const [index, { dueMonth, values }] of steps.entries()) {
    if (dueMonth === null || !isWholeWithin(dueMonth, contractMonths)) errors[`targets.${index}`] = t('form.dueWhole')
    else if (steps.slice(0, index).some((one) => one.dueMonth === dueMonth))
      errors[`targets.${index}`] = t('form.stepTwice')
    for (const kpi of kpiIds) {
      const value = values[kpi]
      const unit = targetUnit(kpi)
      const { low, high } = targetLimits[unit]
      if (value !== null && !(value >= low && value <= high))
        errors[`targets.${index}.${kpi}`] = t(`form.targetLimits.${unit}`)
    }
  }
  return errors
}

const isWhole = (value: number) => Number.isInteger(value) && value >= 1
