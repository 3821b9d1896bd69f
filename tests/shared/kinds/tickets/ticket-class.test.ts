import { expect, test } from 'vitest'
import { isWithin, scopeInForce, type TicketClass } from '../../../../shared/kinds/tickets/ticket-class.ts'

test('a scope takes its kind and what nothing tells', () => {
  const taken = (scope: 'incidents' | 'requests' | 'all') =>
    (['incident', 'request', 'other', 'untold'] as const).filter((one) => isWithin(scope, one))
  expect(taken('incidents')).toEqual(['incident', 'untold'])
  expect(taken('requests')).toEqual(['request', 'untold'])
  expect(taken('all')).toEqual(['incident', 'request', 'other', 'untold'])
})

test('a choice holds where the exports tell incidents from requests, else all tickets count', () => {
  const inForce = (...told: TicketClass[]) => [
    scopeInForce('incidents', new Set(told)),
    scopeInForce('requests', new Set(told)),
  ]
  expect(inForce('incident', 'request')).toEqual(['incidents', 'requests'])
  expect(inForce('incident', 'request', 'other', 'untold')).toEqual(['incidents', 'requests'])
  // Requests that are told from tickets that say nothing are told from incidents, and the other way round.
  expect(inForce('request', 'untold')).toEqual(['incidents', 'requests'])
  expect(inForce('incident', 'untold')).toEqual(['incidents', 'requests'])
  expect(inForce('request')).toEqual(['all', 'requests'])
  expect(inForce('incident')).toEqual(['incidents', 'all'])
  expect(inForce('untold')).toEqual(['all', 'all'])
  expect(inForce('other', 'untold')).toEqual(['all', 'all'])
  expect(scopeInForce('all', new Set(['incident', 'request']))).toBe('all')
})
