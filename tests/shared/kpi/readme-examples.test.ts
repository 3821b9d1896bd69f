import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { costNatures } from '../../../shared/kinds/costs/cost.ts'
import { budgetOfMonth, ownershipOfMonth, poolOwnership } from '../../../shared/kinds/costs/cost-tally.ts'
import { availability } from '../../../shared/kpi/availability/definition.ts'
import { budgetVariance } from '../../../shared/kpi/budget-variance/definition.ts'
import { firstLevelResolution } from '../../../shared/kpi/first-level-resolution/definition.ts'
import { resolutionDelay } from '../../../shared/kpi/resolution-delay/definition.ts'
import { satisfaction } from '../../../shared/kpi/satisfaction/definition.ts'
import { securityIncidents } from '../../../shared/kpi/security-incidents/definition.ts'
import { totalCost } from '../../../shared/kpi/total-cost/definition.ts'
import { downtimeWithin, unionOf, unplannedSpans } from '../../../shared/kinds/incidents/downtime.ts'
import type { Interval } from '../../../shared/stats/interval.ts'
import { factsOf, ticketsOf, noCosts } from './period-facts.ts'

const HOUR = 3600
const folder = join(import.meta.dirname, '../../../shared/kpi')

/** The example in the README of a KPI's folder, on one line. */
function example(kpi: string): string {
  const quoted = readFileSync(join(folder, kpi, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('> '))
  return quoted.map((line) => line.slice(2)).join(' ')
}

const percent = (share: number, digits = 1) => (share * 100).toFixed(digits)
const interval = ({ low, high }: Interval) => `interval ${percent(low)}–${percent(high)} %`
const signed = (text: string) => (text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`)

test('README’s examples of a first-level rate and of a delay are what the definitions give', () => {
  const rate = (firstLevel: number, escalated: number) =>
    firstLevelResolution.measure(factsOf({ tickets: ticketsOf({ firstLevel, escalated }) }))
  expect(example('first-level-resolution')).toContain(
    `${percent(rate(15, 5).value!, 0)} %, ${interval(rate(15, 5).interval!)}`,
  )
  expect(example('first-level-resolution')).toContain(
    `${percent(rate(18, 2).value!, 0)} %, ${interval(rate(18, 2).interval!)}`,
  )
  const delays = { delayCount: 3, delaySum: 18 * HOUR, delaySumOfSquares: 116 * HOUR ** 2 }
  const { value, interval: range } = resolutionDelay.measure(factsOf({ tickets: ticketsOf(delays) }))
  expect(example('resolution-delay')).toContain(
    `mean ${value} h, interval ${range!.low.toFixed(2)}–${range!.high.toFixed(2)} h`,
  )
})

test('README’s budget bridge is what the definition gives', () => {
  const natures = { ...noCosts().natures, recurring: 2_140_000, 'out-of-scope': 210_000 }
  const agreed = { amount: 2_000_000, tickets: 400, unitPrice: 2000 }
  const terms = { budgetNatures: costNatures, transition: null }
  const budget = budgetOfMonth({ natures, forecast: null, lines: 2 }, agreed, 440, terms)
  const { value, parts, amounts } = budgetVariance.measure(factsOf({ budget }))
  expect(amounts).toEqual({ actual: 23_500, forecast: 20_000 })
  const [outOfScope, volume, remainder] = parts.map((part) => percent(part.value))
  expect(example('budget-variance')).toContain(
    `+${percent(value!)} % = ${outOfScope} % out of scope + ${volume} % of volume + ${remainder} % remaining`,
  )
})

test('README’s satisfaction is what the definition gives', () => {
  const answers = {
    ticket: { satisfied: 18, answers: 20, unanswered: 30 },
    periodic: { satisfied: 0, answers: 0, unanswered: 0 },
  }
  const estimate = satisfaction.measure(factsOf({ satisfaction: answers }))
  expect(example('satisfaction')).toContain(
    `${percent(estimate.value!, 0)} %, ${interval(estimate.interval!)}, response rate ${percent(estimate.responseRate!.value!, 0)} %`,
  )
})

test('README’s security incidents are what the definition gives', () => {
  const against = (before: number, security: number, months = 12) =>
    securityIncidents.measure(
      factsOf({
        incidents: {
          months,
          security,
          outages: 0,
          plannedOutages: 0,
          downtimeSeconds: 0,
          longestSeconds: 0,
          serviceSeconds: 0,
        },
        terms: { securityBaseline: { perMonth: before / 12, months: 12 } },
      }),
    )
  const { value, interval: range, chance } = against(20, 10)
  const limits = `${signed(percent(range!.low))} to ${signed(percent(range!.high))} %`
  expect(example('security-incidents')).toContain(
    `3 in a quarter since: missed, p = ${against(0, 3, 3).chance!.toFixed(3)}; 1: missed too, but not proven, p = ${against(0, 1, 3).chance!.toFixed(1)}.`,
  )
  expect(example('security-incidents')).toContain(
    `${signed(percent(value!, 0))} %, interval ${limits}, p = ${chance!.toFixed(3)}`,
  )
  const fewer = against(12, 6)
  expect(example('security-incidents')).toContain(
    `${signed(percent(fewer.value!, 0))} % too, p = ${fewer.chance!.toFixed(3)}`,
  )
})

test('README’s total cost is what the definition gives', () => {
  const terms = { budgetNatures: costNatures, transition: { amount: 2_400_000, months: 12 } }
  const usual = { ...noCosts().natures, recurring: 1_800_000, 'internal-steering': 200_000 }
  const months = [usual, usual, { ...usual, 'out-of-scope': 150_000 }].map((natures, index) =>
    ownershipOfMonth({ natures, forecast: null, lines: 2 }, index + 1, terms),
  )
  const { value, monthlyCost } = totalCost.measure(
    factsOf({ ownership: poolOwnership(months), terms: { costBaseline: 3_000_000 } }),
  )
  expect(example('total-cost')).toContain(
    `${monthlyCost!.toLocaleString('en')} a month, ${signed(percent(value!, 0))} %`,
  )
})

test('README’s availability is what the definition gives', () => {
  const outage = (from: number, to: number) => ({ startedAt: from * HOUR, endedAt: to * HOUR, planned: null })
  const lost = unionOf(unplannedSpans([outage(10, 12), outage(11, 13)], 0))
  const incidents = {
    months: 1,
    security: 0,
    outages: 2,
    plannedOutages: 0,
    downtimeSeconds: downtimeWithin(lost, { from: 0, to: 720 * HOUR }, (from, to) => Math.max(0, to - from)),
    longestSeconds: 2 * HOUR,
    serviceSeconds: 720 * HOUR,
  }
  const { value, downtimeHours } = availability.measure(factsOf({ incidents }))
  expect(example('availability')).toContain(`${downtimeHours} h lost, ${percent(value!, 2)} %`)
})
