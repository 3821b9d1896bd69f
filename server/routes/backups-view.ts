import type { Backups as BackupsView } from '../../shared/api/admin.ts'
import { madeAt } from '../db/backup-files.ts'
import { keptUntil } from '../db/backup-retention.ts'
import type { BackupSchedule } from '../db/backup-schedule.ts'
import type { Backups } from '../db/backups.ts'
import { toInstant } from '../db/instant.ts'

/** The backups as whoever runs the server sees them. */
export function backupsView(backups: Backups, schedule: BackupSchedule): BackupsView {
  const { settings, lastGood, failedAt, isLate } = schedule
  const { hour, days, weeks, months } = settings
  const orNull = (at: number | null) => (at === null ? null : toInstant(at))
  return {
    backups: backups.list().map((one) => {
      const made = madeAt(one.file)
      return { ...one, keptUntil: orNull(hour === null || made === null ? null : keptUntil(made, settings)) }
    }),
    lastGoodAt: orNull(lastGood()),
    hour,
    keeps: { days, weeks, months },
    failedAt: orNull(failedAt()),
    isLate: isLate(),
  }
}
