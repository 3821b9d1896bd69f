// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import type { Session } from '../../shared/api/session.ts'
import { eventually } from '../patience.ts'
import { type Answers, fakeServer, settled, text, visit, type Request } from './house.ts'
import { contract, scorecard } from './samples.ts'
import { accountOf, aSession, nobody } from './session-samples.ts'

const paul = aSession('client', { account: accountOf({ id: 9, name: 'Paul Roy', email: 'paul@altea.test' }) })
let page: VueWrapper
let router: Router
let asked: Request[]
let here: Session
let otherTab: BroadcastChannel
let told: number
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  told = 0
  otherTab = new BroadcastChannel('vigie.session')
  otherTab.onmessage = () => told++
})
afterEach(() => {
  page.unmount()
  otherTab.close()
  vi.unstubAllGlobals()
})

async function open(path: string, session: Session, more: Answers = {}) {
  here = session
  asked = fakeServer({
    'GET /api/session': () => ({ body: here }),
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
    'GET /api/account/sessions': () => ({ body: [] }),
    'GET /api/account/tokens': () => ({ body: [] }),
    ...more,
  })
  ;({ page, router } = await visit(path))
  await settled()
}
/** The browser's session is another's now, and this tab hears of it: by the other tab, or by being looked at again. */
const hears = {
  'the other tab': () => otherTab.postMessage('changed'),
  'a look at the server, once this tab is in sight again': () => dispatchEvent(new Event('visibilitychange')),
}
const ways = Object.keys(hears) as (keyof typeof hears)[]
async function becomes(session: Session, way: keyof typeof hears = 'the other tab') {
  here = session
  hears[way]()
  await settled()
}
const where = () => router.currentRoute.value.fullPath
const count = (path: string) => asked.filter((one) => one.path === path).length

describe.each(ways)('a tab that learns from %s', (way) => {
  it('that somebody else signed in draws its page anew for them, with none of the words of the one before', async () => {
    await open('/account', aSession())
    sessionStorage.setItem('vigie.alert.7', '{"explanation":"theirs"}')
    await page.get('[autocomplete=name]').setValue('Half typed')
    await becomes(paul, way)
    await eventually(() => expect(text(page, '[data-testid=account-menu] summary')).toContain('Paul Roy'))
    expect(page.get<HTMLInputElement>('[autocomplete=name]').element.value).toBe('Paul Roy')
    expect(sessionStorage.getItem('vigie.alert.7')).toBeNull()
    expect(sessionStorage.getItem('vigie.account')).toBe('9')
    expect(count('/api/account/tokens')).toBe(2)
    expect(where()).toBe('/account')
  })

  it('that the person signed out asks for sign-in, and shows nothing of theirs', async () => {
    await open('/contracts/1?month=2026-05', aSession())
    await becomes(nobody(), way)
    await eventually(() => expect(where()).toBe('/sign-in?next=/contracts/1?month=2026-05&ended=1'))
    await eventually(() => expect(text(page, 'h1')).toBe('Sign in'))
  })

  it('that somebody signed in needs no second sign-in', async () => {
    await open('/sign-in?next=/contracts/1', nobody())
    await becomes(aSession(), way)
    await eventually(() => expect(where()).toBe('/contracts/1'))
  })

  it('that it is the same person goes on as it was', async () => {
    await open('/account', aSession())
    await page.get('[autocomplete=name]').setValue('Half typed')
    await becomes(aSession(), way)
    expect(count('/api/session')).toBe(2)
    expect(page.get<HTMLInputElement>('[autocomplete=name]').element.value).toBe('Half typed')
  })
})

describe('the other tabs', () => {
  it('are told of a sign-in and of a sign-out', async () => {
    await open('/sign-in', nobody(), {
      'POST /api/session': () => ({ status: 201, body: (here = aSession()) }),
      'DELETE /api/session': () => ((here = nobody()), { status: 204 }),
    })
    await page.get('input[autocomplete=username]').setValue('jeanne@altea.test')
    await page.get('input[autocomplete=current-password]').setValue('a sentence of words')
    await page.get('form').trigger('submit')
    await eventually(() => expect(told).toBe(1))
    await eventually(() => expect(where()).toBe('/contracts/1'))
    await settled()
    await page.get('[data-testid=account-menu] button').trigger('click')
    await eventually(() => expect(told).toBe(2))
  })

  it('may be out of hearing in a browser that knows no channels', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    await open('/contracts/1', aSession(), { 'DELETE /api/session': () => ({ status: 204 }) })
    await page.get('[data-testid=account-menu] button').trigger('click')
    await eventually(() => expect(where()).toContain('/sign-in'))
    await settled()
    expect(told).toBe(0)
  })
})

describe('a tab that is opened again', () => {
  it('by another person holds none of the words of the one before, but knows where they were going', async () => {
    sessionStorage.setItem('vigie.account', '5')
    sessionStorage.setItem('vigie.alert.7', '{"explanation":"theirs"}')
    sessionStorage.setItem('vigie.next', '/account')
    await open('/', paul)
    await eventually(() => expect(where()).toBe('/account'))
    expect(sessionStorage.getItem('vigie.alert.7')).toBeNull()
  })

  it('by the same person still holds theirs', async () => {
    sessionStorage.setItem('vigie.account', '5')
    sessionStorage.setItem('vigie.alert.7', '{"explanation":"mine"}')
    await open('/account', aSession())
    expect(sessionStorage.getItem('vigie.alert.7')).toContain('mine')
  })
})
