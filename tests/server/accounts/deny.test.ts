import { expect, test } from 'vitest'
import { roles, type Role } from '../../../shared/api/accounts.ts'
import {
  deedOf,
  actionOf,
  actionsOf,
  does,
  doesForOtherSites,
  mayMember,
  mayUpload,
  policy,
  type Action,
} from '../../../server/accounts/policy.ts'
import { actorOf, deny, type Principal } from '../../../server/accounts/principal.ts'

const account = (kind: 'person' | 'screen', isAdmin = false) =>
  ({ kind: 'account', signedIn: { session: { kind }, account: { id: 5, isAdmin } } }) as unknown as Principal
const token = { kind: 'token', token: { id: 8, contractId: 3, accountId: 5 } } as unknown as Principal
const share = { kind: 'share', share: { id: 9, contractId: 3 } } as unknown as Principal
const nobody: Principal = { kind: 'nobody' }

/** What is answered to somebody who is that to contract 3 and nothing to any other. */
const denied = (
  who: Principal,
  action: Action,
  { role = null, contract = 3 }: { role?: Role | null; contract?: number | null } = {},
) => deny(who, action, contract, (contractId, accountId) => (contractId === 3 && accountId === 5 ? role : null))

test('what is open to anybody is refused to nobody', () => {
  for (const who of [nobody, account('person'), account('screen'), token, share])
    expect(denied(who, 'site:read', { contract: null })).toBeNull()
})

test('what is shared is for whoever holds a link to it, who may nothing else', () => {
  expect([share, nobody, token, account('person', true)].map((who) => denied(who, 'shared:read'))).toEqual([
    null,
    'share-invalid',
    'share-invalid',
    'share-invalid',
  ])
  expect([denied(share, 'contract:read', { role: 'client' }), denied(share, 'account:manage')]).toEqual([
    'not-allowed',
    'not-allowed',
  ])
})

test('a program sends files to its own contract, and does nothing else', () => {
  expect(denied(token, 'imports:upload')).toBeNull()
  expect(denied(token, 'imports:upload', { contract: 4 })).toBe('contract-not-found')
  for (const action of ['imports:read', 'account:manage', 'server:administer', 'contracts:list'] as const)
    expect([action, denied(token, action, { role: 'client' })]).toEqual([action, 'token-uploads-only'])
})

test('who is signed in does what is theirs; a screen reads, and does not', () => {
  const whole = { contract: null }
  expect(denied(nobody, 'account:manage', whole)).toBe('sign-in-needed')
  for (const [action, onScreen] of [
    ['account:manage', 'not-allowed'],
    ['contracts:create', 'not-allowed'],
    ['contracts:list', null],
    ['reference:read', null],
  ] as const)
    expect([action, denied(account('person'), action, whole), denied(account('screen'), action, whole)]).toEqual([
      action,
      null,
      onScreen,
    ])
})

test('the server is administered by administrators, in a browser of their own', () => {
  const administer = (who: Principal) => denied(who, 'server:administer', { contract: null })
  expect([account('person', true), account('person'), account('screen', true), nobody].map(administer)).toEqual([
    null,
    'not-allowed',
    'not-allowed',
    'sign-in-needed',
  ])
  // That makes nobody a member of a contract.
  expect(denied(account('person', true), 'contract:read')).toBe('contract-not-found')
})

test('a member does what the role allows; a contract of others does not exist', () => {
  const person = (action: Action, role: Role | null, contract: number | null = 3) =>
    denied(account('person'), action, { role, contract })
  expect(roles.map((role) => [role, person('alerts:comment', role)])).toEqual([
    ['client', null],
    ['provider', null],
    ['committee', 'not-allowed'],
  ])
  expect(roles.map((role) => person('contract:read', role))).toEqual([null, null, null])
  expect([
    person('contract:read', null),
    person('contract:read', 'client', 4),
    person('contract:read', 'client', null),
  ]).toEqual(['contract-not-found', 'contract-not-found', 'contract-not-found'])
  // On a meeting room’s screen everybody is of the committee.
  const screen = (action: Action) => denied(account('screen'), action, { role: 'client' })
  expect([screen('committee:read'), screen('contract:change'), screen('alerts:comment')]).toEqual([
    null,
    'not-allowed',
    'not-allowed',
  ])
})

test('what a role allows is what the policy says of members', () => {
  expect([mayMember('client', 'audit:read'), mayMember('provider', 'audit:read')]).toEqual([true, false])
  expect(mayMember('client', 'server:administer' as never)).toBe(false)
  expect(roles.map((role) => mayUpload(role))).toEqual([true, true, false])
  expect(actionsOf('committee', { isSample: false }).toSorted()).toEqual([
    'alerts:read',
    'committee:read',
    'contract:read',
    'figures:export',
    'figures:read',
    'imports:read',
    'imports:read-one',
    'members:read',
  ])
  expect(actionsOf('client', { isSample: false })).toHaveLength(29)
  expect(actionsOf('client', { isSample: true })).toHaveLength(23)
})

test('what a route says of itself is known by its action', () => {
  expect(does('imports:read', 'import-not-found')).toEqual({ action: 'imports:read', refuses: ['import-not-found'] })
  expect(doesForOtherSites('link:use')).toEqual({ action: 'link:use', refuses: [], otherSites: true })
  const declared = does('imports:read')
  expect([deedOf(declared), actionOf(declared)]).toEqual([declared, 'imports:read'])
  for (const config of [
    null,
    undefined,
    'imports:read',
    {},
    { action: 7 },
    { action: 'toString' },
    { action: 'imports:invent' },
  ])
    expect([deedOf(config), actionOf(config)]).toEqual([null, null])
  expect(Object.keys(policy).filter((action) => actionOf({ action }) === null)).toEqual([])
  // What a meeting room’s screen may do besides reading its contracts, and what a program may.
  const having = (word: string) => Object.entries(policy).filter(([, rule]) => word in rule && rule[word as 'to'])
  expect(having('screen').map(([action]) => action)).toEqual(['reference:read', 'contracts:list'])
  expect(having('token').map(([action]) => action)).toEqual(['imports:read-one', 'imports:discard', 'imports:upload'])
})

test('who did something is written down by number, of a program with whose it is', () => {
  expect([nobody, account('person'), token, share].map(actorOf)).toEqual([
    { accountId: null, tokenId: null, shareId: null },
    { accountId: 5, tokenId: null, shareId: null },
    { accountId: 5, tokenId: 8, shareId: null },
    { accountId: null, tokenId: null, shareId: 9 },
  ])
})
