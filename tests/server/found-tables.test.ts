import { describe, expect, it } from 'vitest'
import { costsOf, noticesOf, scoresOf, storeFixture, ticketsOf, type Stored } from './found-tables.ts'

type Expected = {
  readonly query?: Record<string, string>
  readonly tickets?: ReturnType<typeof ticketsOf>
  readonly costs?: ReturnType<typeof costsOf>
  readonly scores?: readonly number[]
  readonly notices?: Record<string, number>
  readonly issues?: readonly (readonly [line: number, column: string | null, code: string])[]
}

const survey = { scale: '5', mapping: '{"0":"answeredAt","2":"score"}' }
const two = [
  ['T1', 2, 1],
  ['T2', 4, 2],
] as const

/** Files that a script stores at once, with what is stored of them and what is told. */
const stored: Readonly<Record<string, Expected>> = {
  'csv-powerbi-trailer.csv': { tickets: [...two], notices: { 'lines-below': 1 } },
  'cost-total-row.csv': {
    costs: [
      ['recurring', 18_500],
      ['out-of-scope', 900],
    ],
    notices: { 'total-rows': 1 },
  },
  'survey-free-text-as-header.csv': { query: survey, scores: [5, 4, 2, 5] },
  'x-total-row.xlsx': {
    tickets: [
      ['X1', 2, 1],
      ['X2', 4, 2],
      ['X3', null, 1],
    ],
    notices: { 'total-rows': 1 },
  },
}

describe('stored at once, as it is, with what is told of it', () => {
  for (const [name, expected] of Object.entries(stored))
    it(`${name}`, async () => {
      const found = await storeFixture(name, expected.query)
      expect({ status: found.status, message: found.body.message }).toEqual({ status: 201, message: undefined })
      expect(seen(found, expected)).toEqual({ notices: {}, issues: [], ...withoutQuery(expected) })
    })
})

function seen(found: Stored, expected: Expected) {
  return {
    ...(expected.tickets && { tickets: ticketsOf(found) }),
    ...(expected.costs && { costs: costsOf(found) }),
    ...(expected.scores && { scores: scoresOf(found) }),
    notices: noticesOf(found),
    issues: found.body.issues.map(({ line, column, code }) => [line, column, code]),
  }
}

function withoutQuery({ query: _query, ...expected }: Expected) {
  return expected
}

describe('refused, with what it is and what to do', () => {
  const refused: Readonly<Record<string, readonly [code: string, words: RegExp]>> = {
    'x-old.xls': ['file-binary', /old Excel/],
    'x.ods': ['file-binary', /LibreOffice/],
    'x.xlsb': ['file-binary', /binary Excel/],
  }
  for (const [name, [code, words]] of Object.entries(refused))
    it(`${name}`, async () => {
      const { status, body } = await storeFixture(name)
      expect({ status, code: body.code }).toEqual({ status: 422, code })
      expect(body.message).toMatch(words)
    })
})
