import type { IncidentFact } from '../../shared/api/kpi-facts.ts'
import { incidentFields } from '../../shared/kinds/incidents/incident.ts'
import type { IncidentRow } from '../db/incident-facts.ts'
import { leavingFields } from './leaving-fields.ts'

/** A security incident counts in the month of its detection, where a file covers it. */
export function securityFact(row: IncidentRow, isCovered: boolean): IncidentFact {
  return { ...describe(row), downtimeHours: null, ...countedUnless(isCovered ? null : 'not-covered') }
}

/**
 * An outage takes `downtimeSeconds` of the agreed service time; one that was planned is outside availability, as is one that
 * touches no month that a file covers.
 */
export function outageFact(row: IncidentRow, downtimeSeconds: number, touchesCovered: boolean): IncidentFact {
  const reason = row.planned === true ? 'planned' : touchesCovered ? null : 'not-covered'
  return { ...describe(row), downtimeHours: downtimeSeconds / 3600, ...countedUnless(reason) }
}

function countedUnless(reason: IncidentFact['reason']): Pick<IncidentFact, 'counted' | 'reason'> {
  return { counted: reason === null ? 'counted' : 'excluded', reason }
}

function describe(row: IncidentRow) {
  const { kind: incident, ...rest } = leavingFields(incidentFields, row)
  const { id, source, importId } = row
  return { kind: 'incident', id, ...({ incident, ...rest } as ToldOfIncident), source, importId } as const
}
type ToldOfIncident = Omit<IncidentFact, 'kind' | 'id' | 'source' | 'importId' | 'downtimeHours' | 'counted' | 'reason'>
