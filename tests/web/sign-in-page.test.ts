// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import { ownPath } from '../../web/composables/own-path.ts'
import { eventually } from '../patience.ts'
import { type Answers, fakeServer, settled, text, visit, type Request } from './house.ts'
import { contract, scorecard } from './samples.ts'
import { accountOf, aSession, nobody } from './session-samples.ts'

let page: VueWrapper | undefined
let router: Router
let asked: Request[]
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const base: Answers = {
  'GET /api/contracts': () => ({ body: [contract] }),
  'GET /api/contracts/1': () => ({ body: contract }),
  'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
  'GET /api/session': () => ({ body: nobody() }),
}
async function open(path: string, more: Answers = {}, language: 'en' | 'fr' = 'en') {
  asked = fakeServer({ ...base, ...more })
  ;({ page, router } = await visit(path, language))
}
const where = () => router.currentRoute.value.fullPath
const arrived = (path: string) => eventually(() => expect(where()).toBe(path))
const posted = () => asked.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])
async function signIn() {
  await page!.get('input[autocomplete=username]').setValue(' Jeanne@altea.test ')
  await page!.get('input[autocomplete=current-password]').setValue('a sentence of words')
  await page!.get('form').trigger('submit')
  await settled()
}
const accepted: Answers = { 'POST /api/session': () => ({ status: 201, body: aSession() }) }

describe('a page that is asked for by nobody', () => {
  it('leads to sign-in, and nothing of it is asked for', async () => {
    await open('/contracts/1?month=2026-05')
    expect(where()).toBe('/sign-in?next=/contracts/1?month=2026-05')
    expect(text(page!, 'h1')).toBe('Sign in')
    expect(asked.map(({ path }) => path)).toEqual(['/api/session'])
    expect(page!.find('nav').exists()).toBe(false)
  })

  it('is shown after signing in, with what was asked of it', async () => {
    await open('/contracts/1?month=2026-05', accepted)
    await signIn()
    await arrived('/contracts/1?month=2026-05')
    expect(posted()[0]).toEqual(['/api/session', { email: 'Jeanne@altea.test', password: 'a sentence of words' }])
    expect(text(page!, '[data-testid=account-menu]')).toContain('Jeanne Dubois')
  })

  it('says that the server does not answer, and goes on once it does', async () => {
    let isUp = false
    await open('/contracts/1', {
      'GET /api/session': () => (isUp ? { body: aSession() } : { status: 502, body: {} }),
      'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
    })
    await eventually(() => expect(text(page!, '[role=alert]')).toContain('unexpected way'))
    isUp = true
    await page!.get('[role=alert] button').trigger('click')
    await eventually(() => expect(page!.find('.headline').exists()).toBe(true))
  })
})

describe('signing in', () => {
  it('is a form that password managers know', async () => {
    await open('/sign-in')
    const form = page!.get('form')
    expect(form.get('input[type=email]').attributes('autocomplete')).toBe('username')
    expect(form.get('input[type=password]').attributes('autocomplete')).toBe('current-password')
    await form.get('button[aria-pressed]').trigger('click')
    expect(form.get('[autocomplete=current-password]').attributes('type')).toBe('text')
  })

  it('says in the server’s words that it is refused, and keeps what was typed', async () => {
    await open('/sign-in', {
      'POST /api/session': () => ({ status: 401, body: { code: 'sign-in-failed', message: 'Wrong password.' } }),
    })
    await signIn()
    expect(text(page!, '[role=alert]')).toContain('Wrong password.')
    expect(page!.get<HTMLInputElement>('[autocomplete=current-password]').element.value).toBe('a sentence of words')
    expect(where()).toBe('/sign-in')
  })

  it('asks for both fields before anything is sent', async () => {
    await open('/sign-in')
    await page!.get('form').trigger('submit')
    await settled()
    expect(page!.findAll('[aria-invalid=true]')).toHaveLength(2)
    expect(document.activeElement?.getAttribute('autocomplete')).toBe('username')
    expect(posted()).toEqual([])
  })

  it('of a meeting room’s screen says so, and the header shows it', async () => {
    await open('/sign-in?next=/contracts/1', {
      'POST /api/session': () => ({ status: 201, body: aSession('committee', { kind: 'screen' }) }),
    })
    await page!.get('input[name=screen]').setValue(true)
    await signIn()
    await arrived('/contracts/1')
    expect(posted()[0]![1]).toMatchObject({ screen: true })
    expect(text(page!, '[data-testid=account-menu]')).toContain('meeting room screen, read only')
    expect(page!.find('[data-testid=account-menu] a[href="/account"]').exists()).toBe(false)
  })

  it('turns the page to the language of the account', async () => {
    const french = aSession('client', { account: accountOf({ language: 'fr' }) })
    await open('/sign-in?next=/contracts/1', { 'POST /api/session': () => ({ status: 201, body: french }) })
    await signIn()
    await eventually(() => expect(document.documentElement.lang).toBe('fr'))
  })

  it('in the demo is one click, before anything else', async () => {
    await open('/sign-in', {
      'GET /api/session': () => ({ body: nobody({ demo: ['client', 'provider', 'committee'] }) }),
      'POST /api/session/demo': () => ({ status: 201, body: aSession('provider') }),
    })
    const buttons = page!.findAll('[data-testid=demo] button')
    expect(buttons.map((button) => button.text())).toEqual([
      'As the client',
      'As the provider',
      'As a committee member',
    ])
    expect(page!.findAll('button.large')[0]!.element).toBe(buttons[0]!.element)
    await buttons[1]!.trigger('click')
    await arrived('/contracts/1')
    expect(posted()).toEqual([['/api/session/demo', { role: 'provider' }]])
  })

  it('by the organisation leaves for its address, and comes back to where the person was going', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    const ways = { 'GET /api/session': () => ({ body: nobody({ openId: 'Altéa' }) }) }
    const url = 'https://id.altea.test/authorize?x=1'
    await open('/sign-in?next=/contracts/1', { ...ways, 'POST /api/session/openid': () => ({ body: { url } }) })
    await page!
      .findAll('button')
      .find((button) => button.text() === 'Sign in with Altéa')!
      .trigger('click')
    await settled()
    expect(assign).toHaveBeenCalledWith(url)
    page!.unmount()
    await open('/', { 'GET /api/session': () => ({ body: aSession() }) })
    await arrived('/contracts/1')
    page!.unmount()
    await open('/', { 'GET /api/session': () => ({ body: aSession() }) })
    expect(where()).toBe('/contracts/1')
  })

  it.each([
    ['openid-unknown', 'no account for you here'],
    ['openid-failed', 'did not go through'],
    ['openid-taken', 'linked to somebody else'],
  ])('tells of the organisation’s refusal: %s', async (code, words) => {
    await open(`/sign-in?problem=${code}`)
    expect(text(page!, '[role=alert]')).toContain(words)
  })

  it('is not for somebody who is signed in', async () => {
    await open('/sign-in?next=/contracts/1', { 'GET /api/session': () => ({ body: aSession() }) })
    expect(where()).toBe('/contracts/1')
  })
})

describe('where one goes after signing in', () => {
  it.each(['/contracts/1?month=2026-05', '/contracts/1/committee/Q2#here', '/'])('is a page of Vigie: %s', (path) =>
    expect(ownPath(path)).toBe(path),
  )

  it.each([
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    'evil',
    '',
    undefined,
    ['/contracts/1', '/contracts/2'],
  ])('is never another site: %j', (path) => expect(ownPath(path)).toBe('/'))

  it('holds for what the address says', async () => {
    await open('/sign-in?next=//evil.test/contracts', accepted)
    await signIn()
    await arrived('/contracts/1')
    expect(text(page!, 'h1')).toBe('June 2026')
  })
})

describe('a session that ends', () => {
  const over = () => ({ status: 401, body: { code: 'sign-in-needed', message: 'Sign in.' } })
  const signedIn: Answers = { 'GET /api/session': () => ({ body: aSession() }) }

  it('leads to sign-in, says so, and back to the page', async () => {
    let isOver = true
    await open('/contracts/1?month=2026-05', {
      ...signedIn,
      ...accepted,
      'GET /api/contracts/1/scorecard': () => (isOver ? over() : { body: scorecard }),
    })
    await arrived('/sign-in?next=/contracts/1?month=2026-05&ended=1')
    expect(text(page!, 'p[role=status]')).toContain('Your session has ended.')
    expect(page!.find('[role=alert]').exists()).toBe(false)
    isOver = false
    await signIn()
    await arrived('/contracts/1?month=2026-05')
  })

  it('by the person’s own wish leaves nothing of what was on screen', async () => {
    await open('/contracts/1', { ...signedIn, 'DELETE /api/session': () => ({ status: 204 }), ...accepted })
    const before = asked.filter(({ path }) => path === '/api/contracts/1').length
    await page!.get('[data-testid=account-menu] button').trigger('click')
    await arrived('/sign-in')
    await eventually(() => expect(page!.find('form').exists()).toBe(true))
    await signIn()
    await router.push('/contracts/1')
    await settled()
    expect(asked.filter(({ path }) => path === '/api/contracts/1').length).toBe(before + 1)
  })

  it('of another person leaves none of their words', async () => {
    sessionStorage.setItem('vigie.account', '4')
    sessionStorage.setItem('vigie.alert.7', '{"explanation":"theirs"}')
    await open('/sign-in', accepted)
    await signIn()
    await arrived('/contracts/1')
    expect(sessionStorage.getItem('vigie.alert.7')).toBeNull()
  })
})
