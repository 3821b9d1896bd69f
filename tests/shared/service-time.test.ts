import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DayRange, ServiceCalendar } from '../../shared/service-calendar.ts'
import { compileServiceTime } from '../../shared/service-time.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import { workingHours } from './working-hours.ts'

const paris = compileTimeZone('Europe/Paris')
const office = workingHours('2026-05-01', '2026-05-08')
const at = (text: string) => Date.parse(text) / 1000
const eachDay = (days: readonly number[], ...ranges: readonly DayRange[]) => new Map(days.map((day) => [day, ranges]))
const hours = (calendar: ServiceCalendar, from: string, to: string) =>
  compileServiceTime(calendar, paris)(at(from), at(to)) / 3600

test.each([
  // Worked by hand on the calendar: Paris is UTC+2 in May 2026; 1 and 8 May are Fridays and holidays.
  ['within one day', '2026-05-05T08:00:00Z', '2026-05-05T10:30:00Z', 2.5],
  ['from before opening to after closing', '2026-05-05T02:00:00Z', '2026-05-05T20:00:00Z', 9],
  ['over a weekend', '2026-05-15T15:00:00Z', '2026-05-18T08:00:00Z', 2],
  ['over a holiday and its weekend', '2026-04-30T15:00:00Z', '2026-05-04T08:00:00Z', 2],
  ['wholly on a Sunday', '2026-05-17T07:00:00Z', '2026-05-17T18:00:00Z', 0],
  ['wholly on a holiday', '2026-05-08T07:00:00Z', '2026-05-08T18:00:00Z', 0],
  ['a full week', '2026-05-11T00:00:00Z', '2026-05-18T00:00:00Z', 45],
])('business hours %s', (_name, from, to, expected) => {
  expect(hours(office, from, to)).toBe(expected)
})

test('24×7 counts every hour, the change of clocks included', () => {
  expect(hours({ kind: '24x7' }, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(23)
})

test('a service day until midnight loses the hour that the clocks skip', () => {
  const always = {
    ...office,
    week: eachDay([1, 2, 3, 4, 5, 6, 7], { from: 0, to: 24 * 60 }),
    closed: new Set<string>(),
  }
  expect(hours(always, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(23)
})

const instant = fc.integer({ min: at('2020-01-01'), max: at('2030-01-01') })

test('service time adds up, never decreases and never exceeds the clock', () => {
  const serviceTime = compileServiceTime(office, paris)
  fc.assert(
    fc.property(fc.tuple(instant, instant, instant), (instants) => {
      const [a, b, c] = instants.toSorted((x, y) => x - y) as [number, number, number]
      expect(serviceTime(a, b) + serviceTime(b, c)).toBe(serviceTime(a, c))
      expect(serviceTime(a, b)).toBeGreaterThanOrEqual(0)
      expect(serviceTime(a, b)).toBeLessThanOrEqual(b - a)
    }),
  )
})

test.each([office, { kind: '24x7' as const }])(
  'an instant that is none is refused, not counted to the end of the calendar',
  (calendar) => {
    const serviceTime = compileServiceTime(calendar, paris)
    for (const none of [Infinity, -Infinity, NaN]) {
      expect(() => serviceTime(at('2026-05-05'), none)).toThrow(RangeError)
      expect(() => serviceTime(none, at('2026-05-05'))).toThrow(RangeError)
    }
  },
)
