import { principals, type PrincipalName } from './principals.ts'

/**
 * Who may do what, as the contract of Vigie with its users says it. It is written a second time here, by hand, and takes nothing
 * from the policy that it checks: whoever is not named is refused, in the way that is theirs.
 */
export type Outcome = 'let in' | `${number} ${string}`
type Answers = Readonly<Record<PrincipalName, Outcome>>

const signIn = '401 sign-in-needed'
const noKey = '401 token-invalid'
const notYours = '404 contract-not-found'
const no = '403 not-allowed'
const uploadsOnly = '403 token-uploads-only'

/** Nobody gets in. What refuses a member of another contract does not tell that there is such a contract. */
const closed: Answers = {
  nobody: signIn,
  'a made-up session': signIn,
  'a session idle for 30 min': signIn,
  'a session of 12 h': signIn,
  'a deactivated client': signIn,
  'a removed client': notYours,
  'an administrator': notYours,
  'a client': no,
  'a provider': no,
  'a committee member': no,
  'a client’s screen': no,
  'a foreign client': notYours,
  'a foreign provider': notYours,
  'a foreign committee member': notYours,
  'a token': uploadsOnly,
  'a foreign token': uploadsOnly,
  'a revoked token': noKey,
  'an expired token': noKey,
  'a demoted provider’s token': noKey,
  'a share': no,
  'a foreign share': no,
  'a revoked share': noKey,
  'an expired share': noKey,
  'a demoted client’s share': noKey,
}
const people = [
  'a removed client',
  'an administrator',
  'a client',
  'a provider',
  'a committee member',
  'a foreign client',
  'a foreign provider',
  'a foreign committee member',
] as const satisfies readonly PrincipalName[]

/** All alike, but those named. */
const all = (names: readonly PrincipalName[], outcome: Outcome) =>
  Object.fromEntries(names.map((name) => [name, outcome])) as Partial<Answers>
const except = (...some: Partial<Answers>[]): Answers => Object.assign({}, closed, ...some) as Answers
const letIn = (...names: readonly PrincipalName[]) => all(names, 'let in')

const anybody = except(letIn(...principals))
const signedIn = except(letIn(...people, 'a client’s screen'))
const inPerson = except(letIn(...people))
const administrators = except(all(people, no), letIn('an administrator'))
const members = except(letIn('a client', 'a provider', 'a committee member', 'a client’s screen'))
const bothParties = except(letIn('a client', 'a provider'))
const client = except(letIn('a client'))
const uploaders = except(letIn('a client', 'a provider', 'a token'), { 'a foreign token': notYours })
/** A program is let in too, and told of no file but those that it sent. */
const ownFiles = (who: Answers): Answers => ({
  ...who,
  'a token': '404 import-not-found',
  'a foreign token': notYours,
})
const shares = except(all(principals, '401 share-invalid'), letIn('a share', 'a foreign share'))

/** `status`: of the answer to whoever is let in. */
export type Line = { readonly who: Answers; readonly status: number }
const line = (who: Answers, status = 200): Line => ({ who, status })

export const whoMay: Readonly<Record<string, Line>> = {
  'GET /api/docs': line(anybody),
  'GET /api/docs/style.css': line(anybody),
  'GET /api/openapi.json': line(anybody),
  'GET /api/health': line(anybody),
  'GET /api/session': line(anybody),
  'POST /api/session': line(anybody, 201),
  'DELETE /api/session': line(anybody, 204),
  // To a sign-in that does not answer, and back from one that nobody began.
  'POST /api/session/openid': line(anybody, 503),
  'GET /api/session/openid/callback': line(anybody, 303),
  'POST /api/password-resets': line(anybody, 202),
  'POST /api/links/look': line(anybody),
  'POST /api/links/use': line(anybody, 201),

  'GET /api/templates/:kind': line(signedIn),
  'GET /api/holidays': line(signedIn),
  'GET /api/holidays/:country': line(signedIn),
  'GET /api/contracts': line(signedIn),
  'GET /api/portfolio': line(signedIn),
  'POST /api/contracts': line(inPerson, 201),
  'PATCH /api/account': line(inPerson),
  'PUT /api/account/password': line(inPerson),
  'POST /api/account/deletion': line(inPerson, 204),
  'GET /api/account/sessions': line(inPerson),
  'DELETE /api/account/sessions': line(inPerson, 204),
  'DELETE /api/account/sessions/:sessionId': line(inPerson, 204),
  'GET /api/account/tokens': line(inPerson),
  'GET /api/account/mailings': line(inPerson),
  'PUT /api/account/mailings/:contractId': line(except(letIn('a client', 'a provider', 'a committee member'))),
  'DELETE /api/account/openid': line(inPerson, 204),

  'GET /api/contracts/:contractId': line(members),
  'GET /api/contracts/:contractId/level-one-groups': line(members),
  'PUT /api/contracts/:contractId/level-one-proposal': line(except(letIn('a provider'))),
  'GET /api/contracts/:contractId/scorecard': line(members),
  'GET /api/contracts/:contractId/kpis/:kpi': line(members),
  'GET /api/contracts/:contractId/kpis/:kpi/facts': line(members),
  'GET /api/contracts/:contractId/kpis/:kpi/facts.csv': line(members),
  'GET /api/contracts/:contractId/kpis/:kpi/breakdown': line(members),
  'GET /api/contracts/:contractId/restatements': line(members),
  'GET /api/contracts/:contractId/restatements.csv': line(members),
  'GET /api/contracts/:contractId/committees/:quarter': line(members),
  'GET /api/contracts/:contractId/decisions': line(members),
  'GET /api/contracts/:contractId/committees/:quarter.pdf': line(members),
  'GET /api/shared/committee.pdf': line(shares),
  'GET /api/contracts/:contractId/committees/:quarter.pptx': line(members),
  'GET /api/shared/committee.pptx': line(shares),
  'GET /api/contracts/:contractId/months/:month.pdf': line(members),
  'POST /api/contracts/:contractId/committees/:quarter/close': line(client),
  'POST /api/contracts/:contractId/committees/:quarter/reopen': line(client),
  'POST /api/contracts/:contractId/committees/:quarter/sign': line(except(letIn('a provider'))),
  'GET /api/contracts/:contractId/penalties': line(members),
  'GET /api/contracts/:contractId/penalties.csv': line(members),
  'POST /api/contracts/:contractId/penalties/answers': line(except(letIn('a provider'))),
  'POST /api/contracts/:contractId/penalties/waivers': line(client),
  'GET /api/contracts/:contractId/committees/:quarter/decisions': line(members),
  'POST /api/contracts/:contractId/committees/:quarter/decisions': line(bothParties, 201),
  'PATCH /api/contracts/:contractId/committees/:quarter/decisions/:decisionId': line(bothParties),
  'GET /api/contracts/:contractId/imports': line(members),
  'GET /api/contracts/:contractId/imports-progress': line(members),
  'GET /api/contracts/:contractId/imports/:importId': line(ownFiles(members)),
  'GET /api/contracts/:contractId/alerts': line(members),
  'GET /api/contracts/:contractId/alerts/:alertId': line(members),
  'GET /api/contracts/:contractId/alert-settings': line(members),
  'GET /api/contracts/:contractId/members': line(members),

  'POST /api/contracts/:contractId/imports': line(uploaders, 201),
  'PATCH /api/contracts/:contractId/imports/:importId': line(bothParties),
  'POST /api/contracts/:contractId/imports/:importId/commit': line(bothParties),
  'GET /api/contracts/:contractId/imports/:importId/undo-preview': line(bothParties),
  'POST /api/contracts/:contractId/imports/:importId/undo': line(bothParties),
  'GET /api/contracts/:contractId/guide': line(client),
  'PATCH /api/contracts/:contractId/guide': line(client),
  'POST /api/contracts/:contractId/sample': line(bothParties, 201),
  'DELETE /api/contracts/:contractId/imports/:importId': line(ownFiles(bothParties), 204),
  'GET /api/contracts/:contractId/imports/:importId/rejected.csv': line(bothParties),
  'POST /api/contracts/:contractId/alerts/:alertId/actions': line(bothParties),
  'GET /api/contracts/:contractId/channels': line(bothParties),
  'GET /api/contracts/:contractId/deliveries': line(bothParties),
  'GET /api/contracts/:contractId/tokens': line(bothParties),
  'POST /api/contracts/:contractId/tokens': line(bothParties, 201),
  'DELETE /api/contracts/:contractId/tokens/:tokenId': line(bothParties, 204),

  'GET /api/contracts/:contractId/facts/:kind': line(members),
  'GET /api/contracts/:contractId/deletion': line(client),
  'DELETE /api/contracts/:contractId': line(client, 204),
  'PATCH /api/contracts/:contractId': line(client),
  'PUT /api/contracts/:contractId/alert-settings': line(client),
  'POST /api/contracts/:contractId/alert-settings/preview': line(client),
  'POST /api/contracts/:contractId/channels': line(client, 201),
  'PATCH /api/contracts/:contractId/channels/:channelId': line(client),
  'DELETE /api/contracts/:contractId/channels/:channelId': line(client, 204),
  'POST /api/contracts/:contractId/channels/:channelId/test': line(client),
  'POST /api/contracts/:contractId/deliveries/:deliveryId/retry': line(client),
  'POST /api/contracts/:contractId/invitations': line(client, 201),
  'DELETE /api/contracts/:contractId/invitations/:invitationId': line(client, 204),
  'PATCH /api/contracts/:contractId/members/:accountId': line(client),
  'DELETE /api/contracts/:contractId/members/:accountId': line(client, 204),
  'GET /api/contracts/:contractId/shares': line(client),
  'POST /api/contracts/:contractId/committees/:quarter/shares': line(client, 201),
  'DELETE /api/contracts/:contractId/shares/:shareId': line(client, 204),
  'GET /api/contracts/:contractId/audit': line(client),
  'GET /api/contracts/:contractId/audit.csv': line(client),

  'GET /api/shared': line(shares),

  'GET /api/admin/accounts': line(administrators),
  'POST /api/admin/invitations': line(administrators, 201),
  'PATCH /api/admin/accounts/:accountId': line(administrators),
  'DELETE /api/admin/accounts/:accountId': line(administrators, 204),
  'POST /api/admin/accounts/:accountId/password-reset': line(administrators, 201),
  'GET /api/admin/contracts': line(administrators),
  'POST /api/admin/contracts/:contractId/invitations': line(administrators, 201),
  'GET /api/admin/backups': line(administrators),
  'GET /api/admin/integrity': line(administrators),
  'POST /api/admin/integrity': line(administrators),
  'POST /api/admin/backups': line(administrators, 201),
}
