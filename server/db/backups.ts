import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Backup } from '../../shared/api/admin.ts'
import { backupName, madeAt } from './backup-files.ts'
import type { FromThread } from './faults.ts'
import { outlived } from './backup-retention.ts'
import type { BackupSettings } from './backup-settings.ts'
import { toInstant } from './instant.ts'

/** Copies of the database, whole and verified, in a folder beside it. */
export type Backups = {
  /**
   * Copies the database as it is now, while it is in use, one copy at a time. A copy that is not whole does not stay, and
   * takes no other's place. `now`: epoch seconds.
   */
  readonly make: (now: number) => Promise<Backup>
  /** The newest first. */
  readonly list: () => Backup[]
  /** Removes those that need not be kept any longer. */
  readonly removeOutlived: (settings: BackupSettings, now: number) => void
  /** How many databases a restore has set aside beside them. */
  readonly countSetAside: () => number
  /** Gives up the copy that is being made. */
  readonly close: () => void
}

const UNFINISHED = '.part'
const copier = fileURLToPath(new URL('./copy-database.ts', import.meta.url))

export function openBackups(databaseFile: string, folder: string): Backups {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const file of readdirSync(folder)) if (file.includes(UNFINISHED)) rmSync(join(folder, file), { force: true })
  let copying: ChildProcess | null = null
  let isClosed = false

  const copy = (target: string) =>
    new Promise<void>((resolve, reject) => {
      if (isClosed) throw new Error('The backup was given up: Vigie is stopping.')
      const child = fork(copier, [databaseFile, target], { env: {}, execArgv: [], stdio: 'ignore' })
      copying = child
      let why = 'the copying was stopped.'
      let fault: FromThread['fault'] = null
      child.once('spawn', () => setPriority(child.pid!, constants.priority.PRIORITY_BELOW_NORMAL))
      child.on('message', (said: { done: true } | ({ failed: string } & FromThread)) => {
        if ('done' in said) resolve()
        else [why, fault] = [said.failed, said.fault]
      })
      child.once('error', reject)
      child.once('exit', () => reject(Object.assign(new Error(`The backup failed: ${why}`), { fault })))
    }).finally(() => (copying = null))

  const make = async (now: number): Promise<Backup> => {
    const isThere = existsSync(join(folder, backupName(now)))
    const file = isThere ? backupName(now, randomUUID().slice(0, 8)) : backupName(now)
    const beingMade = join(folder, `${file}${UNFINISHED}`)
    try {
      await copy(beingMade)
      renameSync(beingMade, join(folder, file))
    } finally {
      for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(beingMade + suffix, { force: true })
    }
    return describe(file)
  }
  const describe = (file: string): Backup => {
    const { size, mtimeMs } = statSync(join(folder, file))
    return { file, bytes: size, createdAt: toInstant(madeAt(file) ?? Math.floor(mtimeMs / 1000)) }
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    make: (now) => {
      const made = last.then(() => make(now))
      last = made.catch(() => undefined)
      return made
    },
    list: () => {
      const files = readdirSync(folder).filter((file) => file.endsWith('.sqlite'))
      return files
        .map(describe)
        .sort((one, other) => other.createdAt.localeCompare(one.createdAt) || other.file.localeCompare(one.file))
    },
    removeOutlived: (settings, now) => {
      for (const file of outlived(readdirSync(folder), settings, now)) rmSync(join(folder, file), { force: true })
    },
    countSetAside: () => {
      const place = join(dirname(databaseFile), 'aside')
      return existsSync(place) ? readdirSync(place).filter((file) => file.endsWith('.sqlite')).length : 0
    },
    close: () => {
      isClosed = true
      copying?.kill('SIGKILL')
    },
  }
}
