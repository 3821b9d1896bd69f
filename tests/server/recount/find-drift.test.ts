import { expect, test } from 'vitest'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import { formatMonth, parseMonth } from '../../../shared/period.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { lastCompleteMonth } from '../../../server/recount/find-drift.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

const complete = (last: string, now: string, timeZone = 'Europe/Paris') =>
  formatMonth(lastCompleteMonth(parseMonth(last), Date.parse(now) / 1000, compileTimeZone(timeZone)))

test('a month is complete when it is over on the clock of the contract', () => {
  expect(complete('2026-07', '2026-07-15T12:00:00Z')).toBe('2026-06')
  expect(complete('2026-07', '2026-07-31T21:59:59Z')).toBe('2026-06')
  expect(complete('2026-07', '2026-07-31T22:00:00Z')).toBe('2026-07')
  expect(complete('2026-07', '2026-07-31T22:00:00Z', 'UTC')).toBe('2026-06')
})

test('the last complete month is none without tickets, however long ago they ended', () => {
  expect(complete('2026-03', '2026-07-15T12:00:00Z')).toBe('2026-03')
})

test('the month that still runs is not judged for drift: its longest tickets are not resolved yet', async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 6, 15) / 1000 })
  const { id } = await house.addContract()
  const tickets = ['2026-05', '2026-06', '2026-07'].map((month) =>
    row(month, { opened_at: `${month}-03 08:00`, resolved_at: `${month}-04 08:00` }),
  )
  expect((await house.upload(id, ticketCsv(...tickets), { commit: 'true' })).status).toBe(201)
  const { points } = (await house.get<KpiReport>(`/contracts/${id}/kpis/resolution-delay`)).body
  expect(points.map(({ month, sample, drift }) => [month, sample, drift?.verdict ?? null])).toEqual([
    ['2026-05', 1, 'insufficient'],
    ['2026-06', 1, 'insufficient'],
    ['2026-07', 1, null],
  ])
})
