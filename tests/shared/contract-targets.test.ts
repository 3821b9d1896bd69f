import { expect, test } from 'vitest'
import { targetsGoverning } from '../../shared/contract-targets.ts'
import { parseMonth } from '../../shared/period.ts'

const target = (value: number) => [{ kpi: 'satisfaction' as const, dueMonth: 6, value }]
const until = (through: string, value: number) => ({
  through,
  targets: target(value),
  changedAt: '2026-07-01T00:00:00Z',
})
const contract = { targets: target(0.9), pastTargets: [until('2026-03', 0.7), until('2026-06', 0.8)] }

test.each([
  ['2025-12', 0.7],
  ['2026-03', 0.7],
  ['2026-04', 0.8],
  ['2026-06', 0.8],
  ['2026-07', 0.9],
  ['2030-01', 0.9],
])('%s is governed by the targets of its time: %f', (month, value) => {
  expect(targetsGoverning(contract, parseMonth(month))).toEqual(target(value))
})

test('targets that were never changed govern every month', () => {
  expect(targetsGoverning({ ...contract, pastTargets: [] }, parseMonth('2025-01'))).toEqual(target(0.9))
})
