import { and, asc, count, eq, isNull, sql } from './drizzle.ts'
import type { Account } from '../../shared/api/admin.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { accounts, identities, members } from './schema/accounts.ts'

export type StoredAccount = typeof accounts.$inferSelect
export type NewAccountRow = Pick<StoredAccount, 'email' | 'name' | 'language' | 'isAdmin' | 'passwordHash'>

/** Whether anybody was ever let in: a server without accounts is still to be set up. */
export function hasAccounts({ orm }: Db): boolean {
  return orm.select({ id: accounts.id }).from(accounts).limit(1).get() !== undefined
}

export function findAccount({ orm }: Db, id: number): StoredAccount | null {
  const there = and(eq(accounts.id, id), isNull(accounts.erasedAt))
  return orm.select().from(accounts).where(there).get() ?? null
}

/** `email`: in small letters. */
export function findAccountByEmail({ orm }: Db, email: string): StoredAccount | null {
  return orm.select().from(accounts).where(eq(accounts.email, email)).get() ?? null
}

/** `now`: epoch seconds. */
export function addAccount({ orm }: Db, account: NewAccountRow, now: number): StoredAccount {
  return orm
    .insert(accounts)
    .values({ ...account, createdAt: now })
    .returning()
    .get()
}

export function changeAccount(
  { orm }: Db,
  id: number,
  change: Partial<
    Pick<StoredAccount, 'name' | 'language' | 'passwordHash' | 'deactivatedAt' | 'isAdmin' | 'lastSignInAt'>
  >,
): void {
  orm.update(accounts).set(change).where(eq(accounts.id, id)).run()
}

/** Accounts as whoever runs the server sees them, by address. */
export function listAccounts({ orm }: Db): Account[] {
  return orm
    .select({ account: accounts, contracts: count(members.contractId) })
    .from(accounts)
    .leftJoin(members, eq(members.accountId, accounts.id))
    .where(isNull(accounts.erasedAt))
    .groupBy(accounts.id)
    .orderBy(asc(accounts.email))
    .all()
    .map(({ account, contracts }) => ({
      id: account.id,
      email: account.email,
      name: account.name,
      isAdmin: account.isAdmin,
      isActive: account.deactivatedAt === null,
      createdAt: toInstant(account.createdAt),
      lastSignInAt: account.lastSignInAt === null ? null : toInstant(account.lastSignInAt),
      contracts,
    }))
}

/** How many administrators can still sign in. */
export function countActiveAdmins({ orm }: Db): number {
  const active = and(eq(accounts.isAdmin, true), isNull(accounts.deactivatedAt))
  return orm
    .select({ n: sql<number>`count(*)` })
    .from(accounts)
    .where(active)
    .get()!.n
}

export function hasIdentity({ orm }: Db, accountId: number): boolean {
  const linked = eq(identities.accountId, accountId)
  return orm.select({ subject: identities.subject }).from(identities).where(linked).limit(1).get() !== undefined
}

/** The account that an OpenID Connect identity was linked to. */
export function findAccountByIdentity({ orm }: Db, issuer: string, subject: string): StoredAccount | null {
  const found = orm
    .select({ account: accounts })
    .from(identities)
    .innerJoin(accounts, eq(accounts.id, identities.accountId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
    .get()
  return found?.account ?? null
}

export function addIdentity({ orm }: Db, issuer: string, subject: string, accountId: number): void {
  orm.insert(identities).values({ issuer, subject, accountId }).run()
}

/** Cuts the ties to the organisation's own sign-in; returns how many there were. */
export function removeIdentities({ orm }: Db, accountId: number): number {
  return orm.delete(identities).where(eq(identities.accountId, accountId)).run().changes
}
