import { describe, expect, it } from 'vitest'
import { importKinds } from '../../../shared/api/imports.ts'
import type { ColumnRule } from '../../../server/reading/formats/format.ts'
import { formats } from '../../../server/reading/formats/index.ts'
import { said } from '../../../server/words.ts'
import { isRejection, type IssueCode } from '../../../server/reading/issues.ts'
import { normaliseWords } from '../../../server/reading/values/clean-text.ts'
import { paris, readContent } from './read-file.ts'

describe('the person’s choices', () => {
  const ambiguous = 'ticket_id,opened_at\nT1,03/04/2026 09:00\n'

  it('settle an order that the dates do not tell', async () => {
    const dmy = await readContent(ambiguous, { dateOrder: 'dmy' })
    const mdy = await readContent(ambiguous, { dateOrder: 'mdy' })
    expect(dmy.tickets[0]!.openedAt).toBe(paris('2026-04-03 09:00'))
    expect(mdy.tickets[0]!.openedAt).toBe(paris('2026-03-04 09:00'))
    expect(mdy.report!.dateOrder).toBe('mdy')
  })

  it('hold whatever the dates say: those of the other order are rejected', async () => {
    const { report, issues, restarts } = await readContent('ticket_id,opened_at\nT1,25/04/2026\n', { dateOrder: 'mdy' })
    expect(report).toMatchObject({ accepted: 0, rejected: 1, dateOrder: 'mdy' })
    expect(issues[0]).toMatchObject({ code: 'date-other-order', raw: '25/04/2026' })
    expect(restarts).toBe(0)
  })

  it('replace encoding and delimiter', async () => {
    const text = Buffer.from('ticket_id|opened_at|category\nT1|2026-03-13 09:00|été;x\n', 'latin1')
    const { report, tickets } = await readContent(text, { encoding: 'windows-1252', delimiter: '|' })
    expect(report).toMatchObject({ encoding: 'windows-1252', delimiter: '|' })
    expect(tickets[0]!.category).toBe('été;x')
  })

  const foreign = 'Nr;Datum;Zeit;Art\n1;13.03.2026 09:00;90;Netz\n'

  it('map a table that no format knows', async () => {
    const before = await readContent(foreign)
    expect(before.failure).toMatchObject({
      code: 'columns-missing',
      params: { fields: 'the ticket number, the opening date', headers: 'Nr, Datum, Zeit, Art' },
      extra: { delimiter: ';', mapping: [{ header: 'Nr', field: null, samples: ['1'] }, {}, {}, {}] },
    })
    const after = await readContent(foreign, { mapping: { 0: 'id', 1: 'openedAt', 3: 'category' } })
    expect(after.report).toMatchObject({
      format: 'generic',
      accepted: 1,
    })
    expect(after.report!.mapping.map(({ field }) => field)).toEqual(['id', 'openedAt', null, 'category'])
    expect(after.tickets[0]).toMatchObject({ id: '1', category: 'Netz', pendingSeconds: null })
  })

  it('move a field to another column, and leave a column out', async () => {
    const text = 'ticket_id,opened_at,created,category,priority\nT1,2026-03-13 09:00,2026-03-12 09:00,Network,P1\n'
    const { report, tickets } = await readContent(text, { mapping: { 2: 'openedAt', 4: null } })
    expect(tickets[0]).toMatchObject({ openedAt: paris('2026-03-12 09:00'), category: 'Network', priority: null })
    expect(report!.mapping.map((column) => column.field)).toEqual(['id', null, 'openedAt', 'category', null])
  })

  it('keep what a column says when it is the opposite of the field', async () => {
    const text = 'ID;Date d’ouverture;Temps de résolution dépassé\n1;2026-03-13 09:00;Oui\n'
    expect((await readContent(text)).tickets[0]!.slaMet).toBe(false)
    expect((await readContent(text, { mapping: { 2: 'slaMet' } })).tickets[0]!.slaMet).toBe(false)
  })

  it.each([
    [{ 9: 'category' }, 'there is no column 10, the file has 4'],
    [{ 0: 'colour' }, '“colour” is not a field of a ticket'],
    [{ 0: '__proto__' }, '“__proto__” is not a field of a ticket'],
    [{ 0: 'id', 1: 'id' }, 'two columns are chosen for the ticket number'],
  ])('are refused where they make no sense: %j', async (mapping, detail) => {
    const { failure } = await readContent(foreign, { mapping: mapping as Record<number, 'id'> })
    expect(failure).toMatchObject({ code: 'mapping-invalid', params: { detail } })
  })
})

const rows = (count: number, date: string): string =>
  Array.from({ length: count }, (_, i) => `T${i},${date}\n`).join('')

describe('date order', () => {
  it('is told early by many dates, and the file read again', async () => {
    const { report, restarts } = await readContent(`ticket_id,opened_at\n${rows(30, '03/25/2026')}`)
    expect(report).toMatchObject({ dateOrder: 'mdy', accepted: 30 })
    expect(restarts).toBe(1)
  })

  it('follows the clear majority even when the file starts the other way', async () => {
    const { report, restarts } = await readContent(
      `ticket_id,opened_at\n${rows(25, '03/25/2026')}${rows(40_000, '25/03/2026')}`,
    )
    expect(report).toMatchObject({ dateOrder: 'dmy', accepted: 40_000, rejected: 25 })
    expect(restarts).toBeLessThanOrEqual(2)
  })
})

it('shows three filled samples of each column, cut, and nothing of the person in a ticket', async () => {
  const text = `ticket_id,opened_at,requester,title\nT1,2026-03-13,,${'x'.repeat(300)}\nT2,2026-03-13,a@b.fr,?\nT3,2026-03-13,?,y\n`
  const { report, tickets } = await readContent(text)
  expect(report!.mapping[2]).toEqual({ index: 2, header: 'requester', field: null, samples: ['a@b.fr'] })
  expect(report!.mapping[3]!.samples).toEqual(['x'.repeat(80), 'y'])
  expect(JSON.stringify(tickets)).not.toContain('a@b.fr')
})

it('speaks the reader’s language', async () => {
  const { issues } = await readContent('id_ticket;ouvert_le\nT1;hier\n', { language: 'fr' })
  expect(issues[0]).toEqual({
    line: 2,
    column: 'ouvert_le',
    code: 'date-unreadable',
    raw: 'hier',
    message: said('fr').issues['date-unreadable'],
  })
})

it('a code that is not known rejects; a warning, or a cell that the row can do without, does not', () => {
  expect(isRejection({ code: 'date-unreadable', kept: true })).toBe(false)
  expect(['date-unreadable', 'status-unknown', 'toString'].map((code) => isRejection({ code }))).toEqual([
    true,
    false,
    true,
  ])
})

it('no row is left out for a status, an answer or a date of last change that cannot be read or is not there', () => {
  const kept = (Object.keys(said('fr').issues) as IssueCode[]).filter((code) => !isRejection({ code }))
  expect(kept.toSorted()).toEqual([
    'amount-of-those-above',
    'answer-undated',
    'answer-unreadable',
    'cell-error',
    'end-next-day',
    'score-missing',
    'sla-of-several',
    'sla-otherwise',
    'status-unknown',
    'update-unreadable',
  ])
})

it('no format claims a header twice, and its status words are written as they are compared', () => {
  for (const { columns, statuses } of formats) {
    for (const kind of importKinds) {
      const rules: readonly ColumnRule[] = columns[kind] ?? []
      const headers = rules
        .filter(({ holds }) => !holds)
        .flatMap((rule) => Array.from(new Set(rule.headers.map(normaliseWords))))
      expect(headers).toEqual([...new Set(headers)])
      for (const word of rules.flatMap(({ words, answers }) => Object.keys({ ...words, ...answers })))
        expect(normaliseWords(word)).toBe(word)
    }
    for (const word of Object.keys(statuses))
      expect(normaliseWords(word.replace(/ \*$/, ''))).toBe(word.replace(/ \*$/, ''))
  }
})
