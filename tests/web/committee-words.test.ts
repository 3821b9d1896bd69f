// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import type { CommitteeKpi } from '../../shared/api/committees.ts'
import { deckAct } from '../../web/composables/useDeckKeys.ts'
import { speak } from '../../web/words/speech.ts'
import { screenSlides, slideAt } from '../../web/words/screen-slides.ts'
import { committeeFacts } from '../../shared/sentences/committee-facts.ts'
import { exceptionRows } from '../../shared/sentences/committee-rows.ts'
import { quarterMonths } from '../../shared/sentences/committee-titles.ts'
import { bridgeRows } from '../../shared/sentences/bridge-rows.ts'
import { quarterBefore } from '../../shared/sentences/quarters.ts'
import { budget, committeeOf, cost, firstLevel, kpiOf, satisfied, security, windowAt } from './committee-sample.ts'
import { deckOf } from './deck-sample.ts'
import { formatIn, plain, t } from './spoken.ts'

beforeAll(() => speak('en'))
const format = formatIn('en')

describe('the slides', () => {
  const ids = (kpis: CommitteeKpi[]) => deckOf('en', committeeOf(kpis)).slides.map(({ id }) => id)

  it('come in the order that never changes, whatever the order of the KPIs', () => {
    expect(ids([cost('met'), firstLevel('missed'), satisfied('met')])).toEqual([
      'cover',
      'exceptions',
      'first-level-resolution',
      'satisfaction',
      'total-cost',
      'next-quarter',
    ])
  })

  it('leave out a KPI that the contract does without, until it has a figure', () => {
    const silent = kpiOf('availability', 'no-data')
    expect(ids([silent])).toEqual(['cover', 'exceptions'])
    expect(ids([{ ...silent, value: 0.999 }])).toContain('availability')
  })

  it('are on screen with the one on which decisions are typed, where they can be, even before there is one', () => {
    const committee = { deck: deckOf('en', committeeOf([])) }
    const shown = (decides: boolean) => screenSlides(committee, 'Decisions', decides).map(({ id }) => id)
    expect([shown(false), shown(true)]).toEqual([
      ['cover', 'exceptions'],
      ['cover', 'exceptions', 'decisions'],
    ])
  })

  it('are found by their name in the address; a name that leads nowhere is the cover', () => {
    const slides = ids([firstLevel('met')])
    expect(slideAt(slides, 'first-level-resolution')).toBe(2)
    expect(slideAt(slides, 'total-cost')).toBe(0)
    expect(slideAt(slides, undefined)).toBe(0)
  })
})

describe('quarters', () => {
  it('follow one another; there is none before the first', () => {
    expect([quarterBefore('Q1'), quarterBefore('Q12')]).toEqual([null, 'Q11'])
  })

  it('name the year once where both ends are in it', () => {
    const committee = committeeOf([])
    expect(quarterMonths(t, format, committee)).toBe('April to June 2026 · M4 to M6')
    const over = { ...committee, from: '2025-11', to: '2026-01' }
    expect(quarterMonths(t, format, over)).toBe('November 2025 to January 2026 · M4 to M6')
  })
})

describe('the exceptions of a quarter', () => {
  const history = (...verdicts: CommitteeKpi['verdict'][]) =>
    firstLevel('missed').history.map((point, index) => ({
      ...point,
      judged: { ...point.judged, verdict: verdicts[index]! },
    }))
  const row = (kpi: CommitteeKpi) => exceptionRows(committeeOf([kpi]))[0]

  it('say since when: the first of the wrong months that lead to the last', () => {
    const kpi = firstLevel('missed', { history: history('met', 'behind', 'met', 'behind', 'behind', 'missed') })
    expect(row(kpi)).toMatchObject({ since: { month: '2026-04', contractMonth: 4 }, overSince: null })
  })

  it('a month without data breaks no run', () => {
    const kpi = firstLevel('missed', { history: history('met', 'met', 'missed', 'no-data', 'missed', 'no-data') })
    expect(row(kpi)?.since?.month).toBe('2026-03')
  })

  it('say that it is judged well at the last month where only the quarter is not', () => {
    const kpi = firstLevel('missed', { history: history('met', 'met', 'met', 'missed', 'missed', 'met') })
    expect(row(kpi)).toMatchObject({ since: null, overSince: '2026-06' })
  })

  it('have no date where nothing was judged', () => {
    expect(row(firstLevel('missed', { history: [] }))).toMatchObject({ since: null, overSince: null })
  })

  it('keep the order of the server and count the figures that moved', () => {
    const moved = {
      kpi: 'satisfaction',
      month: '2026-05',
      before: 0.9,
      after: 0.88,
      verdictBefore: 'met',
      verdictAfter: 'met',
      settings: null,
      reason: null,
      cause: 'import',
      importId: 3,
      at: '2026-06-02T08:00:00Z',
      by: null,
    } as const
    const committee = committeeOf([firstLevel('met'), satisfied('met'), cost('missed')], {
      exceptions: [
        { kpi: 'total-cost', kind: 'missed', certain: true },
        { kpi: 'satisfaction', kind: 'restated', certain: true },
      ],
      restatements: [moved, moved],
    })
    expect(exceptionRows(committee).map(({ kpi, moved: n }) => [kpi.id, n])).toEqual([
      ['total-cost', 0],
      ['satisfaction', 2],
    ])
  })
})

describe('what stands beside a figure', () => {
  const lines = (kpi: CommitteeKpi) => committeeFacts(t, format, kpi, 'EUR').map(plain)

  it('is its sample and its interval', () => {
    expect(lines(firstLevel('missed'))).toEqual([
      '214 tickets',
      'Counts incidents',
      '95% interval 75.7–86.0%',
      'June 2026 alone: 81.4% (n 71)',
    ])
  })

  it('says first on how many months it rests, where some have no file', () => {
    const window = windowAt(6, { covered: 2 })
    expect(lines(firstLevel('missed', { window }))[0]).toBe('on 2 of 3 months: no file tells the rest')
    expect(lines(kpiOf('total-cost', 'no-data', { window: { ...window, covered: 0 } }))).toEqual([])
  })

  it('says the months where they are not the quarter’s', () => {
    const window = windowAt(6, { kind: 'contract-year', from: '2026-01', months: 6, covered: 6 })
    expect(lines(budget('met', { window }))[0]).toBe('Jan–Jun 2026')
    expect(lines(budget('met', { window: { ...window, covered: 5 } }))[0]).toBe(
      'Jan–Jun 2026, on 5 of 6 months: no file tells the rest',
    )
    expect(lines(budget('no-data', { window, value: null }))).toEqual([])
  })

  it('is the money of a budget, and how it stands since M1', () => {
    const amounts = { actual: 37_850, forecast: 36_000 }
    const kpi = budget('met', { amounts, cumulated: { value: 0.031, sample: 24, interval: null } })
    expect(lines(kpi)).toEqual([
      '€37,850 against €36,000 forecast',
      'since M1: +3.1%',
      '24 cost lines',
      'June 2026 alone: +6.2% (n 8)',
    ])
  })

  it('is the incidents of a month beside the baseline, or alone where there is none', () => {
    const perMonth = { value: 2, interval: { low: 0.7, high: 4.3 } }
    expect(lines(security('met', { perMonth, baseline: { perMonth: 4.8, months: 12 } }))[0]).toBe(
      '2 a month, against 4.8 before',
    )
    expect(lines(security('no-data', { perMonth, baseline: null }))[0]).toBe('2 a month')
  })

  it('is nothing where nothing is known', () => {
    expect(lines(kpiOf('total-cost', 'no-data'))).toEqual([])
  })
})

describe('the bridge of a quarter', () => {
  // 36,000 forecast, 37,850 spent: 3,000 out of scope, −1,500 for fewer tickets, 350 of price; shares 1/12, −1/24, 7/720.
  const amounts = { actual: 37_850, forecast: 36_000 }
  const parts = [
    { id: 'out-of-scope', value: 3000 / 36_000 },
    { id: 'volume', value: -1500 / 36_000 },
    { id: 'remainder', value: 350 / 36_000 },
  ]
  const rows = bridgeRows(t, format, budget('met', { value: 1850 / 36_000, amounts, parts }), 'EUR')

  it('leads from the forecast to what was spent, each part from where the one before ended', () => {
    expect(rows.map(({ amount }) => plain(amount))).toEqual(['€36,000', '+€3,000', '-€1,500', '+€350', '€37,850'])
    const steps = rows.slice(1, -1)
    for (const [index, step] of steps.entries()) expect(step.from).toBeCloseTo(steps[index - 1]?.to ?? 0)
    expect(steps.at(-1)!.to).toBeCloseTo(rows.at(-1)!.to)
  })

  it('is empty without amounts', () => {
    expect(bridgeRows(t, format, budget('no-data', { value: null, amounts: null }), 'EUR')).toEqual([])
  })
})

describe('the keys', () => {
  const act = (key: string, onControl = false, shiftKey = false) => deckAct({ key, shiftKey }, onControl)

  it('go on and back, as arrows, pages and space do', () => {
    expect(['ArrowRight', 'PageDown', ' '].map((key) => act(key))).toEqual(['next', 'next', 'next'])
    expect(['ArrowLeft', 'PageUp'].map((key) => act(key))).toEqual(['previous', 'previous'])
    expect(act(' ', false, true)).toBe('previous')
  })

  it('leave space to the button that has the focus', () => {
    expect(act(' ', true)).toBeNull()
    expect(act('ArrowRight', true)).toBe('next')
  })

  it('print, fill the screen and leave, in either case', () => {
    expect(['p', 'P', 'f', 'F', 'Escape', 'Home', 'End'].map((key) => act(key))).toEqual([
      'print',
      'print',
      'fullScreen',
      'fullScreen',
      'leave',
      'first',
      'last',
    ])
    expect(['a', 'Enter', 'Tab', 'ArrowUp'].map((key) => act(key))).toEqual([null, null, null, null])
  })
})
