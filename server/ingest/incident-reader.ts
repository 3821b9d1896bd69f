import type { IncidentField } from '../../shared/facts/incident.ts'
import { formatLocalTime, secondReading } from './local-time.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { placesOf, Row } from './row.ts'
import { dateReader } from './values/date.ts'
import { readIncidentKind, readPlanned } from './values/incident-kind.ts'

/** Compiles the reader of a file's incidents. One without an end still lasts; one that ends before it starts is rejected. */
export function incidentReader(
  columns: readonly ReadColumn[],
  _headers: readonly string[],
  rules: ReadRules,
): RowReader {
  const places = placesOf(columns)
  const readDate = dateReader(rules)
  return (cells, findings) => {
    const row = new Row<IncidentField>(places, cells, findings)
    row.need('kind', 'kind-missing')
    row.need('startedAt', 'start-missing')
    const kind = row.word('kind', readIncidentKind, 'kind-unknown')
    const startedAt = row.number('startedAt', readDate)
    const given = row.number('endedAt', readDate)
    const isBefore = given !== null && startedAt !== null && given < startedAt
    const endedAt = isBefore ? secondReading(given, rules.timeZone) : given
    if (endedAt !== null && startedAt !== null && endedAt < startedAt)
      row.note('ended-before-started', 'endedAt', { started: formatLocalTime(startedAt, rules.timeZone) })
    const incident = {
      id: row.id('id', rules.format),
      severity: row.text('severity'),
      category: row.text('category'),
      service: row.text('service'),
      planned: row.word('planned', readPlanned, 'yes-no-unreadable'),
      endedAt,
    }
    if (row.isRejected || kind === null || startedAt === null) return null
    return { kind: 'incidents', incident: { ...incident, kind, startedAt } }
  }
}
