// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import { type Link, LinkSchema } from '../../shared/api/session.ts'
import { eventually } from '../patience.ts'
import { type Answers, fakeServer, settled, text, visit, type Request } from './house.ts'
import { contract } from './samples.ts'
import { accountOf, aSession, nobody } from './session-samples.ts'

const token = 'a-token-of-more-than-twenty-letters'
let page: VueWrapper
let router: Router
let asked: Request[]
beforeEach(() => sessionStorage.clear())
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const aLink = (kind: Link['kind'], rest: Partial<Link> = {}): Link =>
  LinkSchema.parse({
    kind,
    email: kind === 'first-admin' ? null : 'jeanne@altea.test',
    name: null,
    hasAccount: false,
    contract: kind === 'invitation' ? { name: 'Managed services', client: 'Altéa', provider: 'Hexanor' } : null,
    role: kind === 'invitation' ? 'provider' : null,
    invitedBy: kind === 'invitation' ? 'Paul Roy' : null,
    expiresAt: '2026-07-12T08:00:00Z',
    ...rest,
  })

async function open(link: Link | null, more: Answers = {}, path = `/link#${token}`) {
  asked = fakeServer({
    'GET /api/session': () => ({ body: nobody() }),
    'GET /api/contracts': () => ({ body: [contract] }),
    'POST /api/links/look': () =>
      link ? { body: link } : { status: 404, body: { code: 'link-invalid', message: 'No such link.' } },
    'POST /api/links/use': () => ({ status: 201, body: aSession() }),
    ...more,
  })
  ;({ page, router } = await visit(path))
}
const used = () => asked.filter(({ path }) => path === '/api/links/use').map(({ body }) => body)
const submit = async (selector = 'form') => {
  await page.get(selector).trigger('submit')
  await settled()
}
const arrived = () => eventually(() => expect(router.currentRoute.value.path).toBe('/contracts/1'))

describe('the secret of a link', () => {
  it('leaves the address at once, survives a reload, and is gone once used', async () => {
    await open(aLink('password-reset'))
    expect(router.currentRoute.value.fullPath).toBe('/link')
    expect(asked.find(({ path }) => path === '/api/links/look')?.body).toEqual({ token })
    page.unmount()
    await open(aLink('password-reset'), {}, '/link')
    await page.get('[autocomplete=new-password]').setValue('four words make a sentence')
    await submit()
    expect(used()).toEqual([{ token, password: 'four words make a sentence' }])
    await arrived()
    expect(sessionStorage.getItem('vigie.link')).toBeNull()
  })

  it('gives way to that of another link opened in the same tab', async () => {
    await open(aLink('invitation'))
    const another = 'another-token-of-more-than-twenty-letters'
    await router.push(`/link#${another}`)
    await settled()
    expect(router.currentRoute.value.fullPath).toBe('/link')
    expect(asked.filter(({ path }) => path === '/api/links/look').map(({ body }) => body)).toEqual([
      { token },
      { token: another },
    ])
  })

  it('that works no longer is said in a friendly way', async () => {
    await open(null)
    expect(text(page, 'h1')).toBe('This link no longer works')
    expect(page.text()).toContain('Ask whoever sent it for a new one.')
  })

  it('that is missing is not asked about', async () => {
    await open(null, {}, '/link')
    expect(text(page, 'h1')).toBe('This link no longer works')
    expect(asked.some(({ path }) => path === '/api/links/look')).toBe(false)
  })
})

describe('the first administrator', () => {
  it('says address, name and password', async () => {
    await open(aLink('first-admin'))
    expect(text(page, 'h1')).toBe('Your Vigie is ready')
    await submit()
    expect(page.findAll('[aria-invalid=true]')).toHaveLength(3)
    await page.get('[autocomplete=username]').setValue('jeanne@altea.test')
    await page.get('[autocomplete=name]').setValue(' Jeanne Dubois ')
    await page.get('[autocomplete=new-password]').setValue('four words make a sentence')
    await submit()
    expect(used()).toEqual([
      {
        token,
        email: 'jeanne@altea.test',
        name: 'Jeanne Dubois',
        password: 'four words make a sentence',
        language: 'en',
      },
    ])
    await arrived()
  })
})

describe('somebody invited', () => {
  it('who is new reads who invites, to what and as what, and says a name and a password', async () => {
    await open(aLink('invitation'))
    const about = text(page, '[data-testid=about-link]')
    expect(about).toContain('Paul Roy invites you to follow “Managed services”, the contract of Altéa with Hexanor.')
    expect(about).toContain('Your role: Provider.')
    expect(page.get('[autocomplete=username]').attributes('readonly')).toBeDefined()
    await page.get('[autocomplete=name]').setValue('Jeanne Dubois')
    await page.get('[autocomplete=new-password]').setValue('four words make a sentence')
    await submit()
    expect(used()).toEqual([{ token, name: 'Jeanne Dubois', password: 'four words make a sentence', language: 'en' }])
  })

  it('reads beside the password why it is too easy', async () => {
    const refused = {
      code: 'password-weak',
      message: 'Not a good password.',
      issues: [{ line: null, column: 'password', code: 'common', raw: null, message: 'Among the most used.' }],
    }
    await open(aLink('invitation'), { 'POST /api/links/use': () => ({ status: 400, body: refused }) })
    await page.get('[autocomplete=name]').setValue('Jeanne')
    await page.get('[autocomplete=new-password]').setValue('password1234')
    await submit()
    const field = page.get('[autocomplete=new-password]')
    const describedBy = field.attributes('aria-describedby')!.split(' ')
    expect(page.get(`[id="${describedBy[1]}"]`).text()).toBe('Among the most used.')
    expect(document.activeElement).toBe(field.element)
    expect(page.find('[role=alert]').exists()).toBe(false)
  })

  it('may use the organisation’s sign-in instead', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
    await open(aLink('invitation'), {
      'GET /api/session': () => ({ body: nobody({ openId: 'Altéa' }) }),
      'POST /api/session/openid': () => ({ body: { url: 'https://id.altea.test/' } }),
    })
    const button = page.findAll('button').find((one) => one.text() === 'Sign in with Altéa')!
    await button.trigger('click')
    await settled()
    expect(asked.find(({ path }) => path === '/api/session/openid')?.body).toEqual({ link: token })
    expect(assign).toHaveBeenCalledOnce()
  })

  it('who has an account signs in where they are, then accepts with one button', async () => {
    await open(aLink('invitation', { hasAccount: true }), {
      'POST /api/session': () => ({ status: 201, body: aSession() }),
    })
    expect(page.get<HTMLInputElement>('[autocomplete=username]').element.value).toBe('jeanne@altea.test')
    expect(page.find('[autocomplete=name]').exists()).toBe(false)
    expect(page.text()).toContain('You have an account already: sign in to accept.')
    expect(page.text()).not.toMatch(/null|undefined/)
    await page.get('[autocomplete=current-password]').setValue('a sentence of words')
    await submit()
    const accept = page.findAll('button').find((one) => one.text() === 'Accept the invitation')!
    await accept.trigger('click')
    await settled()
    expect(used()).toEqual([{ token }])
    await arrived()
  })

  it('while somebody else is signed in is told so, and signs out in place', async () => {
    const other = aSession('client', { account: accountOf({ id: 9, email: 'paul@altea.test' }) })
    await open(aLink('invitation', { hasAccount: true }), {
      'GET /api/session': () => ({ body: other }),
      'DELETE /api/session': () => ({ status: 204 }),
    })
    expect(page.text()).toContain('You are signed in as paul@altea.test')
    await page
      .findAll('button')
      .find((one) => one.text().startsWith('Sign out'))!
      .trigger('click')
    await settled()
    expect(page.get<HTMLInputElement>('[autocomplete=username]').element.value).toBe('jeanne@altea.test')
  })
})

describe('a forgotten password', () => {
  it('is asked about by mail, with the same answer whoever asks', async () => {
    await open(null, { 'POST /api/password-resets': () => ({ status: 202 }) }, '/forgotten')
    await page.get('input').setValue('jeanne@altea.test')
    await submit()
    expect(asked.at(-1)?.body).toEqual({ email: 'jeanne@altea.test' })
    expect(text(page, 'p[role=status]')).toContain('If jeanne@altea.test has an account here')
  })

  it('says at the field that an address is needed, which takes the focus', async () => {
    await open(null, {}, '/forgotten')
    await submit()
    expect(text(page, '.wrong')).toContain('Fill this in.')
    expect(document.activeElement?.getAttribute('type')).toBe('email')
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
  })

  it('without mail is a matter for whoever runs Vigie', async () => {
    await open(null, { 'GET /api/session': () => ({ body: nobody({ mail: false }) }) }, '/forgotten')
    expect(page.find('form').exists()).toBe(false)
    expect(text(page, '[data-testid=no-mail]')).toContain('Ask whoever runs Vigie')
  })
})
