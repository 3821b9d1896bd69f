import { describe, expect, test } from 'vitest'
import { NewContractSchema, type Contract, type NewContract } from '../../../shared/api/contracts.ts'
import { newContract } from '../../../shared/new-contract.ts'
import { formatMonth, parseMonth } from '../../../shared/period.ts'
import { datedTargets, startingValue } from '../../../server/review/kpi-targets.ts'
import { costTerms, forecastMonths, measureTerms, surveyOf } from '../../../server/review/measure-terms.ts'
import { coveredMonths, filesOf, type StoredMonths } from '../../../server/review/stored-months.ts'
import { quarterAt, quarterMonths, quartersWithData } from '../../../server/review/quarter.ts'
import type { ReviewedContract } from '../../../server/review/reviewed-contract.ts'

const march = parseMonth('2026-03')
/** A contract that starts in March 2026. */
const aContract = (fields: Partial<NewContract> = {}) =>
  ({
    ...newContract(
      NewContractSchema.parse({
        name: 'C',
        client: 'A',
        provider: 'B',
        startsOn: '2026-03-01',
        timeZone: 'UTC',
        ...fields,
      }),
    ),
    id: 1,
  }) as unknown as Contract

const incidents = (security: number, outages = 0, plannedOutages = 0) => ({
  months: 1,
  security,
  outages,
  plannedOutages,
  downtimeSeconds: 0,
  longestSeconds: 0,
  serviceSeconds: 1,
})
const answers = (ticket: number, periodic = 0, unanswered = 0) => ({
  ticket: { satisfied: 0, answers: ticket, unanswered },
  periodic: { satisfied: 0, answers: periodic, unanswered: 0 },
})
/** Months from the given one on. */
const from = <Each>(month: number, ...each: readonly Each[]) => new Map(each.map((one, place) => [month + place, one]))
const stored = (some: Partial<StoredMonths> = {}): StoredMonths => ({
  tickets: new Map(),
  incidents: new Map(),
  satisfaction: new Map(),
  costs: new Map(),
  ticketClasses: new Set(),
  ...some,
})

describe('the security baseline', () => {
  const baseline = (months: ReadonlyMap<number, ReturnType<typeof incidents>>, fields: Partial<NewContract> = {}) =>
    measureTerms(aContract(fields), stored({ incidents: months })).securityBaseline

  test('is what was counted a month before M1, a month without any among them, never rounded', () => {
    expect(baseline(from(march - 3, incidents(1), incidents(0), incidents(0), incidents(9)))).toEqual({
      perMonth: 1 / 3,
      months: 3,
    })
    expect(baseline(from(march, incidents(4)))).toBeNull()
    expect(baseline(new Map())).toBeNull()
  })

  test('is the agreed one where there is one', () => {
    const agreed = { perMonth: 4, months: null }
    expect(baseline(from(march - 1, incidents(1)), { securityBaseline: agreed })).toEqual(agreed)
  })
})

describe('money of the contract', () => {
  test('is held in hundredths, whatever binary fractions make of it', () => {
    // 1.15 × 100 is 114.99999999999999.
    const fields = {
      costBaseline: [
        { label: 'A', amount: 1.15 },
        { label: 'B', amount: 2.3 },
      ],
      downtimeHourlyCost: 1.15,
      transition: { amount: 1.15, months: 3 },
      forecast: [
        { month: '2026-03', amount: 1.15, tickets: 12, unitPrice: 4.35 },
        { month: '2026-04', amount: null, tickets: null, unitPrice: null },
      ],
    } as const
    const contract = aContract(fields as unknown as Partial<NewContract>)
    expect(measureTerms(contract, stored())).toMatchObject({ costBaseline: 345, downtimeHourlyCost: 115 })
    expect(costTerms(contract).transition).toEqual({ amount: 115, months: 3 })
    expect([...forecastMonths(contract)]).toEqual([
      [march, { amount: 115, tickets: 12, unitPrice: 435 }],
      [march + 1, { amount: null, tickets: null, unitPrice: null }],
    ])
  })

  test('that is not agreed is none, not zero', () => {
    expect(measureTerms(aContract(), stored())).toMatchObject({ costBaseline: null, downtimeHourlyCost: null })
    expect(costTerms(aContract()).transition).toBeNull()
  })
})

test('outages are tracked once there is one, planned or not', () => {
  const tracks = (...months: ReturnType<typeof incidents>[]) =>
    measureTerms(aContract(), stored({ incidents: from(march, ...months) })).tracksOutages
  expect(tracks()).toBe(false)
  expect(tracks(incidents(7), incidents(3))).toBe(false)
  expect(tracks(incidents(7), incidents(0, 1))).toBe(true)
  expect(tracks(incidents(7), incidents(0, 0, 1))).toBe(true)
})

test('satisfaction rests on surveys about tickets once one is answered, unless the contract chooses', () => {
  const survey = (fields: Partial<NewContract>, ...months: ReturnType<typeof answers>[]) =>
    surveyOf(aContract(fields), from(march, ...months))
  expect(survey({})).toBe('periodic')
  expect(survey({}, answers(0, 9, 5))).toBe('periodic')
  expect(survey({}, answers(0, 9), answers(1, 9))).toBe('ticket')
  expect(survey({ satisfactionSurvey: 'periodic' }, answers(5))).toBe('periodic')
  expect(survey({ satisfactionSurvey: 'ticket' })).toBe('ticket')
})

test('a month is covered by a file of any kind, told once and in order, each kind by itself', () => {
  const months = stored({
    incidents: from(march + 1, incidents(0)),
    satisfaction: from(march - 1, answers(0), answers(0), answers(0)),
  })
  expect(coveredMonths(months)).toEqual([march - 1, march, march + 1])
  expect(filesOf(months, march + 1)).toEqual({ tickets: false, incidents: true, satisfaction: true, costs: false })
  expect(filesOf(months, march + 2)).toEqual({ tickets: false, incidents: false, satisfaction: false, costs: false })
})

test('the steps of a target come by when they are due, in whatever order they were agreed, those of other KPIs apart', () => {
  const targets = [
    { kpi: 'satisfaction', dueMonth: 6, value: 0.9 },
    { kpi: 'total-cost', dueMonth: 4, value: -0.1 },
    { kpi: 'satisfaction', dueMonth: 3, value: 0.75 },
  ] as const
  const contract = { ...aContract(), targets: [...targets], pastTargets: [] } as unknown as Contract
  expect(datedTargets(contract, 'satisfaction', march)).toEqual([
    { dueMonth: 3, month: '2026-05', value: 0.75 },
    { dueMonth: 6, month: '2026-08', value: 0.9 },
  ])
  expect(datedTargets(contract, 'availability', march)).toEqual([])
})

test('a KPI started where the contract says, a change against a baseline at 0, any other nowhere that is known', () => {
  const contract = aContract({ baselines: [{ kpi: 'satisfaction', value: 0.6 }] })
  expect(startingValue(contract, 'satisfaction')).toBe(0.6)
  expect(startingValue(contract, 'total-cost')).toBe(0)
  expect(startingValue(contract, 'availability')).toBeNull()
})

describe('a quarter of the contract', () => {
  const contract = aContract()
  const at = (instant: string) => quarterAt(contract, Date.parse(instant) / 1000)

  test('is three months from M1 on', () => {
    const named = [1, 2].map((quarter) => Object.values(quarterMonths(contract, quarter)).map(formatMonth))
    expect(named).toEqual([
      ['2026-03', '2026-05'],
      ['2026-06', '2026-08'],
    ])
  })

  test('runs from the first instant of its first month', () => {
    expect([at('2026-02-28T23:59:59Z'), at('2026-03-01T00:00:00Z'), at('2026-05-31T23:59:59Z')]).toEqual([0, 1, 1])
    expect(at('2026-06-01T00:00:00Z')).toBe(2)
  })

  test('is there to look at once it has begun and holds data', () => {
    const covered = ['2026-01', '2026-03', '2026-04', '2026-09', '2026-12'].map(parseMonth)
    const reviewed = { contract, covered } as unknown as ReviewedContract
    expect(quartersWithData(reviewed, Date.parse('2026-11-30T00:00:00Z') / 1000)).toEqual([1, 3])
    expect(quartersWithData(reviewed, Date.parse('2026-12-01T00:00:00Z') / 1000)).toEqual([1, 3, 4])
  })
})
