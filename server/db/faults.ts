import { Failure, type FailureCode } from '../errors.ts'

/** The failures that tell of the disk or of the database, not of what was asked. */
export type FaultCode = Extract<
  FailureCode,
  'disk-full' | 'storage-read-only' | 'storage-failing' | 'database-busy' | 'database-damaged'
>

/** By the beginning of SQLite's code: its extended codes say more than a person needs. The first that fits counts. */
const ofSqlite: readonly (readonly [string, FaultCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  // What the shared index of the log cannot grow to, on a disk without a free block.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_READONLY', 'storage-read-only'],
  ['SQLITE_PERM', 'storage-read-only'],
  ['SQLITE_IOERR', 'storage-failing'],
  ['SQLITE_CANTOPEN', 'storage-failing'],
  ['SQLITE_PROTOCOL', 'storage-failing'],
  ['SQLITE_NOLFS', 'storage-failing'],
  ['SQLITE_BUSY', 'database-busy'],
  ['SQLITE_LOCKED', 'database-busy'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
]

/** By the code of a call to the system. */
const ofSystem: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'storage-read-only',
  EACCES: 'storage-read-only',
  EPERM: 'storage-read-only',
  EIO: 'storage-failing',
  ENXIO: 'storage-failing',
  ENODEV: 'storage-failing',
  ESTALE: 'storage-failing',
  EFBIG: 'storage-failing',
  EMFILE: 'storage-failing',
  ENFILE: 'storage-failing',
  ENOENT: 'storage-failing',
  ENOTDIR: 'storage-failing',
  EEXIST: 'storage-failing',
  EISDIR: 'storage-failing',
}

/** Calls that are made over the network: what they say is not of the disk. */
const network = /^(connect|getaddrinfo|query|send|listen|bind)/

/** Turns what the disk or the database did into the failure that is told, and leaves every other error as it is. */
export function asFault(error: unknown): unknown {
  const fault = error instanceof Failure ? null : faultOf(error)
  if (fault === null) return error
  const where = fault === 'database-damaged' ? 'structure' : undefined
  return Object.assign(new Failure(fault, where === undefined ? {} : { where }), { cause: error })
}

/** An error of another thread: its code does not travel, so what it is was told apart there. */
export type FromThread = { readonly fault: FaultCode | null }

/** What of the disk or the database made a call fail; null where the error tells of something else. */
export function faultOf(error: unknown): FaultCode | null {
  if (!(error instanceof Error)) return null
  const { code, syscall, fault } = error as NodeJS.ErrnoException & Partial<FromThread>
  if (fault) return fault
  if (typeof code === 'string') {
    const found = ofSqlite.find(([beginning]) => code.startsWith(beginning))
    if (found) return found[1]
    if (syscall !== undefined && !network.test(syscall) && Object.hasOwn(ofSystem, code)) return ofSystem[code]!
  }
  return error.cause === undefined ? null : faultOf(error.cause)
}
