import { describe, expect, test } from 'vitest'
import { signInByLiar, type Lie } from './liar.ts'

test('an imitation that tells no lie is believed', async () => {
  const { vigie, browser, landed } = await signInByLiar()
  expect(landed).toBe('/')
  expect((await vigie.session(browser)).account?.email).toBe('jeanne@client.example')
})

describe('nobody is let in by an ID token', () => {
  test.each<[string, Lie]>([
    ['for another audience', { claims: (honest) => ({ ...honest, aud: 'another-application' }) }],
    ['of another issuer', { claims: (honest) => ({ ...honest, iss: 'https://login.example.com' }) }],
    ['for another nonce', { claims: (honest) => ({ ...honest, nonce: 'of-another-attempt' }) }],
    ['without a nonce', { claims: ({ nonce: _nonce, ...honest }) => honest }],
    ['without a subject', { claims: ({ sub: _sub, ...honest }) => honest }],
    ['that has expired', { claims: (honest) => ({ ...honest, exp: Number(honest['iat']) - 60 }) }],
    ['signed by a key that the provider does not publish', { signature: 'unknown-key' }],
    ['signed by nobody', { signature: 'none' }],
    ['that is not there', { withoutIdToken: true }],
  ])('%s', async (_which, lie) => {
    const { vigie, browser, landed } = await signInByLiar(lie)
    expect(landed).toBe('/sign-in?problem=openid-failed')
    expect(browser.cookiesOf(vigie.url)).toEqual({})
    expect((await vigie.session(browser)).account).toBeNull()
  })
})

test('a provider that calls itself otherwise than the settings do is not gone to, and the log says why', async () => {
  const { vigie, begun } = await signInByLiar({ metadata: { issuer: 'https://login.example.com' } })
  expect([begun.status, await begun.json()]).toMatchObject([503, { code: 'openid-unavailable' }])
  expect(vigie.log.join()).toContain('discovered metadata issuer does not match the expected issuer')
})
