import { expect, test } from 'vitest'
import { formatIn } from '../../shared/words/format.ts'
import { rateNoteText } from '../../web/words/rate-note-words.ts'
import type { Drift } from '../../shared/api/drift.ts'
import { driftHeadline, growthText } from '../../shared/sentences/drift-words.ts'
import { driftChart } from '../../web/charts/drift-chart.ts'
import * as numbers from '../../shared/words/numbers.ts'
import type { Format } from '../../web/composables/useFormat.ts'

const format = {
  value: (unit: 'ratio' | 'hours', n: number | null) => numbers.valueText('en', unit, n),
  month: (month: string) => month,
} as Format

const found: Drift = {
  month: '2026-10',
  verdict: 'drift',
  missing: null,
  rise: {
    since: '2026-06',
    sinceBetween: { first: '2026-05', last: '2026-07' },
    slopePerMonth: 0.051,
    interval: { low: 0.02, high: 0.08 },
    riseSoFar: 0.25,
    projectedInSixMonths: 1.6,
    projectedInterval: { low: 1.2, high: 2 },
  },
  sideRise: null,
  followsToEnd: true,
  smallestGrowth: 0.07,
  levels: [
    { month: '2026-08', level: 1.1, error: 0.1, fitted: 1.05 },
    { month: '2026-09', level: null, error: null, fitted: 1.1 },
    { month: '2026-10', level: 1.2, error: 0.1, fitted: 1.15 },
  ],
}

test('a growth is signed, upwards and downwards', () => {
  expect(growthText(format, 0.051)).toBe('+5.1%')
  expect(growthText(format, -0.082)).toBe('−8.2%')
})

test('only a drift and a hidden backlog make the headline', () => {
  const said = (key: string, named: Record<string, string | number> = {}) => `${key} ${Object.values(named).join(' ')}`
  expect(driftHeadline(said as never, format, found)).toBe('headline.drift +5.1% 2026-06')
  expect(driftHeadline(said as never, format, { ...found, verdict: 'watch' })).toBeNull()
  expect(driftHeadline(said as never, format, null)).toBeNull()
  const backlog = { ...found, verdict: 'backlog', sideRise: { since: '2026-07', rise: 0.6 } } as const
  expect(driftHeadline(said as never, format, backlog)).toBe('headline.agingBacklog 2026-07')
})

test('the chart draws levels with their 95 % band, a gap where a month has none, and a strong line for a drift', () => {
  const palette = { ink: 'i', 'ink-2': '', 'ink-3': '', rule: '', 'rule-strong': '', accent: 'a', surface: '' }
  const words = { month: String, monthLong: String, target: String, names: { level: 'l', fitted: 'f' } } as never
  const [high, low, level, fitted] = driftChart(found, words, palette).data.datasets
  expect(level!.data).toEqual([1.1, null, 1.2])
  expect(high!.data[1]).toBeNull()
  expect(high!.data[0]! / 1.1).toBeCloseTo(1.1 / low!.data[0]!, 10)
  expect(high!.data[0]).toBeCloseTo(1.1 * Math.exp(0.196), 10)
  expect(fitted).toMatchObject({ data: [1.05, 1.1, 1.15], borderWidth: 3, borderDash: [] })
  expect(driftChart({ ...found, verdict: 'none' }, words, palette).data.datasets[3]).toMatchObject({ borderWidth: 1.5 })
})

test('a rate that falls is told in points, and so is the smallest fall that could be seen', () => {
  const t = ((key: string, values: Record<string, string>) => `${key} ${Object.values(values).join(' ')}`) as never
  const inEnglish = formatIn(() => 'en')
  const note = { month: '2026-10', since: '2026-06', fallPerMonth: 0.0212, smallestFall: 0.026 } as const
  expect(rateNoteText(t, inEnglish as Format, { ...note, verdict: 'drift' })).toEqual({
    says: 'rateNote.drift October 2026 June 2026 2.1',
    smallest: 'rateNote.smallest 2.6',
  })
  const few = rateNoteText(t, inEnglish as Format, { verdict: 'insufficient', month: '2026-10', have: 3, need: 6 })
  expect(few).toEqual({ says: 'drift.says.months 3 6', smallest: null })
})
