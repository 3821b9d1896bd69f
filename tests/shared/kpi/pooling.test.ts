import fc from 'fast-check'
import { expect, test } from 'vitest'
import { poolAnswers } from '../../../shared/kinds/satisfaction/answer-tally.ts'
import { budgetOfMonth, ownershipOfMonth, poolBudgets, poolOwnership } from '../../../shared/kinds/costs/cost-tally.ts'
import { poolIncidents } from '../../../shared/kinds/incidents/incident-tally.ts'
import { anyAnswers, anyCosts, anyCostTerms, anyForecast, anyIncidents } from './any-facts.ts'

/** The same months pooled the first half with the second, and backwards. */
function otherWays<Tally>(pool: (tallies: readonly Tally[]) => Tally | null, tallies: readonly Tally[]) {
  const half = Math.floor(tallies.length / 2)
  const halves = [pool(tallies.slice(0, half)), pool(tallies.slice(half))].filter((one) => one !== null)
  return [pool(halves), pool(tallies.toReversed())]
}
const some = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 8 })

test('incidents add up alike month by month, by halves and backwards', () => {
  fc.assert(
    fc.property(some(anyIncidents), (months) => {
      const all = poolIncidents(months)
      expect(otherWays(poolIncidents, months)).toEqual([all, all])
    }),
  )
})

test('so do answers', () => {
  fc.assert(
    fc.property(some(anyAnswers), (months) => {
      const all = poolAnswers(months)
      expect(otherWays(poolAnswers, months)).toEqual([all, all])
    }),
  )
})

test('so do budgets, to the hundredth', () => {
  const known = some(fc.tuple(anyCosts, fc.option(anyForecast), fc.option(fc.nat(500))))
  fc.assert(
    fc.property(known, anyCostTerms, (every, terms) => {
      const months = every
        .map(([costs, agreed, tickets]) => budgetOfMonth(costs, agreed, tickets, terms))
        .filter((one) => one !== null)
      const all = poolBudgets(months)
      expect(otherWays(poolBudgets, months)).toEqual([all, all])
    }),
  )
})

test('so does the cost of ownership, its transition of whole hundredths a month', () => {
  fc.assert(
    fc.property(some(anyCosts), fc.option(fc.nat(100_000)), fc.integer({ min: 1, max: 6 }), (every, share, spread) => {
      const transition = share === null ? null : { amount: share * spread, months: spread }
      const months = every.map((costs, index) => ownershipOfMonth(costs, index + 1, { budgetNatures: [], transition }))
      const all = poolOwnership(months)
      expect(otherWays(poolOwnership, months)).toEqual([all, all])
    }),
  )
})

test('pooling one month is that month', () => {
  fc.assert(
    fc.property(anyIncidents, anyAnswers, (incidents, answers) => {
      expect(poolIncidents([incidents])).toEqual(incidents)
      expect(poolAnswers([answers])).toEqual(answers)
    }),
  )
})
