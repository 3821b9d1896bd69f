import { describe, expect, test } from 'vitest'
import { formatMonth, parseMonth } from '../../../shared/period.ts'
import type { AnswerRow } from '../../../server/db/answer-facts.ts'
import type { CostRow } from '../../../server/db/cost-facts.ts'
import type { IncidentRow } from '../../../server/db/incident-facts.ts'
import { answerFact } from '../../../server/review/answer-facts.ts'
import { budgetFact, ownershipFact } from '../../../server/review/cost-facts.ts'
import { outageFact, securityFact } from '../../../server/review/incident-facts.ts'
import type { OtherFact } from '../../../server/review/fact-weight.ts'
import { isWanted } from '../../../server/review/kpi-facts.ts'

const month = parseMonth('2026-03')
const period = { from: month, to: month }
const at = (text: string) => Date.parse(`${text}Z`) / 1000
const stored = { contractId: 1, month, importId: 7 }

const answer: AnswerRow = {
  ...stored,
  id: 'A1',
  survey: 'ticket',
  ticketId: 'T-77',
  sentAt: at('2026-03-01T08:00'),
  answeredAt: at('2026-03-02T09:30'),
  score: 4,
  scale: 5,
  satisfied: true,
}
const cost: CostRow = {
  ...stored,
  id: 'C1',
  nature: 'transition',
  label: 'Take-over',
  amount: 70_025,
  forecast: 65_050,
}
const incident: IncidentRow = {
  ...stored,
  id: 'I1',
  kind: 'outage',
  startedAt: at('2026-03-10T16:00'),
  endedAt: at('2026-03-11T10:30'),
  severity: 'P1',
  category: 'Network',
  service: 'ERP',
  planned: null,
  source: 'file',
}

describe('an answer', () => {
  test('is told with its instants, and counts where satisfaction rests on its survey', () => {
    expect(answerFact(answer, 'ticket')).toEqual({
      kind: 'answer',
      id: 'A1',
      survey: 'ticket',
      ticketId: 'T-77',
      sentAt: '2026-03-01T08:00:00.000Z',
      answeredAt: '2026-03-02T09:30:00.000Z',
      score: 4,
      scale: 5,
      satisfied: true,
      counted: 'counted',
      reason: null,
      importId: 7,
    })
    expect(answerFact({ ...answer, satisfied: false }, 'ticket')).toMatchObject({ counted: 'counted', reason: null })
  })

  test('of another survey, or none, is outside; that it is of another survey is told first', () => {
    const none = { ...answer, answeredAt: null, satisfied: null }
    expect(answerFact(answer, 'periodic')).toMatchObject({ counted: 'excluded', reason: 'other-survey' })
    expect(answerFact(none, 'ticket')).toMatchObject({ counted: 'excluded', reason: 'unanswered', answeredAt: null })
    expect(answerFact(none, 'periodic')).toMatchObject({ counted: 'excluded', reason: 'other-survey' })
    expect(answerFact({ ...answer, sentAt: null }, 'ticket')).toMatchObject({ sentAt: null, counted: 'counted' })
  })
})

describe('a cost line', () => {
  const transition = { amount: 60_000, months: 6 }
  const isForecast = () => true

  test('is told in the currency, and counts in a budget where the budget has its nature', () => {
    expect(budgetFact(cost, { budgetNatures: ['transition'], isForecast })).toEqual({
      kind: 'cost',
      id: 'C1',
      month: formatMonth(month),
      nature: 'transition',
      label: 'Take-over',
      amount: 700.25,
      forecast: 650.5,
      counted: 'counted',
      reason: null,
      importId: 7,
    })
    expect(budgetFact({ ...cost, forecast: null }, { budgetNatures: ['recurring'], isForecast })).toMatchObject({
      forecast: null,
      counted: 'excluded',
      reason: 'outside-budget',
    })
  })

  test('of a month without a forecast is outside the budget, whatever its nature', () => {
    const terms = { budgetNatures: ['transition'], isForecast: (one: number) => one !== month } as const
    expect(budgetFact(cost, terms)).toMatchObject({ counted: 'excluded', reason: 'no-forecast' })
    expect(budgetFact({ ...cost, nature: 'project' }, terms)).toMatchObject({ reason: 'no-forecast' })
    expect(budgetFact({ ...cost, month: month + 1 }, terms)).toMatchObject({ counted: 'counted', reason: null })
  })

  test('counts in the total cost, but one of a transition that the contract spreads', () => {
    const counted = { counted: 'counted', reason: null }
    expect(ownershipFact(cost, { budgetNatures: [], transition })).toMatchObject({ reason: 'transition-spread' })
    expect(ownershipFact(cost, { budgetNatures: [], transition: null })).toMatchObject(counted)
    expect(ownershipFact({ ...cost, nature: 'recurring' }, { budgetNatures: [], transition })).toMatchObject(counted)
  })
})

describe('an incident', () => {
  test('that is an outage is told with the hours that it took; a planned one is outside', () => {
    const told = {
      kind: 'incident',
      id: 'I1',
      incident: 'outage',
      startedAt: '2026-03-10T16:00:00.000Z',
      endedAt: '2026-03-11T10:30:00.000Z',
      severity: 'P1',
      category: 'Network',
      service: 'ERP',
      planned: null,
      source: 'file',
      importId: 7,
    }
    expect(outageFact(incident, 9000, true)).toEqual({ ...told, downtimeHours: 2.5, counted: 'counted', reason: null })
    expect(outageFact({ ...incident, planned: false }, 0, true)).toMatchObject({ downtimeHours: 0, counted: 'counted' })
    expect(outageFact({ ...incident, planned: true }, 9000, true)).toMatchObject({
      counted: 'excluded',
      reason: 'planned',
    })
    expect(outageFact({ ...incident, planned: true }, 0, false)).toMatchObject({ reason: 'planned' })
  })

  test('of security has no hours, and counts in the month of its detection', () => {
    expect(securityFact({ ...incident, kind: 'security', endedAt: null }, true)).toMatchObject({
      incident: 'security',
      endedAt: null,
      downtimeHours: null,
      counted: 'counted',
      reason: null,
    })
  })
})

test('an incident of a month that no file covers, and an outage that touches none, are outside', () => {
  const outside = { counted: 'excluded', reason: 'not-covered' }
  expect(securityFact({ ...incident, kind: 'security' }, false)).toMatchObject(outside)
  expect(outageFact(incident, 0, false)).toMatchObject(outside)
})

test('a fact is found by its number and by what it says, whatever the case, and never by what it does not say', () => {
  const terms = { budgetNatures: [], isForecast: () => true }
  const found = (fact: OtherFact, search: string) =>
    isWanted(fact, { kpi: 'satisfaction', period, counted: undefined, search })
  const facts = {
    answer: answerFact(answer, 'ticket'),
    cost: budgetFact(cost, terms),
    incident: securityFact(incident, true),
  }
  for (const [kind, searched] of [
    ['answer', ['a1', 't-7']],
    ['cost', ['c1', 'TAKE']],
    ['incident', ['i1', 'p1', 'netw', 'erp']],
  ] as const)
    for (const search of searched) expect([search, found(facts[kind], search)]).toEqual([search, true])
  expect(found(facts.answer, 'ticket')).toBe(false)
  expect(found(facts.cost, 'transition')).toBe(false)
  expect(found(answerFact({ ...answer, ticketId: null }, 'ticket'), 'null')).toBe(false)
  // Without a search all are wanted, those of another way of counting apart.
  const wanted = (counted: 'counted' | 'excluded') =>
    Object.values(facts).filter((fact) => isWanted(fact, { kpi: 'satisfaction', period, counted, search: undefined }))
      .length
  expect([wanted('counted'), wanted('excluded')]).toEqual([2, 1])
})
