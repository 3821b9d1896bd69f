import { Failure } from '../errors.ts'

/** Refuses a value of the query that is a good one elsewhere, and says which ones fit here. */
export function misfit(column: string, raw: string, fitting: readonly string[]): Failure {
  return malformed(column, raw, `${raw} does not fit this KPI: choose ${fitting.join(', ')}`)
}

/** Refuses the value of a field, and says why. */
export function malformed(column: string, raw: string, message: string): Failure {
  const issue = { line: null, column, code: 'malformed', raw, message }
  return new Failure('malformed', { detail: `${column}: ${message}` }, [issue])
}
