import { asc, eq } from './drizzle.ts'
import { PenaltyCalculationSchema, type PenaltyMoment } from '../../shared/api/penalties.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { accounts } from './schema/accounts.ts'
import { penaltyMoments } from './schema/penalties.ts'

type Row = typeof penaltyMoments.$inferInsert
/** A moment of a proposal's life, with the rule and the window that it is about. */
export type StoredMoment = PenaltyMoment & Period & { readonly rule: string }

/** Everything that happened to the proposed penalties of a contract, oldest first. */
export function listPenaltyMoments({ orm }: Db, contractId: number): StoredMoment[] {
  return orm
    .select({ moment: penaltyMoments, by: accounts.name })
    .from(penaltyMoments)
    .leftJoin(accounts, eq(accounts.id, penaltyMoments.accountId))
    .where(eq(penaltyMoments.contractId, contractId))
    .orderBy(asc(penaltyMoments.id))
    .all()
    .map(({ moment: { rule, from, to, event, at, text, calculation }, by }) => ({
      rule,
      from,
      to,
      event,
      at: toInstant(at),
      by,
      text,
      calculation: PenaltyCalculationSchema.parse(calculation),
    }))
}

/** Writes down what happened to a proposal, by which the contract counts a change. Belongs in a transaction. `at`: epoch seconds. */
export function addPenaltyMoment({ orm }: Db, moment: Omit<Row, 'id'>): void {
  orm.insert(penaltyMoments).values(moment).run()
}
