import { and, asc, eq, gt, isNull } from './drizzle.ts'
import type { Invitation } from '../../shared/api/members.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { links } from './schema/accounts.ts'

export type StoredLink = typeof links.$inferSelect
export type NewLink = Pick<StoredLink, 'kind' | 'hash' | 'email' | 'contractId' | 'role' | 'invitedBy' | 'expiresAt'>

/**
 * Keeps a link, and ends those that it replaces: the first administrator's, resets of the same account, invitations of the
 * same person to the same contract. `now`: epoch seconds.
 */
export function addLink({ orm }: Db, link: NewLink, now: number): StoredLink {
  const sameContract = link.contractId === null ? isNull(links.contractId) : eq(links.contractId, link.contractId)
  const samePerson = link.email === null ? isNull(links.email) : eq(links.email, link.email)
  orm
    .update(links)
    .set({ endedAt: now })
    .where(and(isNull(links.endedAt), eq(links.kind, link.kind), sameContract, samePerson))
    .run()
  return orm
    .insert(links)
    .values({ ...link, createdAt: now })
    .returning()
    .get()
}

/** The link of a secret, if it still works. */
export function findLink({ orm }: Db, hash: string, now: number): StoredLink | null {
  const working = and(eq(links.hash, hash), isNull(links.endedAt), gt(links.expiresAt, now))
  return orm.select().from(links).where(working).get() ?? null
}

/** A link works once. */
export function endLink({ orm }: Db, id: number, now: number): void {
  orm.update(links).set({ endedAt: now }).where(eq(links.id, id)).run()
}

/** Ends the links by which an account could get a new password. */
export function endResets({ orm }: Db, email: string, now: number): void {
  orm
    .update(links)
    .set({ endedAt: now })
    .where(and(eq(links.kind, 'password-reset'), eq(links.email, email), isNull(links.endedAt)))
    .run()
}

/** Ends every link made for a person. */
export function endLinksFor({ orm }: Db, email: string, now: number): void {
  orm
    .update(links)
    .set({ endedAt: now })
    .where(and(eq(links.email, email), isNull(links.endedAt)))
    .run()
}

/** Invitations to a contract that nobody has accepted, and that still work. */
export function listInvitations({ orm }: Db, contractId: number, now: number): Invitation[] {
  return orm
    .select()
    .from(links)
    .where(and(waiting(contractId), gt(links.expiresAt, now)))
    .orderBy(asc(links.id))
    .all()
    .map(({ id, email, role, createdAt, expiresAt }) => ({
      id,
      email: email!,
      role,
      createdAt: toInstant(createdAt),
      expiresAt: toInstant(expiresAt),
    }))
}

/** Withdraws an invitation; false when the contract has no such invitation waiting. */
export function withdrawInvitation({ orm }: Db, contractId: number, id: number, now: number): boolean {
  const one = and(waiting(contractId), eq(links.id, id))
  return orm.update(links).set({ endedAt: now }).where(one).run().changes > 0
}

const waiting = (contractId: number) =>
  and(eq(links.contractId, contractId), eq(links.kind, 'invitation'), isNull(links.endedAt))
