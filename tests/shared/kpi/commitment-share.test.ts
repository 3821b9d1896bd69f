import { describe, expect, it } from 'vitest'
import { kpiDefinition } from '../../../shared/kpi/index.ts'
import { factsOf, ticketsOf } from './period-facts.ts'

const ids = ['first-response', 'resolution-commitment'] as const
const part = { 'first-response': 'response', 'resolution-commitment': 'resolution' } as const
const measure = (id: (typeof ids)[number], facts: Parameters<typeof factsOf>[0]) =>
  kpiDefinition(id).measure(factsOf({ ...facts, terms: { hasCommitments: true, ...facts?.terms } }))
const nothingKnown = { value: null, asked: null, inTime: null, late: null, untold: null, disputed: null }

describe.each(ids)('%s', (id) => {
  it('counts nothing where no commitment is agreed, or no file is there: no 0 is made up', () => {
    const tickets = ticketsOf({})
    expect(measure(id, { tickets, terms: { hasCommitments: false } })).toMatchObject({
      ...nothingKnown,
      reason: 'no-commitment',
    })
    expect(measure(id, {})).toMatchObject({ ...nothingKnown, reason: 'no-file' })
  })

  it('has no share over tickets of which nothing tells, and says how many they are', () => {
    const tickets = ticketsOf({ [`${part[id]}Unknown`]: 3 })
    expect(measure(id, { tickets })).toMatchObject({ value: null, asked: null, inTime: 0, late: 0, untold: 3 })
    expect(measure(id, { tickets: ticketsOf({}) })).toMatchObject({ value: null, reason: 'no-sample', untold: 0 })
  })

  it('is the share within, beside what the grid asks of these very tickets', () => {
    const [met, known, asked] = [`${part[id]}Met`, `${part[id]}Known`, `${part[id]}Asked`]
    const tickets = ticketsOf({ [met]: 7, [known]: 8, [asked]: 7.6, [`${part[id]}Disputed`]: 1 })
    expect(measure(id, { tickets })).toMatchObject({
      value: 0.875,
      sample: 8,
      asked: 0.95,
      inTime: 7,
      late: 1,
      disputed: 1,
    })
  })
})
