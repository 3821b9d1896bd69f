import type { BackupSchedule } from '../db/backup-schedule.ts'
import type { FolderIdentity } from '../db/folder-identity.ts'
import { openHeartbeat } from '../db/heartbeat.ts'
import type { JobLanes } from '../imports/job-lanes.ts'
import type { Check, CheckName } from './check.ts'
import {
  checkBackup,
  checkDatabaseAnswers,
  checkDiskSpace,
  checkFailed,
  checkFolder,
  checkImportThread,
  checkSoundness,
} from './checks.ts'
import { makeHealth, type Health } from './health.ts'
import type { Soundness } from './soundness.ts'

export type HealthParts = {
  readonly databaseFile: string
  readonly dataFolder: string
  /** Bytes that must be free on the disk of the data folder. */
  readonly minFreeBytes: number
  readonly jobs: JobLanes
  readonly soundness: Soundness
  readonly folder: FolderIdentity
  readonly backups: BackupSchedule
  /** Epoch seconds. */
  readonly now: () => number
}

/** What `GET /api/health` asks: each check, in the order in which they are told. */
export function openHealth(parts: HealthParts): { readonly health: Health; readonly close: () => void } {
  const { jobs, now } = parts
  const heartbeat = openHeartbeat(parts.databaseFile)
  /** The thread counts by the clock of the process, whatever the clock of the contracts is. */
  const clock = () => Math.floor(Date.now() / 1000)
  const health = makeHealth(() =>
    Promise.all([
      told('database', () => checkDatabaseAnswers(heartbeat, jobs, now())),
      told('integrity', () => checkSoundness(parts.soundness)),
      told('data-folder', () => checkFolder(parts.folder)),
      told('import-thread', () => checkImportThread(jobs, clock())),
      told('disk-space', () => checkDiskSpace(parts.dataFolder, parts.minFreeBytes)),
      told('backup', () => checkBackup(parts.backups, now())),
    ]),
  )
  return { health, close: heartbeat.close }
}

/** A check that cannot be made has failed. */
async function told(name: CheckName, check: () => Check | Promise<Check>): Promise<Check> {
  try {
    return await check()
  } catch (error) {
    return checkFailed(name, error)
  }
}
