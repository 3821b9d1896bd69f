import { and, asc, desc, eq, isNull } from './drizzle.ts'
import type { Edition } from '../../shared/api/editions.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { accounts } from './schema/accounts.ts'
import { editions, signatures } from './schema/committees.ts'

export type StoredEdition = typeof editions.$inferSelect

/** The edition that holds: the last one, unless it was reopened. */
export function findEdition({ orm }: Db, contractId: number, quarter: number): StoredEdition | null {
  const ofQuarter = and(eq(editions.contractId, contractId), eq(editions.quarter, quarter), isNull(editions.reopenedAt))
  return orm.select().from(editions).where(ofQuarter).get() ?? null
}

/** An edition by its id, where it still holds. */
export function findHeldEdition({ orm }: Db, id: number): StoredEdition | null {
  const held = and(eq(editions.id, id), isNull(editions.reopenedAt))
  return orm.select().from(editions).where(held).get() ?? null
}

/** The editions of a contract that hold, by quarter. */
export function listEditions({ orm }: Db, contractId: number): StoredEdition[] {
  const held = and(eq(editions.contractId, contractId), isNull(editions.reopenedAt))
  return orm.select().from(editions).where(held).orderBy(asc(editions.quarter)).all()
}

/** The quarters that were ever closed, of which a committee was shown figures; those reopened since included. */
export function listClosedQuarters({ orm }: Db, contractId: number): number[] {
  const ofContract = eq(editions.contractId, contractId)
  const rows = orm.selectDistinct({ quarter: editions.quarter }).from(editions).where(ofContract).all()
  return rows.map(({ quarter }) => quarter)
}

/** How many editions a quarter has had, those that were reopened included. */
export function countEditions({ orm }: Db, contractId: number, quarter: number): number {
  const ofQuarter = and(eq(editions.contractId, contractId), eq(editions.quarter, quarter))
  const last = orm.select({ number: editions.number }).from(editions).where(ofQuarter).orderBy(desc(editions.number))
  return last.limit(1).get()?.number ?? 0
}

export function addEdition(
  { orm }: Db,
  edition: Pick<StoredEdition, 'contractId' | 'quarter' | 'number' | 'content' | 'sha256' | 'closedAt' | 'closedBy'>,
): number {
  return orm.insert(editions).values(edition).returning({ id: editions.id }).get().id
}

/** Ends an edition, which stays as it is. `at`: epoch seconds. */
export function endEdition(
  { orm }: Db,
  id: number,
  { by, because, at }: { readonly by: number | null; readonly because: string; readonly at: number },
): void {
  orm
    .update(editions)
    .set({ reopenedAt: at, reopenedBy: by, reopenedBecause: because })
    .where(eq(editions.id, id))
    .run()
}

export function hasSigned({ orm }: Db, editionId: number, accountId: number): boolean {
  const own = and(eq(signatures.editionId, editionId), eq(signatures.accountId, accountId))
  return orm.select({ id: signatures.id }).from(signatures).where(own).get() !== undefined
}

export function addSignature({ orm }: Db, signature: typeof signatures.$inferInsert): void {
  orm.insert(signatures).values(signature).run()
}

/** An edition as it is told: by whom it was closed, and what was signed under it. */
export function tellEdition({ orm }: Db, edition: StoredEdition): Edition {
  const signed = orm
    .select({ signature: signatures, by: accounts.name })
    .from(signatures)
    .leftJoin(accounts, eq(accounts.id, signatures.accountId))
    .where(eq(signatures.editionId, edition.id))
    .orderBy(asc(signatures.id))
    .all()
  const closer = orm
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, edition.closedBy ?? 0))
    .get()
  return {
    number: edition.number,
    sha256: edition.sha256,
    closedAt: toInstant(edition.closedAt),
    closedBy: closer?.name ?? null,
    signatures: signed.map(({ signature: { accountId, at, reserve }, by }) => ({
      by,
      accountId,
      at: toInstant(at),
      reserve,
    })),
  }
}
