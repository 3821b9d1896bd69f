import type { Contract } from '../../shared/api/contracts.ts'
import { Failure } from '../errors.ts'
import type { DriftCause } from '../recount/refresh-drift.ts'
import type { JobRunner } from './job-runner.ts'

/**
 * Finds the drift of a contract's tickets on the import thread; false when a stop left it to the next start. A failure is told
 * and undoes nothing. `now`: epoch seconds.
 */
export function runDrift(
  jobs: JobRunner,
  contract: Contract,
  { now, after }: { readonly now: number; readonly after: DriftCause },
  onError: (error: unknown) => void,
): Promise<boolean> {
  return jobs.run({ job: 'drift', contract, now, after }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Failure && error.code === 'stopping') return false
      onError(error)
      return true
    },
  )
}
