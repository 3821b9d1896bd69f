import { fieldsSaying } from '../../shared/kinds/field-table.ts'
import {
  incidentFields,
  incidentKinds,
  type Incident,
  type IncidentKind,
} from '../../shared/kinds/incidents/incident.ts'
import { dateColumn } from './date-column.ts'
import { endTimeReader } from './end-time.ts'
import { formatLocalTime, secondReading } from './local-time.ts'
import { eventReader, outageOf, standingInLog } from './log/event-reader.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import type { FieldsOf } from '../../shared/kinds/columns.ts'
import { placesOf, Row } from './row.ts'
import { rowStanding } from './row-standing.ts'
import { stillLasts } from './still-lasts.ts'
import { saysNotEnded } from './values/not-ended.ts'
import { withTime } from './times-beside.ts'
import { durationCellReader } from './values/duration-cell.ts'
import {
  guessByHeaders,
  guessIncidentKind,
  impliesPlanned,
  namesPlanned,
  readIncidentKind,
  readPlanned,
  saysUp,
} from './values/incident-kind.ts'
import { incidentStanding } from './values/standing-words.ts'

type IncidentRow = Row<FieldsOf['incidents']>

/** Without when it began a row is no incident. */
const NEEDS: ReadonlySet<FieldsOf['incidents']> = new Set(['kind', 'startedAt'])
/** Clocks differ: so much later is not yet the future. Maintenance is announced years ahead at most. In seconds. */
const TOLERANCE = 2 * 86_400
const AHEAD = 3650 * 86_400

/**
 * Compiles the reader of a file's incidents. One without an end lasts as long as the row says, unless its status says that it goes
 * on; else it still lasts; an outage
 * whose end cannot be read, or comes before its start, is rejected: nothing says how long it took. A time of day in a column of
 * its own completes its date. An event of a log is an incident without an end, until the log tells it. Where no column says what the rows are, that is asked, once for all of them.
 */
export function incidentReader(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rules: ReadRules,
): RowReader {
  const places = placesOf(columns)
  const readEvent = eventReader(columns, headers, rules)
  const readKind = readEvent ? () => null : kindReader(columns, headers, rules)
  const readTimes = timesReader(columns, headers, rules)
  const lasts = stillLasts(headers)
  const standing = rowStanding(
    headers,
    readPlaces(columns),
    rules,
    readEvent ? standingInLog(incidentStanding) : incidentStanding,
  )
  // Those that a rule finds among tickets are told by the tickets again.
  const source = rules.format.isOwn ? headers.indexOf('source') : -1
  return (cells, findings) => {
    const row: IncidentRow = new Row(places, NEEDS, cells, findings)
    if (!readEvent && saysUp(row.cell('kind') ?? '')) return { kind: 'left-out', why: 'back-up' }
    if (source >= 0 && cells[source] === 'tickets') return { kind: 'left-out', why: 'told-by-tickets' }
    const event = readEvent?.(row, cells) ?? null
    if (event === 'left-out') return { kind: event, why: 'said-none' }
    // That something is over is no less true where its beginning is taken back.
    const isUp = event?.state === 'up'
    if (!isUp && standing(cells) === 'left-out') return { kind: 'left-out', why: 'taken-back' }
    row.need('startedAt', 'start-missing')
    const kind = readEvent ? event && 'outage' : readKind(row)
    if (kind === 'left-out') return { kind, why: 'said-none' }
    const planned = row.word('planned', readPlanned, 'yes-no-unreadable') ?? plannedByKind(kind, row)
    const times = readTimes(row, {
      takesTime: !event && kind !== 'security',
      planned: planned === true,
      lasts: lasts(cells) || isNotEnded(row),
    })
    if (times === 'announced') return { kind: 'left-out', why: 'announced' }
    const incident = {
      id: row.id('id', rules.format),
      ...named(row),
      planned,
    }
    if (row.isRejected || kind === null || times === null) return null
    if (event === null) return { kind: 'incidents', incident: { ...incident, kind, ...times } }
    return { kind: 'incidents', ...outageOf({ ...incident, ...times, kind }, event) }
  }
}

/** The places of the columns that tell a field for sure; a category may take a row back as well. */
const readPlaces = (columns: readonly ReadColumn[]) =>
  new Set(columns.filter(({ field }) => field !== 'category').map(({ index }) => index))

const names = fieldsSaying(incidentFields, 'name')
const named = (row: IncidentRow) =>
  Object.fromEntries(names.map((field) => [field, row.text(field)])) as Record<(typeof names)[number], string | null>

type KindReader = (row: IncidentRow) => IncidentKind | null | 'left-out'

function kindReader(columns: readonly ReadColumn[], headers: readonly string[], { asking }: ReadRules): KindReader {
  const column = columns.find(({ field }) => field === 'kind')
  if (!column) {
    let rows = 0
    const about = { topic: 'constant', field: 'kind' } as const
    const guess = guessByHeaders(headers)
    const said = asking.choose({ about, options: incidentKinds, guess, count: () => rows }) as IncidentKind | null
    // Nothing is stored while it is not said; until then the rows are shown as what they probably are.
    const kind = said ?? guess ?? 'security'
    return () => {
      rows += 1
      return kind
    }
  }
  const readKind = asking.words<IncidentKind>('kind', headers[column.index]!, {
    knows: column.rule?.says === 'security' ? () => 'security' : readIncidentKind,
    means: (meaning) => meaning as IncidentKind,
    guess: guessIncidentKind,
  })
  return (row) => {
    row.need('kind', 'kind-missing')
    return row.kindOf('kind', readKind, 'kind-unknown')
  }
}

/** Whether a row says in place of its end that there is none yet. */
const isNotEnded = (row: IncidentRow) =>
  saysNotEnded(row.cell('endedAt') ?? '') || saysNotEnded(row.cell('endedTime') ?? '')

type Times = Pick<Incident, 'startedAt' | 'endedAt'>
/** What the rest of the row says of its times: whether it is no incident without its length, was planned, is not over. */
type Said = { readonly takesTime: boolean; readonly planned: boolean; readonly lasts: boolean }

/** Reads when an incident began and ended; `announced` where it is planned and yet to come, null where nothing tells when it began. */
function timesReader(columns: readonly ReadColumn[], headers: readonly string[], rules: ReadRules) {
  const ahead = { ...rules, now: rules.now + AHEAD }
  const readStart = dateColumn('startedAt', columns, headers, ahead)
  const readEnd = dateColumn('endedAt', columns, headers, ahead)
  const { stillGoing } = rules.learnt
  const readDuration = durationCellReader(columns, headers, 'durationSeconds', rules.asking)
  const isAhead = (instant: number | null) => instant !== null && instant > rules.now + TOLERANCE
  const header = headers[columns.find(({ field }) => field === 'endedTime')?.index ?? -1] ?? ''
  const readEndTime = endTimeReader({ field: 'endedTime', header, ...rules })
  const endOf = (row: IncidentRow, startedAt: number, needed: boolean): number | null => {
    const cell = row.cell('endedTime')
    if (cell === null || saysNotEnded(cell)) return null
    const { end, code } = readEndTime(startedAt, (day) => readEnd(withTime(day, cell)))
    if (code) row.note(code, 'endedTime', undefined, needed)
    return end
  }
  return (row: IncidentRow, { takesTime, planned, lasts }: Said): Times | 'announced' | null => {
    const startedAt = row.number('startedAt', (cell) => readStart(withTime(cell, row.cell('startedTime'))))
    if (isAhead(startedAt)) {
      if (planned) return 'announced'
      row.note('date-in-future', 'startedAt')
    }
    const readWhole = (cell: string) => readEnd(withTime(cell, row.cell('endedTime')))
    const end = isNotEnded(row) ? null : row.number('endedAt', readWhole, takesTime)
    if (isAhead(end) && !planned) row.note('date-in-future', 'endedAt', undefined, takesTime)
    const given = isAhead(end) ? null : end
    const comesBefore = (instant: number | null) => instant !== null && startedAt !== null && instant < startedAt
    const stated = comesBefore(given) ? secondReading(given!, rules.timeZone) : given
    if (comesBefore(stated))
      row.note('ended-before-started', 'endedAt', { started: formatLocalTime(startedAt!, rules.timeZone) }, takesTime)
    const said = end === null ? row.number('durationSeconds', readDuration, takesTime && !lasts) : null
    if (startedAt === null) return null
    if (!planned && !isAhead(startedAt)) stillGoing.tell(Math.max(startedAt, stated ?? startedAt + (said ?? 0)))
    const lasted = lasts && said !== null && stillGoing.isGoing(startedAt, said) ? null : said
    const isUndated = !isNotEnded(row) && row.cell('endedAt') === null && lasted === null
    const computed = isUndated ? endOf(row, startedAt, takesTime) : lasted === null ? null : startedAt + lasted
    return { startedAt, endedAt: comesBefore(stated) ? null : (stated ?? computed) }
  }
}

function plannedByKind(kind: IncidentKind | null, row: IncidentRow): boolean | null {
  const [said, impact] = [row.cell('kind'), row.cell('severity')]
  const isPlanned = (said !== null && impliesPlanned(said)) || (impact !== null && namesPlanned(impact))
  return kind === 'outage' && isPlanned ? true : null
}
