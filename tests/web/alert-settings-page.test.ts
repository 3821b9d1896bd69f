// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AlertPreviewSchema, defaultAlertSettings, type AlertSettings } from '../../shared/api/alerts.ts'
import { ChannelsSchema, DeliverySchema, type Channels, type Delivery } from '../../shared/api/channels.ts'
import { anAlert } from './alert-samples.ts'
import { fakeServer, settled, text, visit, type Request } from './house.ts'
import { contract } from './samples.ts'
import { accountOf, aSession } from './session-samples.ts'
import { plain } from './spoken.ts'

let page: VueWrapper
let asked: Request[]
let session = aSession()
afterEach(() => {
  session = aSession()
  page.unmount()
  vi.unstubAllGlobals()
})

const { figures } = anAlert()
const replay = AlertPreviewSchema.parse([
  { month: '2026-03', rule: 'watch', level: 'note', kpi: 'resolution-delay', figures, closedIn: '2026-04' },
  { month: '2026-04', rule: 'drift', level: 'alert', kpi: 'resolution-delay', figures, closedIn: null },
])
const slack = {
  id: 3,
  contractId: 1,
  kind: 'slack',
  name: 'DSI',
  language: 'fr',
  on: true,
  alerts: true,
  digest: false,
  quiet: { from: '19:00', to: '08:00' },
  target: 'hooks.slack.com',
  createdAt: '2026-03-01T00:00:00Z',
}
const delivery = (rest: Partial<Delivery>): Delivery =>
  DeliverySchema.parse({
    id: 5,
    channelId: 3,
    member: null,
    what: 'test',
    alertId: null,
    state: 'dead',
    attempts: 1,
    createdAt: '2026-03-01T00:00:00Z',
    at: null,
    error: 'status 404',
    ...rest,
  })

async function open(channels: Partial<Channels> = {}, deliveries: readonly Delivery[] = [], language?: Language) {
  asked = fakeServer({
    'GET /api/session': () => ({ body: session }),
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/alerts': () => ({ body: [] }),
    'GET /api/contracts/1/alert-settings': () => ({ body: defaultAlertSettings }),
    'PUT /api/contracts/1/alert-settings': ({ body }) => ({ body }),
    'POST /api/contracts/1/alert-settings/preview': ({ body }) => ({
      body: replay.filter(({ rule }) => (rule === 'watch' ? (body as AlertSettings).watch.on : true)),
    }),
    'GET /api/contracts/1/channels': () => ({
      body: ChannelsSchema.parse({ channels: [], canMail: true, ...channels }),
    }),
    'POST /api/contracts/1/channels': ({ body }) => ({ status: 201, body: { ...slack, ...(body as object) } }),
    'PATCH /api/contracts/1/channels/3': () => ({ body: slack }),
    'DELETE /api/contracts/1/channels/3': () => ({ status: 204 }),
    'POST /api/contracts/1/channels/3/test': () => ({ body: delivery({}) }),
    'GET /api/contracts/1/deliveries': () => ({ body: deliveries }),
    'POST /api/contracts/1/deliveries/5/retry': () => ({ body: delivery({ state: 'sent', error: null }) }),
  })
  ;({ page } = await visit('/contracts/1/alert-settings', language))
  await settled()
}
const sent = (method: string, path: string) =>
  asked.filter((one) => one.method === method && one.path === `/api/contracts/1/${path}`).map(({ body }) => body)
const button = (name: string) => page.findAll('button').find((one) => one.text().startsWith(name))!
const pause = async () => {
  await new Promise((resolve) => setTimeout(resolve, 450))
  await settled()
}

describe('what raises an alert', () => {
  it('is previewed: how many of each rule, and each month’s', async () => {
    await open()
    const panel = text(page, '[data-testid=alert-preview]')
    expect(panel).toContain('You would have had 2 alerts and notes.')
    expect(panel).toContain('cannot be replayed')
    expect(page.findAll('[data-testid=alert-preview] ol li').map((one) => plain(one.text()))).toEqual([
      expect.stringMatching(/^Mar 2026.*to watch.*may be rising.*until April 2026$/),
      expect.stringMatching(/^Apr 2026.*drifting up.*still open$/),
    ])
  })

  it('is previewed again once a change rests, and saved as a whole', async () => {
    await open()
    await page.get('[data-testid=rule-watch] input').setValue(false)
    await page.get('[data-testid=rule-budget] input[type=text]').setValue('12.5')
    await pause()
    expect(text(page, '[data-testid=alert-preview] [role=status]')).toBe('You would have had 1 alert or note.')
    expect(sent('POST', 'alert-settings/preview')).toHaveLength(2)
    await page.get('form').trigger('submit')
    await settled()
    expect(sent('PUT', 'alert-settings')).toEqual([
      { ...defaultAlertSettings, watch: { on: false }, budget: { on: true, beyond: 0.125, months: 6 } },
    ])
    expect(page.text()).toContain('Everything is saved.')
  })

  it('is not sent where a threshold cannot be used, and says which', async () => {
    await open()
    await page.get('[data-testid=rule-security] input[type=text]').setValue('M0')
    await page.get('form').trigger('submit')
    expect(text(page, '[data-testid=rule-security]')).toContain('Months of the contract, from 1')
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
    await pause()
    expect(sent('PUT', 'alert-settings')).toEqual([])
    expect(sent('POST', 'alert-settings/preview')).toHaveLength(1)
  })

  it('months of the contract may be written as M3, M6', async () => {
    await open()
    await page.get('[data-testid=rule-security] input[type=text]').setValue('M6, M3 et 12')
    await page.get('form').trigger('submit')
    await settled()
    expect(sent('PUT', 'alert-settings')).toMatchObject([{ security: { months: [3, 6, 12] } }])
  })
})

describe('who is told', () => {
  it('says that the server cannot send mail, and to administrators alone what they must set', async () => {
    await open({ canMail: false })
    expect(text(page, '[data-testid=no-mail]')).toBe(
      'This server cannot send e-mail. Ask whoever runs it to set it up.',
    )
    page.unmount()
    session = aSession('client', { account: accountOf({ isAdmin: true }) })
    await open({ canMail: false })
    expect(text(page, '[data-testid=no-mail]')).toContain('VIGIE_SMTP_URL')
    expect(text(page, '[data-testid=no-mail]')).toContain('VIGIE_MAIL_FROM')
  })

  it('is listed without any address that is a key', async () => {
    await open({ channels: [slack] as Channels['channels'] })
    const card = plain(page.get('[data-testid=channel-3]').text())
    expect(card).toContain('Slack · hooks.slack.com')
    expect(card).toContain('alerts · Français · quiet from 19:00 to 08:00')
    expect(page.find('[data-testid=no-mail]').exists()).toBe(false)
  })

  it('is added once every field can be used', async () => {
    await open()
    await button('Add a channel').trigger('click')
    await page.get('[data-testid=channel-form] select').setValue('webhook')
    await page.get('[data-testid=channel-form]').trigger('submit')
    expect(page.findAll('[data-testid=channel-form] [aria-invalid=true]')).toHaveLength(3)
    await page.get('[data-testid=channel-form] input[type=text]').setValue('DSI')
    await page.get('[data-testid=channel-form] input[type=url]').setValue('https://example.com/hook')
    await page.get('[data-testid=channel-form] input[type=password]').setValue('a secret of sixteen')
    await page.get('[data-testid=channel-form]').trigger('submit')
    await settled()
    expect(sent('POST', 'channels')).toEqual([
      {
        kind: 'webhook',
        url: 'https://example.com/hook',
        secret: 'a secret of sixteen',
        name: 'DSI',
        language: 'en',
        on: true,
        alerts: true,
        digest: true,
        quiet: null,
      },
    ])
    expect(page.find('[data-testid=channel-form]').exists()).toBe(false)
    expect(text(page, '[aria-live]')).toBe('DSI is saved.')
  })

  it('is changed without its address, which stays as it is', async () => {
    await open({ channels: [slack] as Channels['channels'] })
    await button('Change').trigger('click')
    expect(page.get<HTMLInputElement>('[data-testid=channel-form] input[type=url]').element.value).toBe('')
    expect(text(page, '[data-testid=channel-form]')).toContain('Left empty, it stays as it is.')
    await page.get('[data-testid=channel-form] input[type=text]').setValue('Direction')
    await page.get('[data-testid=channel-form]').trigger('submit')
    await settled()
    const [patch] = sent('PATCH', 'channels/3')
    expect(patch).toMatchObject({ name: 'Direction', quiet: { from: '19:00', to: '08:00' } })
    expect(patch).not.toHaveProperty('url')
    expect(patch).not.toHaveProperty('secret')
  })

  it('is tested, and what came back is said in the reader’s language', async () => {
    await open({ channels: [slack] as Channels['channels'] }, [], 'fr')
    await button('Envoyer un essai').trigger('click')
    await settled()
    expect(plain(page.get('[data-testid=channel-3] [role=status]').text())).toMatch(
      /abandonné.*L’adresse a répondu 404\./,
    )
  })

  it('is removed after a question', async () => {
    await open({ channels: [slack] as Channels['channels'] })
    await button('Remove').trigger('click')
    expect(sent('DELETE', 'channels/3')).toEqual([])
    await button('Yes, remove it').trigger('click')
    await settled()
    expect(sent('DELETE', 'channels/3')).toHaveLength(1)
    expect(text(page, '[aria-live]')).toBe('DSI is removed.')
  })
})

describe('the messages', () => {
  it('show those given up, which can be sent again', async () => {
    await open({ channels: [slack] as Channels['channels'] }, [delivery({}), delivery({ id: 4, state: 'sent' })])
    expect(page.text()).toContain('1 message was given up.')
    expect(page.findAll('[data-testid=deliveries] tbody button')).toHaveLength(1)
    await button('Send again').trigger('click')
    await settled()
    expect(sent('POST', 'deliveries/5/retry')).toHaveLength(1)
    expect(text(page, '[aria-live]')).toBe('sent')
  })
})
