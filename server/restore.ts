import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { restoreDatabase, type Restored } from './db/restore-database.ts'
import { tellEnded } from './db/carry-over.ts'

// npm run restore -- FILE: puts a backup in the place of the database, while no Vigie is at work. FILE is a path, or the name
// of a backup in the data folder.
const folder = resolve(process.env.VIGIE_DATA ?? 'data')
const named = process.argv[2]
const candidates =
  named === undefined ? [] : [resolve(process.env.INIT_CWD ?? '.', named), join(folder, 'backups', named)]
const file = candidates.find((one) => existsSync(one))
const isPresent =
  file !== undefined &&
  existsSync(join(folder, 'vigie.sqlite')) &&
  realpathSync(file) === realpathSync(join(folder, 'vigie.sqlite'))
if (file === undefined || isPresent) {
  console.error(
    named === undefined
      ? 'Name the backup: npm run restore -- FILE'
      : isPresent
        ? `${named} is the present database: name a backup.`
        : `There is no file ${named}, nor a backup of that name in ${join(folder, 'backups')}.`,
  )
  process.exit(2)
}
try {
  const restored = restoreDatabase({ folder, file, now: Math.floor(Date.now() / 1000) })
  for (const line of sentences(file, restored)) console.log(line)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

function sentences(from: string, { upTo, aside, unreadable, ended, hasAdmin, findings }: Restored): string[] {
  const until = upTo === null ? '' : `, as it was on ${new Date(upTo * 1000).toISOString()}`
  return [
    `Restored: ${from}${until}.`,
    aside === null ? 'There was no database in its place.' : `The database that stood there is kept: ${aside}`,
    ...(unreadable === null
      ? ['What ended since the backup stays ended; every session is over.']
      : [
          `The database that stood there could not be read, so nobody knows what ended since the backup. ${unreadable}`,
          'Everything that lets somebody in was ended: every session, password, link, upload token and shared view, and every account is deactivated. Look at the members of each contract as you let people in again, on the page Administration.',
        ]),
    ...[tellEnded(ended)].filter((line) => line !== null),
    ...findings,
    ...(hasAdmin ? [] : ['No administrator can sign in. Make one: npm run admin -- somebody@example.com']),
    'Start Vigie again: npm start',
  ]
}
