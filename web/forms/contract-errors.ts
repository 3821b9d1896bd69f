import { Problem } from '../api/problem.ts'
import type { Translate } from '../composables/useWords.ts'
import { type ContractDraft, groupsOf } from './contract-draft.ts'

/** What is wrong in the form, by the API's name of the field. */
export type FieldErrors = Partial<Record<string, string>>

/** What can be told before asking the server. */
export function draftErrors(draft: ContractDraft, t: Translate): FieldErrors {
  const errors: FieldErrors = {}
  for (const field of ['name', 'client', 'provider', 'startsOn'] as const)
    if (draft[field].trim() === '') errors[field] = t('form.required')
  if (draft.staff !== null && !isWhole(draft.staff)) errors['staff'] = t('form.wholeNumber')
  if (draft.calendar === 'business-hours') {
    if (draft.days.length === 0) errors['serviceCalendar'] = t('form.noDays')
    else if (!draft.opensAt || !draft.closesAt || draft.opensAt >= draft.closesAt)
      errors['serviceCalendar'] = t('form.hoursOrder')
  }
  if (draft.levelOneBy === 'groups' && groupsOf(draft).length === 0) errors['levelOne'] = t('form.noGroups')
  if (draft.targets.some((row) => row.dueMonth !== null && !isWhole(row.dueMonth)))
    errors['targets'] = t('form.dueWhole')
  const due = draft.targets.map((row) => `${row.kpi} ${row.dueMonth}`)
  if (new Set(due).size < due.length) errors['targets'] = t('form.targetTwice')
  const based = draft.baselines.map((row) => row.kpi)
  if (new Set(based).size < based.length) errors['baselines'] = t('form.baselineTwice')
  return errors
}

const isWhole = (value: number) => Number.isInteger(value) && value >= 1

/** What the server found, laid beside the fields that it names; the rest stays with the general message. */
export function serverErrors(error: Error | null): FieldErrors {
  if (!(error instanceof Problem)) return {}
  return Object.fromEntries(
    error.issues.flatMap((issue) => {
      const field = issue.column?.split(/[./[]/).find((part) => part !== '' && part !== 'body')
      return field ? [[field, issue.message]] : []
    }),
  )
}
