// @vitest-environment happy-dom
import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  type Account,
  AccountSchema,
  AdminContractSchema,
  BackupSchema,
  BackupsSchema,
  type Backups,
} from '../../shared/api/admin.ts'
import { IntegritySchema, type Integrity } from '../../shared/api/health.ts'
import { type Answers, fakeServer, settled, text, visit, type Request } from './house.ts'
import { accountOf, aSession } from './session-samples.ts'

let page: VueWrapper
let asked: Request[]
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

const at = '2026-07-10T08:00:00Z'
const account = (id: number, name: string, rest: Partial<Account> = {}): Account =>
  AccountSchema.parse({
    id,
    name,
    email: `${id}@altea.test`,
    isAdmin: false,
    isActive: true,
    createdAt: at,
    lastSignInAt: null,
    contracts: 1,
    ...rest,
  })
const aContract = (id: number, clients: number) =>
  AdminContractSchema.parse({
    id,
    name: 'Managed services',
    client: `Client ${id}`,
    provider: 'Hexanor',
    createdAt: at,
    members: 2,
    clients,
  })
const backup = BackupSchema.parse({ file: 'vigie-2026-07-10.sqlite', bytes: 1_200_000, createdAt: at })
const backups = (rest: Partial<Backups> = {}): Backups =>
  BackupsSchema.parse({
    backups: [{ ...backup, keptUntil: '2027-07-01T00:00:00Z' }],
    lastGoodAt: at,
    hour: 3,
    keeps: { days: 7, weeks: 4, months: 12 },
    failedAt: null,
    isLate: false,
    ...rest,
  })
const integrity = (rest: Partial<Integrity> = {}): Integrity =>
  IntegritySchema.parse({ checkedAt: at, isChecking: false, damages: [], ...rest })
const admin = aSession('client', { account: accountOf({ isAdmin: true }), memberships: [] })
const sent = { email: 'ana@altea.test', expiresAt: at, mailed: false, link: 'https://vigie.test/link#secret' }

async function open(more: Answers = {}) {
  asked = fakeServer({
    'GET /api/session': () => ({ body: admin }),
    'GET /api/admin/accounts': () => ({
      body: [
        account(5, 'Jeanne Dubois', { isAdmin: true, lastSignInAt: at }),
        account(6, 'Paul Roy'),
        account(7, 'Ana Costa', { isActive: false }),
      ],
    }),
    'GET /api/admin/contracts': () => ({ body: [aContract(1, 1), aContract(2, 0)] }),
    'GET /api/admin/backups': () => ({ body: backups() }),
    'GET /api/admin/integrity': () => ({ body: integrity() }),
    ...more,
  })
  ;({ page } = await visit('/admin'))
  await settled()
}
const done = (method: string) =>
  asked.filter((one) => one.method === method).map(({ path, body }) => (body === undefined ? path : [path, body]))
const press = async (words: string, inside: Pick<DOMWrapper<Element>, 'findAll'> = page) => {
  await inside
    .findAll('button')
    .find((one) => one.text().startsWith(words))!
    .trigger('click')
  await settled()
}
const invite = async (form: Omit<DOMWrapper<Element>, 'exists'>) => {
  await form.get('input[type=email]').setValue('ana@altea.test')
  await form.trigger('submit')
  await settled()
}

describe('the administration', () => {
  it('says when the database was found sound, and checks it at a click', async () => {
    const found = integrity({ damages: ['Rows of the table tickets, import 3 are no longer those that were stored.'] })
    let now = integrity()
    await open({
      'GET /api/admin/integrity': () => ({ body: now }),
      'POST /api/admin/integrity': () => ({ body: (now = found) }),
    })
    expect(text(page, '[data-testid=integrity]')).toContain('No damage was found')
    await page
      .findAll('button')
      .find((one) => one.text() === 'Check now')!
      .trigger('click')
    await settled()
    expect(text(page, '[data-testid=integrity]')).toContain('nothing is written any more')
    expect(text(page, '[data-testid=integrity]')).toContain('tickets, import 3')
    expect(text(page, '[data-testid=integrity]')).toContain('npm run restore')
  })

  it('says that it shows no figure of a contract, and leads there from the menu', async () => {
    await open()
    expect(text(page, '.lead')).toContain('sees no figure of a contract')
    expect(page.find('[data-testid=account-menu] a[href="/admin"]').exists()).toBe(true)
    expect(text(page, '[data-testid=account-5]')).toContain('administrator')
  })

  it('is not for others, and asks nothing for them', async () => {
    await open({ 'GET /api/session': () => ({ body: aSession() }) })
    expect(text(page, '[data-testid=not-allowed]')).toContain('those who run this server')
    expect(asked.some(({ path }) => path.startsWith('/api/admin'))).toBe(false)
  })

  it('deactivates after a question, and reactivates; but not oneself', async () => {
    await open({
      'PATCH /api/admin/accounts/6': () => ({ body: account(6, 'Paul Roy', { isActive: false }) }),
      'PATCH /api/admin/accounts/7': () => ({ body: account(7, 'Ana Costa') }),
    })
    expect(text(page, '[data-testid=account-5]')).not.toContain('Deactivate')
    await press('Deactivate', page.get('[data-testid=account-6]'))
    expect(done('PATCH')).toEqual([])
    await press('Yes', page.get('[data-testid=account-6]'))
    await press('Reactivate', page.get('[data-testid=account-7]'))
    expect(done('PATCH')).toEqual([
      ['/api/admin/accounts/6', { isActive: false }],
      ['/api/admin/accounts/7', { isActive: true }],
    ])
  })

  it('makes a link for a new password, shown where it was asked for', async () => {
    await open({ 'POST /api/admin/accounts/6/password-reset': () => ({ status: 201, body: sent }) })
    await press('New password link', page.get('[data-testid=account-6]'))
    expect(text(page, '[data-testid=account-6] [data-testid=to-copy]')).toBe('https://vigie.test/link#secret')
  })

  it('invites somebody, without a role', async () => {
    await open({ 'POST /api/admin/invitations': () => ({ status: 201, body: sent }) })
    expect(page.find('[data-testid=invite] input[type=radio]').exists()).toBe(false)
    await invite(page.get('[data-testid=invite]'))
    expect(done('POST')).toEqual([['/api/admin/invitations', { email: 'ana@altea.test', language: 'en' }]])
    expect(text(page, '[data-testid=sent-link]')).toContain('Pass this link on to ana@altea.test yourself.')
  })

  it('invites the first client where nobody decides, and only there', async () => {
    await open({ 'POST /api/admin/contracts/2/invitations': () => ({ status: 201, body: sent }) })
    const rows = page.findAll('[data-testid=admin-contracts] tbody tr')
    expect(rows[0]!.find('button').exists()).toBe(false)
    await press('Invite its client', rows[1])
    await invite(page.findAll('[data-testid=invite]')[1]!)
    expect(done('POST')).toEqual([['/api/admin/contracts/2/invitations', { email: 'ana@altea.test', language: 'en' }]])
  })

  it('says how old the last good backup is, when the next is made and how long each is kept', async () => {
    await open()
    const section = text(page, '[data-testid=backup-last]')
    expect(section).toMatch(/^Last good backup: (\d+ days|1 day) ago, /)
    expect(page.text()).toContain('at 3:00 by the server’s clock')
    expect(page.text()).toContain(
      'all of the last 7 days; then the last of each of 4 weeks and the last of each of 12 months',
    )
    expect(page.find('[data-testid=backup-late]').exists()).toBe(false)
  })

  it('warns where the last try failed and where there is no good one of late', async () => {
    await open({ 'GET /api/admin/backups': () => ({ body: backups({ failedAt: at, isLate: true }) }) })
    expect(text(page, '[data-testid=backup-late]')).toContain('no good backup from the last two days')
    expect(text(page, '[data-testid=backup-failed]')).toContain('The last attempt failed')
  })

  it('makes a backup and lists them', async () => {
    await open({ 'POST /api/admin/backups': () => ({ status: 201, body: backup }) })
    expect(text(page, '[data-testid=backups]')).toContain('vigie-2026-07-10.sqlite')
    await press('Back up now')
    expect(done('POST')).toEqual(['/api/admin/backups'])
    expect(text(page, '[aria-live]')).toBe('The backup vigie-2026-07-10.sqlite is made.')
  })
})
