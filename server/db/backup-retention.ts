import { madeAt } from './backup-files.ts'
import type { BackupSettings } from './backup-settings.ts'

/**
 * The backups that need not be kept any longer: neither of the last days, nor the last of one of the last weeks or months.
 * Days, weeks and months are those of the server's clock. What is not named as a backup is none of ours, and stays.
 */
export function outlived(files: readonly string[], settings: BackupSettings, now: number): string[] {
  const made = files
    .map((file) => ({ file, at: madeAt(file) }))
    .filter((one): one is { file: string; at: number } => one.at !== null)
    .sort((one, other) => other.at - one.at)
  const newest = made[0]?.file
  const lastOf = (periodOf: (at: number) => number) =>
    new Set(new Map(made.toReversed().map(({ file, at }) => [periodOf(at), file])).values())
  const lastOfWeek = lastOf(weekOf)
  const lastOfMonth = lastOf(monthOf)
  return made
    .filter(({ file, at }) => {
      const isRecent = dayOf(now) - dayOf(at) < settings.days
      const keepsWeek = lastOfWeek.has(file) && weekOf(now) - weekOf(at) < settings.weeks
      const keepsMonth = lastOfMonth.has(file) && monthOf(now) - monthOf(at) < settings.months
      return file !== newest && !isRecent && !keepsWeek && !keepsMonth
    })
    .map(({ file }) => file)
}

/** The day by which a backup is gone at the latest, while others are made; epoch seconds. */
export function keptUntil(at: number, { days, weeks, months }: BackupSettings): number {
  const local = new Date(at * 1000)
  const [year, month, day] = [local.getFullYear(), local.getMonth(), local.getDate()]
  const monday = day - ((local.getDay() + 6) % 7)
  const ends = [new Date(year, month, day + days), new Date(year, month, monday + 7 * weeks)]
  if (months > 0) ends.push(new Date(year, month + months, 1))
  return Math.max(...ends.map(Number)) / 1000
}

/** Days of the server's calendar, numbered: summer time makes none of them shorter. */
function dayOf(at: number): number {
  const local = new Date(at * 1000)
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / 86_400_000
}

/** Day 0 was a Thursday. */
const weekOf = (at: number): number => Math.floor((dayOf(at) + 3) / 7)

function monthOf(at: number): number {
  const local = new Date(at * 1000)
  return local.getFullYear() * 12 + local.getMonth()
}
