import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { monthDigest } from '../../../server/recount/month-digests.ts'
import { OPENED, RESOLVED } from '../../../shared/kpi/drift/facts.ts'

test('the digest of a month is what it was before lines opened in it were kept without an age on entering it', () => {
  const lines = {
    month: 24_000,
    cells: ['["P1","Net"]', '["P2",null]'],
    cell: Uint32Array.of(0, 1, 1),
    flags: Uint8Array.of(OPENED | RESOLVED, RESOLVED, OPENED),
    carried: Uint8Array.of(0, 1, 0),
    hours: Float64Array.of(2, 40, 7.5),
    logEntry: Float64Array.of(3.25),
  }
  const { cells, cell, flags, carried, hours } = lines
  const hash = createHash('sha256').update(JSON.stringify(cells))
  for (const column of [cell, flags, carried, hours, Float64Array.of(-Infinity, 3.25, -Infinity)]) hash.update(column)
  expect(monthDigest(lines)).toBe(hash.digest('base64'))
})
