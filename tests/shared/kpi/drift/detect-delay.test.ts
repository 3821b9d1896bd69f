import { expect, test } from 'vitest'
import { detectDelay } from '../../../../shared/kpi/drift/detect-delay.ts'
import { asKnownAfter, contract, MONTH, reordered } from './contract.ts'

/** Smallest growth that a year of so many tickets a month could show. */
function growthSeen(perMonth: number): number {
  const finding = detectDelay(contract({ months: 12, perMonth, seed: 5 }))[11]!
  return finding.verdict === 'insufficient' ? Infinity : finding.smallestGrowth
}

test('under six months nothing is said, but when it will be is', () => {
  const findings = detectDelay(contract({ months: 6, perMonth: 40, seed: 1 }))
  expect(findings.slice(0, 5).map((f) => f.verdict)).toEqual(Array.from({ length: 5 }, () => 'insufficient'))
  expect(findings[2]).toEqual({ month: 2, verdict: 'insufficient', missing: 'months', have: 3, need: 6, enoughAt: 5 })
  expect(findings[5]!.verdict).not.toBe('insufficient')
})

test('under sixty resolved tickets nothing is said, and the present pace says when', () => {
  const findings = detectDelay(contract({ months: 16, perMonth: 5, seed: 2 }))
  const sixth = findings[5]!
  if (sixth.verdict !== 'insufficient' || sixth.missing !== 'resolved') throw new Error('expected a refusal')
  expect(sixth.have).toBeLessThan(60)
  expect(sixth.enoughAt).toBe(5 + Math.ceil(((60 - sixth.have) * 6) / sixth.have))
  expect(findings[15]!.verdict).not.toBe('insufficient')
})

test('months whose openings the export no longer holds have no level', () => {
  // Three months of 400 tickets, then nine of stragglers: an extract, not a service.
  const whole = contract({ months: 12, perMonth: 400, seed: 3 })
  const kept = whole.opened.flatMap((opened, t) => (opened < 3 * MONTH || t % 40 === 0 ? [t] : []))
  const last = detectDelay(reordered(whole, kept))[11]
  expect(last).toMatchObject({ verdict: 'insufficient', missing: 'months', have: 3 })
})

test('no ticket at all: nothing is said, and nobody knows when', () => {
  const nothing = { bounds: [0, MONTH, 2 * MONTH], opened: [], resolved: [], priority: [], category: [] }
  expect(detectDelay(nothing).map((f) => f.verdict)).toEqual(['insufficient', 'insufficient'])
})

test('a drift is dated, measured, and said with the growth that could have been seen', () => {
  const finding = detectDelay(contract({ months: 18, perMonth: 300, seed: 4, growth: 0.1, onset: 9 }))[17]!
  if (finding.verdict !== 'drift') throw new Error(finding.verdict)
  expect(finding.rise.since).toBeGreaterThanOrEqual(8)
  expect(finding.rise.since).toBeLessThanOrEqual(10)
  expect(finding.rise.slopePerMonth).toBeCloseTo(0.1, 1)
  expect(finding.rise.interval[0]).toBeLessThan(finding.rise.slopePerMonth)
  expect(finding.rise.interval[1]).toBeGreaterThan(finding.rise.slopePerMonth)
  expect(finding.rise.projectedInSixMonths).toBeGreaterThan(1 + finding.rise.riseSoFar)
  expect(finding.smallestGrowth).toBeGreaterThan(0.02)
  expect(finding.smallestGrowth).toBeLessThan(0.08)
  expect(finding.levels).toHaveLength(18)
  expect(finding.levels[17]!.level).toBeGreaterThan(1.8)
})

test('fewer tickets prove less, and the finding says how much less', () => {
  expect(growthSeen(40)).toBeGreaterThan(growthSeen(300))
  expect(growthSeen(300)).toBeGreaterThan(growthSeen(1500))
})

test('a new baseline forgets what came before', () => {
  const history = contract({ months: 30, perMonth: 200, seed: 6, growth: 0.1, onset: 8 })
  const settled = asKnownAfter(30, history)
  const findings = detectDelay(settled, { from: 20 })
  expect(findings).toHaveLength(10)
  expect(findings[0]).toMatchObject({ month: 20, verdict: 'insufficient', have: 1, enoughAt: 25 })
  const said = findings.flatMap((f) => (f.verdict === 'insufficient' ? [] : [f]))
  expect(said).toHaveLength(5)
  for (const finding of said) expect(finding.levels[0]!.month).toBeGreaterThanOrEqual(20)
})

test('delays that are all zero are told as that, as soon as there are enough of them', () => {
  const history = contract({ months: 18, perMonth: 40, seed: 7 })
  const findings = detectDelay({ ...history, resolved: history.opened, delay: history.delay.map(() => 0) })
  expect(findings[0]).toMatchObject({ verdict: 'insufficient', missing: 'months' })
  for (const finding of findings.slice(1))
    expect(finding).toMatchObject({ verdict: 'insufficient', missing: 'delays', have: 0, enoughAt: null })
  expect(findings[17]).toMatchObject({ need: 720 })
})

test('durations that a tool states, longer than the dates, hide no drift', () => {
  const history = contract({ months: 24, perMonth: 300, seed: 8, growth: 0.08, onset: 12, slow: 20 })
  const said = (times: number) =>
    detectDelay({ ...history, delay: history.delay.map((hours) => times * hours) }).map(({ verdict }) => verdict)
  const byDates = said(1)
  expect(byDates.slice(12)).toContain('drift')
  for (const times of [3, 30]) {
    const stated = said(times)
    expect(byDates.filter((verdict, month) => stated[month] !== verdict).length).toBeLessThanOrEqual(2)
  }
})
