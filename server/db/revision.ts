import type { Db } from './client.ts'

type Counters = { readonly ofOthers: () => unknown; readonly ofOurs: () => number; ours: number }

const countersOf = new WeakMap<Db, Counters>()

function counters(db: Db): Counters {
  const known = countersOf.get(db)
  if (known) return known
  const [others, ours] = ['PRAGMA data_version', 'SELECT total_changes()'].map((text) =>
    db.sqlite.prepare(text).pluck(),
  )
  const made = { ofOthers: () => others!.get(), ofOurs: () => ours!.get() as number, ours: 0 }
  countersOf.set(db, made)
  return made
}

/**
 * What the database as this connection reads it is told from any other by: another after every write, of this connection or of
 * another one, whoever makes it and whatever it changes. SQLite counts both, so that no write can be forgotten. Null within a
 * transaction, which may yet be rolled back.
 */
export function revisionOf(db: Db): string | null {
  if (db.sqlite.inTransaction) return null
  const { ofOthers, ofOurs, ours } = counters(db)
  return `${String(ofOthers())}.${ofOurs() - ours}`
}

/** Makes a write that changes nothing of what is answered, such as when a session was last seen: the revision stays. */
export function writeUnseen(db: Db, write: () => void): void {
  const known = counters(db)
  const before = known.ofOurs()
  write()
  known.ours += known.ofOurs() - before
}
