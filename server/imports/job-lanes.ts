import { statSync } from 'node:fs'
import type { JobRunner, UnderWay } from './job-runner.ts'

/** A file of more bytes is read on a thread of its own: about ten thousand tickets, a third of a second. */
const LARGE = 2_000_000

export type JobLanes = JobRunner & {
  /** The large file that is being read; null = none. */
  readonly largeUnderWay: () => UnderWay | null
}

/** A thread, and how many of its jobs it has not done. */
type Lane = { readonly runner: JobRunner; pending: number }

/**
 * Two threads, so that one contract's large file does not hold up another's: `long` reads large files, `quick` does all the
 * rest. Storing stays with `quick`: only one import is stored at a time. A thread that nobody needs is not there: until both have
 * something to do at once, the one that is there takes either part, and its code is warm.
 */
export function makeJobLanes(one: JobRunner, other: JobRunner): JobLanes {
  let quick: Lane = { runner: one, pending: 0 }
  let long: Lane = { runner: other, pending: 0 }
  const isFree = ({ runner, pending }: Lane) => runner.isStarted() && pending === 0
  const exchange = () => ([quick, long] = [long, quick])

  const laneOf = (isLarge: boolean): Lane => {
    const [wanted, second] = isLarge ? [long, quick] : [quick, long]
    if (wanted.runner.isStarted() || !isFree(second)) return wanted
    exchange()
    return second
  }

  return {
    underWay: () => quick.runner.underWay(),
    hasAnswered: () => quick.runner.hasAnswered(),
    isStarted: () => quick.runner.isStarted(),
    largeUnderWay: () => long.runner.underWay(),
    warmUp: () => {
      if (!isFree(long)) quick.runner.warmUp()
    },
    run: (job, progress, gone) => {
      const lane = laneOf(job.job === 'stage' && 'path' in job && statSync(job.path).size > LARGE)
      lane.pending += 1
      const done = () => void (lane.pending -= 1)
      const result = lane.runner.run(job, progress, gone)
      result.then(done, done)
      return result
    },
    close: async () => {
      await Promise.all([one.close(), other.close()])
    },
  }
}
