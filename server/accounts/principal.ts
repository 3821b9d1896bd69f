import type { Role } from '../../shared/api/accounts.ts'
import type { Actor } from '../db/audit.ts'
import type { SignedIn } from '../db/sessions.ts'
import type { StoredShare } from '../db/shares.ts'
import type { StoredToken } from '../db/upload-tokens.ts'
import { policy, type Action } from './policy.ts'

/** Who asks. */
export type Principal =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'account'; readonly signedIn: SignedIn }
  | { readonly kind: 'token'; readonly token: StoredToken }
  | { readonly kind: 'share'; readonly share: StoredShare }

/** Why somebody may not; null = they may. */
export type Denial =
  | 'sign-in-needed'
  | 'not-allowed'
  | 'contract-not-found'
  | 'token-uploads-only'
  | 'share-invalid'
  | null

/** A meeting room's screen reads what its contracts' committee reads, whoever signed in on it. */
export function roleIn(signedIn: SignedIn, role: Role): Role {
  return signedIn.session.kind === 'screen' ? 'committee' : role
}

/**
 * Whether somebody may do something. `contractId`: the contract that the route is about, if any; `roleOf`: what an account
 * is to it. A contract that one is no member of is refused as one that does not exist.
 */
export function deny(
  principal: Principal,
  action: Action,
  contractId: number | null,
  roleOf: (contractId: number, accountId: number) => Role | null,
): Denial {
  const rule = policy[action]
  if (rule.to === 'anybody') return null
  if (rule.to === 'shares') return principal.kind === 'share' ? null : 'share-invalid'
  if (principal.kind === 'nobody') return 'sign-in-needed'
  if (principal.kind === 'share') return 'not-allowed'
  if (principal.kind === 'token') {
    if (rule.to !== 'members' || !rule.token) return 'token-uploads-only'
    return principal.token.contractId === contractId ? null : 'contract-not-found'
  }
  const { signedIn } = principal
  const isScreen = signedIn.session.kind === 'screen'
  if (rule.to === 'accounts') return isScreen && !rule.screen ? 'not-allowed' : null
  if (rule.to === 'administrators') return signedIn.account.isAdmin && !isScreen ? null : 'not-allowed'
  const role = contractId === null ? null : roleOf(contractId, signedIn.account.id)
  if (role === null) return 'contract-not-found'
  return rule.roles.includes(roleIn(signedIn, role)) ? null : 'not-allowed'
}

/** Who is written down as having done something. */
export function actorOf(principal: Principal): Actor {
  switch (principal.kind) {
    case 'nobody':
      return { accountId: null, tokenId: null, shareId: null }
    case 'account':
      return { accountId: principal.signedIn.account.id, tokenId: null, shareId: null }
    case 'token':
      return { accountId: principal.token.accountId, tokenId: principal.token.id, shareId: null }
    case 'share':
      return { accountId: null, tokenId: null, shareId: principal.share.id }
  }
}
