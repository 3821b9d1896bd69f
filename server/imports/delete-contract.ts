import type { Actor } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import { listUploads } from '../db/imports.ts'
import type { WriteLock } from '../db/write-lock.ts'
import type { JobRunner } from './job-runner.ts'
import type { Uploads } from './uploads.ts'

/**
 * Deletes a contract with all that it holds, its previews too, on the thread of the imports: a million rows take a while.
 * `checked` runs inside the lock, and may refuse.
 */
export type DeleteContract = (contractId: number, by: Actor, checked: () => void) => Promise<void>

export function makeDeleteContract(parts: {
  readonly db: Db
  readonly jobs: JobRunner
  readonly uploads: Uploads
  readonly lock: WriteLock
  readonly now: () => number
}): DeleteContract {
  const { db, jobs, uploads, lock, now } = parts
  return (contractId, by, checked) =>
    lock(async () => {
      checked()
      const previews = listUploads(db, contractId)
      await jobs.run({ job: 'delete-contract', contractId, by, now: now() })
      for (const upload of previews) uploads.remove(upload)
    })
}
