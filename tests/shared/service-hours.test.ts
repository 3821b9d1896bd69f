import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DayRange, ServiceCalendar } from '../../shared/service-calendar.ts'
import { compileServiceTime, type PastServiceCalendar } from '../../shared/service-time.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import { workingHours } from './working-hours.ts'

const paris = compileTimeZone('Europe/Paris')
const at = (text: string) => Date.parse(text) / 1000
/** Paris is at UTC+2 from 29 March to 25 October 2026, else at UTC+1. */
const summer = (text: string) => at(`${text}:00+02:00`)
const winter = (text: string) => at(`${text}:00+01:00`)
const hour = (hours: number) => hours * 60
const range = (from: number, to: number): DayRange => ({ from: hour(from), to: hour(to) })
const workdays = [1, 2, 3, 4, 5]

function weekly(...lines: readonly (readonly [days: readonly number[], ...ranges: DayRange[]])[]) {
  return {
    ...workingHours(),
    week: new Map(lines.flatMap(([days, ...ranges]) => days.map((day) => [day, ranges] as const))),
  }
}
const hoursOf = (calendar: ServiceCalendar, from: number, to: number, past: readonly PastServiceCalendar[] = []) =>
  compileServiceTime(calendar, paris, past)(from, to) / 3600

const lunch = weekly([workdays, range(9, 12.5), range(14, 18)])
const shortFriday = weekly([[1, 2, 3, 4], range(9, 18)], [[5], range(9, 16)])
const nights = weekly([workdays, range(22, 30)])

test.each([
  // Worked by hand. 14 September 2026 is a Monday, 1 May 2026 a Friday.
  ['a lunch break is no service', lunch, summer('2026-09-14T11:30'), summer('2026-09-14T14:30'), 1.5],
  ['all of a day with a lunch break', lunch, summer('2026-09-14T00:00'), summer('2026-09-15T00:00'), 7.5],
  ['wholly within lunch', lunch, summer('2026-09-14T12:45'), summer('2026-09-14T13:30'), 0],
  ['a Friday that ends at 16:00', shortFriday, summer('2026-09-18T15:30'), summer('2026-09-21T09:30'), 1],
  ['a Thursday that does not', shortFriday, summer('2026-09-17T15:30'), summer('2026-09-18T09:30'), 3],
  ['the night of Monday ends on Tuesday', nights, summer('2026-09-14T23:00'), summer('2026-09-15T07:00'), 7],
  ['the night of Friday ends on Saturday', nights, summer('2026-09-18T21:00'), summer('2026-09-19T12:00'), 8],
  ['no night begins on Sunday', nights, summer('2026-09-20T12:00'), summer('2026-09-21T12:00'), 0],
  // On 29 March 2026 clocks skip from 02:00 to 03:00, on 25 October they go from 03:00 back to 02:00; both are Sundays.
  [
    'a night that loses an hour',
    weekly([[6], range(22, 30)]),
    winter('2026-03-28T12:00'),
    summer('2026-03-29T12:00'),
    7,
  ],
  ['a night that gains one', weekly([[6], range(22, 30)]), summer('2026-10-24T12:00'), winter('2026-10-25T12:00'), 9],
  ['an hour that is skipped', weekly([[7], range(2, 3)]), winter('2026-03-29T00:00'), summer('2026-03-29T12:00'), 0],
  ['half of it is', weekly([[7], range(2.5, 3.5)]), winter('2026-03-29T00:00'), summer('2026-03-29T12:00'), 0.5],
])('%s', (_name, calendar, from, to, expected) => {
  expect(hoursOf(calendar, from, to)).toBe(expected)
})

test('a closed day is closed from midnight to midnight: the night of its eve ends there', () => {
  const calendar = { ...nights, closed: new Set(['2026-05-01']) }
  expect(hoursOf(calendar, summer('2026-04-30T12:00'), summer('2026-05-01T12:00'))).toBe(2)
  expect(hoursOf(calendar, summer('2026-05-01T12:00'), summer('2026-05-02T12:00'))).toBe(0)
})

test('a day with hours of its own has these, be it a Sunday or a holiday', () => {
  const open = new Map([
    ['2026-05-01', [range(10, 12)]],
    ['2026-05-03', [range(8, 9)]],
    ['2026-05-04', [range(9, 10)]],
  ])
  const calendar = { ...workingHours('2026-05-01'), open }
  expect(hoursOf(calendar, summer('2026-05-01T00:00'), summer('2026-05-02T00:00'))).toBe(2)
  expect(hoursOf(calendar, summer('2026-05-02T00:00'), summer('2026-05-04T00:00'))).toBe(1)
  expect(hoursOf(calendar, summer('2026-05-04T00:00'), summer('2026-05-05T00:00'))).toBe(1)
})

test('each day is counted on the calendar that held then', () => {
  const past = [
    { through: '2026-09-06', calendar: { kind: '24x7' } as const },
    { through: '2026-09-13', calendar: nights },
  ]
  const count = (from: string, to: string) => hoursOf(lunch, summer(from), summer(to), past)
  expect(count('2026-09-06T00:00', '2026-09-07T00:00')).toBe(24)
  expect(count('2026-09-07T00:00', '2026-09-08T00:00')).toBe(2)
  expect(count('2026-09-14T00:00', '2026-09-15T00:00')).toBe(7.5)
  // Round the clock on Sunday, then the evening of Monday, of the nights of Monday to Friday the rest, then Monday by day.
  expect(count('2026-09-06T12:00', '2026-09-14T10:00')).toBe(12 + 5 * 8 + 1)
})

test('the night that begins on the last day of a calendar runs to its end', () => {
  const past = [{ through: '2026-09-14', calendar: nights }]
  expect(hoursOf(lunch, summer('2026-09-14T12:00'), summer('2026-09-15T10:00'), past)).toBe(9)
})

const ranges = fc
  .uniqueArray(fc.integer({ min: 0, max: 47 }), { minLength: 2, maxLength: 6 })
  .map((halves) => halves.toSorted((a, b) => a - b))
  .map((halves) =>
    Array.from({ length: Math.floor(halves.length / 2) }, (_, i) => range(halves[2 * i]! / 2, halves[2 * i + 1]! / 2)),
  )
  .chain((days) => fc.boolean().map((night) => (night ? [...days, range(23.75, 28)] : days)))
const day = fc.integer({ min: at('2026-03-20') / 86_400, max: at('2026-11-05') / 86_400 })
const dayText = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)
const calendars: fc.Arbitrary<ServiceCalendar & { kind: 'service-hours' }> = fc.record({
  kind: fc.constant('service-hours' as const),
  week: fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), ranges), { minLength: 1 }).map((all) => new Map(all)),
  closed: fc.array(day).map((days) => new Set(days.map(dayText))),
  open: fc.array(fc.tuple(day.map(dayText), ranges), { maxLength: 5 }).map((all) => new Map(all)),
})
const instant = fc.integer({ min: at('2026-03-15') / 60, max: at('2026-11-10') / 60 }).map((minutes) => minutes * 60)
const zones = fc.constantFrom(
  'Europe/Paris',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Santiago',
)

test('service time adds up, is never negative and never exceeds the clock, whatever the hours, the zone, the history', () => {
  const world = fc.tuple(calendars, calendars, day.map(dayText), zones)
  fc.assert(
    fc.property(world, fc.array(instant, { minLength: 3, maxLength: 30 }), ([now, before, through, zone], found) => {
      const count = compileServiceTime(now, compileTimeZone(zone), [{ through, calendar: before }])
      const instants = found.toSorted((a, b) => a - b)
      const parts = instants.slice(1).map((to, i) => count(instants[i]!, to))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(count(instants[0]!, instants.at(-1)!))
      for (const [i, part] of parts.entries()) {
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(instants[i + 1]! - instants[i]!)
      }
    }),
    { numRuns: 40 },
  )
})

test('minute by minute, service runs when the clock on the wall says so', () => {
  fc.assert(
    fc.property(calendars, instant, (calendar, from) => {
      const count = compileServiceTime(calendar, paris)
      const wrong: number[] = []
      const begins = Math.floor(from / 900) * 900
      for (let minute = begins; minute < begins + 86_400; minute += 900) {
        const expected = isOpen(calendar, minute) ? 900 : 0
        if (changes.some((change) => Math.abs(minute - change) <= 2 * 3600)) continue
        if (count(minute, minute + 900) !== expected) wrong.push(minute)
      }
      expect(wrong).toEqual([])
    }),
    { numRuns: 40 },
  )
})
const changes = [at('2026-03-29T01:00Z'), at('2026-10-25T01:00Z')]

/** Looked up with nothing laid out: every boundary of the calendars above stands on a quarter of an hour. */
function isOpen(calendar: ServiceCalendar & { kind: 'service-hours' }, moment: number): boolean {
  const quarter = Math.floor(moment / 900) * 900
  const local = paris.toLocal(quarter)
  const today = paris.dayOf(quarter)
  const minute = local.hour * 60 + local.minute
  const off = (of: number) => calendar.closed.has(dayText(of)) && !calendar.open.has(dayText(of))
  const begun = (of: number, weekday: number) =>
    off(of) ? [] : (calendar.open.get(dayText(of)) ?? calendar.week.get(weekday) ?? [])
  if (off(today)) return false
  const eve = begun(today - 1, local.weekday === 1 ? 7 : local.weekday - 1)
  return (
    begun(today, local.weekday).some(({ from, to }) => minute >= from && minute < to) ||
    eve.some(({ from, to }) => minute + 1440 >= from && minute + 1440 < to)
  )
}
