import { expect, test } from 'vitest'
import { gridFault } from '../../../shared/commitments/faults.ts'
import type { CommitmentRow } from '../../../shared/commitments/grid.ts'

const row = (some: Partial<CommitmentRow> = {}): CommitmentRow => ({
  priority: 'P1',
  type: null,
  responseMinutes: 30,
  resolutionMinutes: 240,
  hours: 'contract',
  share: 0.95,
  ...some,
})
const faultOf = (rows: CommitmentRow[], used: string[] = []) => gridFault({ from: '2026-01', rows, excluded: [] }, used)

test('a grid as contracts have it is sound', () => {
  const rows = [
    row({ hours: '24x7' }),
    row({ priority: 'P2' }),
    row({ priority: 'P2', type: 'requests' }),
    row({ priority: null }),
  ]
  expect(faultOf(rows, ['P1', 'p2', 'P3'])).toBeNull()
})

test.each([
  [
    'a resolution shorter than its response',
    [row({ resolutionMinutes: 29 })],
    'grid-shorter',
    { priority: 'P1', response: '30', resolution: '29' },
  ],
  ['nothing guaranteed', [row({ responseMinutes: null, resolutionMinutes: null })], 'grid-nothing', { priority: 'P1' }],
  ['a share over 100 %', [row({ share: 95 })], 'grid-share', { share: { share: 95 } }],
  ['a share of nothing', [row({ share: 0 })], 'grid-share', { share: { share: 0 } }],
  ['24×7 beside office hours', [row(), row({ priority: ' p1', hours: '24x7' })], 'grid-two-hours', { priority: ' p1' }],
  ['the same row twice', [row(), row()], 'grid-twice', { priority: 'P1' }],
  [
    'a priority that the files never use, named',
    [row({ priority: 'Critique' })],
    'grid-unknown-priority',
    { priority: 'Critique', used: 'P1, P2' },
  ],
] as const)('%s', (_what, rows, code, params) => {
  expect(faultOf([...rows], ['P1', 'P2'])).toMatchObject({ code, params })
})
