import type { Contract } from '../../shared/api/contracts.ts'
import { ticketClassifier } from '../../shared/kinds/tickets/ticket-type.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Db } from './client.ts'
import { classCodes } from './codes.ts'
import { findContract } from './contracts.ts'
import { isNull } from './drizzle.ts'
import { keepingSums } from './row-sums.ts'
import { ticketMonths } from './schema/tickets.ts'
import { readTerms } from './terms.ts'
import { refreshTicketMonths } from './sum-ticket-months.ts'

/**
 * Finds what an earlier release did not of its tickets, what each of them is, and sums up again the months that it left without
 * all that is summed up now. `now`: epoch seconds.
 */
export function completeTicketMonths(db: Db, now: number): void {
  const rows = db.orm
    .selectDistinct({ id: ticketMonths.contractId })
    .from(ticketMonths)
    .where(isNull(ticketMonths.opened))
    .all()
  for (const { id } of rows) {
    const contract = findContract(db, id)!
    const timeZone = compileTimeZone(contract.timeZone)
    db.sqlite
      .transaction(() => {
        keepingSums(db.sqlite, 'tickets', id, () => findClasses(db, contract))
        refreshTicketMonths(db, id, { timeZone, now })
      })
      .immediate()
  }
}

/** Tickets repeat few types and categories: each pair is told once. */
function findClasses(db: Db, { id: contractId, typeSource }: Contract): void {
  const terms = readTerms(db, contractId)
  const term = (id: number | null) => (id === null ? null : (terms.get(id) ?? null))
  const classOf = ticketClassifier(typeSource)
  const pairs = db.sqlite
    .prepare('SELECT DISTINCT type, category FROM tickets WHERE contract_id = ?')
    .all(contractId) as { type: number | null; category: number | null }[]
  db.sqlite.exec('CREATE TEMP TABLE told (type INTEGER, category INTEGER, class INTEGER NOT NULL)')
  db.sqlite.exec('CREATE INDEX temp.told_by_texts ON told (type, category)')
  const tell = db.sqlite.prepare('INSERT INTO told VALUES (?, ?, ?)')
  for (const { type, category } of pairs) {
    const ticketClass = classOf({ type: term(type), category: term(category) })
    if (ticketClass !== 'untold') tell.run(type, category, classCodes.code[ticketClass])
  }
  db.sqlite
    .prepare(
      `UPDATE tickets
          SET class = (SELECT class FROM told WHERE told.type IS tickets.type AND told.category IS tickets.category)
        WHERE contract_id = ?`,
    )
    .run(contractId)
  db.sqlite.exec('DROP TABLE told')
}
