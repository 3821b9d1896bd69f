import { statSync } from 'node:fs'
import type { JobRunner, UnderWay } from './job-runner.ts'

/** A file of more bytes is read on a thread of its own: about ten thousand tickets, a third of a second. */
const LARGE = 2_000_000

export type JobLanes = JobRunner & {
  /** The large file that is being read; null = none. */
  readonly largeUnderWay: () => UnderWay | null
}

/**
 * Two threads, so that one contract's large file does not hold up another's: `long` reads large files, `quick` does all the
 * rest. Storing stays with `quick`: only one import is stored at a time.
 */
export function makeJobLanes(quick: JobRunner, long: JobRunner): JobLanes {
  return {
    ...quick,
    largeUnderWay: long.underWay,
    warmUp: () => {
      quick.warmUp()
      long.warmUp()
    },
    run: (job, progress, gone) => {
      const isLarge = job.job === 'stage' && 'path' in job && statSync(job.path).size > LARGE
      return (isLarge ? long : quick).run(job, progress, gone)
    },
    close: async () => {
      await Promise.all([quick.close(), long.close()])
    },
  }
}
