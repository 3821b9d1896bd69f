import { and, desc, eq, isNull } from './drizzle.ts'
import type { UploadToken } from '../../shared/api/members.ts'
import type { Role } from '../../shared/api/accounts.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { accounts, members, uploadTokens } from './schema/accounts.ts'

export type StoredToken = typeof uploadTokens.$inferSelect
/** A token, with what its maker is today to its contract: null = no longer a member, or deactivated. */
export type TokenInUse = { readonly token: StoredToken; readonly makersRole: Role | null }

export function addUploadToken(
  db: Db,
  token: Pick<StoredToken, 'hash' | 'contractId' | 'accountId' | 'name' | 'expiresAt'>,
  now: number,
): StoredToken {
  return db.orm
    .insert(uploadTokens)
    .values({ ...token, createdAt: now })
    .returning()
    .get()
}

/** The token of a secret, if it was not revoked and has not expired. `now`: epoch seconds. */
export function findUploadToken({ orm }: Db, hash: string, now: number): TokenInUse | null {
  const row = withMakers(orm).where(eq(uploadTokens.hash, hash)).get()
  if (!row || row.token.revokedAt !== null || now >= row.token.expiresAt) return null
  return { token: row.token, makersRole: row.deactivatedAt === null ? row.role : null }
}

export function useUploadToken({ orm }: Db, id: number, now: number): void {
  orm.update(uploadTokens).set({ lastUsedAt: now }).where(eq(uploadTokens.id, id)).run()
}

/** False when there is no such token to revoke. */
export function revokeUploadToken({ orm }: Db, id: number, now: number): boolean {
  const working = and(eq(uploadTokens.id, id), isNull(uploadTokens.revokedAt))
  return orm.update(uploadTokens).set({ revokedAt: now }).where(working).run().changes > 0
}

/** Tokens that were not revoked, of a contract or of an account, the newest first. `mayUpload`: of a role. */
export function listUploadTokens(
  { orm }: Db,
  of: { readonly contractId?: number; readonly accountId?: number },
  mayUpload: (role: Role) => boolean,
  now: number,
): UploadToken[] {
  const ofContract = of.contractId === undefined ? undefined : eq(uploadTokens.contractId, of.contractId)
  const ofAccount = of.accountId === undefined ? undefined : eq(uploadTokens.accountId, of.accountId)
  return withMakers(orm)
    .where(and(isNull(uploadTokens.revokedAt), ofContract, ofAccount))
    .orderBy(desc(uploadTokens.id))
    .all()
    .map(({ token, role, by, deactivatedAt }) => ({
      id: token.id,
      contractId: token.contractId,
      name: token.name,
      accountId: token.accountId,
      by,
      createdAt: toInstant(token.createdAt),
      expiresAt: toInstant(token.expiresAt),
      lastUsedAt: token.lastUsedAt === null ? null : toInstant(token.lastUsedAt),
      works: now < token.expiresAt && deactivatedAt === null && role !== null && mayUpload(role),
    }))
}

function withMakers(orm: Db['orm']) {
  return orm
    .select({ token: uploadTokens, by: accounts.name, deactivatedAt: accounts.deactivatedAt, role: members.role })
    .from(uploadTokens)
    .innerJoin(accounts, eq(accounts.id, uploadTokens.accountId))
    .leftJoin(
      members,
      and(eq(members.contractId, uploadTokens.contractId), eq(members.accountId, uploadTokens.accountId)),
    )
}
