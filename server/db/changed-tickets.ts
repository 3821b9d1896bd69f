import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { statusCodes } from './codes.ts'
import { differ } from './settle-tickets.ts'

/** All of a ticket that its months are summed up of, and the drift detector reads. */
const COUNTED = [
  'opened_month',
  'month',
  'ended_month',
  'class',
  'status',
  'opened_at',
  'counted',
  'delay_seconds',
  'sla_met',
  'reopenings',
  'reopened_at',
  'response_seconds',
  'response_asked',
  'response_met',
  'response_sla_met',
  'resolution_asked',
  'resolution_met',
  'resolved_at',
  'closed_at',
  'priority',
  'category',
]
const { cancelled, duplicate, merged } = statusCodes.code
/** Whether a ticket, which is counted in no KPI, is not one of those opened in its month. */
const leftOut = (of: string) => `coalesce(${of}status, 0) IN (${cancelled}, ${duplicate}, ${merged})`

/** Of a ticket as it was (`c`) and as it is (`t`): that it lived the same life, as far as delays are told, until it ended. */
const tellsDelay = (of: string) => `(${of}.delay_seconds IS NOT NULL OR ${of}.ended_month IS NULL)`
const LIVES_ON = `t.id IS NOT NULL AND c.known AND ${tellsDelay('c')} AND ${tellsDelay('t')}
  AND NOT (${differ(['opened_at', 'opened_month', 'class', 'priority', 'category'], 'c', 't')})`
const earliest = (month: string) => `coalesce(c.${month}, 1e9), coalesce(t.${month}, 1e9)`

/** Begins to follow what a change does to the contract's tickets: `temp.changed` is to name them, with what they were. */
export function followTickets(db: Db): void {
  endFollowing(db)
  db.sqlite.exec(
    `CREATE TEMP TABLE changed (id TEXT PRIMARY KEY, known INTEGER NOT NULL, ${COUNTED.join(', ')}) WITHOUT ROWID`,
  )
}

export function endFollowing({ sqlite }: Db): void {
  sqlite.exec('DROP TABLE IF EXISTS temp.changed; DROP TABLE IF EXISTS temp.touched_months')
}

/** Tickets that are about to change, as they are: those of the contract that an SQL condition on `t` takes. */
export function followKnown({ sqlite }: Db, contractId: number, where: string): void {
  sqlite
    .prepare(
      `INSERT OR IGNORE INTO temp.changed SELECT t.id, 1, ${COUNTED.map((name) => `t.${name}`).join(', ')}
         FROM main.tickets t WHERE t.contract_id = ? AND ${where}`,
    )
    .run(contractId)
}

/** The tickets that an import added, and those that it changed, before it is undone. */
export function followTaken(db: Db, contractId: number, importId: number): void {
  followTickets(db)
  followKnown(db, contractId, `t.import_id = ${importId}`)
  followKnown(db, contractId, `t.id IN (SELECT id FROM main.ticket_versions WHERE contract_id = ${contractId})`)
}

/** Tickets that are about to be there for the first time: an SQL query gives their ids. */
export function followNew({ sqlite }: Db, ids: string): void {
  sqlite.prepare(`INSERT OR IGNORE INTO temp.changed (id, known) SELECT id, 0 FROM (${ids})`).run()
}

/** That nothing of any month is to be summed up again. */
export function touchNothing({ sqlite }: Db): void {
  sqlite.exec(
    `DROP TABLE IF EXISTS temp.touched_months;
     CREATE TEMP TABLE touched_months (month INTEGER PRIMARY KEY, placed INTEGER NOT NULL DEFAULT 0,
       opened INTEGER NOT NULL DEFAULT 0, left_open INTEGER NOT NULL DEFAULT 0)`,
  )
}

/**
 * Once they have changed: `temp.touched_months` has the months of which something is to be summed up again, and what: the
 * tickets placed in them, those opened in them, those open at their end. Gives the first month in whose delays, of ended and of
 * open tickets, anything is other than it was; Infinity where nothing is.
 */
export function findTouchedMonths(db: Db, contractId: number): Month {
  const { sqlite } = db
  touchNothing(db)
  sqlite.exec(
    'CREATE TEMP TABLE moved (was INTEGER, m1, o1, e1, left_out1, is_there INTEGER, m2, o2, e2, left_out2, other_open, begins)',
  )
  sqlite
    .prepare(
      `INSERT INTO temp.moved
         SELECT DISTINCT c.known, c.month, c.opened_month, c.ended_month, iif(c.known, ${leftOut('c.')}, NULL),
                t.id IS NOT NULL, t.month, t.opened_month, t.ended_month, iif(t.id IS NULL, NULL, ${leftOut('t.')}),
                c.class IS NOT t.class OR c.opened_at IS NOT t.opened_at,
                iif(${LIVES_ON}, min(${earliest('month')}), min(${earliest('month')}, ${earliest('opened_month')}))
           FROM temp.changed c LEFT JOIN main.tickets t ON t.contract_id = @contractId AND t.id = c.id
          WHERE c.known = (t.id IS NULL) OR ${differ(COUNTED, 'c', 't')}`,
    )
    .run({ contractId })
  const touch = (what: string, months: string) =>
    sqlite.exec(
      `INSERT INTO temp.touched_months (month, ${what}) SELECT month, 1 FROM (${months}) WHERE month IS NOT NULL
         ON CONFLICT (month) DO UPDATE SET ${what} = 1`,
    )
  touch('placed', 'SELECT m1 AS month FROM temp.moved UNION SELECT m2 FROM temp.moved')
  const opensOtherwise = 'o1 IS NOT o2 OR left_out1 IS NOT left_out2 OR other_open'
  touch(
    'opened',
    `SELECT o1 AS month FROM temp.moved WHERE ${opensOtherwise} UNION SELECT o2 FROM temp.moved WHERE ${opensOtherwise}`,
  )
  // Where it was opened as before, only the months between one end and the other see it otherwise.
  const isOtherwise = 'other_open OR o1 IS NOT o2'
  const [end1, end2] = ['coalesce(e1, 1e9)', 'coalesce(e2, 1e9)']
  sqlite
    .prepare(
      `WITH spans (first, next) AS (
         SELECT o1, ${end1} FROM temp.moved WHERE was AND (${isOtherwise}) UNION
         SELECT o2, ${end2} FROM temp.moved WHERE is_there AND (${isOtherwise}) UNION
         SELECT min(${end1}, ${end2}), max(${end1}, ${end2}) FROM temp.moved WHERE NOT (${isOtherwise}))
       INSERT INTO temp.touched_months (month, left_open)
         SELECT DISTINCT m.month, 1 FROM (SELECT DISTINCT month FROM ticket_months WHERE contract_id = @contractId) m
           JOIN spans ON m.month >= spans.first AND m.month < spans.next WHERE true
       ON CONFLICT (month) DO UPDATE SET left_open = 1`,
    )
    .run({ contractId })
  const begins = sqlite.prepare('SELECT min(begins) FROM temp.moved').pluck().get() as number | null
  sqlite.exec('DROP TABLE temp.moved')
  return begins ?? Infinity
}
