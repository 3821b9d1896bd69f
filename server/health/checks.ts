import { statfs } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BackupSchedule } from '../db/backup-schedule.ts'
import { faultOf, type FaultCode } from '../db/faults.ts'
import type { FolderIdentity } from '../db/folder-identity.ts'
import type { Heartbeat } from '../db/heartbeat.ts'
import { failures } from '../errors.ts'
import type { JobLanes } from '../imports/job-lanes.ts'
import type { JobRunner, UnderWay } from '../imports/job-runner.ts'
import type { Check, CheckName } from './check.ts'
import type { Soundness } from './soundness.ts'

const MEGABYTE = 1_000_000
/** How long the import thread may take to answer when it has nothing to do, and to start: on a busy machine, seconds. */
const PING_MS = 2000
const LONGEST_START_SECONDS = 60
/** How long it may be at one job without any sign of life. */
const LONGEST_SILENCE_SECONDS = 1800
const SOON_MS = 100

const ok = (name: CheckName, en: string, fr: string): Check => ({ name, ok: true, message: { en, fr } })
const failed = (name: CheckName, en: string, fr: string): Check => ({ name, ok: false, message: { en, fr } })

/** Can the database be read and written? While an import is being stored nobody else may write, and that is as it should be. */
export async function checkDatabaseAnswers(heartbeat: Heartbeat, jobs: JobRunner, now: number): Promise<Check> {
  try {
    const isStoring = () => jobs.underWay() !== null
    let beat = heartbeat.beat(now)
    if (beat === 'busy' && !isStoring()) {
      await sleep(SOON_MS)
      beat = heartbeat.beat(now)
    }
    if (beat === 'done')
      return ok('database', 'The database can be read and written.', 'La base de données se lit et s’écrit.')
    if (isStoring()) return ok('database', 'An import is being stored.', 'Un import est en cours d’enregistrement.')
    return failed('database', ...sentencesOf('database-busy'))
  } catch (error) {
    return checkFailed('database', error)
  }
}

/** Has any check found the database damaged? */
export function checkSoundness(soundness: Soundness): Check {
  if (soundness.damages().length > 0)
    return failed(
      'integrity',
      'The database is damaged. Nothing more is written; the page Administration says what was found. Restore a backup.',
      'La base de données est abîmée. Plus rien n’est enregistré ; la page Administration dit ce qui a été trouvé. Restaurez une sauvegarde.',
    )
  return ok('integrity', 'No damage was found.', 'Aucun dommage n’a été trouvé.')
}

/** Is the data folder still the one that was opened? */
export function checkFolder(folder: FolderIdentity): Check {
  if (folder.isSame())
    return ok(
      'data-folder',
      'The data folder is the one that was opened.',
      'Le dossier de données est celui qui a été ouvert.',
    )
  return failed('data-folder', failures['storage-moved'].en, failures['storage-moved'].fr)
}

type ImportJobs = Pick<JobLanes, 'run' | 'underWay' | 'hasAnswered' | 'largeUnderWay'>

/**
 * Does the import thread answer, and does the one that reads large files give a sign of life while it reads one? One that works answers when it is done: it tells since when it works. One that is being started
 * has until then. `now`: epoch seconds of the process.
 */
export async function checkImportThread(jobs: ImportJobs, now: number): Promise<Check> {
  const large = jobs.largeUnderWay()
  if (large && isSilent(large, now)) return noAnswer
  if (jobs.underWay() === null && (await answersInTime(jobs)))
    return ok('import-thread', 'The import thread answers.', 'Le fil des imports répond.')
  const work = jobs.underWay()
  if (work && work.job !== 'ping' && !isSilent(work, now)) {
    const seconds = Math.max(0, now - work.since)
    return ok('import-thread', `It has been at work for ${seconds} s.`, `Il est au travail depuis ${seconds} s.`)
  }
  if (work?.job === 'ping' && !jobs.hasAnswered() && now - work.since <= LONGEST_START_SECONDS)
    return ok('import-thread', 'The import thread is being started.', 'Le fil des imports démarre.')
  return noAnswer
}

const noAnswer = failed(
  'import-thread',
  'The import thread does not answer: files cannot be imported. Restart Vigie.',
  'Le fil des imports ne répond pas : des fichiers ne peuvent pas être importés. Redémarrez Vigie.',
)

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
  if (bavail * bsize >= floor)
    return ok('disk-space', `At least ${megabytes} MB are free.`, `Au moins ${megabytes} Mo sont libres.`)
  return failed(
    'disk-space',
    `Less than ${megabytes} MB are free (VIGIE_MIN_FREE_MB). Make room before the disk is full.`,
    `Moins de ${megabytes} Mo sont libres (VIGIE_MIN_FREE_MB). Libérez de la place avant que le disque soit plein.`,
  )
}

/** Is there a good backup, where one is made each day? */
export function checkBackup(backups: BackupSchedule, now: number): Check {
  const last = backups.lastGood()
  if (backups.isLate())
    return failed(
      'backup',
      'The daily backup has not been made for two days. The page Administration says more.',
      'La sauvegarde quotidienne n’a pas été faite depuis deux jours. La page Administration en dit plus.',
    )
  if (last === null) return ok('backup', 'No backup has been made yet.', 'Aucune sauvegarde n’a encore été faite.')
  const hours = Math.max(0, Math.floor((now - last) / 3600))
  return ok('backup', `The last good backup is ${hours} h old.`, `La dernière bonne sauvegarde a ${hours} h.`)
}

/** What a check says that the disk or the database did not let be made. */
export function checkFailed(name: CheckName, error: unknown): Check {
  return failed(name, ...sentencesOf(faultOf(error) ?? 'storage-failing'))
}

function sentencesOf(code: FaultCode): readonly [en: string, fr: string] {
  const { en, fr } = failures[code]
  return [en.replace(' ({where})', ''), fr.replace(' ({where})', '')]
}
