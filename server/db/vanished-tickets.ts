import type { Db } from './client.ts'
import { KNOWN_FROM, readFileStamp } from './settle-tickets.ts'
import type { Step } from './steps.ts'

/** The ways in which an export may be cut, in SQL: by opening, by end, by the last date of whatever kind. */
const newest = (table: string, answers: string) =>
  `max(${table}.opened_at, coalesce(${table}.resolved_at, 0), coalesce(${table}.closed_at, 0), coalesce(${table}.reopened_at, 0),
       coalesce(${table}.as_of, 0), coalesce((SELECT answered_at FROM ${answers}), 0))`
const STAGED_CUTS = [
  's.opened_at',
  'coalesce(s.resolved_at, s.closed_at)',
  newest('s', `staged.answers a WHERE a.id = '~ticket ' || s.id`),
]
const KNOWN_CUTS = [
  't.opened_at',
  'coalesce(t.resolved_at, t.closed_at)',
  newest('t', `main.answers a WHERE a.contract_id = t.contract_id AND a.id = '~ticket ' || t.id`),
]

/** Tickets by hour: exports begin and end at a whole one. */
type Hour = { readonly hour: number; readonly held: number; readonly missing: number }

/**
 * Tickets kept from earlier exports that this newer file should hold by its own way of selecting, and does not. How it selects
 * is found in its rows: for each way (opened in, ended in, last changed in a span) the span is the one within which it holds
 * most more of the tickets than it lacks, and the way is the one of which that holds best; a file of open
 * tickets, or of a rolling window, so makes none vanish. Tickets known from a state newer than the file are not expected.
 */
export function countVanishedTickets(db: Db, contractId: number, step: Step): number {
  const { sqlite } = db
  const columns = new Set(sqlite.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all('tickets', 'staged'))
  const withNull = (cut: string) =>
    cut.replaceAll(/s\.(\w+)/g, (column, name: string) => (columns.has(name) ? column : 'NULL'))
  sqlite.exec('DROP TABLE IF EXISTS temp.missing; CREATE TEMP TABLE missing (id TEXT PRIMARY KEY) WITHOUT ROWID')
  sqlite
    .prepare(
      `INSERT INTO temp.missing SELECT t.id FROM main.tickets t JOIN main.imports i ON i.id = t.import_id
        WHERE t.contract_id = @contractId AND ${KNOWN_FROM} <= @instant
          AND NOT EXISTS (SELECT 1 FROM staged.tickets s WHERE s.id = t.id)`,
    )
    .run({ contractId, instant: readFileStamp(db).instant })
  const spans = STAGED_CUTS.map((cut, way) => {
    const hours = sqlite
      .prepare(
        `SELECT hour, sum(held) AS held, sum(missing) AS missing FROM (
           SELECT ${withNull(cut)} / 3600 AS hour, count(*) AS held, 0 AS missing FROM staged.tickets s GROUP BY 1
           UNION ALL
           SELECT ${KNOWN_CUTS[way]} / 3600, 0, count(*) FROM temp.missing m CROSS JOIN main.tickets t
               ON t.contract_id = @contractId AND t.id = m.id GROUP BY 1)
          WHERE hour IS NOT NULL GROUP BY hour ORDER BY hour`,
      )
      .all({ contractId }) as Hour[]
    step((way + 1) / STAGED_CUTS.length)
    return bestSpan(hours)
  })
  sqlite.exec('DROP TABLE temp.missing')
  return spans.reduce((best, span) => (span.score > best.score ? span : best)).missing
}

/** The run of hours with the most tickets held less those missing, the longest such (Kadane); it begins and ends with one held. */
function bestSpan(hours: readonly Hour[]): { readonly score: number; readonly missing: number } {
  let best = { score: 0, missing: 0 }
  let run = { score: 0, missing: 0 }
  for (const { held, missing } of hours) {
    if (run.score < 0) run = { score: 0, missing: 0 }
    run = { score: run.score + held - missing, missing: run.missing + missing }
    if (held > 0 && run.score >= best.score) best = run
  }
  return best
}
