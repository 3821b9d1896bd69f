import { describe, expect, test } from 'vitest'
import type { AnswerFact, CostFact } from '../../../shared/api/kpi-facts.ts'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import type { PortfolioKpi, PortfolioRow } from '../../../shared/api/portfolio.ts'
import { weightiestFirst } from '../../../server/review/fact-weight.ts'
import { gravityOf } from '../../../server/review/portfolio-row.ts'
import { aHouse } from '../house.ts'
import { giveAnswers } from './files.ts'

// What stands first where somebody is to look first.

describe('of two contracts', () => {
  const of = (...kpis: readonly Partial<PortfolioKpi>[]) => gravityOf({ kpis } as unknown as PortfolioRow)
  const certain = { verdict: 'missed', certain: true } as const
  const missed = { verdict: 'missed', certain: false } as const
  const drifting = { verdict: 'met', certain: true, drift: 'drift' } as const
  const behind = { verdict: 'behind', certain: false } as const
  const fine = { verdict: 'met', certain: true, drift: 'none' } as const

  test.each([
    ['one certain miss is worse than many that are not', [certain], Array.from({ length: 9 }, () => missed)],
    ['two misses are worse than one', [missed, missed], [missed, fine]],
    ['a miss is worse than many drifts', [missed], Array.from({ length: 9 }, () => drifting)],
    ['a drift is worse than many that are behind', [drifting], Array.from({ length: 9 }, () => behind)],
    ['one that is behind is worse than none', [behind, fine], [fine, fine]],
    ['what they have in common leaves it to the next', [certain, missed], [certain, behind]],
  ])('%s', (_what, worse, better) => {
    expect(of(...worse)).toBeGreaterThan(of(...better))
  })

  test('those with as much of each are alike', () => {
    expect(of(missed, behind)).toBe(of(behind, fine, missed))
  })
})

describe('of the facts of a figure', () => {
  const answer = (id: string, fact: Partial<AnswerFact>) =>
    ({
      kind: 'answer',
      id,
      counted: 'counted',
      satisfied: false,
      answeredAt: '2026-03-01T10:00',
      ...fact,
    }) as AnswerFact
  const cost = (id: string, fact: Partial<CostFact>) =>
    ({ kind: 'cost', id, counted: 'counted', nature: 'recurring', forecast: null, amount: 1, ...fact }) as CostFact
  const order = (...facts: readonly (AnswerFact | CostFact)[]) => weightiestFirst(facts).map(({ id }) => id)

  test('the worst answer of the dissatisfied stands first, on whatever scale, and of equals the latest', () => {
    expect(
      order(
        answer('satisfied', { satisfied: true, score: 5, scale: 5 }),
        answer('2 of 5', { score: 2, scale: 5 }),
        answer('3 of 10', { score: 3, scale: 10 }),
        answer('2 of 5, later', { score: 2, scale: 5, answeredAt: '2026-03-02T10:00' }),
        answer('not counted', { counted: 'excluded', score: 1, scale: 10 }),
      ),
    ).toEqual(['3 of 10', '2 of 5, later', '2 of 5', 'satisfied', 'not counted'])
  })

  test('answers without a scale are held against each other by their scores', () => {
    expect(order(answer('b', { score: 2, scale: null }), answer('a', { score: 1, scale: null }))).toEqual(['a', 'b'])
    expect(order(answer('a', { score: 1, scale: null }), answer('b', { score: 2, scale: null }))).toEqual(['a', 'b'])
  })

  test('costs out of scope come first, then those far from their forecast, then large ones', () => {
    expect(
      order(
        cost('small', { amount: 5 }),
        cost('large, given back', { amount: -900 }),
        cost('beyond', { amount: 100, forecast: 60 }),
        cost('below', { amount: 10, forecast: 60 }),
        cost('outside', { nature: 'out-of-scope', amount: 1 }),
        cost('not counted', { counted: 'excluded', nature: 'out-of-scope', amount: 9000 }),
      ),
    ).toEqual(['outside', 'below', 'beyond', 'large, given back', 'small', 'not counted'])
  })
})

test('a report ends with the month that runs where a file tells of it, and never with one to come', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 5, 20) / 1000 })
  const contract = await house.addContract()
  await giveAnswers(house, contract, [
    { at: '2026-04-10 10:00', score: 5 },
    { at: '2026-06-10 10:00', score: 1 },
  ])
  const { body } = await house.get<KpiReport>(`/contracts/${contract.id}/kpis/satisfaction`)
  expect([body.from, body.to]).toEqual(['2026-04', '2026-06'])
})
