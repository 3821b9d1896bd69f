// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { breakdownOf, group } from './breakdown-sample.ts'
import { fakeServer, settled, text, visit, type Answer } from './house.ts'
import { contract, facts, report, scorecard } from './samples.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

const path = '/contracts/1/kpis/first-level-resolution?view=table'
const eleven = Array.from({ length: 11 }, (_, index) => group(`G${index}`, 0.5, 0.9 - index / 20, 30))
const answering = (breakdown: Answer) =>
  fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/scorecard': () => ({ body: scorecard }),
    'GET /api/contracts/1/kpis/first-level-resolution': () => ({ body: report }),
    'GET /api/contracts/1/kpis/first-level-resolution/facts': () => ({ body: facts }),
    'GET /api/contracts/1/kpis/first-level-resolution/breakdown': () => breakdown,
  })
const questions = (asked: ReturnType<typeof fakeServer>) =>
  asked.filter((one) => one.path.endsWith('/breakdown')).map((one) => one.query.toString())
const panel = () => text(page!, '[data-testid=breakdown]')

describe('what moved it', () => {
  it('shows eight groups, the others together, and all tickets, as signed figures and bars', async () => {
    answering({ body: breakdownOf(eleven) })
    ;({ page } = await visit(path))
    const rows = page.findAll('[data-testid=breakdown-table] tbody tr').map((row) => row.text())
    expect(rows).toHaveLength(9)
    expect(rows[0]).toContain('G0')
    expect(rows[8]).toContain('Others (3)')
    expect(text(page, '[data-testid=breakdown-table] tfoot')).toContain('+15.0')
    const bars = page.findAll('[data-testid=breakdown-table] [aria-hidden] > span')
    expect(bars[0]!.attributes('style')).toContain('width: 50%')
    expect(bars[0]!.classes()).toContain('more')
    expect(bars[8]!.classes()).toContain('less')
    expect(panel()).toContain('the rows add up to the change')
  })

  it('asks for the month on screen as the address says, and anew when a switch changes the address', async () => {
    const asked = answering({ body: breakdownOf(eleven) })
    const { page: opened, router } = await visit(`${path}&month=2026-05&by=site&against=previous-quarter`)
    page = opened
    expect(questions(asked)).toContain('by=site&month=2026-05&against=previous-quarter')
    expect(page.findAll('[data-testid=breakdown] [aria-pressed=true]').map((one) => one.text())).toEqual([
      'Site',
      'last quarter',
    ])
    const button = (name: string) => page!.findAll('[data-testid=breakdown] button').find((one) => one.text() === name)!
    await button('last month').trigger('click')
    await settled()
    await button('Priority').trigger('click')
    await settled()
    expect(router.currentRoute.value.query).toEqual({ view: 'table', month: '2026-05', by: 'priority' })
    expect(questions(asked).at(-1)).toBe('by=priority&month=2026-05&against=previous-month')
  })

  it('an address that asks for what does not exist gets the default', async () => {
    const asked = answering({ body: breakdownOf(eleven) })
    ;({ page } = await visit(`${path}&by=colour&against=never`))
    expect(questions(asked).filter((one) => one.startsWith('by=colour') || one.endsWith('never'))).toEqual([])
    expect(questions(asked)).toContain('by=category&month=2026-06&against=previous-month')
  })

  it('a group leads to its tickets of the month', async () => {
    const asked = answering({ body: breakdownOf(eleven) })
    const { page: opened, router } = await visit(`${path}&page=2&counted=escalated`)
    page = opened
    await page.get('[data-testid=breakdown-table] tbody button').trigger('click')
    await settled()
    expect(router.currentRoute.value.query).toEqual({ view: 'table', month: '2026-06', facts: 'month', search: 'G0' })
    expect(asked.at(-1)?.query.toString()).toBe('month=2026-06&page=1&search=G0')
    expect(document.activeElement?.id).toBe('facts')
  })

  it('says that there is nothing to compare with, and draws no table of nothing', async () => {
    const nothing = { value: null, sample: 0 }
    answering({ body: breakdownOf([{ ...group('A', 0.5, 0.6), before: nothing }]) })
    ;({ page } = await visit(path, 'fr'))
    expect(panel()).toContain('Rien à quoi comparer : aucun ticket n’a été mesuré (mai 2026).')
    expect(page.find('[data-testid=breakdown-table]').exists()).toBe(false)
  })

  it('labels are text, not markup; a missing one has a name', async () => {
    answering({ body: breakdownOf([group('<b>Net</b>', 0.5, 0.6), group(null, 0.5, 0.8)]) })
    ;({ page } = await visit(path, 'fr'))
    const table = page.get('[data-testid=breakdown-table]')
    expect(table.text()).toContain('<b>Net</b>')
    expect(table.find('b').exists()).toBe(false)
    expect(table.text()).toContain('Non précisé')
  })

  it('a refusal stays in the panel', async () => {
    answering({ status: 400, body: { code: 'malformed', message: 'Not like this.' } })
    ;({ page } = await visit(path))
    expect(text(page, '[data-testid=breakdown] [role=alert]')).toContain('Not like this.')
    expect(page.find('[data-testid=facts-table]').exists()).toBe(true)
  })
})
