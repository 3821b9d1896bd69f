import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { NewContractSchema } from '../../shared/api/contracts.ts'
import { newContract } from '../../shared/new-contract.ts'
import { addContract } from '../../server/db/contracts.ts'
import { migrateDb, openDb } from '../../server/db/client.ts'
import { makeJobRunner } from '../../server/imports/job-runner.ts'
import { generateExport } from '../bench/generate.ts'
import { temporaryData } from '../vigie-process.ts'
import { eventually } from '../patience.ts'

const ROWS = 60_000

/** The import thread of a database with one contract, a file to read, and how each of its threads ended. */
function aThread(databaseFile?: string) {
  const { folder, remove } = temporaryData()
  onTestFinished(remove)
  const file = databaseFile ?? join(folder, 'vigie.sqlite')
  const path = join(folder, 'all.csv')
  generateExport(path, ROWS)
  const db = openDb(join(folder, 'vigie.sqlite'))
  onTestFinished(() => void db.sqlite.close())
  migrateDb(db)
  const about = { name: 'C', client: 'A', provider: 'B', startsOn: '2022-01-01', timeZone: 'UTC' }
  const contract = addContract(db, newContract({ ...NewContractSchema.parse(about), targets: [] }), 0)
  const exits: Promise<number>[] = []
  const seen = (worker: Worker) => void exits.push(new Promise((resolve) => worker.once('exit', resolve)))
  process.on('worker', seen)
  onTestFinished(() => void process.off('worker', seen))
  const errors: unknown[] = []
  const jobs = makeJobRunner(file, (error) => errors.push(error))
  onTestFinished(jobs.close)
  const read = (onProgress: () => void = () => undefined) =>
    jobs.run(
      {
        job: 'stage',
        path,
        stagingPath: join(folder, `${Math.random()}.reading`),
        contract,
        kind: 'tickets',
        language: 'en',
        now: Date.UTC(2026, 0, 1) / 1000,
        choices: {},
      },
      onProgress,
    )
  return { jobs, read, errors, exitCodes: () => Promise.all(exits) }
}

test('a close drops what is being read, refuses what waits, and the thread ends by itself, its database closed', async () => {
  const { jobs, read, exitCodes, errors } = aThread()
  let reading: Promise<unknown> = Promise.resolve()
  await new Promise<void>((resolve) => {
    reading = read(resolve)
  })
  const refused = [reading, read()].map((job) => expect(job).rejects.toMatchObject({ code: 'stopping' }))
  await jobs.close()
  await Promise.all(refused)
  await expect(read()).rejects.toMatchObject({ code: 'stopping' })
  // A thread that is ended from outside exits with 1.
  expect(await exitCodes()).toEqual([0])
  expect(errors).toEqual([])
})

test('a thread that dies while nothing waits for it is told of, and ends nothing else', async () => {
  const { jobs, read, errors, exitCodes } = aThread('/nowhere/vigie.sqlite')
  jobs.warmUp()
  await eventually(() => expect(errors).toHaveLength(1))
  await exitCodes()
  await expect(read()).rejects.toThrow(/directory/)
  expect(errors).toHaveLength(1)
})
