import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMonth } from '../../shared/period.ts'
import { readAnswerMonths } from '../../server/db/answer-months.ts'
import { aHouse } from './house.ts'
import { pointOf, reportOf, store, table } from './month-files.ts'

const march = parseMonth('2026-03')
const HEADERS = 'answer_id,answered_at,sent_at,score,scale,ticket_id,survey'
const file = (...rows: string[]) => table(HEADERS, ...rows)
const answers = (satisfied: number, of: number) =>
  Array.from({ length: of }, (_, index) => `R${index},2026-03-10 08:00,,${index < satisfied ? 5 : 2},5,,periodic`)

test('18 of 20 answers satisfied are 90 %, between 69.9 and 97.2 %', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const body = await store(house, id, 'satisfaction', file(...answers(18, 20)))
  expect(body).toMatchObject({ accepted: 20, covers: { from: '2026-03', to: '2026-03' }, scale: null, answers: null })
  // Wilson: centre (0.9 + 3.8415 / 40) / (1 + 3.8415 / 20) = 0.8356, half width 1.96 × 0.0831 / 1.1921 = 0.1366.
  const point = await pointOf(house, id, 'satisfaction', '2026-03')
  expect(point).toMatchObject({ value: 0.9, sample: 20 })
  expect(point.interval!.low).toBeCloseTo(0.699, 3)
  expect(point.interval!.high).toBeCloseTo(0.972, 3)
})

test('ten scores or more that reach five and go no further are out of five; of fewer the person is asked', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const scores = (count: number) =>
    Array.from({ length: count }, (_, index) => `2026-03-10 08:0${index % 10},${5 - (index % 3)}`)
  const few = await house.upload(id, table('answered_at,score', ...scores(9)), { kind: 'satisfaction' })
  // Of nine, three fives, three fours and three threes: of five, six are satisfied; of ten, none.
  const gives = [
    { value: '5', gives: 6 / 9 },
    { value: '10', gives: 0 },
  ]
  expect(few.body.questions).toMatchObject([{ id: 'convention:scale', guess: '5', count: 9, options: gives }])
  const body = await store(house, id, 'satisfaction', table('answered_at,score', ...scores(12)))
  expect(body).toMatchObject({ accepted: 12, scale: 5 })
  // Four fives, four fours and four threes: eight of twelve are satisfied.
  expect(await pointOf(house, id, 'satisfaction', '2026-03')).toMatchObject({ value: 8 / 12, sample: 12 })
})

test('the same answers again double nothing; a corrected one is announced, then kept in the ledger', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'satisfaction', file(...answers(18, 20)))
  const again = await house.upload(id, file(...answers(18, 20)), { kind: 'satisfaction' })
  expect(again.body).toMatchObject({ changes: { new: 0, changed: 0, unchanged: 20 }, restatements: [] })
  const moved = { kpi: 'satisfaction', month: '2026-03', before: 0.9, after: 0.95 }
  const corrected = await house.upload(id, file(...answers(19, 20)), { kind: 'satisfaction' })
  expect(corrected.body).toMatchObject({ changes: { new: 0, changed: 1, unchanged: 19 }, restatements: [moved] })
  expect((await pointOf(house, id, 'satisfaction', '2026-03')).value).toBe(0.9)
  await house.post(`/contracts/${id}/imports/${corrected.body.id}/commit`)
  const report = await reportOf(house, id, 'satisfaction', '2026-03')
  expect(report.points[0]!.value).toBe(0.95)
  expect(report.restatements).toMatchObject([{ ...moved, cause: 'import', importId: corrected.body.id }])
})

test('answers without a number are told apart by what they say; equal ones both count', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const anonymous = table('answered_at,score,scale', '2026-03-10,5,5', '2026-03-10,5,5', '2026-03-10,2,5')
  await store(house, id, 'satisfaction', anonymous)
  const wider = table('answered_at,score,scale', '2026-03-10,2,5', '2026-03-10,5,5', '2026-03-10,5,5', '2026-03-11,5,5')
  expect((await store(house, id, 'satisfaction', wider)).changes).toMatchObject({ new: 1, changed: 0, unchanged: 3 })
  expect(readAnswerMonths(house.db, id).get(march)!.periodic).toEqual({ satisfied: 3, answers: 4, unanswered: 0 })
})

test('a survey sent and not answered is no answer, and surveys about tickets and others stay apart', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const mixed = file(
    ',2026-03-10 08:00,2026-03-09 08:00,5,5,T1,',
    ',,2026-03-09 08:00,,,T2,',
    'R1,2026-03-10 08:00,,2,5,,periodic',
  )
  await store(house, id, 'satisfaction', mixed)
  expect(readAnswerMonths(house.db, id).get(march)).toEqual({
    ticket: { satisfied: 1, answers: 1, unanswered: 1 },
    periodic: { satisfied: 0, answers: 1, unanswered: 0 },
  })
  const answered = file('R9,2026-04-02 08:00,2026-03-09 08:00,5,5,T2,')
  expect((await store(house, id, 'satisfaction', answered)).changes).toMatchObject({ new: 0, changed: 1 })
  expect(readAnswerMonths(house.db, id).get(march)!.ticket.unanswered).toBe(0)
})

test('a survey answered twice counts once, by its last answer', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const twice = file(',2026-03-10 08:00,,2,5,T1,', ',2026-03-12 08:00,,5,5,T1,')
  expect(await store(house, id, 'satisfaction', twice)).toMatchObject({ accepted: 2, superseded: 1 })
  expect(readAnswerMonths(house.db, id).get(march)!.ticket).toEqual({ satisfied: 1, answers: 1, unanswered: 0 })
})

test('the answers of a ticket export and those of the satisfaction file about the same tickets count once', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const glpi = readFileSync('tests/fixtures/exports/ok/glpi-fr-satisfaction-survey.csv', 'utf8')
  const body = await store(house, id, 'tickets', glpi)
  const brought = body.answers!
  expect(brought).toMatchObject({ changed: 0, unchanged: 0 })
  expect(brought.new).toBeGreaterThan(0)
  expect(body.covers).toBeNull()
  const stored = readAnswerMonths(house.db, id)
  const tickets = house.db.sqlite
    .prepare(`SELECT ticket_id AS id, score, scale, answered_at AS at FROM answers WHERE satisfied IS NOT NULL`)
    .all() as { id: string; score: number; scale: number; at: number }[]
  const date = (at: number) => new Date(at * 1000).toISOString()
  const rows = tickets.map(({ id: ticket, score, scale, at }) => `${date(at)},${score},${scale},${ticket}`)
  const same = table('answered_at,score,scale,ticket_id', ...rows)
  const second = await store(house, id, 'satisfaction', same)
  expect(second.changes).toEqual({ new: 0, changed: 0, unchanged: tickets.length, vanished: 0 })
  expect(readAnswerMonths(house.db, id)).toEqual(stored)
  expect((await store(house, id, 'tickets', glpi)).answers).toEqual({
    new: 0,
    changed: 0,
    unchanged: brought.new,
    months: brought.months,
  })
  const { points } = await reportOf(house, id, 'satisfaction', brought.months[0]!)
  expect(points[0]!.files.satisfaction).toBe(true)
})

test('a ticket export that does not date its answers leaves the date that a satisfaction file gave', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'satisfaction', file(',2026-04-02 08:00,,2,5,T1,'))
  const tickets = table(
    'ticket_id,opened_at,resolved_at,satisfaction_score,satisfaction_scale',
    'T1,2026-03-10 08:00,2026-03-10 12:00,5,5',
    'T2,2026-03-10 08:00,2026-03-10 12:00,,',
  )
  const exported = await store(house, id, 'tickets', tickets, { asOf: '2026-04-03' })
  expect(exported.answers).toEqual({ new: 0, changed: 1, unchanged: 0, months: ['2026-03'] })
  const months = readAnswerMonths(house.db, id)
  expect(months.get(march + 1)!.ticket).toEqual({ satisfied: 1, answers: 1, unanswered: 0 })
})

test('an answer that the new file of the same months lacks is announced as vanished, and kept', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'satisfaction', file(...answers(2, 3)))
  const body = await store(house, id, 'satisfaction', file(...answers(2, 2)))
  expect(body.changes).toEqual({ new: 0, changed: 0, unchanged: 2, vanished: 1 })
  expect(readAnswerMonths(house.db, id).get(march)!.periodic.answers).toBe(3)
})

test('an export without any survey brings no answer and covers no satisfaction', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const tickets = table('ticket_id,opened_at,resolved_at', 'T1,2026-03-10 08:00,2026-03-10 12:00')
  expect((await store(house, id, 'tickets', tickets)).answers).toBeNull()
  expect(await pointOf(house, id, 'satisfaction', '2026-03')).toMatchObject({ value: null, reason: 'no-file' })
})
