import { expect, test } from 'vitest'
import type { KpiId } from '../../../shared/kpi/index.ts'
import { parseMonth } from '../../../shared/period.ts'
import { movedFigures, type Figures, type ShownFigure } from '../../../server/review/figures.ts'

const march = parseMonth('2026-03')
const figures = (
  value: number | null,
  kpi: KpiId = 'satisfaction',
  month = march,
  verdict: ShownFigure['verdict'] = 'met',
): Figures => new Map([[month, new Map(value === null ? [] : [[kpi, { value, verdict }]])]])
const moved = (before: number | null, after: number | null) => movedFigures(figures(before), figures(after), [])
const lost = [{ kpi: 'satisfaction', month: march }] as const

test('a figure that is another is restated, from its value before to its value now', () => {
  expect(moved(0.8, 0.75)).toEqual([
    { kpi: 'satisfaction', month: '2026-03', before: 0.8, after: 0.75, verdictBefore: 'met', verdictAfter: 'met' },
  ])
  expect(moved(0.8, 0.85)).toHaveLength(1)
  expect(moved(0.8, 0.8)).toEqual([])
})

test('a verdict that is another is restated, though its figure is the same', () => {
  const judged = (verdict: ShownFigure['verdict']) => figures(0.8, 'satisfaction', march, verdict)
  expect(movedFigures(judged('missed'), judged('met'), [])).toEqual([
    { kpi: 'satisfaction', month: '2026-03', before: 0.8, after: 0.8, verdictBefore: 'missed', verdictAfter: 'met' },
  ])
})

test('the rounding of a sum in another order is no restatement: a billionth, of the figure where it is above 1', () => {
  expect(moved(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1)).toEqual([])
  expect(moved(0.5, 0.5 + 0.95e-9)).toEqual([])
  expect(moved(0.5, 0.5 - 0.95e-9)).toEqual([])
  expect(moved(0.5, 0.5 + 1.05e-9)).toHaveLength(1)
  expect(moved(0.5, 0.5 - 1.05e-9)).toHaveLength(1)
  expect(moved(-2e6, -2e6 + 0.0019)).toEqual([])
  expect(moved(2e6, 2e6 + 0.0019)).toEqual([])
  expect(moved(2e6, 2e6 + 0.0021)).toHaveLength(1)
})

test('a figure that is lost is restated to none; one that only appears is not restated', () => {
  expect(moved(0, null)).toEqual([
    { kpi: 'satisfaction', month: '2026-03', before: 0, after: null, verdictBefore: 'met', verdictAfter: 'no-data' },
  ])
  expect(movedFigures(figures(0.8), new Map(), [])).toMatchObject([{ before: 0.8, after: null }])
  expect(moved(null, 0.8)).toEqual([])
  expect(movedFigures(new Map(), figures(0.8), [])).toEqual([])
})

test('one that was lost and is there again is restated from none, once', () => {
  expect(movedFigures(figures(null), figures(0), lost)).toEqual([
    { kpi: 'satisfaction', month: '2026-03', before: null, after: 0, verdictBefore: 'no-data', verdictAfter: 'met' },
  ])
  expect(movedFigures(new Map(), figures(0.8), lost)).toHaveLength(1)
  expect(movedFigures(figures(null), figures(null), lost)).toEqual([])
  expect(movedFigures(figures(0.8), figures(0.8), lost)).toEqual([])
  expect(movedFigures(new Map(), figures(0.8, 'availability'), lost)).toEqual([])
  expect(movedFigures(new Map(), figures(0.8, 'satisfaction', march + 1), lost)).toEqual([])
})
