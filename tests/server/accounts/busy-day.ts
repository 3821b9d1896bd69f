import type { CreatedUploadToken, SentLink } from '../../../shared/api/members.ts'
import type { CreatedShare } from '../../../shared/api/shares.ts'
import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import { firstAdminLink } from '../../../server/accounts/first-admin.ts'
import type { Door, Headers, Method } from './door.ts'
import { aChannel, aFile, anEstate, bearer, csv, uploadPath } from './estate.ts'
import { signIn } from './signing.ts'

/** Names and passwords of the day: none of them is to be found where it does not belong. */
export const typed = {
  admin: 'onze hérons passent le gué',
  member: 'deux renards dorment au soleil',
  changed: 'cinq ponts enjambent la rivière',
  wrong: 'mille orages sur le plateau',
  hook: 'http://localhost:9/hook/fb61e0c3a9d24b57',
  signing: 'signing-secret-7c1d9e5b2a',
} as const
const secretOf = (link: string | null) => link!.split('#')[1]!

/**
 * A day on which everything happens that the audit log knows, each thing by a request: the house is set up, people come and
 * go, files come in. Returns every secret that was handed out.
 */
export async function aBusyDay(door: Door) {
  const secrets: string[] = Object.values(typed)
  const ask = async <Body>(method: Method, path: string, headers: Headers, payload?: object | string) => {
    const answer = await door.ask<Body>(method, path, { headers, ...(payload !== undefined && { payload }) })
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    if (answer.cookie) secrets.push(answer.cookie.split('=')[1]!)
    return answer
  }
  const kept = (secret: string) => (secrets.push(secret), secret)
  const use = (token: string, name: string, password: string, email?: string) =>
    ask<{ account: { id: number } }>('POST', '/api/links/use', {}, { token, name, password, ...(email && { email }) })
  const signedIn = async (email: string, password: string): Promise<Headers> => {
    const { browser, cookie } = await signIn(door, email, { password })
    kept(cookie.split('=')[1]!)
    return browser
  }

  const first = kept(secretOf(await firstAdminLink(door.services, 'http://127.0.0.1:3000')))
  const admin = { cookie: (await use(first, 'Root', typed.admin, 'root@altea.example')).cookie }
  await door.ask('POST', '/api/session', { payload: { email: 'root@altea.example', password: typed.wrong } })
  const own = await anEstate(door, 'own')
  const client = own.as('client').headers
  secrets.push(client.cookie!.split('=')[1]!)
  const at = `/api/contracts/${own.id}`

  const invite = async (email: string) =>
    kept(secretOf((await ask<SentLink>('POST', `${at}/invitations`, client, { email, role: 'provider' })).body.link))
  const bob = (await use(await invite('bob@hexanor.example'), 'Bob', typed.member)).body.account.id
  await invite('eve@hexanor.example')
  const waiting = (await ask<{ invitations: { id: number }[] }>('GET', `${at}/members`, client)).body.invitations
  await ask('DELETE', `${at}/invitations/${waiting[0]!.id}`, client)

  const bobs = await signedIn('bob@hexanor.example', typed.member)
  await ask('DELETE', '/api/account/sessions', bobs)
  const change = { current: typed.member, password: typed.changed }
  const { cookie } = await ask('PUT', '/api/account/password', bobs, change)
  await ask('DELETE', '/api/session', { cookie })
  const provider = await signedIn('bob@hexanor.example', typed.changed)
  await ask('PATCH', '/api/account', provider, { name: 'Bobby' })
  const byMail = { pack: 'none', page: 'day', day: 11, language: 'fr' }
  await ask('PUT', `/api/account/mailings/${own.id}`, provider, byMail)
  door.services.db.sqlite.prepare("INSERT INTO identities VALUES ('https://sso.example', 'bob', ?)").run(bob)
  await ask('DELETE', '/api/account/openid', provider)

  const made = (await ask<CreatedUploadToken>('POST', `${at}/tokens`, provider, { name: 'monthly' })).body
  const program = { ...csv, ...bearer(kept(made.token)) }
  await ask('POST', uploadPath(own.id, { commit: 'true' }), program, aFile('T1'))
  const preview = await ask<{ id: number }>('POST', uploadPath(own.id), { ...csv, ...provider }, `${aFile('T2')}\nT3,x`)
  await ask('GET', `${at}/imports/${preview.body.id}/rejected.csv`, provider)
  await ask('POST', uploadPath(own.id, { commit: 'quiet' }), { ...csv, ...provider }, `${aFile('T4')}\nT5,x`)
  await ask('DELETE', `${at}/imports/${preview.body.id}`, provider)
  await ask('POST', `${at}/imports/${await own.make.committed()}/undo`, provider)
  await ask('DELETE', `${at}/tokens/${made.id}`, client)

  const contested = { ...(await own.make.penalty()), answer: 'contested', reason: 'Une coupure de courant' }
  await ask('POST', `${at}/penalties/answers`, provider, contested)
  await ask('PATCH', at, client, { name: 'Renamed', targets: [{ kpi: 'resolution-delay', dueMonth: 3, value: 9 }] })
  await ask('PUT', `${at}/alert-settings`, client, { ...defaultAlertSettings, watch: { on: false } })
  const explanation = { explanation: 'Because of the strike' }
  await ask('POST', `${at}/alerts/${own.make.alert()}/actions`, provider, { action: 'acknowledge', ...explanation })
  await ask('POST', `${at}/alerts/${own.make.alert()}/actions`, client, { action: 'close', ...explanation })
  const told = { ...aChannel, url: typed.hook, secret: typed.signing }
  const channel = (await ask<{ id: number }>('POST', `${at}/channels`, client, told)).body.id
  await ask('PATCH', `${at}/channels/${channel}`, client, { name: 'Renamed channel' })
  await ask('POST', `${at}/channels/${channel}/test`, client)
  const other = (await ask<{ id: number }>('POST', `${at}/channels`, client, told)).body.id
  await ask('DELETE', `${at}/channels/${other}`, client)
  await ask('GET', `${at}/kpis/resolution-delay/facts.csv?month=2026-03`, provider)
  await ask('GET', `${at}/restatements.csv?month=2026-03`, provider)
  await ask('GET', `${at}/penalties.csv`, provider)
  await ask('GET', `${at}/committees/Q1.pdf`, provider)
  const shared = (await ask<CreatedShare>('POST', `${at}/committees/Q1/shares`, client, { name: 'Board' })).body
  await ask('GET', '/api/shared', bearer(kept(secretOf(shared.link))))
  const committee = `${at}/committees/Q1`
  const decided = { key: '6f1c1d0e-3f0b-4a57-9d5c-0d7d5a7f9b11', text: 'Renfort au support' }
  const decision = (await ask<{ id: number }>('POST', `${committee}/decisions`, client, decided)).body.id
  await ask('PATCH', `${committee}/decisions/${decision}`, provider, { version: 1, text: 'Renfort en juillet' })
  await ask('POST', `${committee}/close`, client)
  await ask('POST', `${committee}/sign`, provider, { reserve: 'Les jours fériés' })
  await ask('POST', `${committee}/reopen`, client, { reason: 'Un chiffre à corriger' })
  await ask('DELETE', `${at}/shares/${shared.id}`, client)

  await ask('PATCH', `${at}/members/${bob}`, client, { role: 'committee' })
  const reset = (await ask<SentLink>('POST', `/api/admin/accounts/${bob}/password-reset`, admin)).body.link
  await use(kept(secretOf(reset)), 'ignored', typed.member)
  await ask('PATCH', `/api/admin/accounts/${bob}`, admin, { isActive: false })
  await ask('PATCH', `/api/admin/accounts/${bob}`, admin, { isActive: true })
  await ask('DELETE', `${at}/members/${own.make.member()}`, client)
  await ask('DELETE', `/api/admin/accounts/${own.make.member()}`, admin)
  const ended = { name: 'Disparu', client: 'A', provider: 'B', startsOn: '2026-03-01', timeZone: 'UTC' }
  const { id } = (await ask<{ id: number }>('POST', '/api/contracts', client, ended)).body
  await ask('DELETE', `/api/contracts/${id}`, client, { name: ended.name })
  await ask('GET', `${at}/audit.csv`, client)
  const backup = (await ask<{ file: string }>('POST', '/api/admin/backups', admin)).body.file
  return {
    own,
    admin,
    client,
    bob,
    channel,
    backup,
    ask,
    secrets: () => [...new Set(secrets)].filter((one) => one.length > 8),
  }
}
