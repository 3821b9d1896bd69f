import { describe, expect, it } from 'vitest'
import { costsOf, incidentsOf, noticesOf, scoresOf, storeFixture, ticketsOf, type Stored } from './found-tables.ts'

type Expected = {
  readonly query?: Record<string, string>
  readonly tickets?: ReturnType<typeof ticketsOf>
  readonly costs?: ReturnType<typeof costsOf>
  readonly incidents?: ReturnType<typeof incidentsOf>
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
  'title-lines-above.csv': {
    tickets: [
      ['1', 1, null],
      ['2', 3, null],
    ],
    notices: { 'lines-above': 2 },
  },
  'csv-title-lines.csv': { tickets: [...two], notices: { 'lines-above': 2 } },
  'csv-title-padded.csv': { tickets: [...two], notices: { 'lines-above': 2 } },
  'csv-powerbi-trailer.csv': { tickets: [...two], notices: { 'lines-below': 1 } },
  'cost-sage-preamble.csv': {
    costs: [
      ['recurring', 18_500],
      ['out-of-scope', 900],
    ],
    notices: { 'lines-above': 3, 'total-rows': 1 },
  },
  'cost-total-row.csv': {
    costs: [
      ['recurring', 18_500],
      ['out-of-scope', 900],
    ],
    notices: { 'total-rows': 1 },
  },
  'survey-free-text-as-header.csv': { query: survey, scores: [5, 4, 2, 5] },
  'survey-free-text-as-header.xlsx': { query: survey, scores: [5, 4, 2, 5] },
  'x-total-row.xlsx': {
    tickets: [
      ['X1', 2, 1],
      ['X2', 4, 2],
      ['X3', null, 1],
    ],
    notices: { 'total-rows': 1 },
  },
  'x-monthly-tabs.xlsx': {
    tickets: [
      ['M01', 2, 1],
      ['M02', 4, 1],
      ['M11', 2, 1],
      ['M12', 4, 1],
      ['M21', 2, 1],
      ['M22', 4, 1],
    ],
    notices: { 'sheets-together': 3 },
  },
  'x-hidden-rows.xlsx': {
    tickets: [
      ['X1', 2, 1],
      ['X2', 4, 2],
      ['X3', 12, 2],
    ],
    notices: { 'rows-hidden': 2 },
  },
  'x-hidden-sheet.xlsx': {
    tickets: [
      ['X1', 2, 1],
      ['X2', 4, 2],
      ['X3', null, 1],
    ],
    notices: { 'sheets-left': 2 },
  },
  'x-lowercase.xlsx': {
    tickets: [
      ['L1', null, 1],
      ['L2', 4, 2],
    ],
  },
  'x-lowercase-silent.xlsx': {
    tickets: [
      ['L1', null, null],
      ['L2', 4, null],
    ],
  },
  'x-merged-costs.xlsx': {
    costs: [
      ['recurring', 12_000],
      ['recurring', 6500],
      ['out-of-scope', 900],
    ],
    notices: { 'cells-merged': 3 },
  },
  'x-strict-fraction.xlsx': { tickets: [['X1', 2, 1]] },
  'x-errors.xlsx': {
    tickets: [
      ['X1', null, 1],
      ['X2', null, 1],
      ['X3', null, 1],
    ],
    issues: [
      [2, 'Résolu le', 'cell-error'],
      [3, 'Résolu le', 'cell-error'],
      [3, 'Catégorie', 'cell-error'],
      [4, 'Résolu le', 'cell-error'],
      [4, 'Catégorie', 'cell-error'],
    ],
  },
  'x-accounting.xlsx': {
    costs: [
      ['recurring', 12_345.67],
      ['out-of-scope', 11_111.11],
      ['out-of-scope', 1234.56],
      ['out-of-scope', 100],
      ['out-of-scope', 0.3],
      ['out-of-scope', -1234.56],
    ],
  },
  'x-incident-times2.xlsx': { incidents: [['outage', '2026-09-14T08:20:00.000Z', 1.5]] },
  'enc-utf8-cut-char.csv': {
    tickets: [
      ['101', 2, null],
      ['102', 4, null],
    ],
    notices: { 'bytes-unreadable': 1 },
  },
  'enc-mojibake.csv': {
    tickets: [
      ['101', 2, null],
      ['102', 4, null],
      ['103', 4, null],
    ],
    notices: { 'text-repaired': 1 },
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
    ...(expected.incidents && { incidents: incidentsOf(found) }),
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
    'x-html.xls': ['file-html-table', /Excel.*xlsx/],
    'x-xml2003.xls': ['file-xml-workbook', /Excel.*xlsx/],
    'x-old.xls': ['file-binary', /old Excel/],
    'x.ods': ['file-binary', /LibreOffice/],
    'x.xlsb': ['file-binary', /binary Excel/],
    'x-formula-nocache.xlsx': ['workbook-uncomputed', /C2.*save it again/],
  }
  for (const [name, [code, words]] of Object.entries(refused))
    it(`${name}`, async () => {
      const { status, body } = await storeFixture(name)
      expect({ status, code: body.code }).toEqual({ status: 422, code })
      expect(body.message).toMatch(words)
    })
})
