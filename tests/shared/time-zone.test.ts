import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTimeZone } from '../../shared/time-zone.ts'

const paris = compileTimeZone('Europe/Paris')
const utc = compileTimeZone('UTC')
const epoch = (text: string): number => Date.parse(text) / 1000
const two = (n: number): string => String(n).padStart(2, '0')
const month = (year: number, one: number): number => year * 12 + one - 1

describe('local time to instant', () => {
  it.each([
    ['Europe/Paris', [2026, 1, 15, 9, 30, 0], '2026-01-15T08:30:00Z'],
    ['Europe/Paris', [2026, 7, 15, 9, 30, 0], '2026-07-15T07:30:00Z'],
    ['Europe/Paris', [1970, 1, 1, 0, 0, 0], '1969-12-31T23:00:00Z'],
    ['America/New_York', [2016, 3, 13, 3, 0, 0], '2016-03-13T07:00:00Z'],
    ['Asia/Kolkata', [2026, 2, 28, 23, 59, 59], '2026-02-28T18:29:59Z'],
    ['Pacific/Apia', [2011, 12, 31, 0, 0, 0], '2011-12-30T10:00:00Z'],
    ['UTC', [2110, 12, 31, 23, 59, 59], '2110-12-31T23:59:59Z'],
  ] as const)('%s %j is %s', (zone, [y, mo, d, h, mi, s], expected) => {
    expect(compileTimeZone(zone).toInstant({ year: y, month: mo, day: d, hour: h, minute: mi, second: s })).toBe(
      epoch(expected),
    )
  })

  it('takes the first of a repeated hour', () => {
    expect(paris.toInstant({ year: 2026, month: 10, day: 25, hour: 2, minute: 30, second: 0 })).toBe(
      epoch('2026-10-25T00:30:00Z'),
    )
  })

  it('moves a skipped time forward by the hour that was skipped', () => {
    expect(paris.toInstant({ year: 2026, month: 3, day: 29, hour: 2, minute: 30, second: 0 })).toBe(
      epoch('2026-03-29T01:30:00Z'),
    )
    expect(paris.toInstant({ year: 2026, month: 3, day: 29, hour: 3, minute: 0, second: 0 })).toBe(
      epoch('2026-03-29T01:00:00Z'),
    )
  })

  it.each([
    [2026, 2, 29, 0, 0, 0],
    [2026, 13, 1, 0, 0, 0],
    [2026, 0, 1, 0, 0, 0],
    [2026, 1, 0, 0, 0, 0],
    [2026, 1, 1, 24, 0, 0],
    [2026, 1, 1, 0, 60, 0],
    [1969, 12, 31, 0, 0, 0],
    [2111, 1, 1, 0, 0, 0],
    [NaN, 1, 1, 0, 0, 0],
  ])('%i-%i-%i %i:%i:%i is on no calendar', (y, mo, d, h, mi, s) => {
    expect(paris.toInstant({ year: y, month: mo, day: d, hour: h, minute: mi, second: s })).toBeNull()
  })
})

describe('months', () => {
  it('belong to the zone: the last hour of December UTC is January in Paris', () => {
    expect(paris.monthOf(epoch('2025-12-31T23:00:00Z'))).toBe(month(2026, 1))
    expect(paris.monthOf(epoch('2025-12-31T22:59:59Z'))).toBe(month(2025, 12))
    expect(utc.monthOf(epoch('2025-12-31T23:00:00Z'))).toBe(month(2025, 12))
    expect(compileTimeZone('America/New_York').monthOf(0)).toBe(month(1969, 12))
  })

  it('start at local midnight', () => {
    expect(paris.startOfMonth(month(2026, 7))).toBe(epoch('2026-06-30T22:00:00Z'))
    expect(utc.startOfMonth(month(2026, 7))).toBe(epoch('2026-07-01T00:00:00Z'))
  })

  it('out of range are refused, not guessed', () => {
    expect(() => paris.startOfMonth(month(2150, 1))).toThrow(RangeError)
    expect(() => paris.monthOf(epoch('2150-01-01T00:00:00Z'))).toThrow(RangeError)
    expect(() => paris.monthOf(NaN)).toThrow(RangeError)
  })
})

it('an unknown zone is refused', () => {
  expect(() => compileTimeZone('Europe/Vigie')).toThrow(RangeError)
})

describe('laws, in every kind of zone', () => {
  const zones = [
    'UTC',
    'Europe/Paris',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
  ]
  const instants = fc.integer({ min: epoch('1970-01-02T00:00:00Z'), max: epoch('2110-12-30T00:00:00Z') })

  it.each(zones)('%s: what the runtime shows is what we show', (name) => {
    const zone = compileTimeZone(name)
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' })
    fc.assert(
      fc.property(instants, (instant) => {
        const t = zone.toLocal(instant)
        const shown = `${t.year}-${two(t.month)}-${two(t.day)} ${two(t.hour)}:${two(t.minute)}:${two(t.second)}`
        expect(shown).toBe(format.format(instant * 1000))
        expect(t.weekday).toBe(new Date(Date.UTC(t.year, t.month - 1, t.day)).getUTCDay() || 7)
      }),
    )
  })

  it.each(zones)('%s: an instant lies in its own month and day, and its local time leads back to it', (name) => {
    const zone = compileTimeZone(name)
    fc.assert(
      fc.property(instants, (instant) => {
        const m = zone.monthOf(instant)
        expect(zone.startOfMonth(m)).toBeLessThanOrEqual(instant)
        expect(zone.startOfMonth(m + 1)).toBeGreaterThan(instant)
        const day = zone.dayOf(instant)
        expect(zone.startOfDay(day)).toBeLessThanOrEqual(instant)
        expect(zone.startOfDay(day + 1)).toBeGreaterThan(instant)
        const t = zone.toLocal(instant)
        const back = zone.toInstant(t)!
        expect([0, 1800, 3600, 7200]).toContain(instant - back)
      }),
    )
  })
})
