import { and, desc, eq, lt, ne, or, sql } from './drizzle.ts'
import type { OwnSession } from '../../shared/api/accounts.ts'
import type { StoredAccount } from './accounts.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { preparedOnce } from './prepared.ts'
import { accounts, sessions } from './schema/accounts.ts'

export type StoredSession = typeof sessions.$inferSelect
export type SessionKind = StoredSession['kind']
export type SignedIn = { readonly session: StoredSession; readonly account: StoredAccount }

/** How long a session lasts without a question, and in all; seconds. */
const lifetimes: Readonly<Record<SessionKind, { readonly idle: number; readonly most: number }>> = {
  person: { idle: 30 * 60, most: 12 * 3600 },
  screen: { idle: 8 * 3600, most: 12 * 3600 },
}

/** `hash`: of the secret that the browser holds. `now`: epoch seconds. */
export function addSession(
  { orm }: Db,
  session: {
    readonly hash: string
    readonly accountId: number
    readonly kind: SessionKind
    readonly userAgent: string
  },
  now: number,
): StoredSession {
  return orm
    .insert(sessions)
    .values({ ...session, createdAt: now, lastSeenAt: now, endsAt: now + lifetimes[session.kind].most })
    .returning()
    .get()
}

const sessionOfHash = preparedOnce((orm) =>
  orm
    .select({ session: sessions, account: accounts })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.hash, sql.placeholder('hash')))
    .prepare(),
)

/** The session of a secret and whose it is; null when it is over, or its account deactivated. `now`: epoch seconds. */
export function findSession(db: Db, hash: string, now: number): SignedIn | null {
  const found = sessionOfHash(db).get({ hash })
  if (!found) return null
  return isOver(found.session, now) || found.account.deactivatedAt !== null ? null : found
}

function isOver({ kind, lastSeenAt, endsAt }: StoredSession, now: number): boolean {
  return now >= endsAt || now >= lastSeenAt + lifetimes[kind].idle
}

export function touchSession({ orm }: Db, id: number, now: number): void {
  orm.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, id)).run()
}

/** The sessions of an account that are not over, the last used first. */
export function listSessions({ orm }: Db, accountId: number, current: number, now: number): OwnSession[] {
  return orm
    .select()
    .from(sessions)
    .where(eq(sessions.accountId, accountId))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .all()
    .filter((session) => !isOver(session, now))
    .map(({ id, kind, createdAt, lastSeenAt, endsAt, userAgent }) => ({
      id,
      kind,
      createdAt: toInstant(createdAt),
      lastSeenAt: toInstant(lastSeenAt),
      endsAt: toInstant(endsAt),
      isCurrent: id === current,
      userAgent,
    }))
}

/** Ends one session of an account; false when it has no such session. */
export function removeSession({ orm }: Db, accountId: number, id: number): boolean {
  const own = and(eq(sessions.accountId, accountId), eq(sessions.id, id))
  return orm.delete(sessions).where(own).run().changes > 0
}

/** Ends the sessions of an account, all of them or all but one; returns how many. */
export function removeSessions({ orm }: Db, accountId: number, except: number | null = null): number {
  const others = except === null ? undefined : ne(sessions.id, except)
  return orm
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), others))
    .run().changes
}

/** Forgets the sessions that are over. */
export function removeOverSessions({ orm }: Db, now: number): void {
  const idle = (kind: SessionKind) =>
    and(eq(sessions.kind, kind), lt(sessions.lastSeenAt, sql`${now - lifetimes[kind].idle}`))
  orm
    .delete(sessions)
    .where(or(lt(sessions.endsAt, now), idle('person'), idle('screen')))
    .run()
}
