import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import { addContract } from '../../../server/db/contracts.ts'
import { NewContractSchema } from '../../../shared/api/contracts.ts'
import { newContract as withDefaults } from '../../../shared/new-contract.ts'
import type { Door, Headers, Method, Told } from './door.ts'
import { aChannel, aFile, csv, newContract, type Estate } from './estate.ts'
import { fillIn, type Route } from './routes.ts'

/** What everybody has here. */
export const password = 'quatre lampes au bout du quai'
export const newPassword = 'sept bateaux rentrent à la nuit'

/** What a request of a route holds, so that somebody who may is answered. */
type Asked = {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: string
  readonly payload?: object | string
  readonly headers?: Headers
}
/** `estate`: the contract that it is about. */
type Sample = (estate: Estate, door: Door) => Asked | Promise<Asked>

const plain: Sample = () => ({})
const q1: Sample = () => ({ params: { quarter: 'Q1' } })
const delay: Sample = () => ({ params: { kpi: 'resolution-delay' }, query: '?month=2026-03' })
const orphan = (door: Door): number => {
  const fields = NewContractSchema.parse(newContract)
  return addContract(door.db, withDefaults({ ...fields, targets: [] }), door.clock.now).id
}

/** Another contract with the same people, which may go. */
const likeIt: Sample = ({ id }, door) => {
  const contractId = orphan(door)
  const copy =
    'INSERT INTO members (contract_id, account_id, role, since) SELECT ?, account_id, role, since FROM members WHERE contract_id = ?'
  door.db.sqlite.prepare(copy).run(contractId, id)
  return { params: { contractId }, payload: { name: newContract.name } }
}

/** One request of every route. A test refuses a route that has none. */
export const samples: Readonly<Record<string, Sample>> = {
  'GET /api/docs': plain,
  'GET /api/docs/style.css': plain,
  'GET /api/openapi.json': plain,
  'GET /api/health': plain,
  'GET /api/templates/:kind': () => ({ params: { kind: 'tickets' } }),
  'GET /api/holidays': plain,
  'GET /api/holidays/:country': () => ({ params: { country: 'FR' } }),
  'GET /api/session': plain,
  'POST /api/session': (_estate, door) => ({ payload: { email: door.somebody('spare').email, password } }),
  'DELETE /api/session': plain,
  'POST /api/session/openid': () => ({ payload: { current: password } }),
  'GET /api/session/openid/callback': plain,
  'POST /api/password-resets': () => ({ payload: { email: 'spare@example.com' } }),
  'POST /api/links/look': ({ make }) => ({ payload: { token: make.invitation().secret } }),
  'POST /api/links/use': ({ make }) => ({
    payload: { token: make.invitation().secret, name: 'Newcomer', password: newPassword },
  }),
  'PATCH /api/account': () => ({ payload: { language: 'en' } }),
  'PUT /api/account/password': () => ({ payload: { current: password, password: newPassword } }),
  'GET /api/contracts/:contractId/facts/:kind': () => ({ params: { kind: 'tickets' } }),
  'GET /api/contracts/:contractId/deletion': plain,
  'GET /api/contracts/:contractId/level-one-groups': plain,
  'PUT /api/contracts/:contractId/level-one-proposal': () => ({ payload: { groups: ['Service Desk'] } }),
  'DELETE /api/contracts/:contractId': likeIt,
  'POST /api/account/deletion': (_estate, door) => {
    // Nobody is the last administrator, nor the last client of a contract.
    door.somebody('other admin', { isAdmin: true })
    const contracts = door.db.sqlite.prepare('SELECT id FROM contracts').pluck().all() as number[]
    for (const contractId of contracts) door.somebody('other client', { member: { contractId, role: 'client' } })
    return { payload: { current: password } }
  },
  'GET /api/account/sessions': plain,
  'DELETE /api/account/sessions': plain,
  'DELETE /api/account/sessions/:sessionId': () => ({ params: { sessionId: 'one’s own' } }),
  'GET /api/account/tokens': plain,
  'GET /api/account/mailings': plain,
  'PUT /api/account/mailings/:contractId': () => ({
    payload: { pack: 'pdf', page: 'files', day: 11, language: 'fr' },
  }),
  'DELETE /api/account/openid': plain,
  'GET /api/contracts': plain,
  'POST /api/contracts': () => ({ payload: newContract }),
  'GET /api/contracts/:contractId': plain,
  'PATCH /api/contracts/:contractId': () => ({ payload: { name: 'D' } }),
  'POST /api/contracts/:contractId/imports': () => ({
    query: '?kind=tickets&file=export.csv',
    payload: aFile('T9'),
    headers: csv,
  }),
  'GET /api/contracts/:contractId/imports': plain,
  'GET /api/contracts/:contractId/imports-progress': plain,
  'GET /api/contracts/:contractId/imports/:importId': async ({ make }) => ({
    params: { importId: await make.preview() },
  }),
  'PATCH /api/contracts/:contractId/imports/:importId': async ({ make }) => ({
    params: { importId: await make.preview() },
    payload: { dateOrder: 'ymd' },
  }),
  'POST /api/contracts/:contractId/imports/:importId/commit': async ({ make }) => ({
    params: { importId: await make.preview() },
  }),
  'GET /api/contracts/:contractId/imports/:importId/undo-preview': async ({ make }) => ({
    params: { importId: await make.committed() },
  }),
  'POST /api/contracts/:contractId/imports/:importId/undo': async ({ make }) => ({
    params: { importId: await make.committed() },
  }),
  'DELETE /api/contracts/:contractId/imports/:importId': async ({ make }) => ({
    params: { importId: await make.preview() },
  }),
  'GET /api/contracts/:contractId/imports/:importId/rejected.csv': async ({ make }) => ({
    params: { importId: await make.preview() },
  }),
  'GET /api/contracts/:contractId/scorecard': plain,
  'GET /api/contracts/:contractId/kpis/:kpi': () => ({ params: { kpi: 'resolution-delay' } }),
  'GET /api/contracts/:contractId/kpis/:kpi/facts': delay,
  'GET /api/contracts/:contractId/kpis/:kpi/facts.csv': delay,
  'GET /api/contracts/:contractId/kpis/:kpi/breakdown': () => ({
    params: { kpi: 'resolution-delay' },
    query: '?month=2026-03&by=priority',
  }),
  'POST /api/contracts/:contractId/sample': plain,
  'GET /api/contracts/:contractId/guide': plain,
  'PATCH /api/contracts/:contractId/guide': () => ({ payload: { targets: true } }),
  'GET /api/contracts/:contractId/restatements': plain,
  'GET /api/contracts/:contractId/restatements.csv': plain,
  'GET /api/contracts/:contractId/alerts': plain,
  'GET /api/contracts/:contractId/alerts/:alertId': ({ make }) => ({ params: { alertId: make.alert() } }),
  'POST /api/contracts/:contractId/alerts/:alertId/actions': ({ make }) => ({
    params: { alertId: make.alert() },
    payload: { action: 'acknowledge', explanation: 'a strike' },
  }),
  'GET /api/contracts/:contractId/alert-settings': plain,
  'PUT /api/contracts/:contractId/alert-settings': () => ({ payload: defaultAlertSettings }),
  'POST /api/contracts/:contractId/alert-settings/preview': () => ({ payload: defaultAlertSettings }),
  'GET /api/contracts/:contractId/channels': plain,
  'POST /api/contracts/:contractId/channels': () => ({ payload: aChannel }),
  'PATCH /api/contracts/:contractId/channels/:channelId': async ({ make }) => ({
    params: { channelId: await make.channel() },
    payload: { on: false },
  }),
  'DELETE /api/contracts/:contractId/channels/:channelId': async ({ make }) => ({
    params: { channelId: await make.channel() },
  }),
  'POST /api/contracts/:contractId/channels/:channelId/test': async ({ make }) => ({
    params: { channelId: await make.channel() },
  }),
  'GET /api/contracts/:contractId/deliveries': plain,
  'POST /api/contracts/:contractId/deliveries/:deliveryId/retry': async ({ make }) => ({
    params: { deliveryId: make.delivery(await make.channel()) },
  }),
  'GET /api/contracts/:contractId/committees/:quarter': q1,
  'GET /api/contracts/:contractId/decisions': plain,
  'GET /api/contracts/:contractId/committees/:quarter.pdf': q1,
  'GET /api/shared/committee.pdf': plain,
  'GET /api/contracts/:contractId/committees/:quarter.pptx': q1,
  'GET /api/shared/committee.pptx': plain,
  'GET /api/contracts/:contractId/months/:month.pdf': () => ({ params: { month: '2026-03' } }),
  'POST /api/contracts/:contractId/committees/:quarter/close': ({ make }) => {
    make.openCommittee()
    return { params: { quarter: 'Q1' } }
  },
  'POST /api/contracts/:contractId/committees/:quarter/reopen': async ({ make }) => {
    await make.closedCommittee()
    return { params: { quarter: 'Q1' }, payload: { reason: 'a wrong file' } }
  },
  'POST /api/contracts/:contractId/committees/:quarter/sign': async ({ make }) => {
    await make.closedCommittee()
    return { params: { quarter: 'Q1' }, payload: { reserve: 'the strike of May' } }
  },
  'GET /api/contracts/:contractId/penalties': plain,
  'GET /api/contracts/:contractId/penalties.csv': plain,
  'POST /api/contracts/:contractId/penalties/answers': async ({ make }) => ({
    payload: { ...(await make.penalty()), answer: 'contested', reason: 'a strike' },
  }),
  'POST /api/contracts/:contractId/penalties/waivers': async ({ make }) => ({
    payload: { ...(await make.penalty()), reason: 'the provider stayed late' },
  }),
  'GET /api/contracts/:contractId/committees/:quarter/decisions': q1,
  'POST /api/contracts/:contractId/committees/:quarter/decisions': ({ make }) => {
    make.openCommittee()
    return { params: { quarter: 'Q1' }, payload: { key: crypto.randomUUID(), text: 'A second person at level 1' } }
  },
  'PATCH /api/contracts/:contractId/committees/:quarter/decisions/:decisionId': ({ make }) => ({
    params: { quarter: 'Q1', decisionId: make.decision() },
    payload: { version: 1, state: { is: 'dropped', because: 'no budget' } },
  }),
  'GET /api/contracts/:contractId/members': plain,
  'POST /api/contracts/:contractId/invitations': () => ({ payload: { email: 'new@example.com', role: 'client' } }),
  'DELETE /api/contracts/:contractId/invitations/:invitationId': ({ make }) => ({
    params: { invitationId: make.invitation().id },
  }),
  'PATCH /api/contracts/:contractId/members/:accountId': ({ make }) => ({
    params: { accountId: make.member() },
    payload: { role: 'provider' },
  }),
  'DELETE /api/contracts/:contractId/members/:accountId': ({ make }) => ({ params: { accountId: make.member() } }),
  'GET /api/contracts/:contractId/tokens': plain,
  'POST /api/contracts/:contractId/tokens': () => ({ payload: { name: 'monthly' } }),
  'DELETE /api/contracts/:contractId/tokens/:tokenId': () => ({ params: { tokenId: 'one’s own' } }),
  'GET /api/contracts/:contractId/shares': plain,
  'POST /api/contracts/:contractId/committees/:quarter/shares': () => ({
    params: { quarter: 'Q1' },
    payload: { name: 'the board' },
  }),
  'DELETE /api/contracts/:contractId/shares/:shareId': ({ make }) => ({ params: { shareId: make.share().id } }),
  'GET /api/shared': plain,
  'GET /api/contracts/:contractId/audit': plain,
  'GET /api/contracts/:contractId/audit.csv': plain,
  'GET /api/admin/accounts': plain,
  'POST /api/admin/invitations': () => ({ payload: { email: 'someone@example.com' } }),
  'PATCH /api/admin/accounts/:accountId': (_estate, door) => ({
    params: { accountId: door.somebody('spare').id },
    payload: { isActive: true },
  }),
  'DELETE /api/admin/accounts/:accountId': (_estate, door) => ({ params: { accountId: door.somebody('goes').id } }),
  'POST /api/admin/accounts/:accountId/password-reset': (_estate, door) => ({
    params: { accountId: door.somebody('spare').id },
  }),
  'GET /api/admin/contracts': plain,
  'POST /api/admin/contracts/:contractId/invitations': (_estate, door) => ({
    params: { contractId: orphan(door) },
    payload: { email: 'first@example.com' },
  }),
  'GET /api/admin/backups': plain,
  'GET /api/admin/integrity': plain,
  'POST /api/admin/integrity': plain,
  'POST /api/admin/backups': plain,
  'GET /api/portfolio': plain,
}

/** The name under which a route is in a table: what a HEAD asks is what its GET asks. */
export const inTable = ({ name }: Route, table: Readonly<Record<string, unknown>>): string =>
  name in table ? name : name.replace(/^HEAD /, 'GET ')

export type Request = { readonly method: Method; readonly path: string; readonly told: Told }

/** The request of a route's sample, about that contract. `own`: ids of what belongs to whoever asks. */
export async function aRequest(
  route: Route,
  estate: Estate,
  door: Door,
  own: { readonly sessionId?: number; readonly tokenId?: number } = {},
): Promise<Request> {
  const { params = {}, query = '', payload, headers } = await samples[inTable(route, samples)]!(estate, door)
  const mine = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value === 'one’s own' ? (own[name as keyof typeof own] ?? 1) : value,
    ]),
  )
  return {
    method: route.method as Method,
    path: fillIn(route.url, { contractId: estate.id, ...mine }) + query,
    told: { ...(payload !== undefined && { payload }), ...(headers && { headers }) },
  }
}
