import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { YOUNG_MEGABYTES } from '../../server/imports/job-runner.ts'
import { eventually } from '../patience.ts'
import { temporaryData } from '../vigie-process.ts'
import { serveVigie } from '../vigie-here.ts'

test('both import threads are there before any file is: the first large one waits for none', async () => {
  const started: Worker[] = []
  const seen = (worker: Worker) => void started.push(worker)
  process.on('worker', seen)
  onTestFinished(() => void process.off('worker', seen))
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  const vigie = await serveVigie(folder)
  onTestFinished(() => vigie.stop().then(() => undefined))
  const limits = () => started.map(({ resourceLimits }) => resourceLimits?.maxYoungGenerationSizeMb)
  await eventually(() => expect(limits().filter((megabytes) => megabytes === YOUNG_MEGABYTES)).toHaveLength(2))
})
