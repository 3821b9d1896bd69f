import type { RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { Provider } from 'oidc-provider'
import { onwards, type Browser } from './browser.ts'
import { keptInMemory } from './kept-in-memory.ts'
import { aListener } from './listener.ts'
import { aSigningKey } from './signing-key.ts'

/** How Vigie is known there. */
export const client = { clientId: 'vigie', clientSecret: 'agreed-between-the-two-of-us' }

/** People of the organisation, by what it calls them; the third shows no name. */
const people: Readonly<Record<string, { email: string; name?: string }>> = {
  'u-1001': { email: 'jeanne@example.com', name: 'Jeanne Martin' },
  'u-1002': { email: 'paul@example.com', name: 'Paul Roux' },
  'u-1003': { email: 'secretive@example.com' },
}
const MINUTE = 60
const QUESTION = '/who-are-you/'
const signingKey = aSigningKey('of-the-organisation')

/** A real OpenID provider: the sign-in of an organisation, which serves Vigie once it is told its address. */
export async function aProvider() {
  const { url, asked, answerBy } = await aListener()
  let answer: RequestListener | undefined

  const serve = (vigie: string) => {
    const provider = new Provider(url, {
      adapter: keptInMemory(),
      clients: [
        {
          client_id: client.clientId,
          client_secret: client.clientSecret,
          token_endpoint_auth_method: 'client_secret_post',
          redirect_uris: [`${vigie}/api/session/openid/callback`],
        },
      ],
      pkce: { required: () => true },
      claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
      // Keycloak, Entra ID and Google put the name into the ID token too.
      conformIdTokenClaims: false,
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `${QUESTION}${uid}` },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
      loadExistingGrant: async ({ oidc }) => {
        const accountId = oidc.session!.accountId!
        const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId })
        grant.addOIDCScope('openid email profile')
        await grant.save()
        return grant
      },
      jwks: { keys: [signingKey.privateJwk] },
      cookies: { keys: ['kept-by-the-provider'] },
      ttl: { Interaction: MINUTE, Session: MINUTE, Grant: MINUTE, AccessToken: MINUTE, IdToken: MINUTE },
      renderError: (context, { error, error_description: description }) => {
        context.type = 'text'
        context.body = `${error}: ${description}`
      },
    })
    const protocol = provider.callback()
    answer = (request, response) => {
      if (!request.url?.startsWith(QUESTION)) return void protocol(request, response)
      if (request.method === 'GET') return void response.end('Who are you?')
      void text(request).then((form) => {
        const accountId = new URLSearchParams(form).get('who')
        const result = accountId ? { login: { accountId } } : { error: 'access_denied' }
        return provider.interactionFinished(request, response, result)
      })
    }
    answerBy(answer)
  }

  return {
    url,
    /** Every address that it was asked. */
    asked,
    serve,
    stop: () => answerBy(null),
    startAgain: () => answerBy(answer ?? null),
    /**
     * Follows a browser from `address` through the sign-in there, as `who` or giving up (null), to where it is sent back to,
     * which it has not asked yet.
     */
    logIn: async (browser: Browser, address: string, who: string | null): Promise<string> => {
      let next = onwards(await browser.ask(address))
      if (next.startsWith(`${url}${QUESTION}`)) next = onwards(await browser.ask(next, { form: who ? { who } : {} }))
      while (next.startsWith(url)) next = onwards(await browser.ask(next))
      return next
    },
  }
}
export type TestProvider = Awaited<ReturnType<typeof aProvider>>
