// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Portfolio, PortfolioSchema } from '../../shared/api/portfolio.ts'
import { portfolioKpis, searchPortfolio } from '../../web/words/portfolio-search.ts'
import { budget, firstLevel, kpiOf } from './committee-sample.ts'
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

const row = (id: number, client: string, rest: Partial<Portfolio[number]> = {}): Portfolio[number] => ({
  contract: { id, name: 'Infogérance', client, provider: 'Hexanor', startsOn: '2026-01-01', currency: 'EUR' },
  month: '2026-06',
  contractMonth: 6,
  files: { tickets: true, incidents: true, satisfaction: true, costs: true },
  kpis: [firstLevel('missed'), budget('met'), kpiOf('availability', 'no-data')],
  ...rest,
})
const portfolio = PortfolioSchema.parse([
  row(2, 'Zénith'),
  row(1, 'Altéa', { kpis: [firstLevel('met', { certain: false }), budget('met')] }),
  row(3, 'Corvus', { month: null, contractMonth: null, files: null, kpis: [] }),
])

async function home(rows: Portfolio, path = '/', wide = true) {
  const memberships = rows.map(({ contract: { id } }) => ({
    contractId: id,
    role: 'client' as const,
    may: mayOf.client,
  }))
  const asked = fakeServer({
    'GET /api/session': () => ({ body: aSession('client', { memberships }) }),
    'GET /api/contracts': () => ({ body: rows.map(({ contract: own }) => ({ ...contract, ...own })) }),
    'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
    'GET /api/portfolio': () => ({ body: rows }),
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
    const { page: opened } = await home(many)
    dispatchEvent(new KeyboardEvent('keydown', { key: '/', cancelable: true }))
    expect(document.activeElement?.getAttribute('type')).toBe('search')
    await opened.get('input[type=search]').setValue('eole')
    await settled()
    expect(opened.findAll('tbody th a').map((link) => link.text())).toEqual(['Éole'])
    expect(text(opened, '[role=status].small')).toBe('1 contract')
    await opened.get('input[type=search]').setValue('nobody')
    expect(opened.text()).toContain('No contract matches.')
  })

  it('has no search where all contracts fit in one look', async () => {
    const { page: opened } = await home(portfolio, '/?search=Corvus')
    expect(opened.find('input[type=search]').exists()).toBe(false)
    expect(opened.findAll('tbody tr')).toHaveLength(3)
  })
})

describe('the search', () => {
  it('wants every word, in client, name or provider, without capitals or accents', () => {
    const found = (search: string) => searchPortfolio(portfolio, search).map(({ contract: { client } }) => client)
    expect(found('zenith HEXANOR')).toEqual(['Zénith'])
    expect(found('infogerance')).toHaveLength(3)
    expect(found('  ')).toHaveLength(3)
    expect(found('zenith altea')).toEqual([])
  })

  it('an optional KPI has a column as soon as one contract has it', () => {
    expect(portfolioKpis(portfolio)).not.toContain('availability')
    const withIt = row(4, 'D', { kpis: [kpiOf('availability', 'met', { value: 0.999 })] })
    expect(portfolioKpis([...portfolio, withIt])).toContain('availability')
  })
})
