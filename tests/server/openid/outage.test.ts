import { describe, expect, test } from 'vitest'
import { aBrowser } from './browser.ts'
import { anOrganisation, landing } from './organisation.ts'
import { client } from './provider.ts'

describe('while the organisation’s sign-in is down', () => {
  test('Vigie starts and says so, and lets people in once it is up', async () => {
    const { provider, vigie, goThrough } = await anOrganisation()
    const link = await vigie.invite('anne@client.example')
    provider.stop()
    const browser = aBrowser()
    expect((await vigie.session(browser)).ways.openId).toBe('Our organisation')
    for (let time = 0; time < 2; time++) {
      const answer = await vigie.begin(browser, { link })
      expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'openid-unavailable' }])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    provider.startAgain()
    expect(landing(await goThrough(browser, 'u-1001', { link }))).toBe('/')
  })

  test('the log says why, and not with what secret', async () => {
    const { provider, vigie } = await anOrganisation()
    provider.stop()
    await vigie.begin(aBrowser())
    const failure = vigie.log.find((line) => line.includes('"level":50'))
    expect(failure).toContain('fetch failed')
    expect(vigie.log.join()).not.toContain(client.clientSecret)
  })

  test('whoever comes back meanwhile is not let in, and may try again', async () => {
    const { provider, vigie, wayBack, comeBack, goThrough, join } = await anOrganisation()
    const id = await join('u-1001', 'j@client.example')
    const browser = aBrowser()
    const address = await wayBack(browser, 'u-1001')
    provider.stop()
    expect(landing(await comeBack(browser, address))).toBe('/sign-in?problem=openid-failed')
    expect((await vigie.session(browser)).account).toBeNull()
    provider.startAgain()
    expect(landing(await goThrough(browser, 'u-1001'))).toBe('/')
    expect((await vigie.session(browser)).account?.id).toBe(id)
  })
})

test('a failure on the way back is told to whoever runs the server, without what was sent', async () => {
  const { vigie, wayBack, comeBack } = await anOrganisation()
  const browser = aBrowser()
  const address = await wayBack(browser, 'u-1001')
  await comeBack(browser, `${address}x`.replace('code=', 'code=wrong'))
  const warnings = vigie.log.filter((line) => line.includes('"level":40'))
  expect(warnings).toHaveLength(1)
  expect(JSON.parse(warnings[0]!)).toMatchObject({ msg: 'sign-in by OpenID Connect failed', code: /^OAUTH_/ })
  expect(warnings[0]).not.toContain(new URL(address).searchParams.get('code'))
})
