/** When the database is backed up by itself, and for how long each backup is kept. */
export type BackupSettings = {
  /** Hour of the server's day, 0 to 23; null = never. */
  readonly hour: number | null
  /** Days, today's among them, of which every backup is kept. */
  readonly days: number
  /** Weeks (Monday to Sunday), the present one among them, of which the last backup is kept. */
  readonly weeks: number
  /** Months, the present one among them, of which the last backup is kept. */
  readonly months: number
}

export const neverBackUp: BackupSettings = { hour: null, days: 7, weeks: 4, months: 12 }
