import { expect, test } from 'vitest'
import { backupName, madeAt } from '../../../server/db/backup-files.ts'
import { keptUntil, outlived } from '../../../server/db/backup-retention.ts'

const keeps = { hour: 3, days: 7, weeks: 4, months: 12 }
/** Epoch seconds of an instant on the clock of the server, which the tests have in New York. */
const at = (...parts: [year: number, month: number, day: number, hour?: number]) => {
  const [year, month, day, hour = 3] = parts
  return new Date(year, month - 1, day, hour).getTime() / 1000
}
const dayOf = (file: string) => new Date(madeAt(file)! * 1000).toLocaleDateString('sv-SE')

/** The files that are left when one is made a day, each day, and the outlived go each time. */
function live(from: [number, number, number], days: number, settings = keeps): string[] {
  let files: string[] = []
  for (let day = 0; day < days; day++) {
    const now = at(from[0], from[1], from[2] + day)
    files.push(backupName(now))
    const gone = new Set(outlived(files, settings, now))
    files = files.filter((file) => !gone.has(file))
  }
  return files
}

test('after two years of days, 7 days, 4 weeks and 12 months are left', () => {
  // Monday 5 January 2026 is the 729th day.
  const left = live([2024, 1, 8], 729).map(dayOf)
  const days = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05']
  const weeks = ['2025-12-21', '2025-12-28']
  const months = ['02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30']
  expect(left).toEqual([...months.map((month) => `2025-${month}`), ...weeks, ...days])
})

test('all of the last days are kept, however many a day has', () => {
  const day = [3, 9, 15, 21].map((hour) => backupName(at(2026, 6, 24, hour)))
  expect(outlived(day, keeps, at(2026, 6, 30))).toEqual([])
  expect(outlived(day, { ...keeps, weeks: 0 }, at(2026, 7, 1)).map((file) => file)).toHaveLength(4 - 1)
})

test('the newest stays, whatever its age, and so does what is no backup of ours', () => {
  const old = backupName(at(2020, 1, 1))
  expect(outlived([old, 'by-hand.sqlite', 'vigie.sqlite'], keeps, at(2026, 7, 1))).toEqual([])
  expect(outlived([old, backupName(at(2026, 7, 1))], keeps, at(2026, 7, 1))).toEqual([old])
})

test('the day that is told by which one is gone is the day by which it is', () => {
  for (const settings of [keeps, { ...keeps, months: 0 }, { ...keeps, months: 0, weeks: 0 }, { ...keeps, days: 90 }])
    for (const [year, month, day] of [
      [2025, 3, 8],
      [2025, 3, 31],
      [2025, 11, 2],
      [2024, 2, 29],
    ] as const) {
      const made = at(year, month, day)
      let files = [backupName(made)]
      let last = made
      for (let later = 1; files.includes(backupName(made)); later++) {
        last = at(year, month, day + later - 1, 0)
        const now = at(year, month, day + later, 0)
        files.push(backupName(now))
        const gone = new Set(outlived(files, settings, now))
        files = files.filter((file) => !gone.has(file))
      }
      expect([settings, dayOf(backupName(made)), keptUntil(made, settings) > last]).toEqual([
        settings,
        dayOf(backupName(made)),
        true,
      ])
    }
})

test('a name tells when it was made, and only a name of ours does', () => {
  expect(madeAt(backupName(1_782_864_000))).toBe(1_782_864_000)
  expect(madeAt(backupName(1_782_864_000, '0a1b2c3d'))).toBe(1_782_864_000)
  for (const other of ['vigie.sqlite', 'vigie-20260701T000000Z.sqlite.part', 'vigie-2026.sqlite'])
    expect(madeAt(other)).toBeNull()
})
