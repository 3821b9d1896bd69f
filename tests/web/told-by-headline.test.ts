import { describe, expect, test } from 'vitest'
import { isToldByHeadline } from '../../web/words/told-by-headline.ts'
import { june, resultOf, sinceStart, withBudget } from './kpi-samples.ts'
import { scorecard } from './samples.ts'

const over = withBudget(2_500_000)
const headed = (judged: typeof june, alone: typeof june) => ({
  ...scorecard,
  kpis: [resultOf('budget-variance', judged, alone)],
})

describe('the alert of a budget', () => {
  const alert = { rule: 'budget', kpi: 'budget-variance' } as const

  test('is told by the head line where what is judged missed its target', () => {
    expect(isToldByHeadline(alert, headed(over, june))).toBe(true)
  })

  test('is not where the month alone is wrong, or where the target is not due', () => {
    expect(isToldByHeadline(alert, headed(sinceStart, over))).toBe(false)
    const [behind] = headed(over, june).kpis
    expect(isToldByHeadline(alert, { ...scorecard, kpis: [{ ...behind!, verdict: 'behind' }] })).toBe(false)
  })
})
