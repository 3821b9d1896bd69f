import { contractActions, type ContractAction } from '../../shared/api/actions.ts'
import type { Role } from '../../shared/api/accounts.ts'
import { type Session, SessionSchema } from '../../shared/api/session.ts'

const reading: ContractAction[] = [
  'contract:read',
  'figures:read',
  'figures:export',
  'committee:read',
  'imports:read',
  'alerts:read',
  'members:read',
]
const provider: ContractAction[] = [
  ...reading,
  'imports:upload',
  'imports:change',
  'alerts:comment',
  'channels:read',
  'tokens:use',
  'level-one:propose',
]
/** What each role may do in these tests; the server's own table is tested with the server. */
export const mayOf: Record<Role, ContractAction[]> = {
  client: contractActions.filter((action) => action !== 'level-one:propose'),
  provider,
  committee: reading,
}

const account = {
  id: 5,
  email: 'jeanne@altea.test',
  name: 'Jeanne Dubois',
  language: 'en',
  isAdmin: false,
  hasPassword: true,
  hasOpenId: false,
}
const ways = { openId: null, mail: true, demo: [] }

/** A session of the sample contract, by default its client's. */
export const aSession = (role: Role = 'client', rest: Partial<Session> = {}): Session =>
  SessionSchema.parse({
    account,
    kind: 'person',
    endsAt: '2026-07-10T20:00:00Z',
    memberships: [{ contractId: 1, role, may: mayOf[role], guide: false }],
    ways,
    ...rest,
  })

/** The same person, but for what is given. */
export const accountOf = (rest: Partial<NonNullable<Session['account']>>): NonNullable<Session['account']> => ({
  ...aSession().account!,
  ...rest,
})

/** Nobody is signed in. */
export const nobody = (rest: Partial<Session['ways']> = {}): Session =>
  aSession('client', { account: null, kind: null, endsAt: null, memberships: [], ways: { ...ways, ...rest } })
