import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

const wrong: readonly (readonly [name: string, value: string])[] = [
  ['VIGIE_HOST', 'intranet'],
  ['VIGIE_PORT', '80a'],
  ['VIGIE_PUBLIC_URL', 'vigie.example.com'],
  ['VIGIE_PUBLIC_URL', 'ftp://vigie.example.com'],
  ['VIGIE_PUBLIC_URL', 'https://example.com/vigie'],
  ['VIGIE_TRUSTED_PROXIES', 'everybody'],
  ['VIGIE_TRUSTED_PROXIES', '10.0.0.0/99'],
  ['VIGIE_OPENID_ISSUER', 'login.example.com'],
  ['VIGIE_OPENID_ISSUER', 'http://login.example.com'],
  ['VIGIE_ADMIN_EMAIL', 'the boss'],
  ['VIGIE_SMTP_URL', 'mail.example.com'],
  ['VIGIE_BACKUP_HOUR', '24'],
  ['VIGIE_BACKUP_HOUR', '3:30'],
  ['VIGIE_BACKUP_HOUR', ''],
  ['VIGIE_BACKUP_DAYS', '0'],
  ['VIGIE_BACKUP_WEEKS', 'four'],
  ['VIGIE_BACKUP_MONTHS', '-1'],
  ['VIGIE_AUDIT_MAIL', 'the boss'],
  ['VIGIE_MAX_ATTACHED_MB', '101'],
  ['VIGIE_MAX_ATTACHED_MB', '-1'],
  ['VIGIE_LOG', 'loud'],
]

test.each(wrong)('%s=%s stops the start with a sentence that names it', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}=.* must .{5,}\\.$`))
})

test('a setting that is a secret is named and never printed', () => {
  for (const [name, value] of [
    ['VIGIE_ADMIN_PASSWORD', 'p'.repeat(300)],
    ['VIGIE_SMTP_URL', 'user:hunter2@mail.example.com'],
    ['VIGIE_OPENID_CLIENT_SECRET', ''],
  ] as const) {
    const said = () => readConfig({ [name]: value })
    expect(said).toThrow(name)
    expect(said).not.toThrow(value || 'something else')
  }
})

test('settings that go together are asked for together', () => {
  expect(() => readConfig({ VIGIE_ADMIN_EMAIL: 'a@example.com' })).toThrow('VIGIE_ADMIN_PASSWORD')
  expect(() => readConfig({ VIGIE_SMTP_URL: 'smtp://mail.example.com' })).toThrow('VIGIE_MAIL_FROM')
  const auditMail = { VIGIE_AUDIT_MAIL: 'audit@example.com' }
  expect(() => readConfig(auditMail)).toThrow('VIGIE_SMTP_URL')
  const mail = { VIGIE_SMTP_URL: 'smtp://mail.example.com', VIGIE_MAIL_FROM: 'vigie@example.com' }
  expect(() => readConfig({ ...auditMail, ...mail, VIGIE_BACKUP_HOUR: 'never' })).toThrow('VIGIE_BACKUP_HOUR')
  expect(readConfig({ ...auditMail, ...mail }).auditMail).toBe('audit@example.com')
  expect(() => readConfig({ VIGIE_OPENID_CLIENT_ID: 'vigie' })).toThrow('VIGIE_PUBLIC_URL')
})

test('Vigie may be opened to a network, behind proxies that are named', () => {
  const config = readConfig({
    VIGIE_HOST: '0.0.0.0',
    VIGIE_PUBLIC_URL: 'https://vigie.example.com/',
    VIGIE_TRUSTED_PROXIES: '10.0.0.2, 10.1.0.0/16',
  })
  expect(config).toMatchObject({
    host: '0.0.0.0',
    publicUrl: 'https://vigie.example.com',
    trustedProxies: ['10.0.0.2', '10.1.0.0/16'],
  })
})

test('an issuer without encryption is one of this machine', () => {
  const settings = {
    VIGIE_OPENID_CLIENT_ID: 'v',
    VIGIE_OPENID_CLIENT_SECRET: 's',
    VIGIE_PUBLIC_URL: 'http://127.0.0.1:3000',
  }
  for (const issuer of ['http://127.0.0.1:8080', 'http://[::1]:8080', 'http://localhost:8080'])
    expect(readConfig({ ...settings, VIGIE_OPENID_ISSUER: issuer }).openId?.issuer).toBe(issuer)
})

test('backups are made daily and kept for as long as is said, or never made', () => {
  expect(readConfig({}).backup).toEqual({ hour: 3, days: 7, weeks: 4, months: 12 })
  const told = { VIGIE_BACKUP_HOUR: '0', VIGIE_BACKUP_DAYS: '1', VIGIE_BACKUP_WEEKS: '0', VIGIE_BACKUP_MONTHS: '24' }
  expect(readConfig(told).backup).toEqual({ hour: 0, days: 1, weeks: 0, months: 24 })
  expect(readConfig({ VIGIE_BACKUP_HOUR: 'never' }).backup.hour).toBeNull()
})

test('what the documents of a mail may weigh is said in megabytes; none are attached at 0', () => {
  expect(readConfig({}).maxAttachedBytes).toBe(5_000_000)
  expect(readConfig({ VIGIE_MAX_ATTACHED_MB: '0' }).maxAttachedBytes).toBe(0)
})
