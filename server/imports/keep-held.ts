import { theServer } from '../db/audit.ts'
import { loggedWrite } from '../db/logged-write.ts'
import type { Db } from '../db/client.ts'
import { listHeld, outdate, removePreview, removePreviewsBefore } from '../db/imports.ts'
import { isOfThisRelease } from '../db/staged-file.ts'
import type { Uploads } from './uploads.ts'

/**
 * Drops the previews of an earlier process, with their files, but those that a quiet commit holds: they wait for somebody. One
 * whose file is gone, as after a restore, is dropped too, and the log says so; one that another release laid out is outdated,
 * and is read again before it is stored. `now`: epoch seconds.
 */
export function keepHeld(db: Db, uploads: Uploads, now: number): void {
  removePreviewsBefore(db, Number.MAX_SAFE_INTEGER)
  const kept = new Set<string>()
  for (const { id, contractId, upload } of listHeld(db)) {
    if (upload === null || !uploads.has(upload)) {
      loggedWrite(db, now, (log) => {
        removePreview(db, id)
        const about = { subject: 'import', id } as const
        log({ event: 'preview-discarded', by: theServer, contractId, about })
      })
      continue
    }
    kept.add(upload)
    if (!isOfThisRelease(uploads.stagingPath(upload))) outdate(db, id)
  }
  uploads.clear(kept)
}
