import { expect, test } from 'vitest'
import { codesOf } from '../../../../shared/kpi/drift/codes.ts'

test('codes follow the labels, not the rows, and a missing label has one of its own', () => {
  expect([...codesOf(['P2', null, 'P1', 'P2'])]).toEqual([2, 0, 1, 2])
  expect([...codesOf(['P1', 'P2', 'P2', null])]).toEqual([1, 2, 2, 0])
})

test('an empty label is not a missing one', () => {
  expect([...codesOf(['', null])]).toEqual([1, 0])
})
