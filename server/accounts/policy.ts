import { contractActions, type ContractAction } from '../../shared/api/actions.ts'
import type { Role } from '../../shared/api/accounts.ts'
import type { FailureCode } from '../errors.ts'

/** Everything that a route does. Each route declares one; the app does not start with a route that declares none. */
export type Action =
  | ContractAction
  | 'site:read'
  | 'session:manage'
  | 'link:use'
  | 'reference:read'
  | 'contracts:list'
  | 'contracts:create'
  | 'account:manage'
  | 'server:administer'
  | 'shared:read'

/** To whom an action is open. */
export type Rule =
  | { readonly to: 'anybody' }
  /** Whoever is signed in, for what is theirs; on a meeting room's screen only where `screen` says so. */
  | { readonly to: 'accounts'; readonly screen?: true }
  | { readonly to: 'administrators' }
  /** Members of the contract with one of these roles; `token`: a program with the contract's upload token too. */
  | { readonly to: 'members'; readonly roles: readonly Role[]; readonly token?: true }
  /** Whoever holds the link to a shared quarter. */
  | { readonly to: 'shares' }

const everyMember = { to: 'members', roles: ['client', 'provider', 'committee'] } as const
const bothParties = { to: 'members', roles: ['client', 'provider'] } as const
const client = { to: 'members', roles: ['client'] } as const

/** Who may do what: the one table. */
export const policy: Readonly<Record<Action, Rule>> = {
  'site:read': { to: 'anybody' },
  'session:manage': { to: 'anybody' },
  'link:use': { to: 'anybody' },
  'reference:read': { to: 'accounts', screen: true },
  'contracts:list': { to: 'accounts', screen: true },
  'contracts:create': { to: 'accounts' },
  'account:manage': { to: 'accounts' },
  'server:administer': { to: 'administrators' },
  'shared:read': { to: 'shares' },

  'contract:read': everyMember,
  'contract:change': client,
  'contract:delete': client,
  'level-one:propose': { to: 'members', roles: ['provider'] },
  'figures:read': everyMember,
  'figures:export': everyMember,
  'committee:read': everyMember,
  'decisions:change': bothParties,
  'committee:close': client,
  'penalties:answer': { to: 'members', roles: ['provider'] },
  'penalties:waive': client,
  'committee:sign': { to: 'members', roles: ['provider'] },
  'imports:read': everyMember,
  /** A program reads and discards the previews that it sent, and no other. */
  'imports:read-one': { ...everyMember, token: true },
  'imports:discard': { ...bothParties, token: true },
  'imports:upload': { ...bothParties, token: true },
  'imports:change': bothParties,
  'sample:make': bothParties,
  'guide:follow': client,
  'alerts:read': everyMember,
  'alerts:comment': bothParties,
  'alerts:decide': client,
  'alerts:settings': client,
  'channels:read': bothParties,
  'channels:change': client,
  'members:read': everyMember,
  'members:change': client,
  'tokens:use': bothParties,
  'tokens:oversee': client,
  'shares:read': client,
  'shares:change': client,
  'audit:read': client,
}

/** Whether a member with this role may do this to the contract. */
export function mayMember(role: Role, action: ContractAction): boolean {
  const rule = policy[action]
  return rule.to === 'members' && rule.roles.includes(role)
}

/** Whether a member with this role may send files, and so may a token that they made. */
export const mayUpload = (role: Role): boolean => mayMember(role, 'imports:upload')

/** What a contract of sample data refuses to everybody: real files would go with it, and nobody is to be told of it. */
const notOfSamples: ReadonlySet<ContractAction> = new Set([
  'sample:make',
  'guide:follow',
  'imports:upload',
  'channels:change',
  'members:change',
  'tokens:use',
])

/** All that a role lets one do to a contract. */
export function actionsOf(role: Role, { isSample }: { readonly isSample: boolean }): ContractAction[] {
  return contractActions.filter((action) => mayMember(role, action) && !(isSample && notOfSamples.has(action)))
}

/** What a route says of itself: what it does, and the failures it answers with that are not those of any such route. */
export type Deed = { readonly action: Action; readonly refuses: readonly FailureCode[] }

/** `config: does('imports:read', 'import-not-found')`. */
export function does(action: Action, ...refuses: readonly FailureCode[]): Deed {
  return { action, refuses }
}

/** As `does`, of the one kind of route that another site may send a browser to. */
export function doesForOtherSites(action: Action): Deed & { readonly otherSites: true } {
  return { ...does(action), otherSites: true }
}

/** What a route says of itself; null where it says nothing that the policy knows. */
export function deedOf(config: unknown): Deed | null {
  const action = typeof config === 'object' && config !== null && 'action' in config ? config.action : null
  return typeof action === 'string' && Object.hasOwn(policy, action) ? (config as Deed) : null
}

/** The action that a route declares; null where it declares none that the policy knows. */
export const actionOf = (config: unknown): Action | null => deedOf(config)?.action ?? null
