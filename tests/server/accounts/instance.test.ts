import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makeFirstAdmin } from '../../../server/accounts/first-admin.ts'
import { readAuditHead, type AuditHead } from '../../../server/db/audit-head.ts'
import { openDb } from '../../../server/db/client.ts'
import { whyNotStarted } from '../../../server/start-faults.ts'
import { serveVigie } from '../../vigie-here.ts'
import { aDoor } from './door.ts'
import { aFolder, run } from './processes.ts'
import { password } from './samples.ts'
import { signIn } from './signing.ts'

const email = 'me@example.com'
const database = (folder: string) => join(folder, 'vigie.sqlite')
const marker = (folder: string) => join(folder, 'instance.json')

/** The folder of a house that somebody was let into, as it is when it is closed. */
async function aFolderInUse(): Promise<string> {
  const folder = aFolder()
  const door = await aDoor({ dataFolder: folder, keepsFolder: true })
  await makeFirstAdmin(door.services, { email, password })
  await door.close()
  expect(existsSync(marker(folder))).toBe(true)
  return folder
}

const markOf = (folder: string) =>
  JSON.parse(readFileSync(marker(folder), 'utf8')) as { instance: string; head: AuditHead }
const readHead = (folder: string): AuditHead => {
  const db = openDb(database(folder))
  const head = readAuditHead(db)
  db.sqlite.close()
  return head
}

/** Nothing is set up in its place: a file that is missing stays so. */
const bytesOf = (file: string): number | null => (existsSync(file) ? statSync(file).size : null)

const emptied = /empty or missing.+restore a backup/
/** What may become of a database, and what is then said. */
const accidents: readonly (readonly [name: string, happen: (folder: string) => void | Promise<void>, said: RegExp])[] =
  [
    ['is removed', (folder) => rmSync(database(folder)), emptied],
    ['has 0 bytes', (folder) => truncateSync(database(folder)), emptied],
    [
      'is emptied of its accounts',
      (folder) => {
        const { sqlite } = openDb(database(folder))
        sqlite.exec('PRAGMA foreign_keys = OFF; DELETE FROM accounts;')
        sqlite.close()
      },
      emptied,
    ],
    [
      'is a new one',
      async (folder) => {
        const other = await aDoor()
        await other.close()
        copyFileSync(database(other.dataFolder), database(folder))
      },
      emptied,
    ],
    [
      'is of another house',
      async (folder) => copyFileSync(database(await aFolderInUse()), database(folder)),
      /of another Vigie/,
    ],
    ['stands beside a mark that cannot be read', (folder) => writeFileSync(marker(folder), '{'), /of another Vigie/],
  ]

/** What a start that is refused prints: all that a process does, done here. */
const saidBy = (folder: string): Promise<string> =>
  serveVigie(folder, {}).then(
    async (vigie) => `started: ${String(await vigie.stop())}`,
    (error: unknown) => whyNotStarted(error),
  )

test.each(accidents)('a Vigie whose database %s does not start, and says what to do', async (_name, happen, said) => {
  const folder = await aFolderInUse()
  await happen(folder)
  const left = bytesOf(database(folder))
  const printed = await saidBy(folder)
  expect(bytesOf(database(folder))).toEqual(left)
  expect(printed).toMatch(said)
  expect(printed).not.toContain('/link#')
  expect(printed.trim().split('\n')).toHaveLength(1)
})

test('nor does one that an administrator is named for: nobody takes an emptied house over', async () => {
  const folder = await aFolderInUse()
  truncateSync(database(folder))
  const { code, printed } = await run('main.ts', {
    VIGIE_DATA: folder,
    VIGIE_ADMIN_EMAIL: 'thief@example.com',
    VIGIE_ADMIN_PASSWORD: password,
  })
  expect([code, emptied.test(printed), printed.trim().split('\n').length, bytesOf(database(folder))]).toEqual([
    1,
    true,
    1,
    0,
  ])
})

test('a backup starts in the place of the database once the mark is removed, and in a folder of its own', async () => {
  const folder = aFolder()
  const door = await aDoor({ dataFolder: folder, keepsFolder: true })
  await makeFirstAdmin(door.services, { email, password })
  const { headers } = door.somebody('admin', { isAdmin: true })
  const made = await door.ask<{ file: string }>('POST', '/api/admin/backups', { headers })
  await door.close()
  const { instance } = markOf(folder)
  const backup = join(folder, 'backups', made.body.file)
  const elsewhere = aFolder()
  for (const where of [folder, elsewhere]) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(database(where) + suffix, { force: true })
    copyFileSync(backup, database(where))
    if (where === folder) await expect(aDoor({ dataFolder: where, keepsFolder: true })).rejects.toThrow(/older one/)
    rmSync(marker(where), { force: true })
    const restored = await aDoor({ dataFolder: where, keepsFolder: true })
    expect((await signIn(restored, email)).status).toBe(201)
    await restored.close()
    expect(markOf(where)).toMatchObject({ instance, head: readHead(where) })
  }
})

test('the mark follows the log within seconds, and at the latest when it is closed', async () => {
  const folder = aFolder()
  const door = await aDoor({ dataFolder: folder, keepsFolder: true })
  await makeFirstAdmin(door.services, { email, password })
  const { headers } = door.somebody('admin', { isAdmin: true })
  const backUp = () => door.ask('POST', '/api/admin/backups', { headers })
  await backUp()
  await expect.poll(() => markOf(folder).head).toMatchObject(readAuditHead(door.db))
  await backUp()
  await door.close()
  expect(markOf(folder).head).toMatchObject(readHead(folder))
  expect(statSync(marker(folder)).mode & 0o077).toBe(0)
})

test('a mark that cannot be written stops nothing: it stands as it was, is told of once, and catches up', async () => {
  const folder = aFolder()
  const door = await aDoor({ dataFolder: folder, keepsFolder: true })
  await makeFirstAdmin(door.services, { email, password })
  const { headers } = door.somebody('admin', { isAdmin: true })
  const before = readFileSync(marker(folder), 'utf8')
  // A folder in the place of the file that becomes the mark: it cannot be written, as on a full disk.
  mkdirSync(`${marker(folder)}.part`)
  expect((await door.ask('POST', '/api/admin/backups', { headers })).status).toBe(201)
  await expect.poll(() => door.errors.length).toBe(1)
  await setTimeout(1500)
  expect([door.errors.length, readFileSync(marker(folder), 'utf8')]).toEqual([1, before])
  rmSync(`${marker(folder)}.part`, { recursive: true })
  await expect.poll(() => markOf(folder).head).toMatchObject(readAuditHead(door.db))
  await door.close()
})
