import { describe, expect, it } from 'vitest'
import { isSummerTime } from '../../../server/reading/values/zone-names.ts'
import { readContent } from './read-file.ts'

const opened = async (cell: string) => {
  const { tickets, issues } = await readContent(`Ticket;Ouvert le\nT1;${cell}\nT2;13/03/2026 09:00`)
  const own = tickets.find(({ id }) => id === 'T1')
  return own ? new Date(own.openedAt * 1000).toISOString().slice(0, 16) : issues[0]?.code
}

describe('a time whose clock is named', () => {
  it.each([
    ['13/03/2026 09:00 CET', '2026-03-13T08:00'],
    ['14/07/2026 09:00 CEST', '2026-07-14T07:00'],
    ['13/03/2026 09:00:15 cet', '2026-03-13T08:00'],
    ['13/03/2026 9:00 AM EET', '2026-03-13T07:00'],
    ['14/07/2026 09:00 WEST', '2026-07-14T08:00'],
    ['13/03/2026 09:00 (CET)', '2026-03-13T08:00'],
    ['13 mars 2026 09:00 MEZ', '2026-03-13T08:00'],
    ['Fri Mar 13 09:00:00 CET 2026', '2026-03-13T08:00'],
    ['Fri Mar 13 09:00:00 UTC 2026', '2026-03-13T09:00'],
    ['Fri Mar 13 09:00:00 2026', '2026-03-13T08:00'],
  ])('%s', async (cell, instant) => {
    expect(await opened(cell)).toBe(instant)
  })

  it.each(['14/07/2026 09:00 CET', '13/03/2026 09:00 CEST', '13/03/2026 09:00 EST', '13/03/2026 09:00 IST'])(
    '%s is refused: no clock shows it, or several countries call theirs so',
    async (cell) => {
      expect(await opened(cell)).toBe('date-unreadable')
    },
  )
})

it.each([
  ['2026-03-29T00:59:59Z', false],
  ['2026-03-29T01:00:00Z', true],
  ['2026-10-25T00:59:59Z', true],
  ['2026-10-25T01:00:00Z', false],
  ['2024-03-31T01:00:00Z', true],
  ['2027-03-28T00:59:59Z', false],
])('at %s it is summer time: %s', (at, isSummer) => {
  expect(isSummerTime(Date.parse(at) / 1000)).toBe(isSummer)
})
