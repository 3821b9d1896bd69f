import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * Keeps the data folder to one process: a second one would take the first one's previews for leftovers. The lock is an open
 * transaction on a file of its own, so it goes with the process however that ends. Throws an Error that says what to do.
 */
export function lockFolder(folder: string): { readonly release: () => void } {
  const lock = new Database(join(folder, 'lock.sqlite'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new Error(`Another Vigie is already at work in ${folder}. Stop it, or choose another folder with VIGIE_DATA.`)
  }
  return { release: () => lock.close() }
}
