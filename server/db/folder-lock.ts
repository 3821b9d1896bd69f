import { join } from 'node:path'
import Database from 'better-sqlite3'
import { faultOf } from './faults.ts'

/**
 * Keeps the data folder to one process: a second one would take the first one's previews for leftovers. The lock is an open
 * transaction on a file of its own, so it goes with the process however that ends. Throws an Error that says what to do, and
 * what the disk said where it is the disk that refused.
 */
export function lockFolder(folder: string): { readonly release: () => void } {
  const lock = new Database(join(folder, 'lock.sqlite'), { timeout: 0 })
  const refused = tryToLock(lock)
  if (refused === null) return { release: () => lock.close() }
  lock.close()
  if (faultOf(refused) !== 'database-busy') throw refused
  throw new Error(`Another Vigie is already at work in ${folder}. Stop it, or choose another folder with VIGIE_DATA.`)
}

function tryToLock(lock: Database.Database): unknown {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return null
  } catch (error) {
    return error
  }
}
