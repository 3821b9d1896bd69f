import { expect, test } from 'vitest'
import { countFirstLevel, firstLevelResolution } from '../../../../shared/kpi/first-level-resolution/definition.ts'
import { groupKey, ruleForFile } from '../../../../shared/kpi/first-level-resolution/level-one.ts'
import { aTicket } from '../../kinds/tickets/a-ticket.ts'
import { factsOf, ticketsOf } from '../period-facts.ts'

const DAY = 86_400
const resolvedAt = aTicket().openedAt + DAY
const none = new Set<string>()

test.each([
  ['not escalated', { escalated: false }, 'escalated', 'first-level', null],
  ['escalated', { escalated: true }, 'escalated', 'escalated', 'escalated'],
  ['level 1', { level: 1 }, 'level', 'first-level', null],
  ['level 2', { level: 2 }, 'level', 'escalated', 'level'],
  ['never reassigned', { reassignments: 0 }, 'reassignments', 'first-level', null],
  ['reassigned once', { reassignments: 1 }, 'reassignments', 'escalated', 'reassigned'],
  ['an empty cell', { reassignments: null }, 'reassignments', 'unknown', 'nothing-tells'],
  ['no rule at all', { reassignments: 0 }, null, 'unknown', 'nothing-tells'],
  ['reopened, date unknown', { reassignments: 0, reopenings: 1 }, 'reassignments', 'escalated', 'reopened'],
  ['reopened after 14 days', { level: 1, reopenedAt: resolvedAt + 14 * DAY }, 'level', 'escalated', 'reopened'],
  [
    'reopened after 15 days',
    { level: 1, reopenedAt: resolvedAt + 15 * DAY, reopenings: 1 },
    'level',
    'first-level',
    null,
  ],
  ['cancelled', { status: 'cancelled', reassignments: 0 }, 'reassignments', 'excluded', 'cancelled'],
  ['merged', { status: 'merged', reassignments: 0 }, 'reassignments', 'excluded', 'merged'],
] as const)('a resolved ticket that is %s', (_name, known, rule, counted, reason) => {
  expect(countFirstLevel(aTicket({ resolvedAt, ...known }), rule, none)).toEqual({ counted, reason })
})

test('the contract’s groups are level 1 whatever their case', () => {
  const groups = new Set(['Support N1'].map(groupKey))
  const ofGroup = (group: string) => countFirstLevel(aTicket({ resolvedAt, group }), 'groups', groups)
  expect(ofGroup(' support n1 ')).toEqual({ counted: 'first-level', reason: null })
  expect(ofGroup('Réseau')).toEqual({ counted: 'escalated', reason: 'group' })
})

test('an open ticket does not count yet, even with an old resolution date', () => {
  expect(countFirstLevel(aTicket({ level: 1 }), 'level', none)).toBeNull()
  expect(countFirstLevel(aTicket({ level: 1, resolvedAt, status: 'pending' }), 'level', none)).toBeNull()
})

test('a ticket closed without a resolution date counts by its closing', () => {
  expect(countFirstLevel(aTicket({ level: 1, closedAt: resolvedAt }), 'level', none)?.counted).toBe('first-level')
})

test('by default the first rule that the file can answer holds; groups are never guessed', () => {
  expect(ruleForFile(new Set(['reassignments', 'level']), null)).toBe('level')
  expect(ruleForFile(new Set(['group', 'reassignments']), null)).toBe('reassignments')
  expect(ruleForFile(new Set(['group']), null)).toBeNull()
  expect(ruleForFile(new Set(['group']), { by: 'groups', groups: ['N1'] })).toBe('groups')
  expect(ruleForFile(new Set(['reassignments']), { by: 'level' })).toBeNull()
})

const tally = { firstLevel: 15, escalated: 5, unknown: 3, excluded: 2 }

test('15 at level 1 and 5 escalated are 75 % of 20; unknown and excluded tickets stay outside', () => {
  // Wilson by hand: centre (0.75 + 0.096036)/1.192073 = 0.70972, half 1.644164 × √(0.009375 + 0.0024009) = 0.17842.
  const estimate = firstLevelResolution.measure(factsOf({ tickets: ticketsOf(tally) }))
  expect(estimate).toMatchObject({ value: 0.75, sample: 20, counts: { unknown: 3, excluded: 2 } })
  expect(estimate.interval!.low).toBeCloseTo(0.5313, 4)
  expect(estimate.interval!.high).toBeCloseTo(0.8881, 4)
})

test('nothing to count has no rate, not zero, and says why', () => {
  const empty = { ...tally, firstLevel: 0, escalated: 0 }
  expect(firstLevelResolution.measure(factsOf())).toMatchObject({ value: null, reason: 'no-file' })
  expect(firstLevelResolution.measure(factsOf({ tickets: ticketsOf(empty) }))).toMatchObject({
    value: null,
    reason: 'unknown-level',
  })
  expect(firstLevelResolution.measure(factsOf({ tickets: ticketsOf({}) }))).toMatchObject({
    value: null,
    reason: 'no-sample',
  })
})
