import { describe, expect, it } from 'vitest'
import { isKnownHeader } from '../../../server/reading/known-headers.ts'
import { MAX_COLUMNS, MAX_RECORD, RecordParser } from '../../../server/reading/parse.ts'
import type { TableShape } from '../../../server/reading/table-shape.ts'
import { readContent } from './read-file.ts'

const shape = (rest: Partial<TableShape> = {}): TableShape => ({
  delimiter: ',',
  newline: '\n',
  firstLine: 1,
  ...rest,
})

/** Every record of a text that comes in these pieces: its line and cells, and which are broken. */
function records(pieces: readonly string[], rest: Partial<TableShape> = {}) {
  const parser = new RecordParser(shape(rest))
  const all = [...pieces.map((piece) => parser.push(piece)), parser.end()]
  return all.flatMap(({ rows, lines, broken }) =>
    rows.map((cells, place) => [lines[place], ...cells, ...(broken.has(place) ? ['broken'] : [])]),
  )
}

describe('the records of a text', () => {
  it.each<[what: string, pieces: string[], rest: Partial<TableShape>, expected: (string | number)[][]]>([
    [
      'end at a line end, the last one at the end',
      ['a,b\n1,2'],
      {},
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'lose the return before it',
      ['a,b\r\n1,\r\n'],
      {},
      [
        [1, 'a', 'b'],
        [2, '1', ''],
      ],
    ],
    [
      'keep a return inside a cell',
      ['a,"b\r\nc"\r\nd,e\r\n'],
      {},
      [
        [1, 'a', 'b\r\nc'],
        [3, 'd', 'e'],
      ],
    ],
    [
      'end at a return where the file has no line feed',
      ['a,b\r1,2\r'],
      { newline: '\r' },
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'are counted from where the header stands',
      ['a,b\n1,2\n'],
      { firstLine: 4 },
      [
        [4, 'a', 'b'],
        [5, '1', '2'],
      ],
    ],
    [
      'are counted with the blank lines, which are none',
      ['\na,b\n\n , \n,\n1,2\n'],
      {},
      [
        [2, 'a', 'b'],
        [6, '1', '2'],
      ],
    ],
    [
      'begin where a cell of several lines began',
      ['"a\n\nb",c\nd,"\n"\ne,f\n'],
      {},
      [
        [1, 'a\n\nb', 'c'],
        [4, 'd', '\n'],
        [6, 'e', 'f'],
      ],
    ],
    [
      'go on over pieces',
      ['a,', 'b\n1', ',2\n', '\n3,4'],
      {},
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [4, '3', '4'],
      ],
    ],
    [
      'are told as broken by a quote inside',
      ['a,b\n"say "hi" x",2\n3,4\n'],
      {},
      [
        [1, 'a', 'b'],
        [2, 'say "hi" x', '2', 'broken'],
        [3, '3', '4'],
      ],
    ],
  ])('%s', (_what, pieces, rest, expected) => {
    expect(records(pieces, rest)).toEqual(expected)
  })

  it.each<[what: string, text: string, refusal: object]>([
    ['a quote that stays open', 'a,b\n\n"1,2\n3,4\n', { code: 'quote-open', params: { line: 3 } }],
    ['one that another line closes', 'a,b\n"1\n"x,2\n', { code: 'quote-open', params: { line: 2 } }],
    [
      'a record beyond a million characters',
      `a,b\n${'x'.repeat(MAX_RECORD + 1)}`,
      { code: 'row-too-long', params: { line: 2, limit: { count: 1_000_000 } } },
    ],
    [
      'columns beyond two thousand',
      `a,b\n${'x,'.repeat(MAX_COLUMNS)}\n`,
      { code: 'columns-too-many', params: { line: 2, limit: 2000 } },
    ],
    [
      'columns without end',
      `a,b\n${'x,'.repeat(MAX_RECORD)}`,
      { code: 'columns-too-many', params: { line: 2, limit: 2000 } },
    ],
  ])('are refused for %s', (_what, text, refusal) => {
    expect(() => records([text])).toThrow(expect.objectContaining(refusal))
  })

  it('may have two thousand columns, and a million characters', () => {
    expect(records([`${'x,'.repeat(MAX_COLUMNS - 1)}x\n`])[0]).toHaveLength(1 + MAX_COLUMNS)
    expect(records(['x'.repeat(MAX_RECORD)])).toHaveLength(1)
  })
})

describe('a table of text', () => {
  it('starts under its blank lines, however few, and says where', async () => {
    const { issues } = await readContent('\nticket_id,opened_at\nT1,yesterday\n')
    expect(issues).toMatchObject([{ line: 3, raw: 'yesterday' }])
  })

  it('loses the blanks around its headers', async () => {
    const { report } = await readContent(' ticket_id ,opened_at\t, \nT1,2026-03-13,\n')
    expect(report!.mapping.map(({ header }) => header)).toEqual(['ticket_id', 'opened_at'])
  })

  it('is none where the quotes of its header do not pair, be it its only line', async () => {
    for (const rest of ['', '\n', '\nT1,2026-03-13\n']) {
      const { failure } = await readContent(`ticket_id,"say "hi" x",opened_at${rest}`)
      expect([rest, failure?.code]).toEqual([rest, 'file-not-a-table'])
    }
  })

  it('has rows that are kept and rows that are not, each with what is wrong', async () => {
    const content = 'ticket_id,opened_at,status\r\nT1,2026-03-13,lost\r\nT2,2026-03-13,open\r\nT3,x,y\r\n'
    const { report, issues } = await readContent(content)
    expect(report).toMatchObject({ rows: 3, accepted: 2, rejected: 1 })
    expect(issues.map(({ line, code, raw }) => [line, code, raw])).toEqual([
      [2, 'status-unknown', 'lost'],
      [4, 'date-unreadable', 'x'],
      [4, 'status-unknown', 'y'],
    ])
  })
})

it('what a cell holds that cannot be read is shown, of a long one two hundred characters', async () => {
  const content = `ticket_id,opened_at\nT1,${'x'.repeat(200)}\nT2,${'x'.repeat(201)}\n`
  const { issues } = await readContent(content)
  expect(issues.map(({ raw }) => raw?.length)).toEqual([200, 200])
})

it('an answer beside a ticket is of its own date, else of the sending, the resolution, the closing or the opening', async () => {
  const day = (date: number) => `2026-03-${date} 09:00`
  const row = (id: string, ...cells: string[]) => [id, ...cells].join(',')
  const { answers } = await readContent(
    [
      'ticket_id,opened_at,resolved_at,closed_at,satisfaction_score,satisfaction_scale,survey_sent_at,survey_answered_at',
      row('T1', day(10), day(11), day(12), '4', '5', day(13), day(14)),
      row('T2', day(10), day(11), day(12), '4', '5', day(13), ''),
      row('T3', day(10), day(11), day(12), '4', '5', '', ''),
      row('T4', day(10), '', day(12), '4', '5', '', ''),
      row('T5', day(10), '', '', '4', '5', '', ''),
      // Not answered: of the day of sending. Nothing said of a survey: none.
      row('T6', day(10), day(11), day(12), '', '', day(13), ''),
      row('T7', day(10), day(11), day(12), '', '', '', ''),
    ].join('\n'),
  )
  const dayOf = (instant: number | null) => instant && new Date(instant * 1000).getUTCDate()
  expect(answers.map(({ ticketId, sentAt, answeredAt }) => [ticketId, dayOf(sentAt), dayOf(answeredAt)])).toEqual([
    ['T1', 13, 14],
    ['T2', 13, 13],
    ['T3', null, 11],
    ['T4', null, 12],
    ['T5', null, 10],
    ['T6', 13, null],
  ])
})

describe('a file is read once', () => {
  const rows = (date: string) =>
    `ticket_id,opened_at\n${Array.from({ length: 30 }, (_, at) => `T${at},${date}\n`).join('')}`

  it('where its dates are day first, or as the person says they are', async () => {
    expect(await readContent(rows('25/03/2026'))).toMatchObject({ restarts: 0, report: { accepted: 30 } })
    expect(await readContent(rows('03/25/2026'), { dateOrder: 'mdy' })).toMatchObject({
      restarts: 0,
      report: { accepted: 30 },
    })
  })

  it('though all of its dates contradict what the person says', async () => {
    expect(await readContent(rows('03/25/2026'), { dateOrder: 'dmy' })).toMatchObject({
      restarts: 0,
      report: { rejected: 30 },
    })
  })
})

it.each([
  ['ticket_id', 'tickets', true],
  ['Délai de résolution', 'tickets', true],
  ['Délai de Paul', 'tickets', false],
  ['Note', 'satisfaction', true],
  ['NOTE /10', 'satisfaction', true],
  ['Score (1-5)', 'satisfaction', true],
  ['Are you satisfied with Paul?', 'satisfaction', false],
  ['Durée (min)', 'incidents', true],
  ['Durée (Paul)', 'incidents', false],
  ['Paul (min)', 'incidents', false],
  ['Durée', 'costs', false],
] as const)('whether %j is what a tool writes in a file of %s: %s', (header, kind, known) => {
  expect(isKnownHeader(header, kind)).toBe(known)
})
