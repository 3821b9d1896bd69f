import { expect, test } from 'vitest'
import type { DriftVerdict } from '../../../shared/api/drift.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import type { Verdict } from '../../../shared/kpi/target.ts'
import { findExceptions } from '../../../server/review/exceptions.ts'

const finding = (verdict: DriftVerdict) => ({
  month: '2026-03',
  verdict,
  missing: null,
  rise: null,
  sideRise: null,
  followsToEnd: true,
  smallestGrowth: null,
})
const kpi = (id: KpiId, verdict: Verdict, rest: object = {}) => ({
  id,
  optional: false,
  value: verdict === 'no-data' ? null : 0.5,
  verdict,
  certain: false,
  ...rest,
})
const nothing = new Set<KpiId>()

test('they come gravest first, certain before uncertain, in the order of the screen among equals', () => {
  const kpis = [
    kpi('first-level-resolution', 'missed'),
    kpi('resolution-delay', 'met', { drift: finding('drift') }),
    kpi('budget-variance', 'no-data'),
    kpi('satisfaction', 'met'),
    kpi('security-incidents', 'behind'),
    kpi('total-cost', 'missed', { certain: true }),
  ]
  expect(findExceptions(kpis, new Set<KpiId>(['satisfaction']))).toEqual([
    { kpi: 'total-cost', kind: 'missed', certain: true },
    { kpi: 'first-level-resolution', kind: 'missed', certain: false },
    { kpi: 'resolution-delay', kind: 'drift', certain: true },
    { kpi: 'security-incidents', kind: 'behind', certain: false },
    { kpi: 'satisfaction', kind: 'restated', certain: true },
    { kpi: 'budget-variance', kind: 'no-data', certain: false },
  ])
})

test('a KPI is there once, for the gravest of its reasons', () => {
  const restated = new Set<KpiId>(['resolution-delay'])
  const delay = (verdict: Verdict, drift: DriftVerdict) => [kpi('resolution-delay', verdict, { drift: finding(drift) })]
  const kinds = (verdict: Verdict, drift: DriftVerdict) =>
    findExceptions(delay(verdict, drift), restated).map(({ kind }) => kind)
  expect(kinds('missed', 'drift')).toEqual(['missed'])
  expect(kinds('behind', 'drift')).toEqual(['drift'])
  expect(kinds('behind', 'backlog')).toEqual(['backlog'])
  expect(kinds('behind', 'none')).toEqual(['behind'])
  expect(kinds('met', 'watch')).toEqual(['restated'])
  expect(kinds('no-data', 'insufficient')).toEqual(['restated'])
})

test('a drift is certain, a backlog that grows old is not, whatever its figure is judged', () => {
  const of = (drift: DriftVerdict, certain: boolean) =>
    findExceptions([kpi('resolution-delay', 'behind', { drift: finding(drift), certain })], nothing)
  expect(of('drift', false)).toEqual([{ kpi: 'resolution-delay', kind: 'drift', certain: true }])
  expect(of('backlog', true)).toEqual([{ kpi: 'resolution-delay', kind: 'backlog', certain: false }])
  expect(of('none', true)).toEqual([{ kpi: 'resolution-delay', kind: 'behind', certain: true }])
})

test('a value that is only not judged yet is no exception', () => {
  const early = { ...kpi('resolution-delay', 'no-data'), value: 4, drift: finding('insufficient') }
  expect(findExceptions([early], nothing)).toEqual([])
})

test('an optional KPI is there only where it missed or is behind', () => {
  const optional = (verdict: Verdict) => [kpi('availability', verdict, { optional: true })]
  const restated = new Set<KpiId>(['availability'])
  expect(findExceptions(optional('met'), restated)).toEqual([])
  expect(findExceptions(optional('no-data'), nothing)).toEqual([])
  expect(findExceptions(optional('missed'), nothing)).toHaveLength(1)
  expect(findExceptions(optional('behind'), nothing)).toHaveLength(1)
})
