import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../db/client.ts'
import { listReports, replaceReport } from '../db/imports.ts'
import { keptReport } from './kept-report.ts'

/** Takes out of the history of imports what an earlier release kept of the content of files. */
export function cleanHistory(db: Db): void {
  db.sqlite
    .transaction(() => {
      for (const { id, kind, report } of listReports(db)) {
        const kept = keptReport(report, kind)
        if (!isDeepStrictEqual(kept, report)) replaceReport(db, id, kept)
      }
    })
    .immediate()
}
