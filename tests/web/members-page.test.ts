// @vitest-environment happy-dom
import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import type { Role } from '../../shared/api/accounts.ts'
import { type CreatedUploadToken, CreatedUploadTokenSchema, MembersSchema } from '../../shared/api/members.ts'
import { type Share, ShareSchema } from '../../shared/api/shares.ts'
import { type Answers, fakeServer, settled, text, visit, type Request } from './house.ts'
import { contract } from './samples.ts'
import { aSession } from './session-samples.ts'

let page: VueWrapper
let router: Router
let asked: Request[]
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

const since = '2026-01-05T08:00:00Z'
const until = '2026-07-12T08:00:00Z'
const members = MembersSchema.parse({
  members: [
    { accountId: 5, name: 'Jeanne Dubois', email: 'jeanne@altea.test', role: 'client', since, isActive: true },
    { accountId: 6, name: 'Paul Roy', email: 'paul@hexanor.test', role: 'provider', since, isActive: false },
  ],
  invitations: [{ id: 9, email: 'ana@altea.test', role: 'committee', createdAt: since, expiresAt: until }],
})
const key: CreatedUploadToken = CreatedUploadTokenSchema.parse({
  id: 3,
  contractId: 1,
  name: 'GLPI nightly',
  accountId: 6,
  by: 'Paul Roy',
  createdAt: since,
  expiresAt: until,
  lastUsedAt: null,
  works: true,
  token: 'vigie_secret-of-the-key',
})
const { token: _, ...listed } = key
const share: Share = ShareSchema.parse({
  id: 4,
  quarter: 'Q2',
  name: 'Marc Petit',
  by: 'Jeanne Dubois',
  createdAt: since,
  expiresAt: '2020-01-01T00:00:00Z',
  lastOpenedAt: '2019-12-01T08:00:00Z',
  timesOpened: 3,
})
const sent = { email: 'ana@altea.test', expiresAt: until }

async function open(role: Role = 'client', more: Answers = {}) {
  asked = fakeServer({
    'GET /api/session': () => ({ body: aSession(role) }),
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/members': () => ({ body: members }),
    'GET /api/contracts/1/tokens': () => ({ body: [listed, { ...listed, id: 2, works: false }] }),
    'GET /api/contracts/1/shares': () => ({ body: [share] }),
    ...more,
  })
  ;({ page, router } = await visit('/contracts/1/members'))
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
const fill = async (form: string) => {
  await page.get(form).trigger('submit')
  await settled()
}

describe('the members of a contract', () => {
  it('are listed with their role, for everybody; the committee changes nothing', async () => {
    await open('committee')
    const rows = page.findAll('[data-testid=members] tbody tr').map((row) => row.text())
    expect(rows[0]).toMatch(/Jeanne Dubois.*\(you\).*Client/s)
    expect(rows[1]).toContain('deactivated, can no longer sign in')
    for (const part of ['select', 'main form', '[data-testid=tokens]', '[data-testid=shares]', 'a[href$="/audit"]'])
      expect(page.find(part).exists()).toBe(false)
    expect(asked.some(({ path }) => /tokens|shares/.test(path))).toBe(false)
  })

  it('change role once that is asked for, and not by the choice alone', async () => {
    await open('client', {
      'PATCH /api/contracts/1/members/6': () => ({ body: { ...members.members[1], role: 'committee' } }),
    })
    await page.get('select[aria-label="Role of Paul Roy"]').setValue('committee')
    expect(done('PATCH')).toEqual([])
    await page.get('[data-testid=member-6] form').trigger('submit')
    await settled()
    expect(done('PATCH')).toEqual([['/api/contracts/1/members/6', { role: 'committee' }]])
  })

  it('are removed after a question in place, which may be answered no', async () => {
    await open('client', { 'DELETE /api/contracts/1/members/6': () => ({ status: 204 }) })
    const row = page.get('[data-testid=member-6]')
    await press('Remove', row)
    expect(row.text()).toContain('Remove Paul Roy from this contract?')
    expect(document.activeElement?.textContent).toContain('Yes, remove')
    await press('Cancel', row)
    expect(done('DELETE')).toEqual([])
    await press('Remove', row)
    await press('Yes', row)
    expect(done('DELETE')).toEqual(['/api/contracts/1/members/6'])
  })

  it('keep at least one client, in the server’s words', async () => {
    await open('client', {
      'DELETE /api/contracts/1/members/5': () => ({
        status: 409,
        body: { code: 'last-client', message: 'A contract keeps one client.' },
      }),
    })
    const row = page.get('[data-testid=member-5]')
    await press('Remove', row)
    await press('Yes', row)
    expect(row.text()).toContain('A contract keeps one client.')
    expect(router.currentRoute.value.name).toBe('members')
  })
})

describe('an invitation', () => {
  it('says what each role is for, and goes by mail', async () => {
    await open('client', {
      'POST /api/contracts/1/invitations': () => ({ status: 201, body: { ...sent, mailed: true, link: null } }),
    })
    expect(text(page, '[data-testid=invite]')).toContain('Reads figures, alerts and committees; changes nothing.')
    await fill('[data-testid=invite]')
    expect(text(page, '[data-testid=invite]')).toContain('An e-mail address, as name@example.com.')
    await page.get('[data-testid=invite] input[type=email]').setValue(' ana@altea.test')
    await page.get('[data-testid=invite] input[value=committee]').setValue(true)
    await page.get('[data-testid=invite] select').setValue('fr')
    await fill('[data-testid=invite]')
    const whom = { email: 'ana@altea.test', role: 'committee', language: 'fr' }
    expect(done('POST')).toEqual([['/api/contracts/1/invitations', whom]])
    expect(text(page, '[data-testid=sent-link]')).toContain('A mail is on its way to ana@altea.test.')
  })

  it('without mail is a link to pass on, shown once and copied', async () => {
    const written: string[] = []
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (words) => void written.push(words))
    const link = 'https://vigie.test/link#secret'
    await open('client', {
      'POST /api/contracts/1/invitations': () => ({ status: 201, body: { ...sent, mailed: false, link } }),
    })
    await page.get('[data-testid=invite] input[type=email]').setValue('ana@altea.test')
    await fill('[data-testid=invite]')
    expect(text(page, '[data-testid=to-copy]')).toBe(link)
    await press('Copy', page.get('[data-testid=sent-link]'))
    expect(written).toEqual([link])
    expect(text(page, '[data-testid=sent-link]')).toContain('Copied')
  })

  it('that waits can be withdrawn', async () => {
    await open('client', { 'DELETE /api/contracts/1/invitations/9': () => ({ status: 204 }) })
    const list = page.get('[data-testid=invitations]')
    expect(list.text()).toContain('ana@altea.test')
    await press('Withdraw', list)
    await press('Yes', list)
    expect(done('DELETE')).toEqual(['/api/contracts/1/invitations/9'])
  })
})

describe('an upload token', () => {
  const made = { 'POST /api/contracts/1/tokens': () => ({ status: 201, body: key }) }

  it('is shown once, with a command that uses it', async () => {
    await open('provider', made)
    await page.get('[data-testid=make-token] input').setValue('GLPI nightly')
    await page.get('[data-testid=make-token] select').setValue('90')
    await fill('[data-testid=make-token]')
    expect(done('POST')).toEqual([['/api/contracts/1/tokens', { name: 'GLPI nightly', days: 90 }]])
    const [secret, command] = page.findAll('[data-testid=to-copy]').map((code) => code.text())
    expect(secret).toBe('vigie_secret-of-the-key')
    expect(command).toBe(
      `curl --data-binary @tickets.csv -H 'Authorization: Bearer vigie_secret-of-the-key' -H 'content-type: text/csv' '${location.origin}/api/contracts/1/imports?kind=tickets&file=tickets.csv&commit=true'`,
    )
    await press('I have kept it')
    expect(page.text()).not.toContain('vigie_secret-of-the-key')
    expect(page.find('[data-testid=make-token]').exists()).toBe(true)
  })

  it('is gone from the page once it is left', async () => {
    await open('provider', made)
    await page.get('[data-testid=make-token] input').setValue('GLPI nightly')
    await fill('[data-testid=make-token]')
    await router.push('/')
    await settled()
    await router.push('/contracts/1/members')
    await settled()
    expect(page.text()).not.toContain('vigie_secret-of-the-key')
  })

  it('says when it no longer works, and is revoked', async () => {
    await open('client', { 'DELETE /api/contracts/1/tokens/3': () => ({ status: 204 }) })
    const rows = page.findAll('[data-testid=tokens] tbody tr')
    expect(rows[0]!.text()).toContain('never')
    expect(rows[1]!.text()).toContain('no longer works')
    await press('Revoke', rows[0])
    await press('Yes', rows[0])
    expect(done('DELETE')).toEqual(['/api/contracts/1/tokens/3'])
  })
})

describe('a shared quarter', () => {
  it('is listed with whom it was given to and whether they looked, and is revoked', async () => {
    await open('client', { 'DELETE /api/contracts/1/shares/4': () => ({ status: 204 }) })
    const row = page.get('[data-testid=shares] tbody tr')
    expect(row.text()).toContain('Marc Petit')
    expect(row.text()).toContain('Q2')
    expect(row.text()).toContain('expired')
    expect(row.text()).toMatch(/3 times, last on 1 Dec 2019/)
    await press('Revoke', row)
    await press('Yes', row)
    expect(done('DELETE')).toEqual(['/api/contracts/1/shares/4'])
  })
})
