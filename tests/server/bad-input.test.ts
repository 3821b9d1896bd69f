import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { FailureCode } from '../../server/errors.ts'
import { seeded } from '../../server/sample/random.ts'
import { processorTime } from '../patience.ts'
import { aHouse } from './house.ts'
import { reportOf } from './month-files.ts'
import { row, ticketCsv } from './ticket-csv.ts'
import { expectIssues, expectKeptOut, expectRefusal, expectUntouched } from './untouched.ts'

const LIMIT_MS = 3000
const head = 'ticket_id,opened_at,category\n'
const good = 'A1,2026-03-10 08:00,x\n'
const { uniform } = seeded(1)

const refused: readonly (readonly [name: string, content: () => string | Uint8Array, code: FailureCode])[] = [
  ['an empty file', () => '', 'file-empty'],
  ['a binary', () => Uint8Array.from({ length: 100_000 }, () => uniform() * 256), 'file-binary'],
  ['NUL bytes', () => `${head}A1,2026-03-10 08:00,a\0b\n`, 'file-binary'],
  ['a sign-in page', () => '<!DOCTYPE html>\n<html><body><form>Password</form></body></html>', 'file-html'],
  ['prose', () => 'Dear provider,\nplease find the tickets attached.\n', 'file-not-a-table'],
  ['headers alone', () => head, 'file-no-rows'],
  ['no ticket number', () => 'opened_at,category\n2026-03-10 08:00,x\n', 'columns-missing'],
  ['no opening date', () => 'ticket_id,category\nA1,x\n', 'columns-missing'],
  ['a file of another kind', () => 'month,cost\n2026-03,1200\n', 'columns-missing'],
  ['nothing but __proto__ as a header', () => '__proto__,__proto__\nA1,2026-03-10 08:00\n', 'columns-missing'],
  ['a line of a million columns', () => `${head}${good}${'a,'.repeat(1_000_000)}\n`, 'columns-too-many'],
  ['an open quote', () => `${head}${good}A2,"2026-03-10 08:00,x\n${good.repeat(1000)}`, 'quote-open'],
]

test('a file that is not an export is refused in under 3 s, and nothing of it is kept', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await house.upload(id, 'x') // starts the import thread
  for (const [name, content, code] of refused) {
    const sent = content()
    const spent = processorTime()
    const answer = await house.upload(id, sent)
    const inTime = spent() < LIMIT_MS
    expect([name, inTime, answer.status, answer.body.code]).toEqual([name, true, 422, code])
    expectRefusal(answer)
    await expectKeptOut(house, id, sent, name)
  }
})

type Where = { line: number; column: string | null; raw?: string; code: string }
const rejected: readonly (readonly [name: string, content: string, issue: Where])[] = [
  [
    'opened in 1900',
    ticketCsv(row('A1', { opened_at: '1900-01-01 00:00' })),
    { line: 2, column: 'opened_at', raw: '1900-01-01 00:00', code: 'date-too-old' },
  ],
  [
    'opened in 2100',
    ticketCsv(row('A1', { opened_at: '2100-01-01 00:00', resolved_at: '' })),
    { line: 2, column: 'opened_at', raw: '2100-01-01 00:00', code: 'date-in-future' },
  ],
  ['no number', ticketCsv(row('A1'), row('')), { line: 3, column: 'ticket_id', code: 'id-missing' }],
  [
    'no opening date',
    ticketCsv(row('A1'), row('A2', { opened_at: '' })),
    { line: 3, column: 'opened_at', code: 'date-missing' },
  ],
  [
    'a formula in place of a date',
    ticketCsv(row('A1', { opened_at: '=HYPERLINK(1)' })),
    { line: 2, column: 'opened_at', raw: '=HYPERLINK(1)', code: 'date-unreadable' },
  ],
  ['cut in the middle of a row', `${head}${good}A2,2026-`, { line: 3, column: null, code: 'cells-missing' }],
]

test('a row that cannot be is listed with its line, column and value, and nothing of the file is kept', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  for (const [name, content, issue] of rejected) {
    const { status, body } = await house.upload(id, content)
    expect([name, status]).toEqual([name, 201])
    expect({ name, issues: body.issues }).toMatchObject({ name, issues: [issue] })
    expectIssues(body)
    await house.remove(`/contracts/${id}/imports/${body.id}`)
    await expectKeptOut(house, id, content, name)
  }
})

test('a cell that the ticket can do without is listed likewise, and the ticket counts without it', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  for (const [cell, code] of [
    ['2026-03-09 12:00', 'resolved-before-opened'],
    ['2100-01-01 00:00', 'date-in-future'],
    ['towards the 12th', 'date-unreadable'],
  ] as const) {
    const content = ticketCsv(row('A1', { status: 'resolved' }), row('A2', { resolved_at: cell, status: '' }))
    const { status, body } = await house.upload(id, content, { commit: 'true' })
    expect([status, body.accepted, body.rejected]).toEqual([201, 2, 0])
    expect(body.issueCounts).toEqual({ [code]: 1 })
    const { points } = await reportOf(house, id, 'resolution-delay', '2026-03')
    expect([points[0]!.sample, points[0]!.backlog!.open]).toEqual([1, 0])
  }
})

describe('cells that look dangerous are only text', () => {
  test('a ticket twice with contradicting data: the last row wins, and the preview says so', async () => {
    const house = await aHouse()
    const { id } = await house.addContract()
    const { body } = await house.upload(id, ticketCsv(row('A1', { priority: 'P1' }), row('A1', { priority: 'P4' })))
    expect(body).toMatchObject({ rows: 2, accepted: 2, superseded: 1, changes: { new: 1 } })
    expect(house.db.sqlite.prepare('SELECT count(*) FROM tickets').pluck().get()).toBe(0)
  })

  test('__proto__ and constructor as headers: not imported, and no object is touched', async () => {
    const house = await aHouse()
    const { id } = await house.addContract()
    const csv = 'ticket_id,opened_at,__proto__,constructor\nA1,2026-03-10 08:00,polluted,polluted\n'
    const { status, body } = await house.upload(id, csv)
    expect(status).toBe(201)
    expect(body.mapping.map(({ header, field }) => [header, field])).toEqual([
      ['ticket_id', 'id'],
      ['opened_at', 'openedAt'],
      ['__proto__', null],
      ['constructor', null],
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('formulas: kept as the text they are, and made safe in every CSV that goes out', async () => {
    const house = await aHouse()
    const { id } = await house.addContract()
    const csv = `ticket_id,opened_at,resolved_at,category,reassignments\nA1,2026-03-10 08:00,2026-03-10 09:00,@SUM(1+1)*cmd,0\n`
    expect((await house.upload(id, csv, { commit: 'true' })).status).toBe(201)
    const out = await house.inject(`/api/contracts/${id}/kpis/first-level-resolution/facts.csv?month=2026-03`)
    expect(out.body).toContain('SUM(1+1)')
    for (const cell of out.body.split(/[;\r\n]+/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@]/)
  })
})

type Send = { query?: Record<string, string>; headers?: Record<string, string> }
const requests: readonly (readonly [name: string, send: Send, status: number, code: FailureCode])[] = [
  ['an unknown query field', { query: { colour: 'red' } }, 400, 'malformed'],
  ['an unknown kind', { query: { kind: 'invoices' } }, 400, 'malformed'],
  ['an unknown order of dates', { query: { dateOrder: 'ydm' } }, 400, 'malformed'],
  ['an empty file name', { query: { file: ' ' } }, 400, 'malformed'],
  ['fewer bytes than announced', { headers: { 'content-length': '999999' } }, 400, 'upload-incomplete'],
  ['JSON', { headers: { 'content-type': 'application/json' } }, 415, 'wrong-content-type'],
  ['a form', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 415, 'wrong-content-type'],
  ['a compressed body', { headers: { 'content-encoding': 'gzip' } }, 415, 'wrong-content-type'],
]

describe('a request that is not written as it must is refused, and nothing of it is kept', () => {
  test.each(requests)('%s', async (_name, { query = {}, headers = {} }, status, code) => {
    const house = await aHouse()
    const { id } = await house.addContract()
    const answer = await house.upload(id, ticketCsv(row('A1')), query, headers)
    expect(answer).toMatchObject({ status, body: { code } })
    expectRefusal(answer)
    expectUntouched(house)
  })

  test('a file larger than the limit: 413; one byte less is read', async () => {
    const csv = ticketCsv(row('A1'), row('A2'))
    const house = await aHouse({ maxUploadBytes: csv.length })
    const { id } = await house.addContract()
    const answer = await house.upload(id, `${csv}\n`)
    expect(answer).toMatchObject({ status: 413, body: { code: 'file-too-large' } })
    expectUntouched(house)
    expect((await house.upload(id, csv)).status).toBe(201)
  })

  test.each([
    ['POST', '/contracts', { name: 'C', client: 'A', provider: 'B', startsOn: '2026-03-01', colour: 'red' }],
    ['POST', '/contracts', { name: 'C', client: 'A', provider: 'B', startsOn: '2026-02-30' }],
    ['PATCH', '/contracts/1', { levelOne: { by: 'guess' } }],
    ['PATCH', '/contracts/1', { __proto__x: 1 }],
    ['PATCH', '/contracts/1/imports/1', { dateOrder: 'ydm' }],
    ['PATCH', '/contracts/1/imports/1', { mapping: { x: 'id' } }],
  ] as const)('%s %s with %o: 400', async (method, path, payload) => {
    const house = await aHouse()
    const before = await house.addContract()
    const answer = await house.inject(`/api${path}`, { method, payload })
    expectRefusal({ status: answer.statusCode, body: answer.json<ApiError>() })
    expect(answer.json()).toMatchObject({ code: 'malformed' })
    expect((await house.get(`/contracts/${before.id}`)).body).toEqual(before)
    expect((await house.get<unknown[]>('/contracts')).body).toHaveLength(1)
  })

  test('a body that is no JSON: 400', async () => {
    const house = await aHouse()
    const headers = { 'content-type': 'application/json' }
    const answer = await house.inject('/api/contracts', { method: 'POST', headers, payload: '{"name":' })
    expect([answer.statusCode, answer.json<ApiError>().code]).toEqual([400, 'malformed'])
  })
})

const fixtures = new URL('../fixtures/exports/not-ok/', import.meta.url).pathname
const corpus = new URL('../../../shared/data/csv-corpus/', import.meta.url).pathname

test('no file of fixtures/exports/not-ok gets in', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const names = readdirSync(fixtures)
  expect(names.length).toBeGreaterThan(25)
  for (const name of names) await expectKeptOut(house, id, readFileSync(join(fixtures, name)), name)
})

test.skipIf(!existsSync(corpus))(`no file of ${corpus} breaks the server (skipped where absent)`, async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const entries = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(entries.length).toBeGreaterThan(150)
  for (const { parentPath, name } of entries) {
    const { status, body } = await house.upload<Import & ApiError>(id, readFileSync(join(parentPath, name)))
    expect([name, status]).toEqual([name, status === 201 ? 201 : 422])
    if (status === 422) expectRefusal({ status, body })
    else await house.remove(`/contracts/${id}/imports/${body.id}`)
  }
  expectUntouched(house)
})
