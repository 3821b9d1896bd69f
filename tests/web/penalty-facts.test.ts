// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { KpiFactsSchema } from '../../shared/api/kpi-facts.ts'
import type { Penalty } from '../../shared/api/penalties.ts'
import SlideTable from '../../web/components/committee/SlideTable.vue'
import { eventually } from '../patience.ts'
import { listedMonths } from '../../web/words/listed-months.ts'
import { fakeServer, text, visit } from './house.ts'
import { june, pointOf, reportOf, resultOf } from './kpi-samples.ts'
import { calculation, penaltyOf } from './penalty-samples.ts'
import { contract, scorecard } from './samples.ts'
import { plain } from './spoken.ts'

const kpi = 'resolution-commitment' as const
const p1 = { priority: 'P1', type: null, responseMinutes: null, resolutionMinutes: 240, hours: '24x7', share: 0.9 }
const grid = { from: '2025-01', excluded: [], rows: [p1] }
const penalty = penaltyOf({ from: '2025-10', to: '2025-12' })

let page: VueWrapper | undefined
let router: Awaited<ReturnType<typeof visit>>['router'] | undefined
afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
})
function serve(penalties: readonly Penalty[]) {
  const points = [pointOf(kpi, 5, june), pointOf(kpi, 6, june, june)]
  return fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: { ...contract, commitments: [grid] } }),
    'GET /api/contracts/1/penalties': () => ({ body: { penalties, unexplained: 0 } }),
    'GET /api/contracts/1/scorecard': () => ({ body: { ...scorecard, kpis: [resultOf(kpi, june, june)] } }),
    [`GET /api/contracts/1/kpis/${kpi}`]: () => ({ body: reportOf(kpi, points) }),
    [`GET /api/contracts/1/kpis/${kpi}/facts`]: () => ({
      body: KpiFactsSchema.parse({
        kpi,
        from: '2025-10',
        month: '2025-12',
        page: 1,
        pageSize: 50,
        total: 0,
        facts: [],
      }),
    }),
  })
}
/** Follows the link from the calculation to its late tickets; what the list there asks for. */
async function follow(one: Penalty) {
  const asked = serve([one])
  ;({ page, router } = await visit('/contracts/1/penalties', 'en'))
  const link = page.get('[data-testid^=penalty-] details a').attributes('href')!
  page.unmount()
  ;({ page, router } = await visit(`${link.split('#')[0]}&view=table`, 'en'))
  const questions = () =>
    asked
      .filter(({ path, query }) => path.endsWith('/facts') && !query.has('order'))
      .map(({ query }) => query.toString())
  await eventually(() => expect(questions()).not.toEqual([]))
  return { link, questions }
}
const heading = () => plain(text(page!, '[data-testid=facts] h2'))

it('a penalty of one priority leads to the late tickets of its window and priority, whatever the page judges', async () => {
  const { link, questions } = await follow(penalty)
  expect(link).toMatch(/#facts$/)
  expect(questions()).toEqual(['from=2025-10&month=2025-12&page=1&counted=late&priority=P1'])
  expect(heading()).toBe('Tickets, Oct–Dec 2025')
  expect(page!.get('[data-testid=facts] a[download]').attributes('href')).toBe(
    `/api/contracts/1/kpis/${kpi}/facts.csv?from=2025-10&month=2025-12&counted=late&priority=P1`,
  )
  const months = page!.findAll('[data-testid=facts] [aria-label="Months listed"] button')
  expect(months.map((one) => one.attributes('aria-pressed'))).toEqual(['false', 'false'])
  const only = page!.findAll('[data-testid=facts] .filter button').find((one) => one.text() === 'Priority P1 alone')!
  await only.trigger('click')
  await eventually(() => expect(questions().at(-1)).toBe('from=2025-10&month=2025-12&page=1&counted=late'))
  await months[0]!.trigger('click')
  await eventually(() => expect(heading()).toBe('Tickets, Apr–Jun 2026'))
})

it('a penalty of every priority leads to those of its window, and another month leaves it', async () => {
  const rule = { ...calculation.rule, priority: null }
  const { questions } = await follow({ ...penalty, from: '2025-12', today: { ...calculation, rule } })
  expect(questions()).toEqual(['month=2025-12&page=1&counted=late'])
  await page!.findAll('[data-testid=kpi-table] tbody th button').at(-1)!.trigger('click')
  await eventually(() => expect(router!.currentRoute.value.query['facts']).toBeUndefined())
})

it.each([
  [undefined, { from: '2026-04', to: '2026-06', isAlone: false }],
  ['month', { from: '2026-06', to: '2026-06', isAlone: true }],
  ['2026-04..2026-06', { from: '2026-04', to: '2026-06', isAlone: false }],
  ['2026-06..2026-06', { from: '2026-06', to: '2026-06', isAlone: true }],
  ['2026-05..2026-06', { from: '2026-05', to: '2026-06', isAlone: null }],
  ['2026-06..2026-05', { from: '2026-04', to: '2026-06', isAlone: false }],
  ['2026-13..2026-14', { from: '2026-04', to: '2026-06', isAlone: false }],
] as const)('an address of %s lists %j', (asked, listed) => {
  expect(listedMonths(asked, { from: '2026-04', to: '2026-06' })).toEqual(listed)
})

it('the row of a penalty on a slide leads to its very tickets, of its window and priority', async () => {
  serve([penalty])
  const facts = { kpi, month: '2025-12', from: '2025-10', late: true, priority: 'P1' } as const
  const table = {
    head: ['Missed'],
    rows: [['Resolved in time, P1'], ['Availability']],
    facts: [facts, { kpi, month: '2025-12' }],
  }
  ;({ page, router } = await visit('/contracts/1/penalties', 'en'))
  const slide = mount(SlideTable, { props: { table, contractId: 1 }, global: { plugins: [router] } })
  expect(slide.findAll('[data-testid=facts-link]').map((link) => link.attributes('href'))).toEqual([
    `/contracts/1/kpis/${kpi}?month=2025-12&facts=2025-10..2025-12&counted=late&priority=P1#facts`,
    `/contracts/1/kpis/${kpi}?month=2025-12`,
  ])
  slide.unmount()
})
