// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import type { Penalty, PenaltyCalculation } from '../../shared/api/penalties.ts'
import type { Decision } from '../../shared/api/decisions.ts'
import type { DeckMatter } from '../../shared/deck/matter.ts'
import { speak } from '../../web/words/speech.ts'
import { breakdownOf, group } from './breakdown-sample.ts'
import { budget, committeeOf, cost, drifting, firstLevel, satisfied, security } from './committee-sample.ts'
import { deckOf, nothingBeside } from './deck-sample.ts'
import { calculation as twoOfThree, penaltyOf } from './penalty-samples.ts'
import { contract } from './samples.ts'
import { plain } from './spoken.ts'

beforeAll(() => speak('en'))

const slideOf = (kpis: Parameters<typeof committeeOf>[0], id: string, rest: Partial<DeckMatter> = {}) => {
  const committee = committeeOf(kpis, { breakdowns: rest.breakdowns ? [...rest.breakdowns] : [] })
  const slide = deckOf('en', committee, rest).slides.find((one) => one.id === id)
  return slide && (JSON.parse(plain(JSON.stringify(slide))) as typeof slide)
}
const beside = (detail: Partial<DeckMatter['detail']>): Partial<DeckMatter> => ({
  detail: { ...nothingBeside, ...detail },
})
const decided = (rest: Partial<Decision> = {}): Decision => ({
  id: 1,
  key: '2f1d6f0e-3c4b-4a5e-9b7a-0c1d2e3f4a5b',
  quarter: 'Q1',
  text: 'A second person at level 1',
  owner: { accountId: null, name: 'Nora' },
  dueOn: '2026-06-30',
  kpi: 'first-level-resolution',
  state: { is: 'open' },
  version: 1,
  at: '2026-04-10T08:00:00Z',
  by: 'Jeanne Dubois',
  changes: [],
  effect: null,
  ...rest,
})

describe('the exceptions', () => {
  it('say the cause, what was answered to the alert, and what was decided; and lead to the facts', () => {
    const moved = breakdownOf([group('Network', 0.6, 0.8), group('Mail', 0.8, 0.83)], { against: 'previous-quarter' })
    const answered = { event: 'acknowledged', by: 'Hugo', text: 'Two people left.', at: '', figures: null } as const
    const alert = {
      id: 1,
      kpi: 'first-level-resolution',
      month: '2026-06',
      lastMonth: '2026-06',
      state: 'acknowledged',
    }
    const slide = slideOf([firstLevel('missed')], 'exceptions', {
      breakdowns: [moved],
      alerts: [{ ...alert, history: [answered] } as never],
      decisions: { today: [], earlier: [], all: [decided()] },
    })!
    const [note] = slide.notes
    for (const words of [
      'Network',
      'Hugo answered “Two people left”.',
      'Decided: A second person at level 1 (Nora, due',
    ])
      expect(note).toContain(words)
    expect(slide.table!.verdicts).toEqual(['missed'])
    expect(slide.table!.facts).toEqual([{ kpi: 'first-level-resolution', month: '2026-06' }])
  })

  it('say that an alert of the quarter has no answer yet', () => {
    const alert = { kpi: 'satisfaction', month: '2026-05', lastMonth: '2026-06', state: 'raised', history: [] }
    const slide = slideOf([satisfied('missed')], 'exceptions', { alerts: [alert as never] })!
    expect(slide.notes).toEqual(['Satisfaction: No answer yet to the alert of May 2026.'])
  })
})

describe('the cover', () => {
  it('says which verdicts turned since the last committee, and what of it has moved', () => {
    const moved = {
      kpi: 'satisfaction',
      before: 0.875,
      after: 0.914,
      verdictBefore: 'met',
      verdictAfter: 'met',
    } as const
    const slide = slideOf([firstLevel('missed')], 'cover', { movedBefore: [{ ...moved, cause: 'import', at: null }] })!
    expect(slide.notes).toEqual([
      'Since Q1 · Jan–Mar 2026: First-level resolution (met › missed).',
      'What was shown at the committee of Q1 · Jan–Mar 2026 has moved: Satisfaction (87.5% › 91.4%).',
    ])
  })
})

describe('behind the delay', () => {
  it('stand the share within SLA by priority and the age of the backlog', () => {
    const slide = slideOf(
      [drifting()],
      'resolution-delay-backlog',
      beside({
        sla: [
          { label: 'P3', have: 90, of: 100 },
          { label: null, have: 1, of: 2 },
        ],
        backlog: { open: 9, over7: 5, over14: 3, over30: 1 },
      }),
    )!
    expect(slide.table!.rows).toEqual([
      ['P3', '90.0%', '100'],
      ['Not stated', '50.0%', '2'],
    ])
    expect(slide.sentences).toEqual([
      '9 tickets open at the end of June 2026: 5 for more than 7 days, 3 for more than 14 days and 1 for more than 30 days.',
    ])
  })

  it.each([
    [{ open: 4, over7: 4, over14: 4, over30: 4 }, '4 tickets open at the end of June 2026: all for more than 30 days.'],
    [{ open: 1, over7: 1, over14: 0, over30: 0 }, '1 ticket open at the end of June 2026: for more than 7 days.'],
    [{ open: 8, over7: 3, over14: 3, over30: 3 }, '8 tickets open at the end of June 2026: 3 for more than 30 days.'],
    [
      { open: 8, over7: 8, over14: 3, over30: 0 },
      '8 tickets open at the end of June 2026: 8 for more than 7 days and 3 for more than 14 days.',
    ],
    [{ open: 2, over7: 0, over14: 0, over30: 0 }, '2 tickets open at the end of June 2026: none for more than 7 days.'],
    [{ open: 0, over7: 0, over14: 0, over30: 0 }, 'No ticket open at the end of June 2026.'],
  ])('the age of the backlog is said once: %o', (backlog, said) => {
    expect(slideOf([drifting()], 'resolution-delay-backlog', beside({ backlog }))!.sentences.at(-1)).toBe(said)
  })

  it('say so where the files do not tell the SLA, and are left out where there is nothing at all', () => {
    const told = slideOf(
      [drifting()],
      'resolution-delay-backlog',
      beside({ backlog: { open: 0, over7: 0, over14: 0, over30: 0 } }),
    )!
    expect([told.table, told.sentences[0]]).toEqual([
      null,
      'The ticket files do not say which tickets were within their SLA.',
    ])
    expect(slideOf([drifting()], 'resolution-delay-backlog')).toBeUndefined()
  })
})

describe('by the grid of commitments', () => {
  it('the delay’s slide tells each priority with what is asked of it and how many are late', () => {
    const held = [
      { label: 'P2', response: { have: 19, of: 20, asked: 0.95 }, resolution: { have: 17, of: 20, asked: 0.95 } },
      { label: 'P1', response: null, resolution: { have: 4, of: 4, asked: 0.95 } },
    ]
    const slide = slideOf(
      [drifting()],
      'resolution-delay-backlog',
      beside({ held, sla: [{ label: 'P2', have: 1, of: 2 }] }),
    )!
    expect(slide.table).toEqual({
      head: ['Priority', 'Response in time', 'Resolution in time'],
      rows: [
        ['P2', '95.0% against 95%, 1 late', '85.0% against 95%, 3 late'],
        ['P1', '–', '100% against 95%, 0 late'],
      ],
      verdicts: ['missed', 'met'],
    })
    expect(slide.sentences[0]).toMatch(/^Share in time over the quarter, recomputed from the dates/)
  })

  const calculation: PenaltyCalculation = { ...twoOfThree, value: 0.5, asked: 0.95, sample: 4 }
  const penalty = (rest: Partial<Penalty> = {}) => penaltyOf({ today: calculation, ...rest })

  it('penalties stand beside the budget: what each was proposed at, what was answered, how it was worked out', () => {
    const moment = {
      event: 'contested',
      at: '2026-07-01T10:00:00.000Z',
      by: 'Hugo',
      text: 'A power cut',
      calculation,
    } as const
    const all = [penalty(), penalty({ id: 'y', state: 'contested', answered: moment })]
    const slide = slideOf([budget('met')], 'penalties', beside({ penalties: all }))!
    expect(slide.lead).toBe('€300 proposed · €300 contested')
    expect(slide.table!.rows).toEqual([
      ['Resolved in time, P1', 'Apr–Jun 2026', '€300', 'proposed'],
      ['Resolved in time, P1', 'Apr–Jun 2026', '€300', 'contested: A power cut'],
    ])
    // The months stay on one line, however narrow their column.
    const drawn = deckOf('en', committeeOf([budget('met')]), beside({ penalties: all })).slides
    expect(drawn.find(({ id }) => id === 'penalties')!.table!.rows[0]![1]).toBe('Apr–Jun\u00A02026')
    expect(slide.notes[0]).toContain('50.0% where 95% is asked (4 tickets): missed · 2 late tickets × €150 = €300')
    expect(slide.sentences).toHaveLength(1)
  })

  it('says of what is credited in part what was agreed and what is left, which its lead sums', () => {
    const moment = { event: 'agreed', at: '2026-07-01T10:00:00.000Z', by: 'Hugo', text: null, calculation } as const
    const credits = [{ costId: '1', month: '2026-07', label: null, amount: 100, taken: 100 }]
    const part = penalty({ state: 'agreed', answered: moment, owed: 200, credits })
    const { lead, table } = slideOf([budget('met')], 'penalties', beside({ penalties: [part] }))!
    expect(lead).toBe('€200 agreed and not credited yet')
    expect(table!.rows[0]!.slice(2)).toEqual(['€300', 'agreed, €200 left to be credited'])
  })

  it('says which agreed credits no costs file shows, and is left out where nothing is due', () => {
    const moment = { event: 'agreed', at: '2026-07-01T10:00:00.000Z', by: 'Hugo', text: null, calculation } as const
    const late = penalty({ state: 'agreed', answered: moment, owed: 300, isCreditLate: true })
    const slide = slideOf([budget('met')], 'penalties', beside({ penalties: [late] }))!
    expect(slide.sentences[0]).toBe(
      'Agreed more than two months ago and not credited: Resolved in time, P1 (Apr–Jun 2026).',
    )
    const unproven = penalty({ today: { ...calculation, outcome: 'not-proven', amount: 0 } })
    expect(slideOf([budget('met')], 'penalties', beside({ penalties: [unproven] }))).toBeUndefined()
  })
})

describe('behind the budget', () => {
  const year = {
    from: '2026-01',
    to: '2026-12',
    actual: 110,
    forecast: 100,
    months: 6,
    covered: 6,
    ahead: 200,
    aheadMonths: 6,
    aheadForecast: 6,
  }

  it('stand the lines out of scope by name, and the year’s end as forecast and as until now', () => {
    const outOfScope = [...'ABCDEFGH'].map((label, index) => ({ label, amount: 80 - index }))
    const { table, sentences } = slideOf([budget('met')], 'budget-variance-bridge', beside({ outOfScope, year }))!
    expect(table!.rows).toHaveLength(7)
    expect([table!.rows[0], table!.rows.at(-1)]).toEqual([
      ['A', '€80'],
      ['2 other lines', '€147'],
    ])
    // 110 + 200 of 300; and 110 + 200 × 1.1.
    expect(sentences[1]).toBe(
      'If the months to come cost what is forecast: €310 by the end of December 2026, against €300 forecast (+3.3%).',
    )
    expect(sentences[2]).toBe('If they run over as until now: €330 (+10.0%).')
  })

  it('name the months without a forecast in the place of the year’s end', () => {
    const { sentences } = slideOf(
      [budget('met')],
      'budget-variance-bridge',
      beside({ year: { ...year, aheadForecast: 4 } }),
    )!
    expect(sentences.at(-1)).toBe('The year’s end cannot be said: 2 months to come have no forecast.')
  })
})

const costing = cost('met', {
  monthlyCost: 12_000,
  baselineMonthlyCost: 15_000,
  composition: [
    { id: 'contract', value: 10_000 },
    { id: 'out-of-scope', value: 2000 },
  ],
})
const terms = {
  ...contract,
  exitTerms: { feeMonths: 5, noticeMonths: 6 },
  transition: { amount: 18_000, months: 6 },
  costBaseline: [{ label: 'Salaries', amount: 15_000 }],
}

describe('behind the total cost', () => {
  it('stands each line before and today, and what leaving costs', () => {
    const { table, sentences } = slideOf([costing], 'total-cost-composition', { contract: terms })!
    expect(table!.rows).toEqual([
      ['Salaries', '€15,000', '–'],
      ['Contract', '–', '€10,000'],
      ['Out-of-scope work', '–', '€2,000'],
      ['Total', '€15,000', '€12,000'],
    ])
    expect(sentences).toEqual([
      'Leaving: €50,000, 5 months of fees at €10,000 a month.',
      'Notice: 6 months.',
      'A transition as the last one: €18,000 over 6 months.',
    ])
  })

  it('names what the contract does not say of leaving', () => {
    const bare = { ...contract, exitTerms: null, transition: null, costBaseline: [] }
    const { sentences } = slideOf([costing], 'total-cost-composition', { contract: bare })!
    for (const said of sentences) expect(said).toMatch(/^Cannot be said: /)
  })
})

describe('what stands beside the figures', () => {
  it('is the first contact, and of security incidents their severity, their length and the days since the last', () => {
    const detail = beside({
      firstContact: { have: 3, of: 4 },
      severities: [{ label: 'Major', count: 2 }],
      daysSinceSecurity: 19,
      hoursToEnd: { median: 7.5, count: 2 },
    })
    expect(slideOf([firstLevel('met')], 'first-level-resolution', detail)!.sentences).toContain(
      'solved at first contact: 75.0% of 4',
    )
    const { sentences } = slideOf([security('met')], 'security-incidents', detail)!
    for (const said of ['by severity: 2 Major', '19 days since the last one', 'median duration: 7.5 h (n 2)'])
      expect(sentences).toContain(said)
  })
})

describe('the next quarter', () => {
  it('says how far each target is, what is forecast, and which files are due by when', () => {
    const { table, sentences } = slideOf(
      [firstLevel('missed'), budget('met'), satisfied('behind', { neededPerMonth: 0.02 })],
      'next-quarter',
      beside({
        volumes: [{ month: '2026-07', tickets: 130 }],
        filesDue: [{ month: '2026-07', by: '2026-08-10' }],
        rituals: ['technical-audit'],
      }),
    )!
    expect(table!.rows.map((row) => row.at(-1))).toEqual(['3.6 points missing', 'to be held', '+2.0 points a month'])
    expect(sentences).toEqual([
      'Tickets forecast: 130 in July 2026.',
      'Files due: July 2026 by 10 August 2026.',
      'The technical audit by an independent third party falls in this quarter.',
    ])
  })
})

describe('how far a missed target is', () => {
  const kpis = [firstLevel('missed'), { ...drifting('missed'), target: 8, neededPerMonth: null }]
  it('bears no sign: the words say whether it is short of its target or over it', () => {
    expect(slideOf(kpis, 'next-quarter')!.table!.rows.map((row) => row.at(-1))).toEqual([
      '3.6 points missing',
      '1.60 h over',
    ])
  })

  it('in French too', async () => {
    await speak('fr')
    const { table } = deckOf('fr', committeeOf(kpis)).slides.find(({ id }) => id === 'next-quarter')!
    await speak('en')
    expect(table!.rows.map((row) => plain(row.at(-1)!))).toEqual(['il manque 3,6 points', '1,60 h de trop'])
  })
})

describe('when a gap persists', () => {
  const missed = satisfied('missed', { missedCommittees: 3 })

  it('each way out has its cost and its needs from the contract’s own data', () => {
    const { lead, table } = slideOf([missed, costing], 'options', { contract: terms })!
    expect(lead).toContain('user satisfaction (third committee in a row)')
    const [renegotiate, change, inHouse] = table!.rows
    expect(renegotiate![1]).toContain('€2,000 a month')
    expect(change![1]).toContain('€50,000')
    // Six months after July 2026.
    expect(change![2]).toContain('not before January 2027')
    expect(inHouse![1]).toBe('Before the contract: €15,000 a month. Today: €12,000.')
  })

  it('is left out before the second committee in a row', () => {
    expect(slideOf([satisfied('missed', { missedCommittees: 1 })], 'options')).toBeUndefined()
  })
})
