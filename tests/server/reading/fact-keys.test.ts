import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cost } from '../../../shared/kinds/costs/cost.ts'
import { answerKey, costKey, incidentKey, keyRanks } from '../../../server/reading/fact-keys.ts'

const cost: Cost = {
  id: null,
  month: 24_314,
  nature: 'recurring',
  label: 'Forfait',
  invoice: null,
  amount: 100,
  forecast: null,
}
const incident = {
  id: null,
  kind: 'outage',
  startedAt: 0,
  endedAt: null,
  severity: null,
  category: null,
  service: null,
  planned: null,
} as const
const answer = {
  id: null,
  survey: 'periodic',
  ticketId: null,
  sentAt: null,
  answeredAt: 0,
  score: 5,
  scale: 5,
  satisfied: true,
} as const

test('a cost is the same whatever its amount; another month, nature, label or invoice makes another', () => {
  expect(costKey({ ...cost, amount: 200, forecast: 50 })).toBe(costKey(cost))
  const others = [{ month: 1 }, { nature: 'penalty' }, { label: null }, { label: '' }, { invoice: 'F1' }] as const
  const keys = [cost, ...others.map((other) => ({ ...cost, ...other }))].map(costKey)
  expect(new Set(keys).size).toBe(6)
})

test('an incident is the same whatever its end and severity', () => {
  expect(incidentKey({ ...incident, endedAt: 9, severity: 'high', planned: true })).toBe(incidentKey(incident))
  expect(incidentKey({ ...incident, service: 'mail' })).not.toBe(incidentKey({ ...incident, category: 'mail' }))
})

test('an answer about a ticket is known by the ticket, even where it has a number of its own', () => {
  const about = { ...answer, survey: 'ticket', ticketId: 'T1' } as const
  expect(answerKey({ ...about, id: 'R1', score: 2, satisfied: false })).toBe(answerKey(about))
  expect(answerKey(answer)).not.toBe(answerKey({ ...answer, satisfied: false }))
  // Another one is known by its number, whatever it says.
  const given = { ...answer, id: 'R1' }
  expect(answerKey({ ...given, score: 2, satisfied: false })).toBe(answerKey(given))
  expect(answerKey({ ...given, id: 'R2' })).not.toBe(answerKey(given))
})

test('no number that a file gives is taken for a key made of content', () => {
  const made = [costKey(cost), incidentKey(incident), answerKey(answer), answerKey({ ...answer, ticketId: 'T1' })]
  for (const key of made)
    for (const id of [key, `${key}#2`, key.slice(1)])
      expect([...made, ...made.map((one) => `${one}#2`)]).not.toContain(costKey({ ...cost, id }))
})

test('the second of two equal rows is #2, the third #3; a number that a file gives twice is one fact', () => {
  const rank = keyRanks()
  const key = costKey(cost)
  expect([key, key, key].map(rank)).toEqual([key, `${key}#2`, `${key}#3`])
  expect([rank('C1'), rank('C1'), rank(answerKey({ ...answer, ticketId: 'T1' }))]).toEqual(['C1', 'C1', '~ticket T1'])
})

test('given numbers stay apart, and the rows of a file all have keys of their own, the same when it is read again', () => {
  const id = fc.option(fc.stringMatching(/^[~a-z#[\]2"]{1,6}$/), { nil: null })
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      const keysOf = () => {
        const rank = keyRanks()
        return ids.map((one) => rank(costKey({ ...cost, id: one })))
      }
      const keys = keysOf()
      expect(keysOf()).toEqual(keys)
      const given = new Set(ids.filter((one) => one !== null))
      expect(new Set(keys).size).toBe(given.size + ids.filter((one) => one === null).length)
    }),
  )
})
