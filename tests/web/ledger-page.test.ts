// @vitest-environment happy-dom
import type { Language } from '../../shared/words/language.ts'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { RestatementsPageSchema, type RestatementsPage } from '../../shared/api/restatements.ts'
import { fakeServer, settled, text, visit, type Answers, type Request } from './house.ts'
import { contract, facts, report, scorecard } from './samples.ts'
import { aSession } from './session-samples.ts'
import { plain } from './spoken.ts'

const ledger: RestatementsPage = RestatementsPageSchema.parse({
  page: 1,
  pageSize: 50,
  total: 51,
  months: ['2026-06', '2026-05'],
  restatements: [
    {
      kpi: 'budget-variance',
      month: '2026-06',
      before: -0.063,
      after: -0.104,
      verdictBefore: 'missed',
      verdictAfter: 'met',
      cause: 'undo',
      importId: 7,
      at: '2026-07-03T08:00:00Z',
      by: 'Jeanne Dubois',
    },
    {
      kpi: 'first-level-resolution',
      month: '2026-05',
      before: 0.73,
      after: null,
      verdictBefore: 'missed',
      verdictAfter: 'missed',
      cause: 'settings',
      importId: null,
      settings: ['targets'],
      reason: 'Mistyped <b>at first</b>',
      at: '2026-07-02T08:00:00Z',
    },
    {
      kpi: 'total-cost',
      month: '2026-05',
      before: 0.1,
      after: 0.2,
      cause: 'version',
      importId: null,
      at: '2026-07-01T08:00:00Z',
    },
  ],
})
const nothing = { ...ledger, total: 0, restatements: [] }

let page: VueWrapper
let asked: Request[]
let router: Awaited<ReturnType<typeof visit>>['router']
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
})
async function open(path = '/contracts/1/ledger', more: Answers = {}, language: Language = 'en') {
  asked = fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
    'GET /api/contracts/1/restatements': () => ({ body: ledger }),
    'GET /api/contracts/1/kpis/first-level-resolution': () => ({ body: report }),
    'GET /api/contracts/1/kpis/first-level-resolution/facts': () => ({ body: facts }),
    ...more,
  })
  ;({ page, router } = await visit(path, language))
}
const rows = () =>
  page
    .findAll('[data-testid=ledger] tbody tr')
    .map((row) => row.findAll('th, td').map((cell) => plain(cell.text()).replace(/\s+/g, ' ')))
const questions = () => asked.filter(({ path }) => path.endsWith('/restatements')).map(({ query }) => query.toString())
const select = (name: string) => page.get<HTMLSelectElement>(`select[name=${name}]`)
const hrefs = (within: string) => page.findAll(`${within} a`).map((link) => link.attributes('href'))

describe('the ledger of restated figures', () => {
  it('says of each move the month, from what to what, the verdicts, why, when and by whom', async () => {
    await open()
    const [undone, changed, released] = rows()
    expect(undone!.slice(0, 6)).toEqual([
      'Jun 2026',
      'Budget variance',
      '-6.3% › -10.4%',
      'missed › met',
      'by undoing import 7',
      '',
    ])
    expect(undone!.slice(6)).toEqual([expect.stringContaining('3 Jul 2026'), 'Jeanne Dubois'])
    expect(changed!.slice(2, 6)).toEqual([
      '73.0% › –',
      'missed',
      'by a change of settings (targets)',
      'Mistyped <b>at first</b>',
    ])
    expect(changed!.at(-1)).toBe('–')
    expect(released!.slice(3, 5)).toEqual(['–', 'by a new release, which judges over more months'])
    expect(hrefs('[data-testid=ledger]').slice(0, 2)).toEqual([
      '/contracts/1/kpis/budget-variance?month=2026-06',
      '/contracts/1/imports/7',
    ])
    expect(text(page, '[data-testid=ledger-count]')).toBe('51 lines')
  })

  it('speaks French too', async () => {
    await open(undefined, {}, 'fr')
    expect(text(page, 'h1')).toBe('Registre des chiffres revus')
    expect(rows()[0]!.slice(2, 5)).toEqual(['-6,3 % › -10,4 %', 'manqué › atteint', 'par l’annulation de l’import 7'])
    expect(page.get('a[download]').attributes('href')).toBe('/api/contracts/1/restatements.csv?language=fr')
  })

  it('keeps in the address what it is asked for, and gives the same as a file', async () => {
    await open('/contracts/1/ledger?page=2')
    expect(questions()).toEqual(['page=2'])
    await select('kpi').setValue('satisfaction')
    await settled()
    await select('cause').setValue('undo')
    await settled()
    await select('month').setValue('2026-05')
    await settled()
    const wanted = { kpi: 'satisfaction', cause: 'undo', month: '2026-05' }
    expect(router.currentRoute.value.query).toEqual(wanted)
    expect(questions().at(-1)).toBe('kpi=satisfaction&cause=undo&month=2026-05&page=1')
    expect(page.get('a[download]').attributes('href')).toBe(
      '/api/contracts/1/restatements.csv?kpi=satisfaction&cause=undo&month=2026-05&language=en',
    )
    await select('kpi').setValue('')
    await settled()
    expect(router.currentRoute.value.query).toEqual({ cause: 'undo', month: '2026-05' })
  })

  it('shows what a link asked for, a month in which nothing moved included, and passes over what no list offers', async () => {
    await open('/contracts/1/ledger?month=2026-01&kpi=speed&cause=weather&page=none')
    expect(questions()).toEqual(['month=2026-01&page=1'])
    expect(select('month').element.value).toBe('2026-01')
    expect(
      select('month')
        .findAll('option')
        .map((option) => option.attributes('value')),
    ).toEqual(['', '2026-06', '2026-05', '2026-01'])
    expect(select('kpi').element.value).toBe('')
  })

  it('goes from page to page', async () => {
    await open()
    const [previous, next] = page.findAll<HTMLButtonElement>('nav[aria-label="Pages of the list"] button')
    expect([previous!.element.disabled, next!.element.disabled]).toEqual([true, false])
    await next!.trigger('click')
    await settled()
    expect(questions().at(-1)).toBe('page=2')
    expect(router.currentRoute.value.query).toEqual({ page: '2' })
  })

  it('says so where nothing fits, and shows all again', async () => {
    await open('/contracts/1/ledger?cause=version&page=3', {
      'GET /api/contracts/1/restatements': ({ query }) => ({ body: query.has('cause') ? nothing : ledger }),
    })
    expect(text(page, '[data-testid=ledger-count]')).toBe('No line fits these choices.')
    await page.get('main p button').trigger('click')
    await settled()
    expect(router.currentRoute.value.query).toEqual({})
    expect(rows()).toHaveLength(3)
  })

  it('says that nothing ever moved', async () => {
    await open(undefined, { 'GET /api/contracts/1/restatements': () => ({ body: { ...nothing, months: [] } }) })
    expect(text(page, '[data-testid=ledger-count]')).toBe('No figure has moved since it was first shown.')
    expect(page.find('main button, main select').exists()).toBe(false)
  })

  it('is the committee’s too', async () => {
    await open(undefined, { 'GET /api/session': () => ({ body: aSession('committee') }) })
    expect(rows()).toHaveLength(3)
    expect(page.find('a[download]').exists()).toBe(true)
  })

  it.each([
    ['/contracts/1', '[data-testid=restated]', '/contracts/1/ledger'],
    [
      '/contracts/1/kpis/first-level-resolution',
      '[data-testid=moved]',
      '/contracts/1/ledger?kpi=first-level-resolution',
    ],
    ['/contracts/1/settings', 'main', '/contracts/1/ledger'],
  ])('is reached from %s', async (path, within, link) => {
    await open(path)
    expect(hrefs(within)).toContain(link)
  })
})
