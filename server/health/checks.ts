import { statfs } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fill, type Params } from '../../shared/words/fill.ts'
import type { BackupSchedule } from '../db/backup-schedule.ts'
import { faultOf } from '../db/faults.ts'
import type { FolderIdentity } from '../db/folder-identity.ts'
import type { Heartbeat } from '../db/heartbeat.ts'
import type { FailureCode } from '../errors.ts'
import type { JobLanes } from '../imports/job-lanes.ts'
import type { JobRunner, UnderWay } from '../imports/job-runner.ts'
import { said, type ServerWords } from '../words.ts'
import type { Check, CheckName } from './check.ts'
import type { Soundness } from './soundness.ts'

const MEGABYTE = 1_000_000
/** How long the import thread may take to answer when it has nothing to do, and to start: on a busy machine, seconds. */
const PING_MS = 2000
const LONGEST_START_SECONDS = 60
/** How long it may be at one job without any sign of life. */
const LONGEST_SILENCE_SECONDS = 1800
const SOON_MS = 100

const check = (name: CheckName, isOk: boolean, what: keyof ServerWords['health'], params: Params = {}): Check => ({
  name,
  ok: isOk,
  message: (language) => fill(said(language).health[what], params),
})
const ok = (name: CheckName, what: keyof ServerWords['health'], params?: Params) => check(name, true, what, params)
const failed = (name: CheckName, what: keyof ServerWords['health'], params?: Params) => check(name, false, what, params)
/** What fails as a request would. */
const refused = (name: CheckName, code: FailureCode): Check => ({
  name,
  ok: false,
  message: (language) => said(language).refusals[code].replace(' ({where})', ''),
})

/** Can the database be read and written? While an import is being stored nobody else may write, and that is as it should be. */
export async function checkDatabaseAnswers(heartbeat: Heartbeat, jobs: JobRunner, now: number): Promise<Check> {
  try {
    const isStoring = () => jobs.underWay() !== null
    let beat = heartbeat.beat(now)
    if (beat === 'busy' && !isStoring()) {
      await sleep(SOON_MS)
      beat = heartbeat.beat(now)
    }
    if (beat === 'done') return ok('database', 'database')
    if (isStoring()) return ok('database', 'storing')
    return refused('database', 'database-busy')
  } catch (error) {
    return checkFailed('database', error)
  }
}

/** Has any check found the database damaged? */
export function checkSoundness(soundness: Soundness): Check {
  if (soundness.damages().length > 0) return failed('integrity', 'damaged')
  return ok('integrity', 'integrity')
}

/** Is the data folder still the one that was opened? */
export function checkFolder(folder: FolderIdentity): Check {
  if (folder.isSame()) return ok('data-folder', 'folder')
  return refused('data-folder', 'storage-moved')
}

type ImportJobs = Pick<JobLanes, 'run' | 'underWay' | 'hasAnswered' | 'isStarted' | 'largeUnderWay'>

/**
 * Does the import thread answer, and does the one that reads large files give a sign of life while it reads one? One that
 * works answers when it is done: it tells since when it works. One that is being started has until then, and none is started to be
 * asked. `now`: epoch seconds of the process.
 */
export async function checkImportThread(jobs: ImportJobs, now: number): Promise<Check> {
  const large = jobs.largeUnderWay()
  if (large && isSilent(large, now)) return noAnswer
  if (large && !jobs.isStarted()) return working(large, now)
  if (jobs.underWay() === null && (await answersInTime(jobs))) return ok('import-thread', 'thread')
  const work = jobs.underWay()
  if (work && work.job !== 'ping' && !isSilent(work, now)) return working(work, now)
  if (work?.job === 'ping' && !jobs.hasAnswered() && now - work.since <= LONGEST_START_SECONDS)
    return ok('import-thread', 'starting')
  return noAnswer
}

const working = ({ since }: UnderWay, now: number) =>
  ok('import-thread', 'working', { seconds: Math.max(0, now - since) })

const noAnswer = failed('import-thread', 'silent')

function isSilent({ heardAt }: UnderWay, now: number): boolean {
  return now - heardAt > LONGEST_SILENCE_SECONDS
}

async function answersInTime(jobs: Pick<JobRunner, 'run'>): Promise<boolean> {
  const inTime = new AbortController()
  const answered = jobs.run({ job: 'ping' }).then(
    () => true,
    () => false,
  )
  const tooLate = sleep(PING_MS, false, { signal: inTime.signal, ref: false }).catch(() => false)
  return Promise.race([answered, tooLate]).finally(() => inTime.abort())
}

/** Has the disk of the data folder room for what the next files bring? `floor`: bytes. */
export async function checkDiskSpace(folder: string, floor: number): Promise<Check> {
  const megabytes = Math.round(floor / MEGABYTE)
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= floor) return ok('disk-space', 'room', { megabytes })
  return failed('disk-space', 'noRoom', { megabytes })
}

/** Is there a good backup, where one is made each day? */
export function checkBackup(backups: BackupSchedule, now: number): Check {
  const last = backups.lastGood()
  if (backups.isLate()) return failed('backup', 'late')
  if (last === null) return ok('backup', 'noBackup')
  const hours = Math.max(0, Math.floor((now - last) / 3600))
  return ok('backup', 'backup', { hours })
}

/** What a check says that the disk or the database did not let be made. */
export function checkFailed(name: CheckName, error: unknown): Check {
  return refused(name, faultOf(error) ?? 'storage-failing')
}
