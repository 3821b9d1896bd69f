import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kpiPointSchema } from '../../../shared/api/kpis.ts'
import { defaultTargets, kpiDefinition, registry } from '../../../shared/kpi/index.ts'
import { judge } from '../../../shared/kpi/target.ts'
import { anyFacts } from './any-facts.ts'

test('a contract of 80 people starts with these targets', () => {
  expect(defaultTargets(80).map(({ kpi, dueMonth, value }) => [kpi, dueMonth, value])).toEqual([
    ['first-level-resolution', 3, 0.7],
    ['first-level-resolution', 6, 0.85],
    ['budget-variance', 3, 0.15],
    ['budget-variance', 6, 0.15],
    ['satisfaction', 3, 0.75],
    ['satisfaction', 6, 0.9],
    ['security-incidents', 3, -0.3],
    ['security-incidents', 6, -0.5],
    ['total-cost', 3, -0.1],
    ['total-cost', 6, -0.25],
    ['availability', 3, 0.999],
    ['availability', 6, 0.999],
  ])
})

test('a change against a baseline starts at 0, and what is counted is exact', () => {
  const which = (has: (definition: ReturnType<typeof kpiDefinition>) => boolean) =>
    registry.map(({ id }) => kpiDefinition(id)).flatMap((one) => (has(one) ? [one.id] : []))
  expect(which(({ startsAt }) => startsAt === 0)).toEqual(['security-incidents', 'total-cost'])
  expect(which(({ exact }) => exact === true)).toEqual(['budget-variance', 'total-cost', 'availability'])
  expect(which(({ cumulates }) => cumulates === true)).toEqual(['budget-variance'])
  expect(which(({ optional }) => optional === true)).toEqual([
    'availability',
    'first-response',
    'resolution-commitment',
  ])
})

test.each(registry.map(({ id }) => id))('%s: whatever the files say, the API can send it', (id) => {
  const { measure, better, exact, startsAt, targets } = kpiDefinition(id)
  const month = fc.integer({ min: -2, max: 30 })
  fc.assert(
    fc.property(anyFacts, month, fc.option(fc.integer({ min: 1, max: 500 })), (facts, contractMonth, staff) => {
      const estimate = measure(facts)
      const judged = judge(estimate, {
        month: contractMonth,
        steps: targets(staff),
        baseline: startsAt ?? null,
        better,
        exact,
      })
      // JSON has neither NaN nor infinity, and the schema refuses them.
      const window = { kind: 'month', from: '2026-03', to: '2026-03', months: 1, covered: 1, over: true }
      const { value, sample, interval } = estimate
      const point = { ...estimate, judged: { value, sample, interval, ...judged, window } }
      expect(() => kpiPointSchema(id).parse({ month: '2026-03', contractMonth, ...point })).not.toThrow()
      expect(estimate.value === null).toBe(estimate.reason !== null)
      if (estimate.value === null) expect(estimate.interval).toBeNull()
      // Only a baseline of none is judged without a value that compares with its target.
      const judgedOutright = estimate.outright !== undefined && contractMonth >= 1
      if (estimate.value === null) expect(judged.verdict === 'no-data').toBe(!judgedOutright)
    }),
    { numRuns: 400 },
  )
})
