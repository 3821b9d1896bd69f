import { describe, expect, it } from 'vitest'
import type { Convention } from '../../../shared/api/questions.ts'
import type { FailureCode } from '../../../server/errors.ts'
import type { IssueCode } from '../../../server/reading/issues.ts'
import { fixtureNames, readFixture } from './read-file.ts'

const refused: readonly (readonly [name: string, code: FailureCode, params?: Readonly<Record<string, unknown>>])[] = [
  ['empty', 'file-empty'],
  ['blank-lines-only', 'file-empty'],
  ['byte-order-mark-only', 'file-empty'],
  ['nul-bytes', 'file-binary', { what: 'it holds binary data' }],
  ['nul-bytes-far-down', 'file-binary', { what: 'it holds binary data' }],
  ['workbook-cut-short', 'workbook-damaged', { part: 'zip' }],
  ['old-excel-workbook', 'file-binary', { what: 'an old Excel or Word document' }],
  ['pdf', 'file-binary', { what: 'a PDF document' }],
  ['gzip', 'file-binary', { what: 'a compressed archive' }],
  ['png', 'file-binary', { what: 'an image' }],
  ['control-characters', 'file-binary', { what: 'it holds binary data' }],
  ['sign-in-page', 'file-html'],
  ['xml', 'file-not-a-table'],
  ['json', 'file-not-a-table'],
  ['prose', 'file-not-a-table'],
  ['header-only', 'file-no-rows'],
  ['id-column-missing', 'columns-missing', { fields: 'the ticket number' }],
  ['opened-column-missing', 'columns-missing', { fields: 'the opening date', headers: 'ID, Titre, Statut, TTR' }],
  ['another-kind-of-file', 'columns-missing', { fields: 'the ticket number, the opening date' }],
  ['no-header', 'columns-missing'],
  ['columns-too-many-in-header', 'columns-too-many', { line: 1 }],
  ['columns-too-many-in-a-row', 'columns-too-many', { line: 3 }],
  ['open-quote-at-the-end', 'quote-open', { line: 3 }],
  ['open-quote-closed-by-another', 'quote-open', { line: 2 }],
  ['open-quote-after-multi-line-cell', 'quote-open', { line: 3 }],
  [
    'costs-nature-column-missing',
    'columns-missing',
    {
      fields: 'the nature of the cost (recurring, out-of-scope, internal-steering, transition, project or penalty)',
    },
  ],
  ['costs-header-only', 'file-no-rows'],
  ['incidents-header-only', 'file-no-incidents'],
  ['satisfaction-score-above-ten-without-scale', 'score-scale-unknown', { highest: 15 }],
  ['satisfaction-date-column-missing', 'columns-missing', { fields: 'the date of the answer' }],
]

const asked: readonly (readonly [name: string, of: Convention, example: string, guess: string])[] = [
  ['dates-undecidable', 'dateOrder', '03/04/2026 09:00', 'dmy'],
  ['costs-amounts-undecidable', 'decimalMark', '1.250', ','],
  ['costs-amounts-contradictory', 'decimalMark', '1,234.50', ','],
  ['costs-months-as-undecidable-dates', 'dateOrder', '03/04/2026', 'dmy'],
  ['satisfaction-scale-unknown', 'scale', '5', '5'],
  ['ticket-survey-scale-unknown', 'scale', '4', '5'],
  ['dates-contradictory', 'dateOrder', '04/13/2026 09:00', 'dmy'],
]

/** `kept`: the row counts without that cell. */
type Where = readonly [line: number, column: string | null, code: IssueCode, kept?: 'kept']
const rejected: readonly (readonly [name: string, accepted: number, issues: readonly Where[]])[] = [
  ['truncated-upload', 1, [[3, null, 'cells-missing']]],
  ['row-too-short', 1, [[2, null, 'cells-missing']]],
  [
    'row-too-long',
    1,
    [
      [3, null, 'cells-extra'],
      [4, null, 'cells-extra'],
    ],
  ],
  ['id-empty', 0, [[2, 'ticket_id', 'id-missing']]],
  ['id-shortened-by-a-spreadsheet', 0, [[2, 'ticket_id', 'id-shortened']]],
  ['id-on-two-lines', 0, [[2, 'ticket_id', 'id-unreadable']]],
  ['opened-empty', 0, [[2, 'opened_at', 'date-missing']]],
  [
    'opened-in-1900',
    0,
    [
      [2, 'opened_at', 'date-too-old'],
      [3, 'opened_at', 'date-too-old'],
    ],
  ],
  ['opened-in-2100', 0, [[2, 'opened_at', 'date-in-future']]],
  ['opened-on-30-february', 0, [[2, 'opened_at', 'date-unreadable']]],
  ['one-date-the-other-way-round', 10, [[12, 'opened_at', 'date-other-order']]],
  [
    'jira-sla-unreadable',
    2,
    [
      [2, 'Custom field (Time to resolution)', 'duration-unreadable', 'kept'],
      [3, 'Created', 'date-unreadable'],
      [4, 'Created', 'date-unreadable'],
    ],
  ],
  ['quotes-that-do-not-pair', 1, [[2, null, 'quotes-broken']]],
  ['line-of-a-row-after-multi-line-cells', 1, [[5, 'opened_at', 'date-unreadable']]],
  [
    'costs-month-13',
    1,
    [
      [2, 'month', 'month-unreadable'],
      [3, 'month', 'month-out-of-range'],
    ],
  ],
  [
    'costs-nature-unknown',
    0,
    [
      [2, 'nature', 'nature-unknown'],
      [3, 'nature', 'nature-missing'],
    ],
  ],
  [
    'costs-empty-cells',
    0,
    [
      [2, 'month', 'month-missing'],
      [3, 'amount', 'amount-missing'],
    ],
  ],
  [
    'costs-amount-unreadable',
    1,
    [
      [2, 'amount', 'amount-unreadable'],
      [3, 'forecast', 'amount-unreadable', 'kept'],
    ],
  ],
  [
    'incidents-kind-unknown',
    0,
    [
      [2, 'kind', 'kind-unknown'],
      [3, 'kind', 'kind-missing'],
    ],
  ],
  [
    'incidents-without-start',
    0,
    [
      [2, 'detected_at', 'start-missing'],
      [3, 'detected_at', 'date-unreadable'],
    ],
  ],
  [
    'incidents-ended-before-started',
    1,
    [
      [2, 'ended_at', 'ended-before-started'],
      [3, 'planned', 'yes-no-unreadable', 'kept'],
    ],
  ],
  [
    'satisfaction-seven-of-five',
    1,
    [
      [2, 'score', 'score-outside-scale'],
      [3, 'score', 'score-outside-scale'],
    ],
  ],
  ['satisfaction-without-a-date', 0, [[2, 'sent_at', 'answer-date-missing']]],
  [
    'satisfaction-score-unreadable',
    0,
    [
      [2, 'score', 'score-unreadable'],
      [3, 'survey', 'survey-unknown'],
    ],
  ],
  ['line-of-a-row-after-blank-lines', 1, [[8, 'opened_at', 'date-unreadable']]],
]

describe('refused as a whole', () => {
  for (const [name, code, params = {}] of refused)
    it(`${name}: ${code}`, async () => {
      const { failure } = await readFixture('not-ok', name)
      expect(failure?.code).toBe(code)
      expect(failure?.params).toMatchObject(params)
      expect(failure?.message, 'every value of the sentence is filled in').not.toMatch(/[{}]/)
    })
})

describe('what nothing in the file tells is asked, with an example and what seems likely', () => {
  it.each(asked)('%s: %s', async (name, of, example, guess) => {
    const { failure, report } = await readFixture('not-ok', name)
    expect(failure).toBeNull()
    expect(report!.questions).toMatchObject([
      { id: `convention:${of}`, about: { topic: 'convention', of, example }, guess },
    ])
    expect(report).toMatchObject({ [of]: null })
  })
})

describe('rejected by row', () => {
  it.each(rejected)('%s', async (name, accepted, expected) => {
    const { failure, report, issues, rejectedLines } = await readFixture('not-ok', name)
    expect(failure).toBeNull()
    expect(issues.map(({ line, column, code }) => [line, column, code])).toEqual(expected.map((one) => one.slice(0, 3)))
    const lines = expected.filter(([, , , kept]) => !kept).map(([line]) => line)
    expect(rejectedLines).toEqual([...new Set(lines)])
    expect(report).toMatchObject({ accepted, rejected: rejectedLines.length })
    for (const { message } of issues) expect(message).not.toMatch(/[{}]/)
  })
})

it('covers every file of the folder', () => {
  expect([...refused, ...asked, ...rejected].map(([name]) => name).sort()).toEqual(fixtureNames('not-ok').sort())
})
