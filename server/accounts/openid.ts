import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import { Failure } from '../errors.ts'

/** The organisation's own sign-in, as the environment names it. */
export type OpenIdSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As a button says it: `Entra ID`. */
  readonly name: string
}
/** Who came back from it. */
export type Identity = { readonly issuer: string; readonly subject: string; readonly name: string | null }
/** What must come back with them; never leaves the server. */
export type Challenge = { readonly state: string; readonly nonce: string; readonly verifier: string }

export type OpenId = {
  readonly name: string
  /** Where to send the browser, and what to expect of it. Throws Failure `openid-unavailable`, its cause with it. */
  readonly start: () => Promise<{ readonly url: string; readonly challenge: Challenge }>
  /** Who came back; `answer`: what the browser brought. Throws when anything is not as it was asked for. */
  readonly finish: (answer: Readonly<Record<string, string>>, challenge: Challenge) => Promise<Identity>
}

const TIMEOUT_SECONDS = 10
export const CALLBACK_PATH = '/api/session/openid/callback'

/**
 * OpenID Connect by authorization code with PKCE, state and nonce (RFC 6749, 7636; OpenID Connect Core). `publicUrl`: ours,
 * to which the other side sends the browser back. It is looked up when first needed: Vigie starts without it. The signature of
 * what it says is checked too, which the protocol leaves to the connection's certificate: a proxy between may open that one.
 */
export function makeOpenId({ issuer, clientId, clientSecret, name }: OpenIdSettings, publicUrl: string): OpenId {
  const redirectUri = `${publicUrl}${CALLBACK_PATH}`
  const isPlain = new URL(issuer).protocol === 'http:'
  let known: Promise<Configuration> | undefined
  const lookUp = async (): Promise<Configuration> => {
    known ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
    })
    try {
      return await known
    } catch (cause) {
      known = undefined
      throw Object.assign(new Failure('openid-unavailable'), { cause })
    }
  }
  return {
    name,
    start: async () => {
      const configuration = await lookUp()
      const challenge = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await calculatePKCECodeChallenge(challenge.verifier),
        code_challenge_method: 'S256',
        state: challenge.state,
        nonce: challenge.nonce,
      })
      return { url: url.href, challenge }
    },
    finish: async (answer, { state, nonce, verifier }) => {
      const url = new URL(redirectUri)
      url.search = new URLSearchParams(answer).toString()
      const tokens = await authorizationCodeGrant(await lookUp(), url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()!
      return {
        issuer: claims.iss,
        subject: claims.sub,
        name: typeof claims['name'] === 'string' ? claims['name'] : null,
      }
    },
  }
}
