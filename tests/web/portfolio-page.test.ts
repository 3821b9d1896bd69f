// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type PortfolioKpi, type PortfolioRow, PortfolioSchema } from '../../shared/api/portfolio.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { portfolioSpark } from '../../web/charts/portfolio-spark.ts'
import { portfolioKpis } from '../../web/words/portfolio-kpis.ts'
import { eventually } from '../patience.ts'
import { fakeServer, settled, text, visit } from './house.ts'
import { contract, scorecard } from './samples.ts'
import { aSession, mayOf } from './session-samples.ts'
import { plain } from './spoken.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

const kpi = (id: KpiId, verdict: PortfolioKpi['verdict'], rest: Partial<PortfolioKpi> = {}): PortfolioKpi => ({
  id,
  value: verdict === 'no-data' ? null : 0.814,
  target: 0.8,
  verdict,
  certain: true,
  reason: null,
  drift: null,
  line: { from: '2026-05', values: [0.7, 0.814], targets: [null, 0.8] },
  ...rest,
})
const row = (id: number, client: string, rest: Partial<PortfolioRow> = {}): PortfolioRow => ({
  contract: { id, name: 'Infogérance', client, provider: 'Hexanor', startsOn: '2026-01-01', currency: 'EUR' },
  month: '2026-06',
  contractMonth: 6,
  files: { tickets: true, incidents: true, satisfaction: true, costs: true },
  kpis: [kpi('first-level-resolution', 'missed'), kpi('budget-variance', 'met'), kpi('availability', 'no-data')],
  penalties: [],
  ...rest,
})
const portfolio = [
  row(2, 'Zénith'),
  row(1, 'Altéa', {
    kpis: [kpi('first-level-resolution', 'met', { certain: false }), kpi('budget-variance', 'met')],
  }),
  row(3, 'Corvus', { month: null, contractMonth: null, files: null, kpis: [] }),
]

/** Pages of two, as the server orders and searches: by what a test says. */
const pageOf = (rows: readonly PortfolioRow[], query: URLSearchParams, pageSize = 50) => {
  const number = Number(query.get('page') ?? 1)
  const wanted = query.get('search')
  const found = rows.filter(({ contract: { client } }) => wanted === null || client === wanted)
  return PortfolioSchema.parse({
    page: number,
    pageSize,
    contracts: rows.length,
    total: found.length,
    rows: found.slice((number - 1) * pageSize, number * pageSize),
  })
}

async function home(rows: readonly PortfolioRow[], path = '/', wide = true) {
  const memberships = rows.map(({ contract: { id } }) => ({
    contractId: id,
    role: 'client' as const,
    may: mayOf.client,
    guide: false,
  }))
  const asked = fakeServer({
    'GET /api/session': () => ({ body: aSession('client', { memberships }) }),
    'GET /api/contracts': () => ({ body: rows.map(({ contract: own }) => ({ ...contract, ...own })) }),
    'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
    'GET /api/portfolio': ({ query }) => ({ body: pageOf(rows, query) }),
  })
  happyDOM.setViewport({ width: wide ? 1280 : 360, height: 800 })
  ;({ page } = await visit(path))
  await settled()
  return { page, asked }
}
const { happyDOM } = window as unknown as {
  happyDOM: { setViewport: (size: { width: number; height: number }) => void }
}

describe('the portfolio', () => {
  it('has a row per contract in the server’s order and a column per KPI that any contract asks for', async () => {
    const { page: opened } = await home(portfolio)
    expect(opened.findAll('thead th').map((cell) => cell.text())).toEqual([
      'Contract',
      'Month',
      'First-level resolution',
      'Budget variance',
    ])
    expect(opened.findAll('tbody th a').map((link) => link.text())).toEqual(['Zénith', 'Altéa', 'Corvus'])
  })

  it('says value and verdict in words, and the month at which the contract stands', async () => {
    const { page: opened } = await home(portfolio)
    const cells = opened
      .findAll('tbody tr')[1]!
      .findAll('td')
      .map((cell) => plain(cell.text()))
    expect(cells[0]).toContain('Jun 2026')
    expect(cells[0]).toContain('M6')
    expect(cells[1]).toContain('81.4%')
    expect(cells[1]).toContain('met, not proven')
  })

  it('says where penalties wait, and leads to them', async () => {
    const waiting = row(1, 'Altéa', {
      penalties: [
        { state: 'proposed', amount: 300 },
        { state: 'agreed', amount: 1200.5 },
      ],
    })
    for (const wide of [true, false]) {
      const { page: opened } = await home([waiting, row(2, 'Zénith')], '/', wide)
      const links = opened.findAll('[data-testid=penalties-waiting] a')
      expect(links.map((link) => [plain(link.text()), link.attributes('href')])).toEqual([
        ['Penalties: €300 proposed, not answered · €1,200.50 agreed, not credited yet', '/contracts/1/penalties'],
      ])
      opened.unmount()
    }
  })

  it('says what to do for a contract without data', async () => {
    const { page: opened } = await home(portfolio)
    expect(opened.find('tbody a[href="/contracts/3/imports"]').text()).toBe('Import its first month')
  })

  it('is a list of cards on a phone, with the same figures', async () => {
    const { page: opened } = await home(portfolio, '/', false)
    expect(opened.find('table').exists()).toBe(false)
    expect(text(opened, '[data-testid=portfolio] li')).toContain('First-level resolution')
    expect(opened.findAll('[data-testid=portfolio] li h2')).toHaveLength(3)
  })

  it('is not asked for while there is only one contract, which keeps its own list', async () => {
    const { page: opened, asked } = await home([portfolio[1]!], '/figures')
    await opened.get('header a[href="/"]').trigger('click')
    await settled()
    expect(asked.some(({ path }) => path === '/api/portfolio')).toBe(false)
    expect(opened.find('main a[href="/contracts/1"]').exists()).toBe(true)
  })

  it('is searched with / where there are more than ten contracts, and the address keeps it', async () => {
    const many = Array.from({ length: 12 }, (_, index) => row(index + 1, index === 7 ? 'Éole' : `Client ${index}`))
    const { page: opened, asked } = await home(many)
    dispatchEvent(new KeyboardEvent('keydown', { key: '/', cancelable: true }))
    expect(document.activeElement?.getAttribute('type')).toBe('search')
    const names = () => opened.findAll('tbody th a').map((link) => link.text())
    await opened.get('input[type=search]').setValue('Éole')
    await eventually(() => expect(names()).toHaveLength(1))
    expect(names()).toEqual(['Éole'])
    expect(text(opened, '[role=status].small')).toBe('1 contract')
    await opened.get('input[type=search]').setValue('nobody')
    await eventually(() => expect(opened.text()).toContain('No contract matches.'))
    expect(asked.filter(({ path }) => path === '/api/portfolio').map(({ query }) => query.get('search'))).toEqual([
      null,
      'Éole',
      'nobody',
    ])
  })

  it('is ordered otherwise, and turned page by page, by the server', async () => {
    const many = Array.from({ length: 53 }, (_, index) => row(index + 1, `Client ${index}`))
    const { page: opened, asked } = await home(many)
    const last = () => asked.findLast(({ path }) => path === '/api/portfolio')!.query.toString()
    expect(opened.findAll('tbody tr')).toHaveLength(50)
    expect(opened.text()).toContain('Page 1 of 2')
    await opened.get('nav[aria-label="Pages of the list"] button:last-child').trigger('click')
    await settled()
    expect([last(), opened.findAll('tbody tr').length]).toEqual(['page=2', 3])
    await opened.get('select').setValue('oldest')
    await settled()
    expect([last(), opened.findAll('tbody tr').length]).toEqual(['order=oldest', 50])
    expect(opened.text()).not.toContain('needs the most attention')
  })

  it('has no search where all contracts fit in one look', async () => {
    const { page: opened } = await home(portfolio, '/')
    expect(opened.find('input[type=search]').exists()).toBe(false)
    expect(opened.findAll('tbody tr')).toHaveLength(3)
  })
})

describe('its columns', () => {
  it('an optional KPI has one as soon as one contract has it', () => {
    expect(portfolioKpis(portfolio)).not.toContain('availability')
    const withIt = row(4, 'D', { kpis: [kpi('availability', 'met', { value: 0.999 })] })
    expect(portfolioKpis([...portfolio, withIt])).toContain('availability')
  })

  it('what is counted by the month is a row of dots with its baseline, whatever else a line of its figures', () => {
    const line = { from: '2026-05', values: [null, 3], targets: [2, 2] }
    expect(portfolioSpark(kpi('security-incidents', 'met', { line }))).toMatchObject({
      unit: 'change',
      baseline: { perMonth: 2 },
      history: [
        { month: '2026-05', perMonth: null, baseline: { perMonth: 2 }, judged: { value: null } },
        { month: '2026-06', perMonth: { value: 3 }, baseline: { perMonth: 2 } },
      ],
    })
    expect(portfolioSpark(kpi('budget-variance', 'met')).history).toMatchObject([
      { month: '2026-05', judged: { value: 0.7, target: null } },
      { month: '2026-06', judged: { value: 0.814, target: 0.8 } },
    ])
  })
})
