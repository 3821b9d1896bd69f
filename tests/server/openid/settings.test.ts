import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'

const secret = 'agreed-between-the-two-of-us'
const settings = {
  VIGIE_PUBLIC_URL: 'https://vigie.example.com/',
  VIGIE_OPENID_ISSUER: 'https://login.example.com/realms/main',
  VIGIE_OPENID_CLIENT_ID: 'vigie',
  VIGIE_OPENID_CLIENT_SECRET: secret,
}

/** What is said of settings that are refused. */
function refusal(environment: Readonly<Record<string, string | undefined>>): string {
  try {
    readConfig(environment)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('These settings were taken.')
}

describe('the settings of the organisation’s sign-in', () => {
  test('are read, and it has a name', () => {
    expect(readConfig({ ...settings, VIGIE_OPENID_NAME: 'Entra ID' })).toMatchObject({
      publicUrl: 'https://vigie.example.com',
      openId: {
        issuer: 'https://login.example.com/realms/main',
        clientId: 'vigie',
        clientSecret: secret,
        name: 'Entra ID',
      },
    })
    expect(readConfig(settings).openId?.name).toBe('OpenID Connect')
  })

  test('may be left out', () => {
    expect(readConfig({}).openId).toBeNull()
    expect(readConfig({ VIGIE_PUBLIC_URL: settings.VIGIE_PUBLIC_URL }).openId).toBeNull()
  })

  test.each(Object.keys(settings))('go together: %s is missed', (missing) => {
    const said = refusal({ ...settings, [missing]: undefined })
    expect(said).toContain(missing)
    expect(said).not.toContain(secret)
  })

  test.each(['http://127.0.0.1:8080/realms/main', 'http://localhost:8080'])(
    'may name a provider on this machine without https: %s',
    (issuer) => expect(readConfig({ ...settings, VIGIE_OPENID_ISSUER: issuer }).openId?.issuer).toBe(issuer),
  )

  test.each([
    ['http://login.example.com', 'must be https'],
    ['http://127.0.0.1.example.com', 'must be https'],
    ['http://10.0.0.5', 'must be https'],
    ['ftp://login.example.com', 'must be the issuer'],
  ])('name no provider elsewhere without https: %s', (issuer, why) => {
    const said = refusal({ ...settings, VIGIE_OPENID_ISSUER: issuer })
    expect(said).toContain(`VIGIE_OPENID_ISSUER=${issuer} ${why}`)
    expect(said).not.toContain(secret)
  })

  test('never show the secret, not even one that is refused', () => {
    expect(refusal({ ...settings, VIGIE_OPENID_CLIENT_SECRET: '' })).toBe(
      'VIGIE_OPENID_CLIENT_SECRET=… must be the secret agreed there.',
    )
  })
})
