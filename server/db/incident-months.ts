import { eq, getTableColumns } from 'drizzle-orm'
import type { IncidentTally } from '../../shared/kpi/incident-tally.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { incidentMonths } from './schema/incidents.ts'

const { contractId: _contractId, ...columns } = getTableColumns(incidentMonths)

/** What the incidents of each month add up to; a month that no file covers is not there. */
export function readIncidentMonths({ orm }: Db, contractId: number): Map<Month, IncidentTally> {
  const rows = orm.select(columns).from(incidentMonths).where(eq(incidentMonths.contractId, contractId)).all()
  return new Map(rows.map(({ month, ...tally }) => [month, { months: 1, ...tally }]))
}
