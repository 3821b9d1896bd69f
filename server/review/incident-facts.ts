import type { IncidentFact } from '../../shared/api/kpi-facts.ts'
import type { IncidentRow } from '../db/incident-facts.ts'
import { toInstant } from '../db/instant.ts'

/** A security incident counts in the month of its detection. */
export function securityFact(row: IncidentRow): IncidentFact {
  return { ...describe(row), downtimeHours: null, counted: 'counted', reason: null }
}

/** An outage takes `downtimeSeconds` of the month's agreed service time; one that was planned is outside availability. */
export function outageFact(row: IncidentRow, downtimeSeconds: number): IncidentFact {
  const outside = row.planned === true
  return {
    ...describe(row),
    downtimeHours: downtimeSeconds / 3600,
    counted: outside ? 'excluded' : 'counted',
    reason: outside ? 'planned' : null,
  }
}

function describe({
  id,
  kind,
  startedAt,
  endedAt,
  severity,
  category,
  service,
  planned,
  source,
  importId,
}: IncidentRow) {
  return {
    kind: 'incident',
    id,
    incident: kind,
    startedAt: toInstant(startedAt),
    endedAt: endedAt === null ? null : toInstant(endedAt),
    severity,
    category,
    service,
    planned,
    source,
    importId,
  } as const
}
