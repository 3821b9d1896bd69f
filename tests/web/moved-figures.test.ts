import { expect, test } from 'vitest'
import { movedFigures } from '../../web/words/moved-figures.ts'
import { report } from './samples.ts'

test('figures that moved are numbered by month, then by when they moved, and stand over their month', () => {
  const kept = { verdictBefore: null, verdictAfter: null, settings: null, reason: null }
  const moved = { kpi: report.kpi, before: 0.5, after: 0.6, ...kept, cause: 'import', importId: 1, by: null } as const
  const restatements = [
    { ...moved, month: '2026-05', at: '2026-07-02T00:00:00.000Z' },
    { ...moved, month: '2026-02', at: '2026-07-03T00:00:00.000Z' },
    { ...moved, month: '2026-05', at: '2026-07-01T00:00:00.000Z' },
  ]
  const said = movedFigures({ ...report, restatements }).map(({ number, month, at, index }) => [
    number,
    month,
    at.slice(8, 10),
    index,
  ])
  expect(said).toEqual([
    [1, '2026-02', '03', 1],
    [2, '2026-05', '01', 4],
    [3, '2026-05', '02', 4],
  ])
})
