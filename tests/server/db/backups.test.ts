import { closeSync, existsSync, openSync, readdirSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Backups } from '../../../shared/api/admin.ts'
import { backupName } from '../../../server/db/backup-files.ts'
import type { BackupSettings } from '../../../server/db/backup-settings.ts'
import type { Senders } from '../../../server/alerts/channels/channel.ts'
import { readAuditHead } from '../../../server/db/audit-head.ts'
import { tellAgainst } from '../../../server/db/verify-audit.ts'
import { makeMailer } from '../../../server/mail/mailer.ts'
import { aMailBox } from '../alerts/mail-box.ts'
import { aHouse, now } from '../house.ts'
import { noSenders } from '../senders.ts'

const settings: BackupSettings = { hour: 3, days: 7, weeks: 4, months: 12 }
const HOUR = 3600
const DAY = 24 * HOUR

/** A house whose clock the test sets; the tests' own clock is New York's, where it is 20:00 of the day before. */
async function aKeptHouse(
  options: { dataFolder?: string; hour?: number | null; senders?: Senders; auditMail?: string } = {},
) {
  const clock = { now }
  const errors: unknown[] = []
  const { hour = 3, ...rest } = options
  const backup = { ...settings, hour }
  const house = await aHouse({ ...rest, backup, clock: () => clock.now, onBackgroundError: (e) => errors.push(e) })
  const { backupSchedule, backups } = house.services
  house.signedIn()
  const files = () => readdirSync(join(house.dataFolder, 'backups')).sort()
  return { ...house, clock, errors, schedule: backupSchedule, backups, files }
}
const rowsOf = (file: string, sql: string) => {
  const sqlite = new Database(file, { readonly: true })
  const rows = sqlite.prepare(sql).pluck().all()
  sqlite.close()
  return rows
}

test('one is made a day, at its hour, and none before', async () => {
  const { clock, schedule, files, get } = await aKeptHouse()
  await schedule.look()
  clock.now += 6 * HOUR
  await schedule.look()
  expect(files()).toEqual([])
  clock.now += HOUR
  await schedule.look()
  expect(files()).toEqual([backupName(now + 7 * HOUR)])
  clock.now += 23 * HOUR
  await schedule.look()
  expect(files()).toHaveLength(1)
  clock.now += HOUR
  await schedule.look()
  expect(files()).toEqual([backupName(now + 7 * HOUR), backupName(now + 31 * HOUR)])
  const { body } = await get<Backups>('/admin/backups')
  expect(body).toMatchObject({ lastGoodAt: '2026-07-02T07:00:00.000Z', hour: 3, failedAt: null, isLate: false })
  expect(body.backups.map(({ keptUntil }) => keptUntil)).toEqual(Array(2).fill('2027-07-01T04:00:00.000Z'))
})

test('an hour that was missed is made up for at the start, and told in the log', async () => {
  const first = await aKeptHouse()
  const { dataFolder } = first
  first.clock.now += 7 * HOUR
  await first.schedule.look()
  await first.close()
  const second = await aHouse({ dataFolder, backup: settings, clock: () => now + 5 * DAY })
  await second.services.backupSchedule.look()
  expect(second.services.backups.list().map(({ file }) => file)).toEqual([
    backupName(now + 5 * DAY),
    backupName(now + 7 * HOUR),
  ])
  const told = second.db.sqlite.prepare("SELECT account_id FROM audit_log WHERE event = 'backup-made'").pluck()
  expect(told.all()).toEqual([null, null])
})

test('whoever is named is mailed where the log ends, and can tell later that it was cut', async () => {
  const mailBox = await aMailBox()
  const senders = { ...noSenders, mail: makeMailer(mailBox.url, 'vigie@example.com') }
  const { clock, schedule, db } = await aKeptHouse({ senders, auditMail: 'audit@example.com' })
  clock.now += 7 * HOUR
  await schedule.look()
  await expect.poll(() => mailBox.mails).toHaveLength(1)
  const mail = mailBox.mails[0]!.replace(/=\r\n/g, '')
  expect(mail).toMatch(/^To: audit@example.com/m)
  const [, id, hash] = /--head (\d+),([0-9a-f]{64})/.exec(mail)!
  const head = { id: Number(id), hash: hash! }
  expect(readAuditHead(db)).toEqual(head)
  expect(tellAgainst(db, head, 'the mail')).toBeNull()
  db.sqlite.exec(`DROP TRIGGER audit_log_is_never_shortened; DELETE FROM audit_log WHERE id >= ${head.id}`)
  expect(tellAgainst(db, head, 'the mail')).toMatch(/^Entry \d+, which the mail knows, is gone/)
})

test('a mail that does not arrive spoils no backup', async () => {
  const mailBox = await aMailBox(() => 550)
  const senders = { ...noSenders, mail: makeMailer(mailBox.url, 'vigie@example.com') }
  const { clock, schedule, errors, files } = await aKeptHouse({ senders, auditMail: 'audit@example.com' })
  clock.now += 7 * HOUR
  await schedule.look()
  await expect.poll(() => errors).toHaveLength(1)
  expect(files()).toHaveLength(1)
  expect(schedule.failedAt()).toBeNull()
})

test('a house in which nobody has an account has nothing to back up', async () => {
  const house = await aHouse({ backup: settings, clock: () => now + 90 * DAY })
  await house.services.backupSchedule.look()
  expect(house.services.backups.list()).toEqual([])
  expect(house.services.backupSchedule.isLate()).toBe(false)
})

test('never is never, and is not late', async () => {
  const { clock, schedule, files, get } = await aKeptHouse({ hour: null })
  clock.now += 90 * DAY
  await schedule.look()
  expect(files()).toEqual([])
  expect((await get<Backups>('/admin/backups')).body).toMatchObject({ hour: null, isLate: false, lastGoodAt: null })
})

test('a copy of a damaged database is no backup: it fails, is told, is tried again, and the good one stays', async () => {
  const { clock, schedule, files, errors, db, dataFolder, get } = await aKeptHouse()
  clock.now += 7 * HOUR
  await schedule.look()
  db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const root = db.sqlite.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'audit_log_by_account'").pluck().get()
  const file = openSync(join(dataFolder, 'vigie.sqlite'), 'r+')
  writeSync(file, Buffer.alloc(4096), 0, 4096, ((root as number) - 1) * 4096)
  closeSync(file)
  clock.now += 3 * DAY
  await schedule.look()
  expect(files()).toEqual([backupName(now + 7 * HOUR)])
  expect(String(errors)).toMatch(/The backup failed: .*(damaged|malformed)/)
  const { body } = await get<Backups>('/admin/backups')
  expect(body).toMatchObject({
    isLate: true,
    lastGoodAt: '2026-07-01T07:00:00.000Z',
    failedAt: '2026-07-04T07:00:00.000Z',
  })
  await schedule.look()
  expect(errors).toHaveLength(1)
  clock.now += 900
  await schedule.look()
  expect(errors).toHaveLength(2)
})

test('a copy holds what was there when it began, is one file of its owner alone, and writers are not held up', async () => {
  const { db, backups, dataFolder, files } = await aKeptHouse()
  db.sqlite.exec('CREATE TABLE bulk (n INTEGER PRIMARY KEY, text)')
  db.sqlite.exec(`INSERT INTO bulk WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 200000)
                  SELECT n, hex(randomblob(40)) FROM c`)
  const making = backups.make(now)
  const write = db.sqlite.prepare('INSERT INTO bulk (text) VALUES (?)')
  let longest = 0
  let written = 0
  const end = Symbol('the end')
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
  while ((await Promise.race([making.then(() => end), pause()])) !== end) {
    const begun = performance.now()
    write.run('later')
    longest = Math.max(longest, performance.now() - begun)
    written++
  }
  const { file } = await making
  const copy = join(dataFolder, 'backups', file)
  const [rows] = rowsOf(copy, 'SELECT count(*) FROM bulk') as [number]
  expect(rows).toBeGreaterThanOrEqual(200_000)
  expect(rows).toBeLessThan(200_000 + written)
  expect(longest).toBeLessThan(5000)
  expect(statSync(copy).mode & 0o077).toBe(0)
  expect(files()).toEqual([file])
})

test('what an earlier process left unfinished is removed, and a stop does not wait for a copy', async () => {
  const house = await aHouse()
  const half = join(house.dataFolder, 'backups', `${backupName(now)}.part`)
  await house.close()
  writeFileSync(half, 'half')
  const again = await aHouse({ dataFolder: house.dataFolder, backup: settings, clock: () => now + DAY })
  expect(existsSync(half)).toBe(false)
  again.signedIn()
  const making = again.services.backups.make(now).catch(String)
  const begun = performance.now()
  await again.close()
  expect(await making).toMatch(/The backup failed: the copying was stopped|is stopping/)
  expect(performance.now() - begun).toBeLessThan(3000)
  expect(readdirSync(join(house.dataFolder, 'backups'))).toEqual([])
})
