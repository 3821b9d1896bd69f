// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FigureChangeSchema, type ChangeSince } from '../../shared/api/changes.ts'
import type { KpiResult } from '../../shared/api/kpis.ts'
import type { Language } from '../../shared/words/language.ts'
import { eventually } from '../patience.ts'
import { answerFacts, costFacts } from './fact-samples.ts'
import { breakdownOf, group } from './breakdown-sample.ts'
import { fakeServer, text, visit } from './house.ts'
import { june, pointOf, reportOf, resultOf, sinceStart } from './kpi-samples.ts'
import { contract, scorecard } from './samples.ts'
import { plain } from './spoken.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.unstubAllGlobals()
})

const change = (rest: Partial<ChangeSince>) =>
  FigureChangeSchema.parse({
    since: 'last-month',
    month: '2026-05',
    quarter: null,
    kind: 'share',
    before: 0.9,
    after: 0.88,
    change: -0.02,
    proven: false,
    ...rest,
  })
const committee = { since: 'last-committee', quarter: { number: 1, from: '2026-01', to: '2026-03' } } as const

async function open(kpi: KpiResult, language: Language = 'en', facts: object = answerFacts) {
  const points = kpi.history.map((one) => pointOf(kpi.id, one.contractMonth, june, june))
  fakeServer({
    'GET /api/contracts': () => ({ body: [contract] }),
    'GET /api/contracts/1': () => ({ body: contract }),
    'GET /api/contracts/1/scorecard': () => ({ body: { ...scorecard, kpis: [kpi] } }),
    [`GET /api/contracts/1/kpis/${kpi.id}`]: () => ({ body: reportOf(kpi.id, points) }),
    [`GET /api/contracts/1/kpis/${kpi.id}/facts`]: () => ({ body: facts }),
    [`GET /api/contracts/1/kpis/${kpi.id}/breakdown`]: () => ({
      body: breakdownOf([group('Messagerie', 0.9, 0.8), group('Réseau', 0.9, 0.9)], { kpi: 'satisfaction' }),
    }),
  })
  ;({ page } = await visit(`/contracts/1/kpis/${kpi.id}?view=table`, language))
}
const story = () => plain(text(page!, '[data-testid=story] .says'))
const changes = () => page!.findAll('[data-testid=changes] > div').map((one) => plain(one.text()))

describe('the story of a month', () => {
  it('says since when the verdict stands and what moved it, in plain words', async () => {
    await open(resultOf('satisfaction'))
    await eventually(() => expect(story()).toContain('Messagerie'))
    expect(story()).toBe(
      'Missed since June 2026 (M6). -5.0 points since May 2026: less satisfaction on Messagerie; the mix of answers played no part.',
    )
  })

  it('says of a verdict that turned this month that it did', async () => {
    const missed = resultOf('satisfaction', june, undefined, 8)
    const history = missed.history.map((one) =>
      one.contractMonth < 8 ? { ...one, judged: { ...one.judged, verdict: 'met' as const } } : one,
    )
    await open({ ...missed, history: history.slice(2) })
    expect(story()).toMatch(/^Missed (this month, and not the month before|since)/)
  })

  it('says how far the figure changed since the month before, the committee and half a year ago, each proven or not', async () => {
    await open({
      ...resultOf('satisfaction'),
      changes: [
        change({}),
        change({ ...committee, month: '2026-03', before: 0.95, change: -0.07, proven: true }),
        change({ since: 'six-months', month: '2025-12', before: 0.88, change: 0 }),
      ],
    })
    expect(changes()).toEqual([
      'Since last month (May 2026)-2.0 pointsnot proven90.0% → 88.0%',
      'Since the committee of Q1 · Jan–Mar 2026-7.0 pointsproven95.0% → 88.0%',
      'In six months (since December 2025)unchangednothing to prove88.0%',
    ])
  })

  it('speaks French, of counts as they were counted, and of small changes with the decimals that they need', async () => {
    const counted = { kind: 'count', before: 3, after: 1.5, change: -0.5 } as const
    await open({ ...resultOf('security-incidents'), changes: [change(counted)] }, 'fr')
    expect(changes()).toEqual(['Depuis le mois dernier (mai 2026)-50,0 %non prouvé3 par mois → 1,5 par mois'])
    page!.unmount()
    const tiny = { kind: 'exact', before: 0.9992, after: 0.9988, change: -0.0004, proven: true } as const
    await open({ ...resultOf('availability'), changes: [change(tiny)] }, 'fr')
    expect(changes()[0]).toMatch(/-0,04 point ?prouvé, compté en entier/)
  })

  it('of a budget is the part that did most', async () => {
    await open(resultOf('budget-variance', sinceStart, june), 'en', costFacts)
    expect(story()).toBe(
      'Met since June 2026 (M6). €128,760 against €120,000 forecast: mostly out-of-scope work (+\u2060€4,800).',
    )
  })

  it('in the first month says that nothing earlier compares', async () => {
    await open({ ...resultOf('satisfaction'), changes: [] })
    expect(page!.find('[data-testid=changes]').exists()).toBe(false)
    expect(text(page!, '[data-testid=story]')).toContain('There is no earlier figure to compare with yet.')
  })

  it('comes before the facts, and the choice of other months after them', async () => {
    await open(resultOf('satisfaction'))
    const order = [
      '[data-testid=judged]',
      '[data-testid=story]',
      '[data-testid=weightiest]',
      '[aria-label="Months shown"]',
    ]
    const found = order.map((of) => page!.get(of).element)
    for (const [index, one] of found.slice(1).entries())
      expect(found[index]!.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })
})

describe('the facts that weigh most', () => {
  const column = (index: number) =>
    page!.findAll('[data-testid=weightiest-facts] tbody tr').map((row) => plain(row.findAll('th, td')[index]!.text()))
  const title = (name: string) =>
    page!.findAll('[data-testid=weightiest-facts] thead button').find((one) => one.text().startsWith(name))!

  it('are ordered by any column, a number from the largest on, and back by a second click', async () => {
    await open(resultOf('budget-variance', sinceStart, june), 'en', costFacts)
    const amounts = () => column(3)
    const before = amounts()
    await title('Amount').trigger('click')
    const down = amounts()
    expect(page!.get('[aria-sort]').attributes('aria-sort')).toBe('descending')
    await title('Amount').trigger('click')
    expect(page!.get('[aria-sort]').attributes('aria-sort')).toBe('ascending')
    expect(amounts()).toEqual(down.toReversed())
    expect(new Set(down)).toEqual(new Set(before))
  })
})
