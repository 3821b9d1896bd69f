import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '../../shared/api/admin.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'

/** Copies of the database, whole and consistent, in a folder beside it. */
export type Backups = {
  /** Copies the database as it is now, while it is in use, one copy at a time. `now`: epoch seconds. */
  readonly make: (now: number) => Promise<Backup>
  /** The newest first. */
  readonly list: () => Backup[]
}

export function openBackups({ sqlite }: Db, folder: string): Backups {
  const describe = (file: string): Backup => {
    const { size, mtimeMs } = statSync(join(folder, file))
    return { file, bytes: size, createdAt: toInstant(Math.floor(mtimeMs / 1000)) }
  }
  const make = async (now: number): Promise<Backup> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const name = `vigie-${toInstant(now).replace(/[-:]|\.\d+/g, '')}`
    const isThere = existsSync(join(folder, `${name}.sqlite`))
    const file = isThere ? `${name}-${randomUUID().slice(0, 8)}.sqlite` : `${name}.sqlite`
    const beingMade = join(folder, `${file}.part`)
    try {
      await sqlite.backup(beingMade)
      chmodSync(beingMade, 0o600)
      renameSync(beingMade, join(folder, file))
    } finally {
      rmSync(beingMade, { force: true })
    }
    return describe(file)
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    make: (now) => {
      const made = last.then(() => make(now))
      last = made.catch(() => undefined)
      return made
    },
    list: () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const files = readdirSync(folder).filter((file) => file.endsWith('.sqlite'))
      return files.sort().reverse().map(describe)
    },
  }
}
