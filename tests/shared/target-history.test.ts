import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Target } from '../../shared/api/targets.ts'
import { targetsGoverning } from '../../shared/contract-targets.ts'
import { parseMonth } from '../../shared/period.ts'
import { changeTargets, type TargetHistory } from '../../shared/target-history.ts'

const aim = (value: number): Target[] => [{ kpi: 'satisfaction', dueMonth: 3, value }]
const start: TargetHistory = { targets: aim(0.75), pastTargets: [] }
const at = '2026-06-15T08:00:00.000Z'
const later = '2026-07-15T08:00:00.000Z'
const june = parseMonth('2026-06')

test('the months before a change keep the targets of the time', () => {
  expect(changeTargets(start, aim(0.8), june, at)).toEqual({
    targets: aim(0.8),
    pastTargets: [{ through: '2026-05', targets: aim(0.75), changedAt: at }],
  })
})

test('a second change in the same month replaces the first, which governed no month', () => {
  const once = changeTargets(start, aim(0.8), june, at)
  expect(changeTargets(once, aim(0.9), june, later)).toEqual({ ...once, targets: aim(0.9) })
})

test('a change from an earlier month on cuts what governed it and drops what came after', () => {
  const twice = changeTargets(changeTargets(start, aim(0.8), june, at), aim(0.9), june + 3, later)
  expect(changeTargets(twice, aim(0.7), june - 2, later)).toEqual({
    targets: aim(0.7),
    pastTargets: [{ through: '2026-03', targets: aim(0.75), changedAt: at }],
  })
})

test('the same targets, in any order, change nothing', () => {
  const two = [...aim(0.75), { kpi: 'total-cost', dueMonth: 3, value: -0.1 } as const]
  const history = { targets: two, pastTargets: [] }
  expect(changeTargets(history, two.toReversed(), june, at)).toBe(history)
})

test('the present targets put in force from an earlier month on do change its months', () => {
  const once = changeTargets(start, aim(0.8), june, at)
  expect(changeTargets(once, aim(0.8), june - 1, later)).toEqual({
    targets: aim(0.8),
    pastTargets: [{ through: '2026-04', targets: aim(0.75), changedAt: at }],
  })
})

test('after any run of changes each month is governed by the last change that reached it', () => {
  const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: june - 6, max: june + 6 })))
  fc.assert(
    fc.property(changes, fc.integer({ min: june - 9, max: june + 9 }), (all, month) => {
      const history = all.reduce((known, [value, from]) => changeTargets(known, aim(value), from, at), start)
      const last = all.findLast(([, from]) => from <= month)
      expect(targetsGoverning({ targets: [...history.targets], pastTargets: [...history.pastTargets] }, month)).toEqual(
        aim(last ? last[0] : 0.75),
      )
      const months = history.pastTargets.map(({ through }) => through)
      expect(months).toEqual([...new Set(months)].toSorted())
    }),
  )
})
