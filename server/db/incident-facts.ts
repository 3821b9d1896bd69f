import { and, asc, between, desc, eq, gt, gte, isNull, lte, or, sql } from './drizzle.ts'
import type { Month, Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { OF_MONTHS, sliceFacts, type SlicedFacts } from './fact-slices.ts'
import { incidents } from './schema/incidents.ts'

export type IncidentRow = Omit<typeof incidents.$inferSelect, 'asOf' | 'told' | 'older'>

const inOrder = [asc(incidents.startedAt), asc(incidents.id)]

/** The security incidents detected in a run of months, by date. */
export function readSecurityIncidents({ orm }: Db, contractId: number, { from, to }: Period): IncidentRow[] {
  return orm
    .select()
    .from(incidents)
    .where(
      and(eq(incidents.contractId, contractId), between(incidents.month, from, to), eq(incidents.kind, 'security')),
    )
    .orderBy(...inOrder)
    .all()
}

/** The outages that touch a run of months: begun in it, or before it and not over at its `start` (epoch seconds). */
export function readOutages({ orm }: Db, contractId: number, { from, to }: Period, start: number): IncidentRow[] {
  const touches = or(gte(incidents.month, from), isNull(incidents.endedAt), gt(incidents.endedAt, start))
  return orm
    .select()
    .from(incidents)
    .where(and(eq(incidents.contractId, contractId), lte(incidents.month, to), eq(incidents.kind, 'outage'), touches))
    .orderBy(...inOrder)
    .all()
}

type Wanted = Pick<SlicedFacts, 'within' | 'where' | 'bound'>

/** The same security incidents, a slice at a time, so that others are answered meanwhile. */
export function sliceSecurityIncidents(db: Db, contractId: number, period: Period): AsyncGenerator<IncidentRow[]> {
  return sliceIncidents(db, { within: OF_MONTHS, where: "kind = 'security'", bound: { contractId, ...period } })
}

/** The same outages, a slice at a time. */
export function sliceOutages(db: Db, contractId: number, period: Period, start: number): AsyncGenerator<IncidentRow[]> {
  return sliceIncidents(db, {
    within: 'contract_id = @contractId AND month <= @to',
    where: "kind = 'outage' AND (month >= @from OR ended_at IS NULL OR ended_at > @start)",
    bound: { contractId, ...period, start },
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
