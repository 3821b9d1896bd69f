import { expect, test } from 'vitest'
import { quietUntil } from '../../../server/alerts/outbox.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'

const until = (quiet: { from: string; to: string } | null, at: string) => {
  const end = quietUntil(quiet, Date.parse(at) / 1000, compileTimeZone('Europe/Paris'))
  return end === null ? null : new Date(end * 1000).toISOString()
}
const night = { from: '22:00', to: '07:30' }

test('a night is quiet from its evening to its morning, a lunch from its start to its end', () => {
  expect(until(night, '2026-07-01T19:59:00Z')).toBe(null)
  expect(until(night, '2026-07-01T20:00:00Z')).toBe('2026-07-02T05:30:00.000Z')
  expect(until(night, '2026-07-02T05:29:00Z')).toBe('2026-07-02T05:30:00.000Z')
  expect(until(night, '2026-07-02T05:30:00Z')).toBe(null)
  expect(until(night, '2026-07-02T05:10:00Z')).toBe('2026-07-02T05:30:00.000Z')
  expect(until(night, '2026-07-02T05:45:00Z')).toBe(null)
  const lunch = { from: '12:15', to: '14:00' }
  expect(until(lunch, '2026-07-02T11:00:00Z')).toBe('2026-07-02T12:00:00.000Z')
  expect(until(lunch, '2026-07-02T10:14:00Z')).toBe(null)
  expect(until(lunch, '2026-07-02T10:15:00Z')).toBe('2026-07-02T12:00:00.000Z')
  expect(until({ from: '12:00', to: '12:00' }, '2026-07-02T10:00:00Z')).toBe(null)
  expect(until(null, '2026-07-02T10:00:00Z')).toBe(null)
})

test('the morning after the clocks change is the morning of the new clock', () => {
  expect(until(night, '2026-03-28T22:00:00Z')).toBe('2026-03-29T05:30:00.000Z')
  expect(until(night, '2026-10-24T22:00:00Z')).toBe('2026-10-25T06:30:00.000Z')
})

test('quiet hours that end in the hour that is skipped, or shown twice, end once and never in the past', () => {
  const short = { from: '22:00', to: '02:30' }
  // In spring 02:30 is 03:30, half past one UTC. In autumn the first 02:30 is half past midnight UTC, the second an hour later.
  expect(until(short, '2026-03-29T00:20:00Z')).toBe('2026-03-29T01:30:00.000Z')
  expect(until(short, '2026-03-29T01:10:00Z')).toBe(null)
  expect(until(short, '2026-10-25T00:20:00Z')).toBe('2026-10-25T00:30:00.000Z')
  expect(until(short, '2026-10-25T00:40:00Z')).toBe(null)
  expect(until(short, '2026-10-25T01:10:00Z')).toBe(null)
})
