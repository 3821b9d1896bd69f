import { describe, expect, test } from 'vitest'
import { availability } from '../../../../shared/kpi/availability/definition.ts'
import { poolIncidents, type IncidentTally } from '../../../../shared/kinds/incidents/incident-tally.ts'
import { judge } from '../../../../shared/kpi/target.ts'
import { factsOf } from '../period-facts.ts'

const HOUR = 3600
const month: IncidentTally = {
  months: 1,
  security: 0,
  outages: 0,
  plannedOutages: 0,
  downtimeSeconds: 0,
  longestSeconds: 0,
  serviceSeconds: 720 * HOUR,
}
const measure = (incidents: IncidentTally | null, downtimeHourlyCost: number | null = null) =>
  availability.measure(factsOf({ incidents, terms: { downtimeHourlyCost } }))

test('3 hours lost of 720 are 99.58 %, and cost three hours', () => {
  // By hand, a month of 30 days, 24×7: two outages of 2 h each that overlap by one cover 3 h; 1 − 3 ÷ 720 = 0.9958333;
  // 3 h × 400.00 = 1,200.
  const tally = { ...month, outages: 2, plannedOutages: 1, downtimeSeconds: 3 * HOUR, longestSeconds: 2 * HOUR }
  const estimate = measure(tally, 40_000)
  expect(estimate).toMatchObject({
    sample: 2,
    interval: null,
    reason: null,
    outages: 2,
    plannedOutages: 1,
    downtimeHours: 3,
    longestHours: 2,
    serviceHours: 720,
    downtimeCost: 1200,
  })
  expect(estimate.value).toBeCloseTo(0.9958333, 7)
})

test('where no outage was ever reported, availability is not known: files may just not tell them', () => {
  const facts = factsOf({ incidents: month, terms: { tracksOutages: false } })
  expect(availability.measure(facts)).toMatchObject({ value: null, reason: 'no-outages', serviceHours: 720 })
})

test('the longest of three months is the longest of each, and the rest adds up', () => {
  // 1 + 0 + 5 hours of 3 × 720: 1 − 6 ÷ 2160 = 0.9972222; the longest lasted 4.
  const months = [
    { ...month, outages: 1, downtimeSeconds: HOUR, longestSeconds: HOUR },
    month,
    { ...month, outages: 2, downtimeSeconds: 5 * HOUR, longestSeconds: 4 * HOUR },
  ]
  const estimate = measure(poolIncidents(months))
  expect(estimate).toMatchObject({ sample: 3, longestHours: 4, downtimeHours: 6, serviceHours: 2160 })
  expect(estimate.value).toBeCloseTo(0.9972222, 7)
})

test('a covered month without an outage was available throughout', () => {
  expect(measure(month)).toMatchObject({ value: 1, sample: 0, downtimeCost: null })
  expect(measure(month, 40_000).downtimeCost).toBe(0)
})

test('nothing to measure says why', () => {
  expect(measure(null)).toMatchObject({ value: null, reason: 'no-file', serviceHours: 0 })
  expect(poolIncidents([])).toBeNull()
  expect(measure({ ...month, serviceSeconds: 0 })).toMatchObject({ value: null, reason: 'no-sample' })
})

describe('the target by staff', () => {
  test.each([
    [1, 0.99],
    [9, 0.99],
    [10, 0.99],
    [19, 0.99],
    [20, 0.995],
    [49, 0.995],
    [50, 0.999],
    [500, 0.999],
  ])('%i people: %f', (staff, value) => {
    expect(availability.targets(staff)).toEqual([
      { dueMonth: 3, value },
      { dueMonth: 6, value },
    ])
  })

  test('staff unknown: none, and the value is shown without a verdict', () => {
    const steps = availability.targets(null)
    expect(steps).toEqual([])
    const { better, exact } = availability
    expect(judge(measure(month), { month: 3, steps, baseline: null, better, exact })).toMatchObject({
      verdict: 'no-data',
      reason: 'no-target',
    })
  })

  test('99.58 % is enough for 49 people and not for 50, for certain both ways', () => {
    const estimate = measure({ ...month, outages: 2, downtimeSeconds: 3 * HOUR, longestSeconds: 2 * HOUR })
    const { better, exact } = availability
    const at = (staff: number) =>
      judge(estimate, { month: 3, steps: availability.targets(staff), baseline: null, better, exact })
    expect(at(49)).toMatchObject({ verdict: 'met', certain: true })
    expect(at(50)).toMatchObject({ verdict: 'missed', certain: true })
  })
})
