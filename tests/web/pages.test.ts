// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeServer, settled, text, visit } from './house.ts'
import { contract, facts, preview, report, scorecard } from './samples.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

const base = {
  'GET /api/contracts': () => ({ body: [contract] }),
  'GET /api/contracts/1': () => ({ body: contract }),
  'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
}

describe('the scorecard', () => {
  it('says first what is wrong and since when', async () => {
    const [rate, delay] = scorecard.kpis
    const history = rate!.history.with(4, {
      ...rate!.history[4]!,
      judged: { ...rate!.history[4]!.judged, verdict: 'missed' },
    })
    const card = { ...scorecard, kpis: [{ ...rate!, history }, delay!] }
    fakeServer({ ...base, 'GET /api/contracts/1/scorecard': () => ({ body: card }) })
    ;({ page } = await visit('/contracts/1'))
    expect(text(page, '.headline')).toContain('First-level resolution: target missed since May 2026 (M5).')
  })

  it('names the delay in the head line where the detector cannot judge, and that it is no verdict', async () => {
    const signs = {
      mean: { before: 96, now: 748 },
      withinSla: { before: 0.63, now: 0.16 },
      backlog: { open: 12, over30: 11 },
      unjudged: true,
    }
    fakeServer({ ...base, 'GET /api/contracts/1/scorecard': () => ({ body: { ...scorecard, signs } }) })
    ;({ page } = await visit('/contracts/1', 'fr'))
    const said = text(page, '[data-testid=signs]').replace(/[\u202F\u00A0]/g, ' ')
    for (const words of ['748,0 h en moyenne', '16,0 %', '11 tickets ouverts sur 12', 'pas un verdict de dérive'])
      expect(said).toContain(words)
    page.unmount()
    fakeServer({ ...base, 'GET /api/contracts/1/scorecard': () => ({ body: { ...scorecard, signs: null } }) })
    ;({ page } = await visit('/contracts/1'))
    expect(page.find('[data-testid=signs]').exists()).toBe(false)
  })

  it('sets value, verdict, target, sample and interval in the box', async () => {
    fakeServer(base)
    ;({ page } = await visit('/contracts/1', 'fr'))
    const box = text(page, '[data-testid=kpi-first-level-resolution]').replace(/[\u202F\u00A0]/g, ' ')
    for (const words of ['71,4 %', 'manqué', 'objectif 85 % à M6', '280 tickets', '63,4–79,4 %', '73,0 % › 71,4 %'])
      expect(box).toContain(words)
    const delay = text(page, '[data-testid=kpi-resolution-delay]').replace(/[\u202F\u00A0]/g, ' ')
    for (const words of ['9,6 h', 'pas de verdict', 'médiane3,1 h', '96,0 %']) expect(delay).toContain(words)
  })

  it('says what moved a figure, and who did', async () => {
    const by = 'Jeanne Dubois'
    const restatements = scorecard.restatements.map((one) => ({ ...one, by }))
    fakeServer({ ...base, 'GET /api/contracts/1/scorecard': () => ({ body: { ...scorecard, restatements } }) })
    ;({ page } = await visit('/contracts/1'))
    expect(text(page, '[data-testid=restated]')).toMatch(/by import 7\s*, Jeanne Dubois/)
  })

  it('says “not proven” when the interval reaches across the target', async () => {
    const [rate, delay] = scorecard.kpis
    const kpis = [{ ...rate!, verdict: 'met', certain: false }, delay]
    fakeServer({ ...base, 'GET /api/contracts/1/scorecard': () => ({ body: { ...scorecard, kpis } }) })
    ;({ page } = await visit('/contracts/1'))
    expect(text(page, '[data-testid=kpi-first-level-resolution] .mark')).toBe('met, not proven')
  })

  it('goes to the month before with the arrow key, and asks for it', async () => {
    const asked = fakeServer(base)
    const { page: opened, router } = await visit('/contracts/1')
    page = opened
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', cancelable: true }))
    await settled()
    expect(router.currentRoute.value.query['month']).toBe('2026-05')
    expect(asked.at(-1)?.query.get('month')).toBe('2026-05')
    expect(text(page, 'h1')).toBe('May 2026')
  })

  it('an empty contract explains the four files and offers a template', async () => {
    fakeServer({ ...base, 'GET /api/contracts/1/scorecard': () => ({ body: { ...scorecard, available: null } }) })
    ;({ page } = await visit('/contracts/1'))
    expect(text(page, 'h1')).toBe('No months here yet')
    expect(page.find('a[href="/api/templates/tickets?language=en"]').exists()).toBe(true)
  })

  it('a refusal shows the server’s own words, asked for in the reader’s language', async () => {
    const asked = fakeServer({
      ...base,
      'GET /api/contracts/1/scorecard': () => ({ status: 404, body: { code: 'x', message: 'Pas de contrat 1.' } }),
    })
    ;({ page } = await visit('/contracts/1', 'fr'))
    expect(text(page, '[role=alert]')).toContain('Pas de contrat 1.')
    expect(new Set(asked.map((request) => request.language))).toEqual(new Set(['fr']))
  })
})

describe('the page of a KPI', () => {
  const answers = {
    ...base,
    'GET /api/contracts/1/kpis/first-level-resolution': () => ({ body: report }),
    'GET /api/contracts/1/kpis/first-level-resolution/facts': () => ({ body: facts }),
  }
  const path = '/contracts/1/kpis/first-level-resolution?view=table'

  it('says on how many of its months the pooled figure rests, where some have no file', async () => {
    const body = { ...report, pooled: { ...report.pooled, covered: 5 } }
    fakeServer({ ...answers, 'GET /api/contracts/1/kpis/first-level-resolution': () => ({ body }) })
    ;({ page } = await visit(path))
    expect(text(page, '[data-testid=pooled]')).toContain('on 5 of 6 months: no file tells the rest')
  })

  it('shows the pooled figure and the months as a table, a missing one as a dash', async () => {
    fakeServer(answers)
    ;({ page } = await visit(path))
    // 308 of 430.
    expect(text(page, '[data-testid=pooled]')).toContain('71.6%')
    expect(text(page, '[data-testid=pooled]')).toContain('430 tickets')
    const rows = page.findAll('[data-testid=kpi-table] tbody tr').map((row) => row.text())
    expect(rows).toHaveLength(6)
    expect(rows[4]).toContain('Feb 2026')
    expect(rows[4]).not.toContain('0.0%')
  })

  it('fills the definition with the contract’s settings', async () => {
    fakeServer(answers)
    ;({ page } = await visit(path))
    expect(text(page, '.define')).toContain('N1, Front desk')
    expect(text(page, '.define')).toContain('70% at the end of M3, 85% at the end of M6')
  })

  it('lists the tickets with how and why each counted; cells are text, not markup', async () => {
    fakeServer(answers)
    ;({ page } = await visit(path))
    const table = page.get('[data-testid=facts-table]')
    expect(table.text()).toContain('Escalated by its group')
    expect(table.text()).toContain('<b>Network</b>')
    expect(table.find('b').exists()).toBe(false)
    expect(text(page, '[data-testid=facts]')).toContain('Page 1 of 3')
  })

  it('keeps filter, month and page in the address and asks with them', async () => {
    const asked = fakeServer(answers)
    const { page: opened, router } = await visit(`${path}&page=2&month=2026-05`)
    page = opened
    expect(asked.some((one) => one.path.endsWith('/facts') && one.query.get('page') === '2')).toBe(true)
    await page.findAll('[data-testid=facts] .filter .segmented button')[2]!.trigger('click')
    await settled()
    expect(router.currentRoute.value.query).toEqual({ view: 'table', month: '2026-05', counted: 'escalated' })
    expect(asked.at(-1)?.query.toString()).toBe('from=2026-03&month=2026-05&page=1&counted=escalated')
  })
})

describe('the preview of an import', () => {
  const path = '/contracts/1/imports/9'
  const answers = { ...base, 'GET /api/contracts/1/imports/9': () => ({ body: preview }) }

  it('accounts for every row and says what moves', async () => {
    fakeServer(answers)
    ;({ page } = await visit(path))
    expect(text(page, '[data-testid=accepted]')).toBe('1,204accepted')
    expect(text(page, '[data-testid=issues] tbody')).toContain('31-02-2026')
    expect(text(page, '[data-testid=restatements] tbody')).toContain('70.0%')
    expect(text(page, '.actions')).toContain('Import 1,201 tickets')
    expect(text(page, '.actions')).toContain('2 rejected rows are not imported.')
    expect(page.text()).toContain('No column tells level 1')
  })

  it('reads the file again when a column is taken for another field', async () => {
    const asked = fakeServer({
      ...answers,
      'PATCH /api/contracts/1/imports/9': () => ({ body: { ...preview, accepted: 1206, rejected: 0 } }),
    })
    ;({ page } = await visit(path))
    await page.get('select[aria-label="What the column Fin 2 is taken for"]').setValue('closedAt')
    await settled()
    expect(asked.find((one) => one.method === 'PATCH')?.body).toMatchObject({
      mapping: { 2: 'resolvedAt', 3: 'closedAt' },
    })
    expect(text(page, '.actions')).toContain('Import 1,203 tickets')
  })

  it('commits once, and then shows what was done without a second button', async () => {
    let stored = preview
    const asked = fakeServer({
      ...answers,
      'GET /api/contracts/1/imports/9': () => ({ body: stored }),
      'POST /api/contracts/1/imports/9/commit': () => {
        stored = { ...preview, status: 'committed', committedAt: '2026-07-03T09:00:00Z' }
        return { body: stored }
      },
    })
    ;({ page } = await visit(path))
    await page.get('.actions .primary').trigger('click')
    await settled()
    expect(asked.filter((one) => one.method === 'POST')).toHaveLength(1)
    expect(text(page, '[data-testid=committed]')).toContain('1,204 ticket rows imported')
    expect(page.find('.actions').exists()).toBe(false)
  })

  it('a refused commit leaves the preview and says why', async () => {
    fakeServer({
      ...answers,
      'POST /api/contracts/1/imports/9/commit': () => ({
        status: 409,
        body: { code: 'import-expired', message: 'Outdated.' },
      }),
    })
    ;({ page } = await visit(path))
    await page.get('.actions .primary').trigger('click')
    await settled()
    expect(text(page, '[role=alert]')).toContain('Outdated.')
    expect(page.find('.actions .primary').exists()).toBe(true)
  })
})

describe('addresses that lead nowhere', () => {
  it('an unknown page says so', async () => {
    fakeServer(base)
    ;({ page } = await visit('/contracts/1/kpis/unknown'))
    expect(text(page, 'h1')).toBe('There is no such page')
  })
})

describe('the first import', () => {
  it('asks for 24 months of old tickets and says what they are worth, until tickets are there', async () => {
    fakeServer({ ...base, 'GET /api/contracts/1/imports': () => ({ body: [] }) })
    ;({ page } = await visit('/contracts/1/imports', 'fr'))
    const asked = text(page, '[data-testid=ask-history]').replace(/[\u202F\u00A0]/g, ' ')
    for (const words of ['24 mois', '58 % avec six mois', '74 % avec vingt-quatre']) expect(asked).toContain(words)
    page.unmount()
    const committed = { ...preview, kind: 'tickets', status: 'committed' }
    fakeServer({ ...base, 'GET /api/contracts/1/imports': () => ({ body: [committed] }) })
    ;({ page } = await visit('/contracts/1/imports'))
    expect(page.find('[data-testid=ask-history]').exists()).toBe(false)
  })
})
