import type { IncidentKind } from '../../shared/kinds/incidents/incident.ts'
import { formatLocalTime, secondReading } from './local-time.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import type { FieldsOf } from './row-facts.ts'
import { placesOf, Row } from './row.ts'
import { dateReader } from './values/date.ts'
import { durationCellReader } from './values/duration-cell.ts'
import { impliesPlanned, readIncidentKind, readPlanned } from './values/incident-kind.ts'

type IncidentRow = Row<FieldsOf['incidents']>

/**
 * Compiles the reader of a file's incidents. One without an end lasts as long as the row says, else it still lasts; one that
 * ends before it starts is rejected. A time of day in a column of its own completes its date.
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
  const readKind = kindRule?.says === 'security' ? (): IncidentKind => 'security' : readIncidentKind
  return (cells, findings) => {
    const row: IncidentRow = new Row(places, cells, findings)
    row.need('kind', 'kind-missing')
    row.need('startedAt', 'start-missing')
    const kind = row.word('kind', readKind, 'kind-unknown')
    const dateWith = (date: 'startedAt' | 'endedAt', time: 'startedTime' | 'endedTime') =>
      row.number(date, (cell) => readDate(withTime(cell, row.cell(time))))
    const startedAt = dateWith('startedAt', 'startedTime')
    const given = dateWith('endedAt', 'endedTime')
    const lasted = row.number('durationSeconds', readDuration)
    const isBefore = given !== null && startedAt !== null && given < startedAt
    const stated = isBefore ? secondReading(given, rules.timeZone) : given
    if (stated !== null && startedAt !== null && stated < startedAt)
      row.note('ended-before-started', 'endedAt', { started: formatLocalTime(startedAt, rules.timeZone) })
    const endedAt = stated ?? (startedAt === null || lasted === null ? null : startedAt + lasted)
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

function withTime(date: string, time: string | null): string {
  return time === null ? date : `${date.trim()} ${time.trim()}`
}

function plannedByKind(kind: IncidentKind | null, cell: string | null): boolean | null {
  return kind === 'outage' && cell !== null && impliesPlanned(cell) ? true : null
}
