// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { OwnSessionSchema } from '../../shared/api/accounts.ts'
import { OwnMailingSchema } from '../../shared/api/mailings.ts'
import { browserName } from '../../web/words/browser-name.ts'
import { initials } from '../../web/words/initials.ts'
import { eventually } from '../patience.ts'
import { type Answers, fakeServer, settled, text, visit, type Request } from './house.ts'
import { accountOf, aSession } from './session-samples.ts'

let page: VueWrapper
let asked: Request[]
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0'
const at = '2026-07-10T08:00:00Z'
const sessions = [
  { id: 1, kind: 'person', createdAt: at, lastSeenAt: at, endsAt: at, isCurrent: true, userAgent: windows },
  { id: 2, kind: 'screen', createdAt: at, lastSeenAt: at, endsAt: at, isCurrent: false, userAgent: '' },
].map((one) => OwnSessionSchema.parse(one))
const key = {
  id: 3,
  contractId: 1,
  name: 'GLPI nightly',
  accountId: 5,
  by: 'Jeanne Dubois',
  createdAt: at,
  expiresAt: at,
  lastUsedAt: null,
  works: true,
  contract: { name: 'Managed services', client: 'Altéa' },
}

const mailing = { pack: 'none', page: 'none', day: 11, language: 'en' } as const
const mailed = OwnMailingSchema.parse({ contract: { id: 7, name: 'Managed services', client: 'Altéa' }, mailing })

const withOpenId = { openId: 'Altéa', mail: true, demo: [] }

async function open(more: Answers = {}, path = '/account') {
  asked = fakeServer({
    'GET /api/session': () => ({ body: aSession() }),
    'GET /api/account/sessions': () => ({ body: sessions }),
    'GET /api/account/tokens': () => ({ body: [key] }),
    'GET /api/account/mailings': () => ({ body: { mailings: [mailed], canMail: true } }),
    ...more,
  })
  ;({ page } = await visit(path))
  await settled()
}
const done = (method: string) =>
  asked.filter((one) => one.method === method).map(({ path, body }) => (body === undefined ? path : [path, body]))
const press = async (words: string) => {
  await page
    .findAll('main button')
    .find((one) => one.text().startsWith(words))!
    .trigger('click')
  await settled()
}

describe('one’s own account', () => {
  it('changes name and language, and the page speaks it', async () => {
    const renamed = aSession('client', { account: accountOf({ name: 'Jeanne Roy', language: 'fr' }) })
    await open({ 'PATCH /api/account': () => ({ body: renamed }) })
    await page.get('[autocomplete=name]').setValue('Jeanne Roy')
    await page.get('[data-testid=profile] select').setValue('fr')
    await page.get('[data-testid=profile]').trigger('submit')
    await settled()
    expect(done('PATCH')).toEqual([['/api/account', { name: 'Jeanne Roy', language: 'fr' }]])
    await eventually(() => expect(text(page, 'h1')).toBe('Mon compte'))
    expect(text(page, '[data-testid=account-menu] summary')).toContain('Jeanne Roy')
  })

  it('chooses which documents come by mail, of each contract; a day that is none is told and not sent', async () => {
    await open({ 'PUT /api/account/mailings/7': () => ({ body: mailing }) })
    const form = page.get('[data-testid=mailing-7]')
    expect(form.get('h3').text()).toBe('Altéa · Managed services')
    const [pack, monthly] = form.findAll('select')
    await pack!.setValue('both')
    await monthly!.setValue('day')
    await form.get('[type=number]').setValue('31')
    await form.trigger('submit')
    await settled()
    expect([done('PUT'), form.text().includes('A day from 1 to 28.')]).toEqual([[], true])
    await form.get('[type=number]').setValue('5')
    await form.trigger('submit')
    await settled()
    await monthly!.setValue('files')
    await form.trigger('submit')
    await settled()
    expect(done('PUT')).toEqual([
      ['/api/account/mailings/7', { pack: 'both', page: 'day', day: 5, language: 'en' }],
      ['/api/account/mailings/7', { pack: 'both', page: 'files', day: 11, language: 'en' }],
    ])
  })

  it('says that a server without mail sends none', async () => {
    await open({ 'GET /api/account/mailings': () => ({ body: { mailings: [mailed], canMail: false } }) })
    expect(page.find('[data-testid=mailing-7]').exists()).toBe(false)
    expect(page.text()).toContain('cannot send e-mail')
  })

  it('changes the password; why one is too easy stands beside it', async () => {
    const issue = { line: null, column: 'password', code: 'short', raw: null, message: 'Too short.' }
    let isWeak = true
    await open({
      'PUT /api/account/password': () =>
        isWeak
          ? { status: 400, body: { code: 'password-weak', message: 'No.', issues: [issue] } }
          : { body: aSession() },
    })
    const form = page.get('[data-testid=password]')
    await form.get('[autocomplete=current-password]').setValue('the one of today')
    await form.get('[autocomplete=new-password]').setValue('short')
    await form.trigger('submit')
    await settled()
    expect(form.text()).toContain('Too short.')
    expect(document.activeElement).toBe(form.get('[autocomplete=new-password]').element)
    isWeak = false
    await form.get('[autocomplete=new-password]').setValue('four words make a sentence')
    await form.trigger('submit')
    await settled()
    expect(done('PUT')[1]).toEqual([
      '/api/account/password',
      { current: 'the one of today', password: 'four words make a sentence' },
    ])
    expect(form.text()).toContain('The password is changed.')
    expect(form.get<HTMLInputElement>('[autocomplete=current-password]').element.value).toBe('')
  })

  it('says beside the present password that it is wrong', async () => {
    await open({
      'PUT /api/account/password': () => ({ status: 403, body: { code: 'password-wrong', message: 'Not yours.' } }),
    })
    const form = page.get('[data-testid=password]')
    await form.get('[autocomplete=current-password]').setValue('a guess')
    await form.get('[autocomplete=new-password]').setValue('four words make a sentence')
    await form.trigger('submit')
    await settled()
    expect(document.activeElement).toBe(form.get('[autocomplete=current-password]').element)
    expect(form.text()).toContain('Not yours.')
    expect(form.find('[role=alert]').exists()).toBe(false)
  })

  it('tells where one is signed in, and ends one or all of the others', async () => {
    await open({
      'DELETE /api/account/sessions/2': () => ({ status: 204 }),
      'DELETE /api/account/sessions': () => ({ status: 204 }),
    })
    const rows = page.findAll('[data-testid=sessions] li')
    expect(rows[0]!.text()).toContain('Firefox, Windows · this browser')
    expect(rows[0]!.find('button').exists()).toBe(false)
    expect(rows[1]!.text()).toContain('Unknown browser · meeting room screen')
    await rows[1]!.get('button').trigger('click')
    await settled()
    await press('End all')
    await press('Yes')
    expect(done('DELETE')).toEqual(['/api/account/sessions/2', '/api/account/sessions'])
    expect(page.text()).not.toContain('Sign out every other browser?')
  })

  it('lists one’s upload tokens by contract, each with its end', async () => {
    await open({ 'DELETE /api/contracts/1/tokens/3': () => ({ status: 204 }) })
    expect(text(page, '[data-testid=tokens] tbody')).toContain('Altéa · Managed services')
    await press('Revoke')
    await press('Yes')
    expect(done('DELETE')).toEqual(['/api/contracts/1/tokens/3'])
  })

  it('is linked to the organisation’s sign-in, where there is one', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    await open(
      {
        'GET /api/session': () => ({ body: aSession('client', { ways: withOpenId }) }),
        'POST /api/session/openid': () => ({ body: { url: 'https://id.altea.test/' } }),
      },
      '/account?problem=openid-taken',
    )
    expect(text(page, '[data-testid=openid]')).toContain('linked to somebody else here')
    const form = page.get('[data-testid=openid] form')
    await form.trigger('submit')
    await settled()
    expect(document.activeElement).toBe(form.get('[autocomplete=current-password]').element)
    expect(done('POST')).toEqual([])
    await form.get('[autocomplete=current-password]').setValue('the one of today')
    await form.trigger('submit')
    await settled()
    expect(done('POST')).toEqual([['/api/session/openid', { current: 'the one of today' }]])
    expect(assign).toHaveBeenCalledOnce()
  })

  it('is not linked by somebody who does not know its password', async () => {
    await open({
      'GET /api/session': () => ({ body: aSession('client', { ways: withOpenId }) }),
      'POST /api/session/openid': () => ({ status: 403, body: { code: 'password-wrong', message: 'Not yours.' } }),
    })
    const form = page.get('[data-testid=openid] form')
    await form.get('[autocomplete=current-password]').setValue('a guess')
    await form.trigger('submit')
    await settled()
    expect(form.text()).toContain('Not yours.')
    expect(document.activeElement).toBe(form.get('[autocomplete=current-password]').element)
    expect(form.find('[role=alert]').exists()).toBe(false)
  })

  it('without a password is linked without being asked for one', async () => {
    vi.spyOn(location, 'assign').mockImplementation(() => {})
    const bare = aSession('client', { ways: withOpenId, account: accountOf({ hasPassword: false }) })
    await open({
      'GET /api/session': () => ({ body: bare }),
      'POST /api/session/openid': () => ({ body: { url: 'https://id.altea.test/' } }),
    })
    expect(page.find('[data-testid=openid] input').exists()).toBe(false)
    await page.get('[data-testid=openid] form').trigger('submit')
    await settled()
    expect(done('POST')).toEqual([['/api/session/openid', {}]])
  })

  it('that is linked is unlinked after a question', async () => {
    let hasOpenId = true
    await open({
      'GET /api/session': () => ({ body: aSession('client', { ways: withOpenId, account: accountOf({ hasOpenId }) }) }),
      'DELETE /api/account/openid': () => ((hasOpenId = false), { status: 204 }),
    })
    expect(text(page, '[data-testid=openid]')).toContain('Your account is linked to Altéa')
    await press('Unlink')
    expect(done('DELETE')).toEqual([])
    await press('Yes, unlink')
    expect(done('DELETE')).toEqual(['/api/account/openid'])
    expect(page.find('[data-testid=openid] form').exists()).toBe(true)
  })

  it('whose only way in is the organisation’s stays linked, and says why', async () => {
    const bare = accountOf({ hasOpenId: true, hasPassword: false })
    await open({
      'GET /api/session': () => ({ body: aSession('client', { ways: withOpenId, account: bare }) }),
      'DELETE /api/account/openid': () => ({
        status: 409,
        body: { code: 'openid-only-way', message: 'The only way in.' },
      }),
    })
    await press('Unlink')
    await press('Yes, unlink')
    expect(text(page, '[data-testid=openid] [role=alert]')).toContain('The only way in.')
    expect(text(page, '[data-testid=openid]')).toContain('Your account is linked to Altéa')
  })

  it.each([
    [true, 'with “Forgotten password?”'],
    [false, 'ask whoever runs Vigie in your company for a link'],
  ])('without a password tells how to get one; the server sends mail: %s', async (mail, words) => {
    const account = accountOf({ hasOpenId: true, hasPassword: false })
    await open({ 'GET /api/session': () => ({ body: aSession('client', { ways: { ...withOpenId, mail }, account }) }) })
    expect(page.text()).toContain(words)
    expect(page.find('[data-testid=password]').exists()).toBe(false)
  })
})

describe('small words about people and browsers', () => {
  it.each([
    ['Jeanne Dubois', 'JD'],
    ['Jean-Marc de la Tour', 'JT'],
    ['Madonna', 'M'],
    ['  ', ''],
    ['émile zola', 'ÉZ'],
  ])('%s has the initials %s', (name, letters) => expect(initials(name)).toBe(letters))

  it.each([
    [windows, 'Firefox, Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18 Safari/605', 'Safari, macOS'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537 Chrome/140 Mobile Safari/537', 'Chrome, Android'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/140 Safari/537 Edg/140', 'Edge, Windows'],
    ['curl/8', null],
  ])('%s is %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name))
})
