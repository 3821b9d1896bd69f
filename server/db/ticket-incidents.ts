import type { IncidentRule } from '../../shared/api/contracts.ts'
import type { Db } from './client.ts'
import { statusCodes } from './codes.ts'
import { keepingSums } from './row-sums.ts'
import { readTerms } from './terms.ts'

const { resolved, closed, cancelled, duplicate, merged } = statusCodes.code

/** One that is said finished without any date ended nobody knows when: it is not taken to last. */
const INSERT = (column: string, which: string) => `
  INSERT OR IGNORE INTO incidents (contract_id, id, kind, started_at, ended_at, severity, category, source, import_id, month)
  SELECT t.contract_id, t.id, @kind, t.opened_at,
         coalesce(t.resolved_at, t.closed_at, CASE WHEN t.status IN (${resolved}, ${closed}) THEN t.opened_at END),
         (SELECT text FROM terms WHERE contract_id = t.contract_id AND id = t.priority),
         (SELECT text FROM terms WHERE contract_id = t.contract_id AND id = t.category),
         'tickets', t.import_id, t.opened_month
    FROM tickets t
   WHERE t.contract_id = @contractId AND coalesce(t.status, 0) NOT IN (${cancelled}, ${duplicate}, ${merged})
     AND t.${column} IN (SELECT value FROM json_each(@terms)) ${which}`

/** Among which tickets: all, or those that are followed because they changed. */
export type AmongTickets = 'all' | 'followed'

/**
 * Finds again the security incidents and outages that are tickets by a rule of the contract. The first rule that a ticket
 * meets decides; an incident of the same id that a file of incidents told is left as it is.
 */
export function findTicketIncidents(
  db: Db,
  contractId: number,
  rules: readonly IncidentRule[],
  among: AmongTickets = 'all',
): void {
  keepingSums(db.sqlite, 'incidents', contractId, () => findAgain(db, contractId, rules, among))
}

function findAgain(db: Db, contractId: number, rules: readonly IncidentRule[], among: AmongTickets): void {
  const followed = (id: string) => (among === 'all' ? '' : `AND ${id} IN (SELECT id FROM temp.changed)`)
  db.sqlite
    .prepare(`DELETE FROM incidents WHERE contract_id = ? AND source = 'tickets' ${followed('id')}`)
    .run(contractId)
  if (rules.length === 0) return
  const terms = [...readTerms(db, contractId)].map(([id, text]) => [id, fold(text)] as const)
  for (const { kind, field, contains } of rules) {
    const wanted = fold(contains)
    const matching = terms.filter(([, text]) => text.includes(wanted)).map(([id]) => id)
    db.sqlite.prepare(INSERT(field, followed('t.id'))).run({ contractId, kind, terms: JSON.stringify(matching) })
  }
}

/** Without case and accents, which people type as they come. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
