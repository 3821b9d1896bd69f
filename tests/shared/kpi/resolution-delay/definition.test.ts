import { expect, test } from 'vitest'
import { delayOf, resolutionDelay, type DelaySettings } from '../../../../shared/kpi/resolution-delay/definition.ts'
import { compileServiceTime } from '../../../../shared/service-time.ts'
import { compileTimeZone } from '../../../../shared/time-zone.ts'
import { aTicket } from '../../kinds/tickets/a-ticket.ts'
import { factsOf, ticketsOf } from '../period-facts.ts'

const HOUR = 3600
const settings: DelaySettings = {
  serviceTime: compileServiceTime({ kind: '24x7' }, compileTimeZone('UTC')),
  source: 'dates',
  closingDateStandsIn: false,
}
const { openedAt } = aTicket()

test('a delay runs from opening to resolution, less the time pending on the customer', () => {
  expect(delayOf(aTicket({ resolvedAt: openedAt + 5 * HOUR }), settings)).toBe(5 * HOUR)
  expect(delayOf(aTicket({ resolvedAt: openedAt + 5 * HOUR, pendingSeconds: 2 * HOUR }), settings)).toBe(3 * HOUR)
  expect(delayOf(aTicket({ resolvedAt: openedAt + HOUR, pendingSeconds: 2 * HOUR }), settings)).toBe(0)
})

test('resolved at the minute it was opened is a delay of 0, a valid value', () => {
  expect(delayOf(aTicket({ resolvedAt: openedAt }), settings)).toBe(0)
})

test('a closing date stands in only where the contract lets it', () => {
  const closed = aTicket({ closedAt: openedAt + HOUR })
  expect(delayOf(closed, settings)).toBeNull()
  expect(delayOf(closed, { ...settings, closingDateStandsIn: true })).toBe(HOUR)
})

test('open and cancelled tickets have no delay', () => {
  expect(delayOf(aTicket(), settings)).toBeNull()
  expect(delayOf(aTicket({ resolvedAt: openedAt + HOUR, status: 'open' }), settings)).toBeNull()
  expect(delayOf(aTicket({ resolvedAt: openedAt + HOUR, status: 'cancelled' }), settings)).toBeNull()
})

test('the tool’s own duration replaces the dates for all tickets, or for none', () => {
  const tool = { ...settings, source: 'tool' } as const
  const stated = aTicket({ resolvedAt: openedAt + 5 * HOUR, statedDelaySeconds: 2 * HOUR })
  expect(delayOf(stated, tool)).toBe(2 * HOUR)
  expect(delayOf(aTicket({ resolvedAt: openedAt + 5 * HOUR }), tool)).toBeNull()
})

test('4, 6 and 8 hours have a mean of 6 h, between 1.03 and 10.97 h', () => {
  // By hand: see the interval of 4, 6, 8 in stats/student.test.ts; here in seconds.
  const estimate = resolutionDelay.measure(
    factsOf({
      tickets: ticketsOf(
        {
          unknown: 3,
          delayCount: 3,
          delaySum: 18 * HOUR,
          delaySumOfSquares: 116 * HOUR ** 2,
          slaMet: 3,
          slaKnown: 4,
        },
        {},
        { all: { delayMedian: 6 * HOUR, delayP90: 7.6 * HOUR } },
      ),
    }),
  )
  expect(estimate).toMatchObject({ value: 6, sample: 3, median: 6, p90: 7.6, withinSla: { value: 0.75, sample: 4 } })
  expect(estimate.interval!.low).toBeCloseTo(1.0317, 3)
  expect(estimate.interval!.high).toBeCloseTo(10.9683, 3)
})

test('a month without a resolved ticket has no delay, not zero', () => {
  expect(resolutionDelay.measure(factsOf())).toMatchObject({ value: null, reason: 'no-file', median: null })
})
