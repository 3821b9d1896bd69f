import { expect, test } from 'vitest'
import { seasonalDoubt } from '../../../../shared/kpi/drift/seasonal-doubt.ts'

test('August and December are doubted, from whichever month the data start', () => {
  expect([...seasonalDoubt(7, 7)]).toEqual([0, 0.1, 0, 0, 0, 0.1, 0])
  expect([...seasonalDoubt(12, 3, [1], 0.2)]).toEqual([0, 0.2, 0])
})
