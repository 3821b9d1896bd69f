import { Problem } from '../api/problem.ts'

/** What is wrong in the form, by the API's name of the field; a step of the targets is `targets.2`, its field `targets.2.satisfaction`. */
export type FieldErrors = Partial<Record<string, string>>

/** Refusals of what was typed in one field, which their code tells. */
const fieldOf: Partial<Record<string, string>> = { 'password-wrong': 'current', 'contract-name-differs': 'name' }

/** What the server found, laid beside the fields that it names; the rest stays with the general message. */
export function serverErrors(error: Error | null): FieldErrors {
  if (!(error instanceof Problem)) return {}
  const refused = fieldOf[error.code]
  if (refused) return { [refused]: error.message }
  return Object.fromEntries(
    error.issues.flatMap((issue) => {
      const field = issue.column?.split(/[./[]/).find((part) => part !== '' && part !== 'body')
      return field ? [[field, issue.message]] : []
    }),
  )
}
