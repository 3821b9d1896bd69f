import { expect, test } from 'vitest'
import { judgeNoDrift } from '../../../shared/kpi/no-drift.ts'

const delay = { value: 9, sample: 40, interval: { low: 7, high: 11 }, reason: null }

test.each([
  // month of the contract, what the detector says, verdict, proven
  [3, 'none', 'met', false],
  [2, 'none', 'on-path', false],
  [7, 'watch', 'met', false],
  [7, 'mix', 'met', false],
  [7, 'drift', 'missed', true],
  [2, 'drift', 'behind', true],
  [7, 'backlog', 'missed', false],
] as const)('at M%i, %s is %s', (month, drift, verdict, certain) => {
  expect(judgeNoDrift(delay, month, drift)).toMatchObject({ verdict, certain, reason: null })
})

test('nothing is judged before the contract, too early, while it is worked out, or without a delay', () => {
  expect(judgeNoDrift(delay, 0, 'none')).toMatchObject({ verdict: 'no-data', reason: 'before-contract' })
  expect(judgeNoDrift(delay, 4, 'insufficient')).toMatchObject({ verdict: 'no-data', reason: 'too-early' })
  expect(judgeNoDrift(delay, 4, null)).toMatchObject({ verdict: 'no-data', reason: 'working-out' })
  const nothing = { value: null, sample: 0, interval: null, reason: 'no-file' } as const
  expect(judgeNoDrift(nothing, 4, 'drift')).toMatchObject({ verdict: 'no-data', reason: 'no-file' })
})
