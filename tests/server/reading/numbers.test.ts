import { describe, expect, it } from 'vitest'
import { readDuration, readRemaining, unitInHeader } from '../../../server/reading/values/duration.ts'
import { readCount, readNumber } from '../../../server/reading/values/number.ts'

describe('durations, in seconds', () => {
  it.each([
    ['2 heures 52 minutes', 10_320],
    ['1 jours 3 heures 17 minutes', 98_220],
    ['13 secondes', 13],
    ['0 seconde', 0],
    ['1 dias 18 horas 47 minutos', 154_020],
    ['1 day 2 hours', 93_600],
    ['01 h 20', 4800],
    ['1h20', 4800],
    ['2h 5min 0s', 7500],
    ['1j 2h 3min 4s', 93_784],
    ['1 heure et 5 minutes', 3900],
    ['1,5 heures', 5400],
    ['1:20:00', 4800],
    ['100:05', 360_300],
    ['1:20:05', 4805],
    ['0:59:59', 3599],
    ['0:60:00', null],
    ['0:00:60', null],
    ['\u00A01:20:00 ', 4800],
    ['2 Días', 172_800],
    ['3 HEURES', 10_800],
    ['0,3333 heures', 1200],
    ['0', 0],
    ['', null],
    ['5 10', null],
    ['1 minute 2 hours', null],
    ['2 hours 3 hours', null],
    ['1:60', null],
    ['-1 hour', null],
    ['- 1 hour', null],
    ['soon', null],
    ['3 moons', null],
    ['90', 'no-unit'],
  ])('%j is %s', (cell, expected) => {
    expect(readDuration(cell, null)).toBe(expected)
  })

  it.each([
    ['P1DT2H', 26 * 3600],
    ['PT90M', 5400],
    ['pt1h30m5,5s', 5406],
    ['P2D', 2 * 86_400],
    ['P', null],
    ['PT', null],
    ['P1DT', null],
    ['P1', null],
  ])('ISO 8601 is read: %s', (cell, seconds) => {
    expect(readDuration(cell, null)).toBe(seconds)
  })

  it('a plain number counts what the column says', () => {
    expect(readDuration('1,5', 'hours')).toBe(5400)
    expect(readDuration('90', 'minutes')).toBe(5400)
    // 1199.88 seconds.
    expect(readDuration('0,3333', 'hours')).toBe(1200)
    expect(readDuration('45 667', 'seconds')).toBe(45_667)
    expect(readDuration('-1', 'hours')).toBeNull()
    expect(readDuration('1,234', 'hours')).toBeNull()
  })

  it.each([
    ['63:00', 226_800],
    ['-9:35', -34_500],
    ['−0:01', -60],
    [' 0:01 ', 60],
    ['- 2h 30m', -9000],
    ['breached', null],
    ['', null],
    ['12', null],
  ])('what was left of the time allowed, %j, is %s', (cell, expected) => {
    expect(readRemaining(cell)).toBe(expected)
  })

  it.each([
    ['pending_hours', 'hours'],
    ['Délai d’attente (h)', 'hours'],
    ['Délai de résolution (min)', 'minutes'],
    ['Resolution time (in hrs)', 'hours'],
    ['Temps [s]', 'seconds'],
    ['Délai d’attente', null],
    ['Agent wait time in minutes within business hours', 'minutes'],
    ['Plan d', null],
    ['Waiting time', null],
    ['Wait mn', 'minutes'],
    ['Agent wait time in cycles within business hours', null],
  ])('the header %j counts %s', (header, unit) => {
    expect(unitInHeader(header)).toBe(unit)
  })
})

describe('numbers', () => {
  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1 234', 1234],
    ['1\u00A0234,5', 1234.5],
    ['1\u202F234', 1234],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['0,125', 0.125],
    ['-3', -3],
    ['1,234', null],
    ['1 23', null],
    ['1e5', null],
    ['', null],
    ['12 %', null],
    [' 1,5\u00A0', 1.5],
    ['1.234.567', null],
    ['1,234,567', null],
    ['1.234.567,5', 1_234_567.5],
  ])('%j is %s', (cell, expected) => {
    expect(readNumber(cell)).toBe(expected)
  })

  it('counts are whole and not negative', () => {
    expect([readCount('0'), readCount('12'), readCount('3,0'), readCount('1 024')]).toEqual([0, 12, 3, 1024])
    expect([readCount('9'), readCount('0,0'), readCount('1000000'), readCount('1000001')]).toEqual([9, 0, 1e6, null])
    expect(['/', ':'].map(readCount)).toEqual([null, null])
    expect([readCount('-1'), readCount('1.5'), readCount('x'), readCount('')]).toEqual([null, null, null, null])
  })
})
