import { expect, test } from 'vitest'
import type { CommitmentGrid } from '../../../shared/commitments/grid.ts'
import { penaltyFault } from '../../../shared/penalties/faults.ts'
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
  expect(faultOf(rules, { monthCap: { of: 'fee', value: 0.1 }, yearCap: 0, runningInMonths: 3 })).toBeNull()
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

test('a grid that ended before the terms begin guarantees nothing any more', () => {
  const ended = { ...ground, commitments: [grid, { from: '2026-09', rows: [], excluded: [] }] }
  expect(penaltyFault(terms([rule()], { from: '2026-09' }), ended)).toMatchObject({ code: 'penalty-no-commitment' })
  expect(penaltyFault(terms([rule()], { from: '2026-08' }), ended)).toBeNull()
})
