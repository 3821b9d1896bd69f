import { min } from './drizzle.ts'
import { theServer } from './audit.ts'
import { readAuditHead, type AuditHead } from './audit-head.ts'
import { madeAt } from './backup-files.ts'
import type { BackupSettings } from './backup-settings.ts'
import type { Backups } from './backups.ts'
import type { Db } from './client.ts'
import { accounts } from './schema/accounts.ts'
import type { Write } from './logged-write.ts'

/** How often the clock is looked at: it may be set, and a machine may sleep through the hour. */
const LOOK_MS = 60_000
/** After a failure. */
const RETRY_SECONDS = 900
/** A day may fail and be made up for; two that do are told. */
const LATE_SECONDS = 2 * 86_400

export type ScheduleParts = {
  readonly db: Db
  readonly write: Write
  readonly backups: Backups
  readonly settings: BackupSettings
  /** Epoch seconds. */
  readonly now: () => number
  /** Told of each backup that was made, with where its audit log ends. */
  readonly onMade?: (head: AuditHead) => Promise<void>
  readonly onError: (error: unknown) => void
}

/** Backs the database up by itself, once a day; an hour that was missed is made up for as soon as Vigie runs. */
export type BackupSchedule = ReturnType<typeof makeBackupSchedule>

export function makeBackupSchedule({ db, write, backups, settings, now, onMade, onError }: ScheduleParts) {
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | null = null
  let failedAt: number | null = null
  let isClosed = false

  /** When the last good backup was made, epoch seconds; one from the future tells of a clock that was wrong. */
  const lastGood = (): number | null =>
    backups
      .list()
      .map(({ file }) => madeAt(file))
      .find((at) => at !== null && at <= now()) ?? null
  /** Without any backup, since when there is something to back up. null = there is nothing. */
  const since = (): number | null =>
    lastGood() ??
    db.orm
      .select({ at: min(accounts.createdAt) })
      .from(accounts)
      .get()!.at
  const isDue = (at: number): boolean => {
    if (settings.hour === null || (failedAt !== null && at >= failedAt && at < failedAt + RETRY_SECONDS)) return false
    const begun = since()
    return begun !== null && begun < lastHour(settings.hour, at)
  }
  const backUp = async (at: number) => {
    try {
      await backups.make(at)
      failedAt = null
      await write((log) => log({ event: 'backup-made', by: theServer }))
      backups.removeOutlived(settings, at)
      onMade?.(readAuditHead(db)).catch(onError)
    } catch (error) {
      if (isClosed) return
      failedAt = at
      onError(error)
    }
  }
  const look = async (): Promise<void> => {
    const at = now()
    if (working === null && isDue(at)) working = backUp(at).finally(() => (working = null))
    await working
  }
  return {
    settings,
    lastGood,
    /** When the last try failed, epoch seconds; null = it did not. */
    failedAt: () => failedAt,
    /** Whether there is no good backup of the last two days although one is due each day. */
    isLate: (): boolean => {
      const begun = settings.hour === null ? null : since()
      return begun !== null && now() - begun > LATE_SECONDS
    },
    /** Makes the backup that is due, if one is. */
    look,
    start: () => {
      timer = setInterval(() => void look().catch(onError), LOOK_MS)
      timer.unref()
      void look().catch(onError)
    },
    close: async () => {
      isClosed = true
      clearInterval(timer)
      backups.close()
      await working
    },
  }
}

/** The last time before `at` that the server's clock showed this hour; epoch seconds. */
function lastHour(hour: number, at: number): number {
  const day = new Date(at * 1000)
  day.setHours(hour, 0, 0, 0)
  if (day.getTime() > at * 1000) day.setDate(day.getDate() - 1)
  return day.getTime() / 1000
}
