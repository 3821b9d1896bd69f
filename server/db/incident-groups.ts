import { and, between, count, eq } from './drizzle.ts'
import type { IncidentBy } from '../../shared/kpi/breakdown.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { incidents } from './schema/incidents.ts'

/** Counts the security incidents of a run of months by a text of theirs; `label` null = the file does not say it. */
export function countSecurityGroups(
  { orm }: Db,
  contractId: number,
  by: IncidentBy,
  { from, to }: Period,
): { label: string | null; count: number }[] {
  return orm
    .select({ label: incidents[by], count: count() })
    .from(incidents)
    .where(
      and(eq(incidents.contractId, contractId), between(incidents.month, from, to), eq(incidents.kind, 'security')),
    )
    .groupBy(incidents[by])
    .all()
}
