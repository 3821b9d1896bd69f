import { eq } from './drizzle.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import type { Db } from './client.ts'
import { keepingSums } from './row-sums.ts'
import { answers } from './schema/answers.ts'
import { incidents } from './schema/incidents.ts'

/** Places the contract's incidents and answers again in the months of a time zone. */
export function placeFacts(db: Db, contractId: number, timeZone: TimeZone): void {
  keepingSums(db.sqlite, 'incidents', contractId, () =>
    keepingSums(db.sqlite, 'answers', contractId, () => placeAgain(db, contractId, timeZone)),
  )
}

function placeAgain({ orm, sqlite }: Db, contractId: number, timeZone: TimeZone): void {
  const move = (table: 'incidents' | 'answers') =>
    sqlite.prepare(`UPDATE ${table} SET month = ? WHERE contract_id = ? AND id = ?`)
  const [moveIncident, moveAnswer] = [move('incidents'), move('answers')]
  for (const { id, startedAt, month } of orm
    .select()
    .from(incidents)
    .where(eq(incidents.contractId, contractId))
    .all()) {
    const now = timeZone.monthOf(startedAt)
    if (now !== month) moveIncident.run(now, contractId, id)
  }
  for (const row of orm.select().from(answers).where(eq(answers.contractId, contractId)).all()) {
    const at = row.answeredAt ?? row.sentAt
    const now = at === null ? row.month : timeZone.monthOf(at)
    if (now !== row.month) moveAnswer.run(now, contractId, row.id)
  }
}
