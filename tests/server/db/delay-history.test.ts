import { expect, test } from 'vitest'
import { readTicketLives } from '../../../server/db/delay-history.ts'
import { parseMonth } from '../../../shared/period.ts'
import { aHouse } from '../house.ts'

/** More than are read at a time. */
const REQUESTS = 20_001

test('tickets since a month are all read, however many others of another scope stand before them', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ ticketScope: { 'resolution-delay': 'incidents' } })
  const row = (name: string, type: string) => `${name},2026-03-02 09:00,2026-03-02 10:00,${type}`
  const requests = Array.from({ length: REQUESTS }, (_, at) => row(`D${at}`, 'Request'))
  const incidents = ['I1', 'I2', 'I3'].map((name) => row(name, 'Incident'))
  const csv = ['ticket_id,opened_at,resolved_at,type', ...requests, ...incidents].join('\n')
  expect((await house.upload(id, csv, { commit: 'true' })).status).toBe(201)
  const lives = (since: number | null) => readTicketLives(house.db, id, 'incidents', since).opened.length
  expect([lives(null), lives(parseMonth('2026-01')), lives(parseMonth('2026-03'))]).toEqual([3, 3, 3])
  expect(lives(parseMonth('2026-04'))).toBe(0)
})
