import { and, asc, desc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { incidents } from './schema/incidents.ts'

export type IncidentRow = typeof incidents.$inferSelect

/** The security incidents detected in a month, by date. */
export function readSecurityIncidents({ orm }: Db, contractId: number, month: Month): IncidentRow[] {
  return orm
    .select()
    .from(incidents)
    .where(and(eq(incidents.contractId, contractId), eq(incidents.month, month), eq(incidents.kind, 'security')))
    .orderBy(asc(incidents.startedAt), asc(incidents.id))
    .all()
}

/** The outages that touch a month: begun in it, or before it and not over at `monthStart` (epoch seconds). */
export function readOutages({ orm }: Db, contractId: number, month: Month, monthStart: number): IncidentRow[] {
  const lasts = or(eq(incidents.month, month), isNull(incidents.endedAt), gt(incidents.endedAt, monthStart))
  return orm
    .select()
    .from(incidents)
    .where(and(eq(incidents.contractId, contractId), lte(incidents.month, month), eq(incidents.kind, 'outage'), lasts))
    .orderBy(asc(incidents.startedAt), asc(incidents.id))
    .all()
}

/** When the last security incident up to the end of a month was detected, `now` at the latest (epoch seconds); null without any. */
export function readLastSecurityIncident({ orm }: Db, contractId: number, month: Month, now: number): number | null {
  const last = orm
    .select({ startedAt: incidents.startedAt })
    .from(incidents)
    .where(
      and(
        eq(incidents.contractId, contractId),
        lte(incidents.month, month),
        eq(incidents.kind, 'security'),
        lte(incidents.startedAt, now),
      ),
    )
    .orderBy(desc(incidents.month), desc(incidents.startedAt))
    .limit(1)
    .get()
  return last?.startedAt ?? null
}
