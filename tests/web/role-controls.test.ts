// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '../../shared/api/accounts.ts'
import { defaultAlertSettings } from '../../shared/api/alerts.ts'
import { anAlert } from './alert-samples.ts'
import { contract } from './contract-sample.ts'
import { type Answers, fakeServer, settled, text, visit, type Request } from './house.ts'
import { presence, previewOf } from './import-samples.ts'
import { scorecard } from './samples.ts'
import { aSession } from './session-samples.ts'

let page: VueWrapper
let asked: Request[]
beforeEach(() => sessionStorage.clear())
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

const stored = { ...previewOf('tickets'), id: 8, status: 'committed', undoable: true, rejected: 0 } as const
const sent = { ...previewOf('tickets'), by: { name: 'Paul Roy', token: 'GLPI nightly' } }
const channel = {
  id: 3,
  contractId: 1,
  kind: 'email',
  name: 'IT director',
  target: 'it@altea.test',
  language: 'fr',
  on: true,
  alerts: true,
  digest: true,
  quiet: null,
}
async function open(role: Role, path: string, more: Answers = {}) {
  asked = fakeServer({
    'GET /api/session': () => ({ body: aSession(role) }),
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
    'GET /api/contracts/1/imports': () => ({ body: [sent, stored] }),
    'GET /api/contracts/1/imports/9': () => ({ body: sent }),
    'GET /api/contracts/1/kpis/budget-variance': () => ({ body: presence({ '2026-05': ['tickets'] }) }),
    'GET /api/contracts/1/alerts': () => ({ body: [anAlert()] }),
    'GET /api/contracts/1/alert-settings': () => ({ body: defaultAlertSettings }),
    'GET /api/contracts/1/channels': () => ({ body: { canMail: true, channels: [channel] } }),
    'GET /api/contracts/1/deliveries': () => ({ body: [] }),
    'GET /api/holidays': () => ({ body: { countries: [] } }),
    ...more,
  })
  ;({ page } = await visit(path))
  await settled()
}
const has = (selector: string) => page.find(selector).exists()
const button = (words: string) => page.findAll('button').some((one) => one.text().startsWith(words))
const posted = () => asked.filter(({ method }) => method === 'POST')

describe('the imports', () => {
  it.each([
    ['client', true],
    ['provider', true],
    ['committee', false],
  ] as const)('are sent and undone by those who may: %s %s', async (role, may) => {
    await open(role, '/contracts/1/imports')
    expect(has('[data-testid=drop-zone]')).toBe(may)
    expect(has('[data-testid=ask-undo]')).toBe(may)
    expect(text(page, '[data-testid=import-history]')).toContain('Paul Roy, with the upload token GLPI nightly')
  })

  it.each([
    ['provider', true],
    ['committee', false],
  ] as const)('are decided on by those who may: %s %s', async (role, may) => {
    await open(role, '/contracts/1/imports/9')
    expect(has('.actions')).toBe(may)
    expect(page.findAll('main select').length > 0).toBe(may)
    expect(text(page, '[data-testid=sender]')).toContain('Sent by Paul Roy, with the upload token GLPI nightly on ')
  })
})

describe('an alert', () => {
  it('is explained by the provider, who does not close it', async () => {
    await open('provider', '/contracts/1/alerts?alert=7')
    expect(has('article textarea')).toBe(true)
    expect(has('article input[type=radio]')).toBe(false)
    expect(posted().map(({ body }) => body)).toEqual([{ action: 'see' }])
  })

  it('is read by the committee, and not marked as seen by it', async () => {
    await open('committee', '/contracts/1/alerts?alert=7')
    expect(has('article ol')).toBe(true)
    expect(has('article form')).toBe(false)
    expect(posted()).toEqual([])
    expect(has('a[href="/contracts/1/alert-settings"]')).toBe(false)
  })

  it('is decided on by the client', async () => {
    await open('client', '/contracts/1/alerts?alert=7')
    expect(page.findAll('article input[type=radio]')).toHaveLength(3)
  })
})

describe('the settings of the alerts', () => {
  it('are the client’s; the provider reads who is told', async () => {
    await open('provider', '/contracts/1/alert-settings')
    expect(page.text()).toContain('IT director')
    expect(button('Add a channel')).toBe(false)
    expect(button('Send a test')).toBe(false)
    expect(asked.some(({ path }) => path.endsWith('/alert-settings'))).toBe(false)
  })

  it('are not for the committee, which is told so', async () => {
    await open('committee', '/contracts/1/alert-settings')
    expect(text(page, '[data-testid=not-allowed]')).toContain('not for your role')
    expect(asked.some(({ path }) => path.endsWith('/channels'))).toBe(false)
  })
})

describe('what the contract settles', () => {
  it.each(['settings', 'data'])('is read by all, changed by the client: %s', async (where) => {
    await open('provider', `/contracts/1/${where}`)
    expect(text(page, '.lead')).toBe('Only the client of the contract changes what stands here.')
    expect(has('main button[type=submit]')).toBe(false)
    expect(has('fieldset.read-only[disabled] input')).toBe(true)
    page.unmount()
    await open('client', `/contracts/1/${where}`)
    expect(has('main button[type=submit]')).toBe(true)
    expect(has('fieldset[disabled]')).toBe(false)
  })
})

describe('the header', () => {
  it('names the pages that the reader may open', async () => {
    await open('committee', '/contracts/1')
    expect(page.findAll('header nav a').map((link) => link.text().replace(/\s*\(.*/, ''))).toEqual([
      'Scorecard',
      'Alerts',
      'Committee',
      'Imports',
      'Contract data',
      'Settings',
      'Members',
    ])
    expect(text(page, '[data-testid=account-menu] summary')).toBe('JDYour account: Jeanne Dubois')
    expect(has('[data-testid=account-menu] a[href="/admin"]')).toBe(false)
  })

  it('has none for a contract that is not the reader’s', async () => {
    await open('client', '/contracts/2')
    expect(has('header nav')).toBe(false)
    expect(has('[role=alert]')).toBe(true)
  })
})

describe('somebody in no contract', () => {
  it('reads what to do: create one, or wait for an invitation', async () => {
    await open('client', '/', {
      'GET /api/session': () => ({ body: aSession('client', { memberships: [] }) }),
      'GET /api/contracts': () => ({ body: [] }),
    })
    expect(page.text()).toContain('wait for an invitation')
    expect(has('a[href="/contracts/new"]')).toBe(true)
  })
})
