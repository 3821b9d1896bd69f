import { and, asc, desc, eq, gt, isNull, lte, or, sql } from './drizzle.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { OF_MONTH, sliceFacts, type SlicedFacts } from './fact-slices.ts'
import { incidents } from './schema/incidents.ts'

export type IncidentRow = Omit<typeof incidents.$inferSelect, 'asOf' | 'told' | 'older'>

const inOrder = [asc(incidents.startedAt), asc(incidents.id)]

/** The security incidents detected in a month, by date. */
export function readSecurityIncidents({ orm }: Db, contractId: number, month: Month): IncidentRow[] {
  return orm
    .select()
    .from(incidents)
    .where(and(eq(incidents.contractId, contractId), eq(incidents.month, month), eq(incidents.kind, 'security')))
    .orderBy(...inOrder)
    .all()
}

/** The outages that touch a month: begun in it, or before it and not over at `monthStart` (epoch seconds). */
export function readOutages({ orm }: Db, contractId: number, month: Month, monthStart: number): IncidentRow[] {
  const lasts = or(eq(incidents.month, month), isNull(incidents.endedAt), gt(incidents.endedAt, monthStart))
  return orm
    .select()
    .from(incidents)
    .where(and(eq(incidents.contractId, contractId), lte(incidents.month, month), eq(incidents.kind, 'outage'), lasts))
    .orderBy(...inOrder)
    .all()
}

type Wanted = Pick<SlicedFacts, 'within' | 'where' | 'bound'>

/** The same security incidents, a slice at a time, so that others are answered meanwhile. */
export function sliceSecurityIncidents(db: Db, contractId: number, month: Month): AsyncGenerator<IncidentRow[]> {
  return sliceIncidents(db, { within: OF_MONTH, where: "kind = 'security'", bound: { contractId, month } })
}

/** The same outages, a slice at a time. */
export function sliceOutages(
  db: Db,
  contractId: number,
  month: Month,
  monthStart: number,
): AsyncGenerator<IncidentRow[]> {
  return sliceIncidents(db, {
    within: 'contract_id = @contractId AND month <= @month',
    where: "kind = 'outage' AND (month = @month OR ended_at IS NULL OR ended_at > @monthStart)",
    bound: { contractId, month, monthStart },
  })
}

async function* sliceIncidents(snapshot: Db, wanted: Wanted): AsyncGenerator<IncidentRow[]> {
  const { contractId } = wanted.bound
  for await (const ids of sliceFacts(snapshot, { ...wanted, table: 'incidents', order: ['started_at', 'id'] }))
    yield snapshot.orm
      .select()
      .from(incidents)
      .where(and(eq(incidents.contractId, contractId), sql`id IN (SELECT value FROM json_each(${ids}))`))
      .orderBy(...inOrder)
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
