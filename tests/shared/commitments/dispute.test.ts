import { expect, test } from 'vitest'
import { disputeOf } from '../../../shared/commitments/dispute.ts'
import { commitmentsOf } from '../../../shared/commitments/outcome.ts'
import type { Ticket } from '../../../shared/kinds/tickets/ticket.ts'
import { ticketClassifier } from '../../../shared/kinds/tickets/ticket-type.ts'
import { compileServiceTime } from '../../../shared/service-time.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { aTicket } from '../kinds/tickets/a-ticket.ts'
import { workingHours } from '../working-hours.ts'

const office = compileServiceTime(workingHours(), compileTimeZone('UTC'))
const HOUR = 3600
/** A Tuesday, in UTC: within 1 h for the response and 4 h for the resolution, from nine to six. */
const at = (hour: number, minute = 0, day = 12) => Date.UTC(2026, 4, day, hour, minute) / 1000
const rows = [
  { priority: null, type: null, responseMinutes: 60, resolutionMinutes: 240, hours: 'contract', share: 0.9 },
] as const
const outcomesOf = commitmentsOf({
  grids: [{ from: '2026-01', rows, excluded: [] }],
  serviceTime: office,
  monthOf: () => '2026-05',
  classOf: ticketClassifier(null),
  closingDateStandsIn: true,
})
function dispute(some: Partial<Ticket>, of: 'response' | 'resolution' = 'resolution') {
  const ticket = aTicket({ openedAt: at(10), status: 'closed', ...some })
  return disputeOf(ticket, of, outcomesOf(ticket), office)
}

test.each<[string, Partial<Ticket>, ReturnType<typeof dispute>]>([
  ['nothing where both agree', { resolvedAt: at(13), slaMet: true }, null],
  ['nothing where the tool says nothing', { resolvedAt: at(13), slaMet: null }, null],
  [
    'the closing: in time at 13:00, closed at 17:00 after 7 h',
    { resolvedAt: at(13), closedAt: at(17), slaMet: false },
    { toolSays: false, cause: 'closing', otherwise: 7 * HOUR },
  ],
  [
    'waiting not taken off: 5 h of which 2 h waited',
    { resolvedAt: at(15), closedAt: at(15), pendingSeconds: 2 * HOUR, slaMet: false },
    { toolSays: false, cause: 'waiting', otherwise: 5 * HOUR },
  ],
  [
    'the other clock: overnight 2 h of the office are 17 h',
    { openedAt: at(17), resolvedAt: at(10, 0, 13), slaMet: false },
    { toolSays: false, cause: 'clock', otherwise: 17 * HOUR },
  ],
  [
    'the first resolution of a ticket that was reopened',
    { resolvedAt: at(17), reopenings: 1, pendingSeconds: 0, slaMet: true },
    { toolSays: true, cause: 'first-resolution', otherwise: null },
  ],
  [
    'half a minute over the limit',
    { resolvedAt: at(14) + 30, pendingSeconds: 0, slaMet: true },
    { toolSays: true, cause: 'rounding', otherwise: null },
  ],
  [
    'pauses that the file does not tell',
    { resolvedAt: at(17), pendingSeconds: null, slaMet: true },
    { toolSays: true, cause: 'waiting-untold', otherwise: null },
  ],
  [
    'its own clock, which stood still for 3 h of the 7',
    { resolvedAt: at(17), pendingSeconds: 0, statedDelaySeconds: 4 * HOUR, slaMet: true },
    { toolSays: true, cause: 'stood-still', otherwise: 4 * HOUR },
  ],
  [
    'its own clock, which ran on for longer than its dates say',
    { resolvedAt: at(13), pendingSeconds: 0, statedDelaySeconds: 5 * HOUR, slaMet: false },
    { toolSays: false, cause: 'stated', otherwise: 5 * HOUR },
  ],
  [
    'a date of resolution that the file does not tell',
    { resolvedAt: null, closedAt: at(17), pendingSeconds: 0, slaMet: true },
    { toolSays: true, cause: 'resolution-untold', otherwise: null },
  ],
  [
    'reopenings that the file does not tell',
    { resolvedAt: at(17), pendingSeconds: 0, slaMet: true },
    { toolSays: true, cause: 'reopening-untold', otherwise: null },
  ],
  [
    'nothing that the file tells, and it says so',
    { resolvedAt: at(17), pendingSeconds: 0, reopenings: 0, slaMet: true },
    { toolSays: true, cause: null, otherwise: null },
  ],
])('explained by %s', (_what, some, expected) => {
  expect(dispute({ closedAt: null, ...some })).toEqual(expected)
})

test('of a response: by the time that the tool states, else by the other clock', () => {
  const some = { resolvedAt: at(17), respondedAt: at(10, 30), responseSlaMet: false }
  expect(dispute({ ...some, statedResponseSeconds: 2 * HOUR }, 'response')).toEqual({
    toolSays: false,
    cause: 'stated',
    otherwise: 2 * HOUR,
  })
  expect(dispute(some, 'response')).toMatchObject({ cause: null })
})
