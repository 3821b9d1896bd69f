import type { TimeZone } from '../../shared/time-zone.ts'
import type { Db } from './client.ts'
import { lastDateOf } from './schema/tickets.ts'
import { KNOWN_FROM, readFileStamp } from './settle-tickets.ts'
import type { Step } from './steps.ts'

const ANSWERED = (answers: string) => `coalesce((SELECT answered_at FROM ${answers}), 0)`
const ENDED = (of: string) => `coalesce(${of}resolved_at, ${of}closed_at)`
const KNOWN_LAST = `max(${lastDateOf('t.')}, ${ANSWERED("main.answers a WHERE a.contract_id = t.contract_id AND a.id = '~ticket ' || t.id")})`
const OF = 'SELECT t.id FROM main.tickets t WHERE t.contract_id = @contractId AND'

/**
 * The ways in which an export may be cut, in SQL: by opening, by end, by the last date of whatever kind. Of each, what is read
 * of staged and of known tickets, and where those are found that may lie between two instants, or between the months around them.
 */
const CUTS = [
  {
    cut: 'opened',
    staged: 's.opened_at',
    known: 't.opened_at',
    // The months find them in the index, which tells the instant too.
    among: `${OF} t.opened_month BETWEEN @firstMonth AND @lastMonth AND t.opened_at BETWEEN @first AND @last`,
  },
  {
    cut: 'ended',
    staged: ENDED('s.'),
    known: ENDED('t.'),
    among: `${OF} t.month BETWEEN @firstMonth AND @lastMonth UNION ALL ${OF} t.month IS NULL`,
  },
  {
    cut: 'changed',
    staged: `max(${lastDateOf('s.')}, ${ANSWERED("staged.answers a WHERE a.id = '~ticket ' || s.id")})`,
    known: KNOWN_LAST,
    among: `${OF} ${lastDateOf('t.')} BETWEEN @first AND @last UNION
            SELECT substr(a.id, 9) FROM main.answers a WHERE a.contract_id = @contractId
               AND a.month BETWEEN @firstMonth AND @lastMonth AND substr(a.id, 1, 8) = '~ticket '`,
  },
] as const
const HOUR = 3600

/** Tickets by hour: exports begin and end at a whole one. */
type Hour = { readonly hour: number; readonly held: number; readonly missing: number }

/** `cut`: how the file selects its tickets. */
export type Vanished = { readonly count: number; readonly cut: Cut }
export type Cut = (typeof CUTS)[number]['cut']

/** A contract, and the clock by which its tickets are in their months. */
export type Placed = { readonly id: number; readonly timeZone: TimeZone }

/**
 * Tickets kept from earlier exports that this newer file should hold by its own way of selecting, and does not. How it selects
 * is found in its rows: for each way (opened in, ended in, last changed in a span) the span is the one within which it holds
 * most more of the tickets than it lacks, and the way is the one of which that holds best; a file of open
 * tickets, or of a rolling window, so makes none vanish. Tickets known from a state newer than the file are not expected. None
 * is looked for beyond the first and the last that the file holds: a span begins and ends with those. A way by which all
 * rows of the file are selected and none is lacking holds best: no other one is looked at.
 */
export function countVanishedTickets(db: Db, { id: contractId, timeZone }: Placed, step: Step): Vanished {
  const { sqlite } = db
  const columns = new Set(sqlite.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all('tickets', 'staged'))
  const withNull = (cut: string) =>
    cut.replaceAll(/s\.(\w+)/g, (column, name: string) => (columns.has(name) ? column : 'NULL'))
  const { instant } = readFileStamp(db)
  const rows = sqlite.prepare('SELECT count(*) FROM staged.tickets').pluck().get() as number
  let best: (Span & { readonly cut: Cut }) | null = null
  for (const [way, { cut, staged, known, among }] of CUTS.entries()) {
    const held = sqlite
      .prepare(`SELECT ${withNull(staged)} / ${HOUR} AS hour, count(*) AS count FROM staged.tickets s GROUP BY 1`)
      .all() as InHour[]
    const hours = new Map<number, Hour>()
    for (const { hour, count } of held) if (hour !== null) hours.set(hour, { hour, held: count, missing: 0 })
    const missing = sqlite.prepare(
      `SELECT ${known} / ${HOUR} AS hour, count(*) AS count
         FROM (${among}) found CROSS JOIN main.tickets t ON t.contract_id = @contractId AND t.id = found.id
         JOIN main.imports i ON i.id = t.import_id
        WHERE NOT EXISTS (SELECT 1 FROM staged.tickets s WHERE s.id = found.id)
          AND ${known} / ${HOUR} BETWEEN @from AND @to AND ${KNOWN_FROM} <= @instant
        GROUP BY 1`,
    )
    const between = around([...hours.keys()], timeZone)
    for (const { hour, count } of between ? (missing.all({ contractId, instant, ...between }) as InHour[]) : [])
      hours.set(hour!, { hour: hour!, held: hours.get(hour!)?.held ?? 0, missing: count })
    step((way + 1) / CUTS.length)
    const span = bestSpan([...hours.values()].sort((a, b) => a.hour - b.hour))
    if (best === null || span.score > best.score) best = { ...span, cut }
    if (best.score === rows) break
  }
  return { count: best!.missing, cut: best!.cut }
}
type Span = { readonly score: number; readonly missing: number }
type InHour = { readonly hour: number | null; readonly count: number }

/** The span from the first to the last of some hours, as instants and as months, which hold the same tickets; null of none. */
function around(hours: readonly number[], { monthOf }: TimeZone) {
  if (hours.length === 0) return null
  const [from, to] = [hours.reduce((a, b) => Math.min(a, b)), hours.reduce((a, b) => Math.max(a, b))]
  const [first, last] = [from * HOUR, (to + 1) * HOUR - 1]
  return { from, to, first, last, firstMonth: monthOf(first), lastMonth: monthOf(last) }
}

/** The run of hours with the most tickets held less those missing, the longest such (Kadane); it begins and ends with one held. */
function bestSpan(hours: readonly Hour[]): Span {
  let best = { score: 0, missing: 0 }
  let run = { score: 0, missing: 0 }
  for (const { held, missing } of hours) {
    if (run.score < 0) run = { score: 0, missing: 0 }
    run = { score: run.score + held - missing, missing: run.missing + missing }
    if (held > 0 && run.score >= best.score) best = run
  }
  return best
}
