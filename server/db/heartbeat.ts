import Database from 'better-sqlite3'

/** Reads and writes the database, to know that both can be done. */
export type Heartbeat = {
  /**
   * Writes one row down to the disk and reads it again; `busy` = somebody else is writing, nothing was waited for. Throws what
   * the disk or the database said. `now`: epoch seconds.
   */
  readonly beat: (now: number) => 'done' | 'busy'
  readonly close: () => void
}

/** On a connection of its own, which waits for nobody: asking how the server is must not stop it. */
export function openHeartbeat(file: string): Heartbeat {
  let sqlite: Database.Database | null = null
  const close = () => {
    sqlite?.close()
    sqlite = null
  }
  const open = () => {
    const opened = new Database(file, { fileMustExist: true, timeout: 0 })
    opened.pragma('synchronous = FULL')
    return opened
  }
  return {
    beat: (now) => {
      try {
        sqlite ??= open()
        sqlite.prepare('INSERT INTO heartbeat VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at').run(now)
        const written = sqlite.prepare('SELECT at FROM heartbeat').pluck().get()
        if (written !== now) throw new Error('what was written is not what is read')
        return 'done'
      } catch (error) {
        if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return 'busy'
        close()
        throw error
      }
    },
    close,
  }
}
