import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, { version?: string }>
}
/** Every version of a package that is installed, its copies inside other packages included. */
const installed = (name: string): string[] =>
  Object.entries(lock.packages)
    .filter(
      ([path, { version }]) =>
        version !== undefined && (path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`)),
    )
    .map(([, { version }]) => version!)
const sqlite = (): string[] => {
  const db = new Database(':memory:')
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string
  db.close()
  return [version]
}

/** Whether a version is that of the floor or newer. */
function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [version, floor].map((one) => one.split('-')[0]!.split('.').map(Number)) as [number[], number[]]
  const differs = want.findIndex((part, index) => part !== (have[index] ?? 0))
  return differs === -1 || have[differs]! > want[differs]!
}

/** What must run at least, and why. */
const floors: readonly (readonly [what: string, floor: string, versions: () => string[], why: string])[] = [
  ['Node', '24.21.0', () => [process.versions.node], 'security releases of the 24 line up to then'],
  ['SQLite', '3.51.3', sqlite, 'a reset of the WAL could damage a database that two connections use'],
  [
    'nodemailer',
    '7.0.7',
    () => installed('nodemailer'),
    'a crafted address sent mail to another domain (CVE-2025-13033)',
  ],
  [
    'fastify',
    '5.3.2',
    () => installed('fastify'),
    'a content type with odd blanks passed by the validation (CVE-2025-32442)',
  ],
  ['cookie', '0.7.0', () => installed('cookie'), 'a name with odd characters wrote other fields (CVE-2024-47764)'],
]

test.each(floors)('%s is at least %s', (_what, floor, versions, why) => {
  const found = versions()
  expect(found.length).toBeGreaterThan(0)
  expect([found.filter((version) => !isAtLeast(version, floor)), why]).toEqual([[], why])
})

test('an older version is told from a newer one', () => {
  const told = ['3.51.2', '3.51.3', '3.50.9', '4.0.0', '3.51.10'].map((version) => isAtLeast(version, '3.51.3'))
  expect(told).toEqual([false, true, false, true, true])
})
