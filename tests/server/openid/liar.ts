import { sign } from 'node:crypto'
import { aBrowser } from './browser.ts'
import { aListener } from './listener.ts'
import { altered, landing } from './organisation.ts'
import { client } from './provider.ts'
import { aSigningKey } from './signing-key.ts'
import { aVigie } from './vigie.ts'

const HOUR = 3600
const known = aSigningKey('known-to-all')
const unknown = aSigningKey(known.kid)

/** What an imitation says otherwise than an honest provider would. */
export type Lie = {
  /** Claims of the ID token, by those that an honest one would have. */
  readonly claims?: (honest: Claims) => Claims
  /** Signs with a key that it does not publish, or with none. */
  readonly signature?: 'unknown-key' | 'none'
  /** What it says of itself where it is looked up. */
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly withoutIdToken?: true
}
type Claims = Readonly<Record<string, unknown>>

/** A Vigie beside an imitation of a provider, where u-1001 may sign in; where a browser lands that signs in by it. */
export async function signInByLiar(lie: Lie = {}) {
  const { url, answerBy } = await aListener()
  const vigie = await aVigie(url)
  const { id } = await vigie.whoIsIn('jeanne@client.example')
  const insert = vigie.db.sqlite.prepare('INSERT INTO identities (issuer, subject, account_id) VALUES (?, ?, ?)')
  for (const issuer of [url, 'https://login.example.com']) insert.run(issuer, 'u-1001', id)
  let nonce: string | null = null

  const pages: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer: url,
      authorization_endpoint: `${url}/sign-in`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/keys`,
      ...lie.metadata,
    }),
    '/keys': () => ({ keys: [known.publicJwk] }),
    '/token': () => ({
      access_token: 'for-nothing',
      token_type: 'Bearer',
      ...(!lie.withoutIdToken && { id_token: idToken() }),
    }),
  }
  const idToken = () => {
    const now = Math.floor(Date.now() / 1000)
    const honest = { iss: url, aud: client.clientId, sub: 'u-1001', nonce, iat: now, exp: now + HOUR }
    return signed(lie.claims?.(honest) ?? honest, lie.signature)
  }
  answerBy((request, response) => {
    const page = pages[request.url ?? '']
    response.writeHead(page ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(page?.() ?? {}))
  })

  const browser = aBrowser()
  const begun = await vigie.begin(browser)
  if (begun.status !== 200) return { vigie, browser, begun, landed: null }
  const asked = new URL(((await begun.json()) as { url: string }).url).searchParams
  nonce = asked.get('nonce')
  const wayBack = altered(`${asked.get('redirect_uri')}?code=any&state=`, 'state', asked.get('state'))
  return { vigie, browser, begun, landed: landing(await browser.ask(wayBack, { from: url })) }
}

function signed(claims: Claims, signature: Lie['signature']): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const header = signature === 'none' ? { alg: 'none' } : { alg: 'RS256', kid: known.kid }
  const content = `${part(header)}.${part(claims)}`
  if (signature === 'none') return `${content}.`
  const { privateKey } = signature === 'unknown-key' ? unknown : known
  return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`
}
