import type { Notice } from '../../shared/api/imports.ts'
import { dayIn } from '../../shared/words/months.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { KNOWN_FROM, readFileStamp } from './settle-tickets.ts'
import type { Cut, Placed } from './vanished-tickets.ts'

/** Tickets that are named at most, the oldest first. */
const NAMED = 200

/** A staged file that does not hold all known tickets: the tool that wrote it, and how it selects them. */
export type LackingFile = { readonly format: string; readonly cut: Cut }
export type LeftOpen = { readonly count: number; readonly tickets: NonNullable<Notice['tickets']> }

/**
 * Tickets that are known open from files of the same tool, and that this newer one does not hold: they left its window, as that of
 * the tickets created in the last 30 days, and stay open until a file tells how they ended. One that was opened within that window
 * has vanished from it instead. Null of none; of a file that selects ended tickets, which tells of no open one; and of one that
 * selects changed ones: what it does not hold has not changed. Wants the staged file attached.
 */
export function findLeftOpen(
  db: Db,
  { id: contractId, timeZone }: Placed,
  { format, cut }: LackingFile,
): LeftOpen | null {
  const { sqlite } = db
  const open = sqlite.prepare('SELECT 1 FROM staged.tickets WHERE ended_month IS NULL LIMIT 1')
  if (cut === 'changed' || (cut === 'ended' && open.get() === undefined)) return null
  // By the index of those that last beyond their month: nothing is asked of all the others, which are many.
  const which = `FROM main.tickets t INDEXED BY tickets_left_open JOIN main.imports i ON i.id = t.import_id
    WHERE t.contract_id = @contractId AND t.ended_month IS NULL AND ${KNOWN_FROM} <= @instant
      AND t.import_id IN (SELECT id FROM main.imports WHERE contract_id = @contractId
                             AND json_extract(report, '$.format') = @format)
      AND NOT EXISTS (SELECT 1 FROM staged.tickets s WHERE s.id = t.id)
      ${cut === 'opened' ? 'AND t.opened_at < (SELECT min(opened_at) FROM staged.tickets)' : ''}`
  const oldest = sqlite.prepare(
    `SELECT t.id, t.opened_at AS openedAt, count(*) OVER () AS count ${which} ORDER BY 2, 1 LIMIT ${NAMED}`,
  )
  const rows = oldest.all({ contractId, format, instant: readFileStamp(db).instant }) as Row[]
  if (rows.length === 0) return null
  return {
    count: rows[0]!.count,
    tickets: rows.map(({ id, openedAt }) => ({ id, openedOn: dayIn(timeZone.name, toInstant(openedAt)) })),
  }
}
type Row = { readonly id: string; readonly openedAt: number; readonly count: number }
