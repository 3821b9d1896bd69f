import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  downtimeWithin,
  longestBegun,
  unionOf,
  unplannedSpans,
  type Span,
} from '../../../../shared/kinds/incidents/downtime.ts'
import { compileServiceTime } from '../../../../shared/service-time.ts'
import { compileTimeZone } from '../../../../shared/time-zone.ts'
import { workingHours } from '../../working-hours.ts'

const paris = compileTimeZone('Europe/Paris')
const office = workingHours('2026-05-01')
const always = compileServiceTime({ kind: '24x7' }, paris)
const officeTime = compileServiceTime(office, paris)
const at = (text: string) => Date.parse(text) / 1000
const span = (from: string, to: string): Span => ({ from: at(from), to: at(to) })
const march = { from: paris.startOfMonth(2026 * 12 + 2), to: paris.startOfMonth(2026 * 12 + 3) }
const HOUR = 3600

test('two outages at once are one loss', () => {
  const spans = [
    span('2026-03-10T08:00Z', '2026-03-10T12:00Z'),
    span('2026-03-10T10:00Z', '2026-03-10T14:00Z'),
    span('2026-03-10T11:00Z', '2026-03-10T11:30Z'),
    span('2026-03-11T08:00Z', '2026-03-11T09:00Z'),
  ]
  // 8 to 14 h on the 10th, 8 to 9 h on the 11th.
  expect(downtimeWithin(unionOf(spans), march, always)).toBe(7 * HOUR)
  expect(longestBegun(spans, march, always)).toBe(4 * HOUR)
})

test('an outage over the end of a month is cut there, and is the longest of the month in which it began', () => {
  const spans = [span('2026-03-31T20:00Z', '2026-04-01T02:00Z')]
  // Paris is at UTC+2: March ends at 22:00 UTC.
  expect(downtimeWithin(spans, march, always)).toBe(2 * HOUR)
  const april = { from: march.to, to: paris.startOfMonth(2026 * 12 + 4) }
  expect(downtimeWithin(spans, april, always)).toBe(4 * HOUR)
  expect([longestBegun(spans, march, always), longestBegun(spans, april, always)]).toEqual([6 * HOUR, 0])
})

test('only service hours are lost: nights, the weekend and a holiday cost nothing', () => {
  // Thursday 30 April 2026, 16:00 Paris, to Monday 4 May, 10:00 Paris: two hours, a holiday and a weekend, one hour.
  const spans = [span('2026-04-30T14:00Z', '2026-05-04T08:00Z')]
  expect(downtimeWithin(spans, { from: at('2026-04-01'), to: at('2026-06-01') }, officeTime)).toBe(3 * HOUR)
})

test('the night in which the clocks skip an hour loses the hours that there were', () => {
  // 29 March 2026, local 0:00 to 6:00: 2:00 became 3:00.
  expect(downtimeWithin([span('2026-03-28T23:00Z', '2026-03-29T04:00Z')], march, always)).toBe(5 * HOUR)
})

test('an outage that goes on lasts until now; a planned one is no loss; one that says nothing is not planned', () => {
  const now = at('2026-03-10T12:00Z')
  const startedAt = at('2026-03-10T08:00Z')
  const outages = [
    { startedAt, endedAt: null, planned: null },
    { startedAt, endedAt: now, planned: true },
  ]
  expect(unplannedSpans(outages, now)).toEqual([{ from: startedAt, to: now }])
})

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: march.from, max: march.to }), fc.nat({ max: 200 * HOUR }))
    .map(([from, seconds]) => ({ from, to: from + seconds })),
  { maxLength: 12 },
)
const wide = { from: march.from, to: march.to + 300 * HOUR }

test('downtime is never more than the sum of the outages, nor than the service time, nor less than the longest', () => {
  fc.assert(
    fc.property(spans, fc.constantFrom(always, officeTime), (all, serviceTime) => {
      const lost = downtimeWithin(unionOf(all), wide, serviceTime)
      const sum = all.reduce((total, { from, to }) => total + serviceTime(from, to), 0)
      expect(lost).toBeLessThanOrEqual(Math.min(sum, serviceTime(wide.from, wide.to)))
      expect(lost).toBeGreaterThanOrEqual(longestBegun(all, wide, serviceTime))
    }),
  )
})

test('the order of the outages and their repetition change nothing, and months add up', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: wide.from, max: wide.to }), (all, cut) => {
      const union = unionOf(all)
      expect(unionOf([...all.toReversed(), ...all])).toEqual(union)
      const parts = [
        { from: wide.from, to: cut },
        { from: cut, to: wide.to },
      ].map((part) => downtimeWithin(union, part, officeTime))
      expect(parts[0]! + parts[1]!).toBe(downtimeWithin(union, wide, officeTime))
    }),
  )
})
