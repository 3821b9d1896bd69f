import type { Contract } from '../../shared/api/contracts.ts'
import { Failure } from '../errors.ts'
import type { Refinding } from '../recount/refresh-drift.ts'
import type { JobRunner } from './job-runner.ts'

/**
 * Finds the drift of a contract's tickets on the import thread; false when a stop left it to the next start. A failure is told
 * and undoes nothing.
 */
export function runDrift(
  jobs: JobRunner,
  contract: Contract,
  found: Refinding,
  onError: (error: unknown) => void,
): Promise<boolean> {
  return jobs.run({ job: 'drift', contract, ...found }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Failure && error.code === 'stopping') return false
      onError(error)
      return true
    },
  )
}
