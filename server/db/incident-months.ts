import { eq, getTableColumns, sql } from './drizzle.ts'
import type { IncidentRule } from '../../shared/api/contracts.ts'
import { downtimeWithin, longestBegun, unionOf, unplannedSpans } from '../../shared/kinds/incidents/downtime.ts'
import type { IncidentTally } from '../../shared/kinds/incidents/incident-tally.ts'
import type { Month } from '../../shared/period.ts'
import type { ServiceTime } from '../../shared/service-time.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { Db } from './client.ts'
import { preparedOnce } from './prepared.ts'
import { incidentMonths, incidents } from './schema/incidents.ts'

const { contractId: _contractId, ...columns } = getTableColumns(incidentMonths)

const monthsOf = preparedOnce((orm) =>
  orm
    .select(columns)
    .from(incidentMonths)
    .where(eq(incidentMonths.contractId, sql.placeholder('contractId')))
    .prepare(),
)

/** What the incidents of each month add up to; a month that no file covers is not there. */
export function readIncidentMonths(db: Db, contractId: number): Map<Month, IncidentTally> {
  const rows = monthsOf(db).all({ contractId })
  return new Map(rows.map(({ month, ...tally }) => [month, tally]))
}

/** What decides how incidents add up. */
export type IncidentTerms = {
  readonly rules: readonly IncidentRule[]
  readonly timeZone: TimeZone
  readonly serviceTime: ServiceTime
}

const COVERED_BY_FILE = `
  SELECT month FROM coverage WHERE contract_id = @contractId AND kind = 'incidents'
   UNION SELECT month FROM incidents WHERE contract_id = @contractId AND source = 'file'`
/** An export also holds old tickets that are still open, and others that ended since: they do not tell of their whole month. */
const COVERED_BY_TICKETS = `
  SELECT month FROM ticket_months
   WHERE contract_id = ? GROUP BY month
  HAVING sum(opened) > 0 AND sum(first_level + escalated + unknown + excluded) > 0`

/**
 * Sums the contract's incidents up again by month, up to `now` (epoch seconds). A month is covered by a file of incidents, or
 * by tickets, opened in it and finished in it, where rules of the contract tell incidents among them: then only of the kinds
 * that a rule tells. Belongs in the transaction that changed them.
 */
export function refreshIncidentMonths(db: Db, contractId: number, terms: IncidentTerms, now: number): void {
  const { orm, sqlite } = db
  const { rules, timeZone, serviceTime } = terms
  const told = new Set(rules.map(({ kind }) => kind))
  const byFile = new Set(sqlite.prepare(COVERED_BY_FILE).pluck().all({ contractId }) as Month[])
  const byTickets = rules.length === 0 ? [] : (sqlite.prepare(COVERED_BY_TICKETS).pluck().all(contractId) as Month[])
  const found = orm.select().from(incidents).where(eq(incidents.contractId, contractId)).all()
  const outages = found.filter(({ kind }) => kind === 'outage')
  const spans = unplannedSpans(outages, now)
  const union = unionOf(spans)
  const count = (all: typeof found) => {
    const counts = new Map<Month, number>()
    for (const { month } of all) counts.set(month, (counts.get(month) ?? 0) + 1)
    return (month: Month) => counts.get(month) ?? 0
  }
  const security = count(found.filter(({ kind }) => kind === 'security'))
  const unplanned = count(outages.filter(({ planned }) => planned !== true))
  const planned = count(outages.filter((outage) => outage.planned === true))

  orm.delete(incidentMonths).where(eq(incidentMonths.contractId, contractId)).run()
  for (const month of new Set([...byFile, ...byTickets])) {
    const period = { from: timeZone.startOfMonth(month), to: Math.min(timeZone.startOfMonth(month + 1), now) }
    const knowsOutages = byFile.has(month) || told.has('outage')
    orm
      .insert(incidentMonths)
      .values({
        contractId,
        month,
        months: byFile.has(month) || told.has('security') ? 1 : 0,
        security: security(month),
        outages: unplanned(month),
        plannedOutages: planned(month),
        downtimeSeconds: knowsOutages ? downtimeWithin(union, period, serviceTime) : 0,
        longestSeconds: knowsOutages ? longestBegun(spans, period, serviceTime) : 0,
        serviceSeconds: knowsOutages ? serviceTime(period.from, period.to) : 0,
      })
      .run()
  }
}
