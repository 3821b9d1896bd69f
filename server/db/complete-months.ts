import { isNull } from './drizzle.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Db } from './client.ts'
import { findContract } from './contracts.ts'
import { ticketMonths } from './schema/tickets.ts'
import { refreshTicketMonths } from './ticket-months.ts'

/** Sums up again the months that an earlier release left without all that is summed up now. `now`: epoch seconds. */
export function completeTicketMonths(db: Db, now: number): void {
  const rows = db.orm
    .selectDistinct({ id: ticketMonths.contractId })
    .from(ticketMonths)
    .where(isNull(ticketMonths.opened))
    .all()
  for (const { id } of rows) {
    const timeZone = compileTimeZone(findContract(db, id)!.timeZone)
    db.sqlite.transaction(() => refreshTicketMonths(db, id, timeZone, now)).immediate()
  }
}
