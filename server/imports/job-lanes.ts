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
 * rest. Storing stays with `quick`: only one import is stored at a time. A thread that nobody needs yet is not there: the first
 * large file is read on the one that is, if it has nothing to do, which is then `long`; the other one is started for the rest.
 */
export function makeJobLanes(one: JobRunner, other: JobRunner): JobLanes {
  let [quick, long] = [one, other]
  /** Jobs that `quick` has not done. */
  let pending = 0

  const runLarge: JobRunner['run'] = (job, progress, gone) => {
    if (!long.isStarted() && pending === 0) {
      ;[quick, long] = [long, quick]
      quick.warmUp()
    }
    return long.run(job, progress, gone)
  }
  const runQuick: JobRunner['run'] = (job, progress, gone) => {
    pending += 1
    const done = () => void (pending -= 1)
    const result = quick.run(job, progress, gone)
    result.then(done, done)
    return result
  }

  return {
    underWay: () => quick.underWay(),
    hasAnswered: () => quick.hasAnswered(),
    isStarted: () => quick.isStarted(),
    largeUnderWay: () => long.underWay(),
    warmUp: () => quick.warmUp(),
    run: (job, progress, gone) => {
      const isLarge = job.job === 'stage' && 'path' in job && statSync(job.path).size > LARGE
      return (isLarge ? runLarge : runQuick)(job, progress, gone)
    },
    close: async () => {
      await Promise.all([one.close(), other.close()])
    },
  }
}
