import { expect, test } from 'vitest'
import { detectDelay } from '../../../../shared/kpi/drift/detect-delay.ts'
import type { DelayFinding } from '../../../../shared/kpi/drift/finding.ts'
import { type Contract, contract, MONTH } from './contract.ts'

const DAY = 24 * 3600

/** What files of the tickets opened in a month tell, each made so many days after it: ends that come later are not told. */
function forgotten(history: Contract, days: number): Contract {
  const told = (opened: number) => (Math.floor(opened / MONTH) + 1) * MONTH + days * DAY
  const resolved = history.resolved.map((r, t) => (r < told(history.opened[t]!) ? r : Infinity))
  return { ...history, resolved, delay: history.delay.map((hours, t) => (resolved[t] === Infinity ? NaN : hours)) }
}

const judged = (findings: DelayFinding[]) => findings.flatMap((f) => (f.verdict === 'insufficient' ? [] : [f]))

for (const days of [0, 5])
  test(`files that forget are said to, and make no backlog (made ${days} days after the month)`, () => {
    for (const seed of [1, 2, 3]) {
      const said = judged(detectDelay(forgotten(contract({ months: 26, perMonth: 300, seed, slow: 3 }), days)))
      expect(said.slice(2).map((f) => f.followsToEnd)).not.toContain(true)
      expect(said.map((f) => f.verdict)).not.toContain('backlog')
    }
  })

test('files that follow tickets to their end are never said to forget, hidden work or not', () => {
  for (const seed of [1, 2, 3]) {
    const history = contract({ months: 26, perMonth: 300, seed, slow: 3 })
    const hidden = history.resolved.map((r, t) => (history.opened[t]! > 12 * MONTH && t % 8 === 0 ? Infinity : r))
    for (const resolved of [history.resolved, hidden])
      expect(judged(detectDelay({ ...history, resolved })).every((f) => f.followsToEnd)).toBe(true)
  }
})

test('where every ticket ends within days, work that is hidden from some month on is a backlog, not a file that forgets', () => {
  // One ticket of a hundred is never closed, from the start: that alone is no file that forgets.
  const history = contract({ months: 22, perMonth: 200, seed: 4 })
  const resolved = history.resolved.map((r, t) => {
    const opened = history.opened[t]!
    if (opened > 12 * MONTH && t % 8 === 0) return Infinity
    return r === Infinity ? r : Math.min(r, opened + 9 * DAY)
  })
  const delay = resolved.map((r, t) => (Number.isFinite(r) ? (r - history.opened[t]!) / 3600 : NaN))
  const said = judged(detectDelay({ ...history, resolved, delay }))
  expect(said.every((f) => f.followsToEnd)).toBe(true)
  expect(said.some((f) => ['backlog', 'drift'].includes(f.verdict))).toBe(true)
})

test('a drift of what ends in its month of opening is seen in files that forget', () => {
  const history = forgotten(contract({ months: 20, perMonth: 300, seed: 5, growth: 0.1, onset: 10 }), 0)
  expect(detectDelay(history).some((f) => f.verdict === 'drift')).toBe(true)
})
