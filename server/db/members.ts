import { and, asc, eq, isNull, sql } from './drizzle.ts'
import type { Role } from '../../shared/api/accounts.ts'
import type { AdminContract } from '../../shared/api/admin.ts'
import type { ContractHead } from '../../shared/api/contracts.ts'
import type { Member } from '../../shared/api/members.ts'
import type { Db } from './client.ts'
import { listContracts } from './contracts.ts'
import { toInstant } from './instant.ts'
import { preparedOnce } from './prepared.ts'
import { accounts, members } from './schema/accounts.ts'
import { contracts } from './schema/contracts.ts'

const roleOf = preparedOnce((orm) =>
  orm
    .select({ role: members.role })
    .from(members)
    .where(
      and(eq(members.contractId, sql.placeholder('contractId')), eq(members.accountId, sql.placeholder('accountId'))),
    )
    .prepare(),
)

/** What an account is to a contract; null = nothing. */
export function findRole(db: Db, contractId: number, accountId: number): Role | null {
  return roleOf(db).get({ contractId, accountId })?.role ?? null
}

export type Membership = {
  readonly contractId: number
  readonly role: Role
  /** Whether the contract is sample data. */
  readonly isSample: boolean
  /** Whether the guide of the first steps was not put away yet. */
  readonly isGuided: boolean
}

/** The contracts of an account, and what it is to each. */
export function listMemberships({ orm }: Db, accountId: number): Membership[] {
  return orm
    .select({
      contractId: members.contractId,
      role: members.role,
      sampleOf: contracts.sampleOf,
      guideClosedAt: members.guideClosedAt,
    })
    .from(members)
    .innerJoin(contracts, eq(contracts.id, members.contractId))
    .where(eq(members.accountId, accountId))
    .orderBy(asc(members.contractId))
    .all()
    .map(({ sampleOf, guideClosedAt, ...member }) => ({
      ...member,
      isSample: sampleOf !== null,
      isGuided: guideClosedAt === null,
    }))
}

/** The contracts that an account is a member of, by name. */
export function listContractsOf({ orm }: Db, accountId: number): ContractHead[] {
  const { id, name, client, provider, startsOn, currency, sampleOf } = contracts
  return orm
    .select({ id, name, client, provider, startsOn, currency, sampleOf })
    .from(members)
    .innerJoin(contracts, eq(contracts.id, members.contractId))
    .where(eq(members.accountId, accountId))
    .orderBy(asc(contracts.name), asc(contracts.id))
    .all()
    .map(({ sampleOf: of, ...head }) => ({ ...head, isSample: of !== null }))
}

export function listMembers({ orm }: Db, contractId: number): Member[] {
  return orm
    .select({ member: members, account: accounts })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(eq(members.contractId, contractId))
    .orderBy(asc(accounts.name), asc(accounts.id))
    .all()
    .map(({ member, account }) => ({
      accountId: account.id,
      name: account.name,
      email: account.email,
      role: member.role,
      since: toInstant(member.since),
      isActive: account.deactivatedAt === null,
    }))
}

export type NewMember = { readonly contractId: number; readonly accountId: number; readonly role: Role }

/** Makes an account a member, or gives it another role. `now`: epoch seconds. */
export function putMember({ orm }: Db, member: NewMember, now: number): void {
  orm
    .insert(members)
    .values({ ...member, since: now })
    .onConflictDoUpdate({ target: [members.contractId, members.accountId], set: { role: member.role } })
    .run()
}

export function removeMember({ orm }: Db, contractId: number, accountId: number): void {
  orm
    .delete(members)
    .where(and(eq(members.contractId, contractId), eq(members.accountId, accountId)))
    .run()
}

/** How many of a contract's clients can sign in. */
export function countActiveClients({ orm }: Db, contractId: number): number {
  return orm
    .select({ n: sql<number>`count(*)` })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(and(eq(members.contractId, contractId), eq(members.role, 'client'), isNull(accounts.deactivatedAt)))
    .get()!.n
}

/** Contracts as whoever runs the server sees them: names and numbers of people, no figure. */
export function listAdminContracts(db: Db): AdminContract[] {
  return listContracts(db).map(({ id, name, client, provider, createdAt }) => ({
    id,
    name,
    client,
    provider,
    createdAt,
    members: listMembers(db, id).length,
    clients: countActiveClients(db, id),
  }))
}
