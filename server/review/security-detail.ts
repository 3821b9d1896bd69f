import type { Contract } from '../../shared/api/contracts.ts'
import type { DeckDetail } from '../../shared/deck/detail.ts'
import { formatMonth, type Period } from '../../shared/period.ts'
import { daysSince } from '../../shared/sentences/days-since.ts'
import type { Db } from '../db/client.ts'
import { readLastSecurityIncident, readSecurityIncidents } from '../db/incident-facts.ts'
import { toInstant } from '../db/instant.ts'

const HOUR = 3600

/** The security incidents of a quarter: by severity, how long they lasted, and since when there was none. `now`: epoch seconds. */
export function securityDetail(
  db: Db,
  contract: Contract,
  quarter: Period,
  now: number,
): Pick<DeckDetail, 'severities' | 'daysSinceSecurity' | 'hoursToEnd'> {
  const found = readSecurityIncidents(db, contract.id, quarter)
  const bySeverity = [...Map.groupBy(found, ({ severity }) => severity)].map(([label, all]) => ({
    label,
    count: all.length,
  }))
  const lasted = found
    .flatMap(({ startedAt, endedAt }) => (endedAt === null ? [] : [(endedAt - startedAt) / HOUR]))
    .toSorted((a, b) => a - b)
  const last = readLastSecurityIncident(db, contract.id, quarter.to, now)
  const end = formatMonth(quarter.to)
  return {
    severities: bySeverity.toSorted((a, b) => b.count - a.count),
    daysSinceSecurity: last === null ? null : daysSince(toInstant(last), end, new Date(now * 1000), contract.timeZone),
    hoursToEnd: lasted.length === 0 ? null : { median: medianOf(lasted), count: lasted.length },
  }
}

/** Of values in order: the middle one, or half-way between the two in the middle. */
function medianOf(values: readonly number[]): number {
  const middle = values.length / 2
  return (values[Math.ceil(middle) - 1]! + values[Math.floor(middle)]!) / 2
}
