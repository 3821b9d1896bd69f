import type { IncidentKind } from '../../shared/kinds/incidents/incident.ts'
import { formatLocalTime, secondReading } from './local-time.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import type { FieldsOf } from './row-facts.ts'
import { placesOf, Row } from './row.ts'
import { dateReader } from './values/date.ts'
import { durationCellReader } from './values/duration-cell.ts'
import { guessIncidentKind, impliesPlanned, readIncidentKind, readPlanned } from './values/incident-kind.ts'

type IncidentRow = Row<FieldsOf['incidents']>

/** Without what it is and when it began a row is no incident. */
const NEEDS: ReadonlySet<FieldsOf['incidents']> = new Set(['kind', 'startedAt'])

/**
 * Compiles the reader of a file's incidents. One without an end lasts as long as the row says, else it still lasts; an outage
 * whose end cannot be read, or comes before its start, is rejected: nothing says how long it took. A time of day in a column of its own completes its date.
 */
export function incidentReader(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rules: ReadRules,
): RowReader {
  const places = placesOf(columns)
  const readDate = dateReader(rules)
  const readDuration = durationCellReader(columns, headers, 'durationSeconds')
  const kindRule = columns.find(({ field }) => field === 'kind')?.rule
  const readKind = rules.asking.words<IncidentKind>('kind', headers[places.get('kind')!]!, {
    knows: kindRule?.says === 'security' ? () => 'security' : readIncidentKind,
    means: (meaning) => meaning as IncidentKind,
    guess: guessIncidentKind,
  })
  return (cells, findings) => {
    const row: IncidentRow = new Row(places, NEEDS, cells, findings)
    row.need('kind', 'kind-missing')
    row.need('startedAt', 'start-missing')
    const kind = row.kindOf('kind', readKind, 'kind-unknown')
    if (kind === 'left-out') return { kind, why: 'said-none' }
    const takesTime = kind !== 'security'
    const dateWith = (date: 'startedAt' | 'endedAt', time: 'startedTime' | 'endedTime') =>
      row.number(date, (cell) => readDate(withTime(cell, row.cell(time))), date === 'startedAt' || takesTime)
    const startedAt = dateWith('startedAt', 'startedTime')
    const given = dateWith('endedAt', 'endedTime')
    const lasted = row.number('durationSeconds', readDuration, takesTime && given === null)
    const comesBefore = (end: number | null) => end !== null && startedAt !== null && end < startedAt
    const stated = comesBefore(given) ? secondReading(given!, rules.timeZone) : given
    if (comesBefore(stated))
      row.note('ended-before-started', 'endedAt', { started: formatLocalTime(startedAt!, rules.timeZone) }, takesTime)
    const computed = startedAt === null || lasted === null ? null : startedAt + lasted
    const endedAt = (comesBefore(stated) ? null : stated) ?? computed
    const incident = {
      id: row.id('id', rules.format),
      severity: row.text('severity'),
      category: row.text('category'),
      service: row.text('service'),
      planned: row.word('planned', readPlanned, 'yes-no-unreadable') ?? plannedByKind(kind, row.cell('kind')),
      endedAt,
    }
    if (row.isRejected || kind === null || startedAt === null) return null
    return { kind: 'incidents', incident: { ...incident, kind, startedAt } }
  }
}

/** A date with the time of its own column. A workbook may hold both in each of the two, and show one. */
function withTime(date: string, time: string | null): string {
  return time === null ? date : `${date.trim().replace(ISO_TIME, '')} ${time.trim().replace(ISO_DAY, '')}`
}

function plannedByKind(kind: IncidentKind | null, cell: string | null): boolean | null {
  return kind === 'outage' && cell !== null && impliesPlanned(cell) ? true : null
}

const ISO_TIME = /(?<=^\d{4}-\d\d-\d\d)[ T]\d\d:\d\d(?::\d\d)?$/
const ISO_DAY = /^\d{4}-\d\d-\d\d[ T](?=\d)/
