import { expect, test } from 'vitest'
import type { CommitmentGrid } from '../../../shared/commitments/grid.ts'
import { penaltyFault } from '../../../shared/penalties/faults.ts'
import { defaultWindows } from '../../../shared/kpi/index.ts'
import type { PenaltyRule, PenaltyTerms } from '../../../shared/penalties/terms.ts'

const grid: CommitmentGrid = {
  from: '2026-03',
  excluded: [],
  rows: [
    {
      priority: 'P1',
      type: null,
      responseMinutes: 30,
      resolutionMinutes: 240,
      hours: 'contract',
      share: 0.95,
    },
    { priority: 'P2', type: null, responseMinutes: null, resolutionMinutes: 480, hours: 'contract', share: 0.95 },
  ],
}
const ground = {
  commitments: [grid],
  targets: [{ kpi: 'satisfaction' }, { kpi: 'total-cost' }] as const,
  windows: defaultWindows,
  currency: 'CHF',
}
const rule = (some: Partial<PenaltyRule> = {}): PenaltyRule => ({
  kpi: 'resolution-commitment',
  priority: 'P1',
  per: 'ticket',
  rate: 150,
  needsProof: false,
  ...some,
})
const terms = (rules: PenaltyRule[], some: Partial<PenaltyTerms> = {}): PenaltyTerms => ({
  from: '2026-03',
  rules,
  monthCap: null,
  yearCap: null,
  runningInMonths: 0,
  ...some,
})
const faultOf = (...args: Parameters<typeof terms>) => penaltyFault(terms(...args), ground)

test('terms as contracts have them are sound', () => {
  const rules = [
    rule({ priority: ' p1' }),
    rule({ kpi: 'first-response', per: 'point' }),
    rule({ kpi: 'satisfaction', priority: null, per: 'point' }),
    rule({ kpi: 'total-cost', priority: null, per: 'fee', rate: 0.02 }),
  ]
  expect(faultOf(rules, { monthCap: { of: 'fee', value: 0.1 }, yearCap: 1800, runningInMonths: 3 })).toBeNull()
})

test.each([
  ['a share over 100 %', rule({ per: 'fee', rate: 2 }), 'penalty-share', { rule: '1', rate: { share: 2 } }],
  ['a share of nothing', rule({ per: 'fee', rate: 0 }), 'penalty-share', { rate: { share: 0 } }],
  ['an amount under 0', rule({ rate: -5 }), 'penalty-rate', { rule: '1' }],
  ['a priority that the grid lacks', rule({ priority: 'P3' }), 'penalty-no-commitment', { priority: 'P3' }],
  ['a response that the grid lacks', rule({ kpi: 'first-response', priority: 'P2' }), 'penalty-no-commitment', {}],
  ['late tickets of a survey', rule({ kpi: 'satisfaction', priority: null }), 'penalty-not-tickets', {}],
  ['points of a cost', rule({ kpi: 'total-cost', priority: null, per: 'point' }), 'penalty-not-points', {}],
  ['a priority of a survey', rule({ kpi: 'satisfaction', per: 'point' }), 'penalty-priority', {}],
  [
    'a KPI without a target',
    rule({ kpi: 'availability', priority: null, per: 'point' }),
    'penalty-no-target',
    { rule: '1' },
  ],
] as const)('%s', (_what, one, code, params) => {
  expect(faultOf([one])).toMatchObject({ code, params })
})

test('the same rule twice, whatever its rate, names the second', () => {
  expect(faultOf([rule(), rule({ priority: 'p1', rate: 9 })])).toMatchObject({
    code: 'penalty-twice',
    params: { rule: '2' },
  })
})

test('caps under 0, and of more than the fee', () => {
  expect(faultOf([], { yearCap: -1 })).toMatchObject({
    code: 'penalty-cap',
    params: { cap: { money: -1, currency: 'CHF' } },
  })
  expect(faultOf([], { yearCap: { of: 'fee', value: -0.1 } })).toMatchObject({ params: { cap: { share: -0.1 } } })
  expect(faultOf([], { yearCap: { of: 'fee', value: 1.1 } })).toMatchObject({
    code: 'penalty-cap-share',
    params: { cap: { share: 1.1 } },
  })
  expect(faultOf([], { yearCap: { of: 'fee', value: 0.1 } })).toBeNull()
  expect(faultOf([], { monthCap: { of: 'amount', value: -2 } })).toMatchObject({ code: 'penalty-cap' })
  expect(faultOf([], { monthCap: { of: 'fee', value: 1.5 } })).toMatchObject({
    code: 'penalty-cap-share',
    params: { cap: { share: 1.5 } },
  })
})

test.each([
  ['a ticket dearer than its year', [rule()], { yearCap: 149.99 }, { rate: { money: 150, currency: 'CHF' } }],
  // Judged over three months, which have room for three caps: 150 fits, 150.03 does not.
  ['a ticket dearer than its window', [rule({ rate: 150.03 })], { monthCap: { of: 'amount', value: 50 } }, {}],
  // 4 % of the fee of three months is 1 % of that of a year.
  [
    'a share over that of its year',
    [rule({ per: 'fee', rate: 0.041 })],
    { yearCap: { of: 'fee', value: 0.01 } },
    { cap: { share: 0.01 } },
  ],
  ['a share over that of its month', [rule({ per: 'fee', rate: 0.05 })], { monthCap: { of: 'fee', value: 0.04 } }, {}],
] as const)('a cap that %s never leaves whole', (_what, rules, caps, params) => {
  expect(faultOf([...rules], caps)).toMatchObject({ code: 'penalty-cap-under-rule', params: { rule: '1', ...params } })
})

test('caps that leave just enough room, and those of another kind, are sound', () => {
  expect(faultOf([rule()], { monthCap: { of: 'amount', value: 50 }, yearCap: 150 })).toBeNull()
  expect(faultOf([rule({ per: 'fee', rate: 0.04 })], { yearCap: { of: 'fee', value: 0.01 } })).toBeNull()
  expect(faultOf([rule()], { monthCap: { of: 'fee', value: 0.01 } })).toBeNull()
})

test('a cap of a year under that of a month', () => {
  expect(faultOf([], { monthCap: { of: 'amount', value: 500 }, yearCap: 400 })).toMatchObject({
    code: 'penalty-caps-turned',
    params: { year: { money: 400 }, month: { money: 500 } },
  })
  expect(faultOf([], { monthCap: { of: 'fee', value: 0.1 }, yearCap: { of: 'fee', value: 0.008 } })).toMatchObject({
    code: 'penalty-caps-turned',
  })
  expect(faultOf([], { monthCap: { of: 'fee', value: 0.1 }, yearCap: { of: 'fee', value: 0.009 } })).toBeNull()
})

test('a late ticket is not taken off for twice, by its priority and with all; a rate and its priorities may both count', () => {
  const all = rule({ priority: null })
  expect(faultOf([all, rule()])).toMatchObject({ code: 'penalty-overlaps', params: { rule: '2', other: '1' } })
  expect(faultOf([rule(), rule({ priority: 'P2' }), all])).toMatchObject({ params: { rule: '3', other: '1' } })
  expect(faultOf([rule(), rule({ kpi: 'first-response', priority: null })])).toBeNull()
  expect(faultOf([rule({ per: 'point' }), rule({ per: 'point', priority: null })])).toBeNull()
})

test('a grid that ended before the terms begin guarantees nothing any more', () => {
  const ended = { ...ground, commitments: [grid, { from: '2026-09', rows: [], excluded: [] }] }
  expect(penaltyFault(terms([rule()], { from: '2026-09' }), ended)).toMatchObject({ code: 'penalty-no-commitment' })
  expect(penaltyFault(terms([rule()], { from: '2026-08' }), ended)).toBeNull()
})
