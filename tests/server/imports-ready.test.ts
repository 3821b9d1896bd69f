import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { makeJobLanes } from '../../server/imports/job-lanes.ts'
import type { JobRunner } from '../../server/imports/job-runner.ts'
import { YOUNG_MEGABYTES } from '../../server/imports/job-runner.ts'
import { eventually } from '../patience.ts'
import { temporaryData } from '../vigie-process.ts'
import { serveVigie } from '../vigie-here.ts'

test('an import thread is there before any file is, and no second one until two files are read at once', async () => {
  const started: Worker[] = []
  const seen = (worker: Worker) => void started.push(worker)
  process.on('worker', seen)
  onTestFinished(() => void process.off('worker', seen))
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  const vigie = await serveVigie(folder)
  onTestFinished(() => vigie.stop().then(() => undefined))
  const limits = () => started.map(({ resourceLimits }) => resourceLimits?.maxYoungGenerationSizeMb)
  await eventually(() => expect(limits().filter((megabytes) => megabytes === YOUNG_MEGABYTES)).toHaveLength(1))
})

/** A runner that keeps each job until it is told to have done it. */
function heldRunner(name: string, log: string[]) {
  let isStarted = false
  const jobs: (() => void)[] = []
  const runner: JobRunner = {
    warmUp: () => void (isStarted = true),
    run: (job) => {
      isStarted = true
      log.push(`${name}: ${job.job}`)
      return new Promise((resolve) => void jobs.push(() => resolve(undefined as never)))
    },
    underWay: () => null,
    isStarted: () => isStarted,
    hasAnswered: () => isStarted,
    close: async () => undefined,
  }
  return { runner, isStarted: () => isStarted, finish: () => jobs.shift()!() }
}

function heldLanes() {
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  const path = join(folder, 'large.csv')
  writeFileSync(path, ' '.repeat(2_000_001))
  const log: string[] = []
  const [a, b] = [heldRunner('a', log), heldRunner('b', log)]
  const lanes = makeJobLanes(a.runner, b.runner)
  lanes.warmUp()
  const large = () => lanes.run({ job: 'stage', path } as never)
  const ping = () => lanes.run({ job: 'ping' })
  return { log, a, b, lanes, large, ping }
}

test('one thread reads a large file and does what follows; a second one is there once both have something to do', async () => {
  const { log, a, b, lanes, large, ping } = heldLanes()
  const first = large()
  a.finish()
  await first
  const follows = ping()
  a.finish()
  await follows
  expect(b.isStarted()).toBe(false)
  void large()
  lanes.warmUp()
  expect(b.isStarted()).toBe(true)
  void ping()
  void large()
  b.finish()
  void ping()
  expect(log).toEqual(['a: stage', 'a: ping', 'a: stage', 'b: ping', 'a: stage', 'b: ping'])
})

test('a second thread that is there already keeps to its part', async () => {
  const { log, a, b, large, ping } = heldLanes()
  void large()
  const beside = ping()
  b.finish()
  await beside
  a.finish()
  void ping()
  void large()
  expect(log).toEqual(['a: stage', 'b: ping', 'b: ping', 'a: stage'])
})

test('a large file that comes while the thread is at work has one of its own', () => {
  const { log, large, ping } = heldLanes()
  void ping()
  void large()
  void ping()
  expect(log).toEqual(['a: ping', 'b: stage', 'a: ping'])
})
