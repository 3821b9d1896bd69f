// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Alert, AlertAction } from '../../shared/api/alerts.ts'
import { anAlert, missingFile } from './alert-samples.ts'
import { fakeServer, settled, text, visit, type Answer, type Request } from './house.ts'
import { contract, preview, scorecard } from './samples.ts'
import { plain } from './spoken.ts'

let page: VueWrapper
let asked: Request[]
beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})

const moment = (event: Alert['history'][number]['event'], by: string | null, said: string | null) => ({
  at: '2026-06-04T08:00:00Z',
  event,
  by,
  text: said,
  figures: null,
})
const acted = (alert: Alert, action: AlertAction): Alert => {
  const state = ({ see: 'seen', acknowledge: 'acknowledged', close: 'closed', 'new-baseline': 'closed' } as const)[
    action.action
  ]
  const said = 'explanation' in action ? action.explanation : null
  return { ...alert, state, history: [...alert.history, moment(state, 'Jeanne Dubois', said)] }
}

async function open(alerts: readonly Alert[], path = '/contracts/1/alerts', more: Answers = {}, language?: Language) {
  let stored = [...alerts]
  const act = (id: number) => (request: Request) => {
    stored = stored.map((one) => (one.id === id ? acted(one, request.body as AlertAction) : one))
    return { body: stored.find((one) => one.id === id) }
  }
  asked = fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
    'GET /api/contracts/1/imports': () => ({ body: [{ ...preview, committedAt: '2026-02-03T08:00:00Z' }] }),
    'GET /api/contracts/1/alerts': () => ({ body: stored }),
    ...Object.fromEntries(alerts.map(({ id }) => [`POST /api/contracts/1/alerts/${id}/actions`, act(id)])),
    ...more,
  })
  ;({ page } = await visit(path, language))
  await settled()
}
type Answers = Record<string, (request: Request) => Answer>
const decisions = () => asked.filter(({ method }) => method === 'POST').map(({ body }) => body)
const articles = (group: string) =>
  page.findAll(`[data-testid=alerts-${group}] article`).map((one) => plain(one.text()))

describe('an alert about a committee', () => {
  const { figures } = missingFile
  const decision = { text: 'An audit', owner: null, dueOn: '2026-08-20', quarter: 'Q2', isLate: true }
  const due = { ...missingFile, id: 9, rule: 'decision-due', figures: { ...figures, file: null, decision } } as const
  const shown = { unit: 'ratio', expected: 0.875, seen: 0.889, since: '2026-06', quarter: 'Q2' } as const
  const moved = anAlert({
    id: 10,
    rule: 'closed-moved',
    kpi: 'satisfaction',
    figures: { ...figures, file: null, ...shown },
  })

  it('says what it is about and leads to that committee', async () => {
    await open([due, moved])
    const links = page.findAll('article .facts a')
    expect(links.map((link) => [plain(link.text()).split(' :')[0], link.attributes('href')])).toEqual([
      ['See the committee', '/contracts/1/committee/Q2'],
      ['See the committee', '/contracts/1/committee/Q2?slide=decisions'],
    ])
    expect(articles('open')[1]).toContain('“An audit” (no owner). It was due on 20 August 2026 and is not done.')
    expect(articles('open')[0]).toContain('the closed committee of Q2 · Apr–Jun 2026 was shown as 87.5%')
  })
})

describe('the list of alerts', () => {
  const others = [
    anAlert({ id: 9, state: 'acknowledged', rule: 'backlog' }),
    anAlert({ id: 10, state: 'closed', closing: { how: 'decision', fromMonth: null } }),
    anAlert({ id: 11, level: 'note', rule: 'watch', state: 'seen' }),
  ]

  it('has the gravest open alert first, then notes, then what is acknowledged or closed', async () => {
    await open([...others, missingFile, anAlert()])
    const titles = page.findAll('[data-testid=alerts-open] h3').map((title) => title.text())
    expect(titles).toEqual([
      'The resolution delay is drifting up',
      'A file of the month is missing: Tickets',
      'The resolution delay may be rising',
    ])
    expect(articles('open')[2]).toMatch(/^to watch/)
    expect(articles('acknowledged')).toHaveLength(1)
    expect(articles('closed')).toHaveLength(1)
    expect(text(page, '[data-testid=alert-count]')).toBe('(2), 2 open')
  })

  it('says what is expected, seen, since when and what moved it, as text', async () => {
    await open([anAlert()])
    const [told] = articles('open')
    expect(told).toContain('since March 2026: 9.6 h in June 2026 where 7.2 h would be expected')
    expect(told).toContain('<b>Network</b> (+1.4 h)')
    expect(page.find('article b').exists()).toBe(false)
    const link = page.get('article p a')
    expect(link.attributes('href')).toBe('/contracts/1/kpis/resolution-delay?month=2026-06')
  })

  it('sends to the imports where a file is missing', async () => {
    await open([missingFile])
    expect(page.get('article p a').attributes('href')).toBe('/contracts/1/imports')
    expect(articles('open')[0]).toContain('A file of the month is missing: Tickets')
  })

  it('is filtered by state and rule, in the address', async () => {
    await open([...others, anAlert()], '/contracts/1/alerts?state=acknowledged')
    expect(page.findAll('article')).toHaveLength(1)
    await page.get('select[aria-label="Alerts shown, by what raised them"]').setValue('drift')
    await settled()
    expect(page.find('article').exists()).toBe(false)
    expect(page.text()).toContain('No alert matches this filter.')
  })

  it('says that nothing needs attention, since when it is watched', async () => {
    await open([])
    expect(text(page, '[data-testid=no-alerts]')).toMatch(/^Nothing needs your attention\..* since 3 Feb 2026/)
    expect(page.find('[data-testid=alert-count]').exists()).toBe(false)
  })

  it('says that there is nothing to watch before the first data', async () => {
    await open([], undefined, { 'GET /api/contracts/1/imports': () => ({ body: [] }) })
    expect(text(page, '[data-testid=no-alerts]')).toContain('Nothing to watch yet.')
  })
})

describe('an alert that is opened', () => {
  it('is seen, once, and has the focus where the address names it, whatever the filter', async () => {
    await open([anAlert()], '/contracts/1/alerts?alert=7&state=closed')
    expect(decisions()).toEqual([{ action: 'see' }])
    expect(document.activeElement?.textContent).toContain('The resolution delay is drifting up')
    expect(text(page, 'article ol')).toContain('Seen')
  })

  it('is not acted upon by being listed', async () => {
    await open([anAlert()])
    expect(decisions()).toEqual([])
    await page.get('article h3 button').trigger('click')
    await settled()
    expect(decisions()).toEqual([{ action: 'see' }])
  })

  it('asks for an explanation before anything is sent', async () => {
    await open([anAlert({ state: 'seen' })], '/contracts/1/alerts?alert=7')
    await page.get('article form').trigger('submit')
    expect(page.findAll('[aria-invalid=true]')).toHaveLength(1)
    expect(decisions()).toEqual([])
  })

  it('is acknowledged under the reader’s own name; the words are kept until then', async () => {
    await open([anAlert({ state: 'seen' }), missingFile], '/contracts/1/alerts?alert=7')
    await page.get('article textarea').setValue('Recruited somebody')
    page.unmount()
    await open([anAlert({ state: 'seen' }), missingFile], '/contracts/1/alerts?alert=7')
    expect(page.get<HTMLTextAreaElement>('article textarea').element.value).toBe('Recruited somebody')
    await page.get('article form').trigger('submit')
    await settled()
    expect(decisions()).toEqual([{ action: 'acknowledge', explanation: 'Recruited somebody' }])
    expect(articles('acknowledged')[0]).toContain('Acknowledged by Jeanne Dubois “Recruited somebody”')
    expect(text(page, '[aria-live]')).toBe('The alert is acknowledged.')
    expect(page.get<HTMLTextAreaElement>('article textarea').element.value).toBe('')
  })

  it('keeps the words where the server refuses them', async () => {
    const refused = { 'POST /api/contracts/1/alerts/7/actions': () => ({ status: 409, body: closed }) }
    const closed = { code: 'alert-closed', message: 'This alert is closed.' }
    await open([anAlert({ state: 'seen' })], '/contracts/1/alerts?alert=7', refused)
    await page.get('article textarea').setValue('Words')
    await page.get('article form').trigger('submit')
    await settled()
    expect(text(page, 'article [role=alert]')).toContain('This alert is closed.')
    expect(page.get<HTMLTextAreaElement>('article textarea').element.value).toBe('Words')
  })

  it('of the delay may end in a new baseline, from its first month by default; others may not', async () => {
    await open([anAlert({ state: 'seen' })], '/contracts/1/alerts?alert=7')
    await page.get('input[value=new-baseline]').setValue(true)
    await page.get('article textarea').setValue('A new tool')
    await page.get('article form').trigger('submit')
    await settled()
    expect(decisions()).toEqual([{ action: 'new-baseline', explanation: 'A new tool', fromMonth: '2026-03' }])
    page.unmount()
    await open([{ ...missingFile, state: 'seen' }], '/contracts/1/alerts?alert=8')
    expect(page.find('input[value=close]').exists()).toBe(true)
    expect(page.find('input[value=new-baseline]').exists()).toBe(false)
  })
})

describe('the banner of the scorecard', () => {
  const banner = () => page.find('[data-testid=alert-banner]')

  it('tells the gravest open alert in a sentence, and how many others there are', async () => {
    await open([missingFile, anAlert(), anAlert({ id: 12, rule: 'watch', level: 'note' })], '/contracts/1')
    expect(plain(banner().text())).toContain('Tickets of the same kind have taken longer since March 2026')
    expect(
      banner()
        .findAll('a')
        .map((link) => [link.text(), link.attributes('href')]),
    ).toEqual([
      ['Deal with it', '/contracts/1/alerts?alert=7'],
      ['1 other alert', '/contracts/1/alerts?state=open'],
    ])
  })

  it('is quiet about notes, and about what somebody explained', async () => {
    const quiet = [anAlert({ level: 'note', rule: 'watch' }), anAlert({ id: 9, state: 'acknowledged' })]
    await open(quiet, '/contracts/1')
    expect(banner().exists()).toBe(false)
  })

  it('does not say again what the head line says', async () => {
    const missed = anAlert({ rule: 'target-missed', kpi: 'first-level-resolution' })
    await open([missed], '/contracts/1', {}, 'fr')
    expect(plain(banner().text())).toBe('1 alerte attend une explication')
  })

  it('stands on the latest month alone', async () => {
    const earlier = { ...scorecard, month: '2026-05' }
    const more = { 'GET /api/contracts/1/scorecard': () => ({ body: earlier }) }
    await open([anAlert()], '/contracts/1?month=2026-05', more)
    expect(banner().exists()).toBe(false)
  })
})
