// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import { speak } from '../../web/words/speech.ts'
import type { Committee } from '../../shared/api/committees.ts'
import { CreatedShareSchema, SharedCommitteeSchema, type SharedCommittee } from '../../shared/api/shares.ts'
import { breakdownOf, group } from './breakdown-sample.ts'
import { committeeOf, firstLevel, satisfied } from './committee-sample.ts'
import { withDeck } from './deck-sample.ts'
import { type Answers, fakeServer, settled, text, visit, type Request } from './house.ts'
import { contract } from './samples.ts'
import { aSession, nobody } from './session-samples.ts'
import { plain } from './spoken.ts'

// Charts need a canvas that this DOM does not have; they are looked at in a browser.
const moved = breakdownOf([group('Network', 0.6, 0.8), group('Mail', 0.8, 0.83)], { against: 'previous-quarter' })
const kpis = [firstLevel('missed', { history: [] }), satisfied('met', { history: [] })]
const computed = committeeOf(kpis, { breakdowns: [moved] })
const token = 'a-token-of-more-than-twenty-letters'
let committee: Committee
let shared: SharedCommittee
beforeAll(async () => {
  await speak('en')
  committee = withDeck('en', computed)
  shared = SharedCommitteeSchema.parse({ contract, committee, expiresAt: '2026-08-01T00:00:00Z' })
})

let page: VueWrapper
let router: Router
let asked: Request[]
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})
async function open(path: string, more: Answers = {}) {
  asked = fakeServer({
    'GET /api/session': () => ({ body: nobody() }),
    'GET /api/shared': () => ({ body: shared }),
    ...more,
  })
  ;({ page, router } = await visit(path))
  await settled()
}
async function press(key: string) {
  dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
  await settled()
}

describe('a shared quarter', () => {
  it('is read with the secret of the link, which stays in the address and goes in a header', async () => {
    await open(`/shared#${token}`)
    expect(text(page, 'h1')).toBe('Committee of Q2 · Apr–Jun 2026')
    const request = asked.find(({ path }) => path === '/api/shared')
    expect(request?.bearer).toBe(`Bearer ${token}`)
    expect(request?.query.size).toBe(0)
    await press('ArrowRight')
    expect(router.currentRoute.value.fullPath).toBe(`/shared?slide=exceptions#${token}`)
  })

  it('asks nothing else, and says from the link what moved a KPI', async () => {
    await open(`/shared?slide=first-level-resolution#${token}`)
    expect(asked.map(({ path }) => path)).toEqual(['/api/session', '/api/shared'])
    expect(plain(text(page, '[data-testid=moved]'))).toContain('What moved it since Q1')
  })

  it('leads nowhere else in Vigie', async () => {
    await open(`/shared#${token}`, { 'GET /api/session': () => ({ body: aSession() }) })
    expect(page.find('main a').exists()).toBe(false)
    expect(page.find('button[aria-label^="Back to the scorecard"]').exists()).toBe(false)
    expect(page.find('button[aria-label="Share this quarter"]').exists()).toBe(false)
    await press('Escape')
    expect(router.currentRoute.value.path).toBe('/shared')
  })

  it.each([
    [`/shared#${token}`, 401],
    [`/shared#${token}`, 404],
    ['/shared', 401],
  ])('that was taken back, has expired or lost its quarter says so: %s, %i', async (path, status) => {
    const body = { code: 'share-invalid', message: 'Not valid.' }
    await open(path, { 'GET /api/shared': () => ({ status, body }) })
    expect(text(page, 'h1')).toBe('This link no longer opens')
    expect(page.text()).toContain('Ask them for a new one.')
    expect(router.currentRoute.value.path).toBe('/shared')
  })
})

describe('sharing a quarter', () => {
  const made = CreatedShareSchema.parse({
    id: 4,
    quarter: 'Q2',
    name: 'Marc Petit',
    by: 'Jeanne Dubois',
    createdAt: '2026-07-10T08:00:00Z',
    expiresAt: '2026-10-08T08:00:00Z',
    lastOpenedAt: null,
    timesOpened: 0,
    link: `https://vigie.test/shared#${token}`,
  })
  const inside: Answers = {
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/committees/Q2': () => ({ body: committee }),
    'POST /api/contracts/1/committees/Q2/shares': () => ({ status: 201, body: made }),
  }

  it('asks for whom and how long, and shows the link once', async () => {
    await open('/contracts/1/committee/Q2', { ...inside, 'GET /api/session': () => ({ body: aSession() }) })
    await page.get('button[aria-label="Share this quarter"]').trigger('click')
    const dialog = page.get('[data-testid=share-dialog]')
    await dialog.get('form').trigger('submit')
    await settled()
    expect(dialog.findAll('[aria-invalid=true]')).toHaveLength(1)
    await dialog.get('input').setValue('Marc Petit')
    await dialog.get('select').setValue('90')
    await dialog.get('form').trigger('submit')
    await settled()
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { name: 'Marc Petit', days: 90 },
    ])
    expect(text(page, '[data-testid=to-copy]')).toBe(made.link)
    await dialog.findAll('button').at(-1)!.trigger('click')
    await settled()
    expect(page.find('[data-testid=share-dialog]').exists()).toBe(false)
    await page.get('button[aria-label="Share this quarter"]').trigger('click')
    expect(page.text()).not.toContain(made.link)
  })

  it('is the client’s', async () => {
    await open('/contracts/1/committee/Q2', { ...inside, 'GET /api/session': () => ({ body: aSession('provider') }) })
    expect(page.find('button[aria-label="Share this quarter"]').exists()).toBe(false)
  })
})
