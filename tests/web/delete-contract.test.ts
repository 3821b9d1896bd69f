// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { contract } from './contract-sample.ts'
import { fakeServer, settled, visit } from './house.ts'

afterEach(() => vi.unstubAllGlobals())

const remains = {
  facts: { tickets: 1, incidents: 0, satisfaction: 0, costs: 0 },
  imports: 1,
  alerts: 0,
  members: 1,
  tokens: 0,
  shares: 0,
  channels: 0,
  setAside: 0,
  backups: { count: 0, until: null },
}

test.each(['fr', 'en'] as const)(
  'what is taken along before a contract is deleted is in %s, as the page',
  async (language) => {
    const stored = {
      ...contract,
      penalties: [{ from: '2026-01', rules: [], monthCap: null, yearCap: null, runningInMonths: 0 }],
    }
    fakeServer({
      'GET /api/contracts': () => ({ body: [stored] }),
      'GET /api/contracts/1': () => ({ body: stored }),
      'GET /api/contracts/1/level-one-groups': () => ({ body: [] }),
      'GET /api/holidays': () => ({ body: { countries: [] } }),
      'GET /api/contracts/1/deletion': () => ({ body: remains }),
    })
    const { page } = await visit('/contracts/1/settings', language)
    await settled()
    const links = page.findAll('[data-testid=delete-contract] a').map((link) => link.attributes('href'))
    expect(links).toContain(`/api/contracts/1/penalties.csv?language=${language}`)
    page.unmount()
  },
)
