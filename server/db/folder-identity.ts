import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a data folder is still the one that was opened. */
export type FolderIdentity = { readonly isSame: () => boolean }

/** What a database is made of while it is in use; its log holds what was not yet carried over. */
const files = ['', 'vigie.sqlite', 'vigie.sqlite-wal', 'secret.key']

/**
 * Remembers the folder and its files as they are now: one that is moved away, removed or replaced under an open database
 * would take what is written from then on with it.
 */
export function rememberFolder(folder: string): FolderIdentity {
  const identify = (name: string) => {
    const found = statSync(join(folder, name), { bigint: true, throwIfNoEntry: false })
    return found && `${found.dev} ${found.ino}`
  }
  const known = files.map((name) => [name, identify(name)] as const).filter(([, identity]) => identity !== undefined)
  return {
    isSame: () => {
      try {
        return known.every(([name, identity]) => identify(name) === identity)
      } catch {
        return false
      }
    },
  }
}
