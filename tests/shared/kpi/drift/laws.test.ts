import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectDelay } from '../../../../shared/kpi/drift/detect-delay.ts'
import { asKnownAfter, contract, MONTH, reordered } from './contract.ts'

const plans = fc.record({
  months: fc.integer({ min: 1, max: 14 }),
  perMonth: fc.integer({ min: 0, max: 60 }),
  seed: fc.nat(),
  growth: fc.constantFrom(0, 0.1, -0.05),
  isOffice: fc.boolean(),
})
const RUNS = { numRuns: 40 }

test('the order of rows does not matter, to the last bit', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, seed) => {
      const history = contract(plan)
      const order = history.opened
        .map((_, t) => t)
        .sort((a, b) => ((a * 7919 + seed) % 1009) - ((b * 7919 + seed) % 1009))
      expect(detectDelay(reordered(history, order))).toEqual(detectDelay(history))
    }),
    RUNS,
  )
})

test('a finding of the past never changes: it holds only what was known then', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, pick) => {
      const history = contract(plan)
      const known = 1 + (pick % plan.months)
      expect(detectDelay(asKnownAfter(known, history))).toEqual(detectDelay(history).slice(0, known))
    }),
    RUNS,
  )
})

test('the same story some months later is the same finding', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: -600, max: 600 }), (plan, months) => {
      const history = contract({ ...plan, isOffice: false })
      const later = (column: readonly number[]) => column.map((instant) => instant + months * MONTH)
      const { bounds, opened, resolved } = history
      const moved = { ...history, bounds: later(bounds), opened: later(opened), resolved: later(resolved) }
      expect(detectDelay(moved)).toEqual(detectDelay(history))
    }),
    RUNS,
  )
})

test('a service k times slower throughout gives the same verdicts, levels and statistics', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: -4, max: 6 }), (plan, power) => {
      const history = contract(plan)
      const slower = {
        ...history,
        hours: (a: number, b: number) => 2 ** power * history.hours!(a, b),
        delay: history.delay.map((hours) => 2 ** power * hours),
      }
      const findings = detectDelay(slower)
      detectDelay(history).forEach((finding, m) => {
        const other = findings[m]!
        expect(other.verdict).toBe(finding.verdict)
        if (finding.verdict === 'insufficient' || other.verdict === 'insufficient') return
        expect(other.rise.statistic).toBeCloseTo(finding.rise.statistic, 6)
        expect(other.habitualHours! / finding.habitualHours!).toBeCloseTo(2 ** power, 6)
      })
    }),
    RUNS,
  )
})

test('no figure is ever NaN', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const figures = JSON.stringify(detectDelay(contract(plan)), (_, value: unknown) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'not a number' : value,
      )
      expect(figures).not.toContain('not a number')
    }),
    RUNS,
  )
})

test('an open ticket ages on every calendar: hidden work is seen in office hours as round the clock', () => {
  const seen = [false, true].map((isOffice) => {
    const history = contract({ months: 20, perMonth: 120, seed: 11, isOffice })
    const hidden = history.opened.map((opened, t) => opened > 12 * MONTH && t % 5 === 0)
    const resolved = history.resolved.map((r, t) => (hidden[t] ? Infinity : r))
    return detectDelay({ ...history, resolved }).findIndex(({ verdict }) => ['drift', 'backlog'].includes(verdict))
  })
  for (const month of seen) expect(month).toBeGreaterThanOrEqual(12)
  for (const month of seen) expect(month).toBeLessThan(18)
})
