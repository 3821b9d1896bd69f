import { expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import type { Question } from '../../shared/api/questions.ts'
import { aHouse } from './house.ts'
import { table } from './month-files.ts'

const tickets = (...rows: string[]) => table('ticket_id,opened_at,resolved_at,status', ...rows)
const odd = tickets(
  'T1,2026-03-01,2026-03-02,Clôturée par l’agent',
  'T2,2026-03-01,2026-03-02,CLOTUREE PAR L’AGENT',
  'T3,2026-03-01,,Zzz',
  'T4,2026-03-01,,open',
)
const ids = (questions: readonly Question[]) => questions.map(({ id, count, guess }) => [id, count, guess])

test('a state that nobody knows is asked once a word, with its rows and a guess, and committed once it is answered', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, odd)
  expect(ids(body.questions)).toEqual([
    ['word:status:cloturee par l agent', 2, 'closed'],
    ['word:status:zzz', 1, null],
  ])
  expect(body.questions[0]!.about).toEqual({
    topic: 'word',
    field: 'status',
    column: 'status',
    word: 'Clôturée par l’agent',
  })
  expect(body.questions[0]!.options.map(({ value }) => value)).toContain('cancelled')

  const path = `/contracts/${id}/imports/${body.id}`
  const refused = await house.post<Import & { code: string }>(`${path}/commit`)
  expect(refused).toMatchObject({ status: 422, body: { code: 'questions-open', questions: [{}, {}] } })
  const half = await house.patch<Import>(path, { answers: { 'word:status:zzz': 'cancelled' } })
  expect(ids(half.body.questions)).toEqual([['word:status:cloturee par l agent', 2, 'closed']])
  const whole = await house.patch<Import>(path, { answers: { 'word:status:cloturee par l agent': 'closed' } })
  expect(whole.body).toMatchObject({ questions: [], answered: [{ answer: 'closed' }, { answer: 'cancelled' }] })
  expect((await house.post<Import>(`${path}/commit`)).status).toBe(200)
  const statuses = house.db.sqlite.prepare('SELECT id, status FROM tickets ORDER BY id').all()
  const byTicket = Object.fromEntries(
    (statuses as { id: string; status: unknown }[]).map((one) => [one.id, one.status]),
  )
  expect(byTicket['T1']).toBe(byTicket['T2'])
  expect(new Set(Object.values(byTicket)).size).toBe(3)
})

test('commit=true refuses while something is asked, stores nothing, and says what', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const refused = await house.upload<Import & { code: string }>(id, odd, { commit: 'true' })
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'questions-open', questions: [{ count: 2 }, { count: 1 }] },
  })
  expect((await house.get<Import[]>(`/contracts/${id}/imports`)).body).toEqual([])
})

test('a script sends the words that it knows, once: the next file of the layout is not asked, and says it remembers', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const words = JSON.stringify({ status: { 'Clôturée par l’agent': 'closed', zzz: 'cancelled' } })
  expect((await house.upload(id, odd, { commit: 'true', words })).status).toBe(201)
  const next = await house.upload(id, tickets('T9,2026-04-01,2026-04-02,Zzz'), { commit: 'true' })
  expect(next).toMatchObject({ status: 201, body: { remembered: true } })
  const other = await house.addContract()
  expect((await house.upload(other.id, odd, { commit: 'true' })).status).toBe(422)
})

test('what somebody says of a word prevails over what Vigie knows of it', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const words = JSON.stringify({ status: { open: 'cancelled' } })
  const { body } = await house.upload(id, tickets('T4,2026-03-01,,open'), { words })
  expect(body.answered).toMatchObject([{ id: 'word:status:open', answer: 'cancelled', count: 1 }])
})

test.each([
  ['words that are no JSON', { words: '{' }, 400, /words: .*Clôturée/],
  ['a field that has no words', { words: '{"stauts":{"a":"closed"}}' }, 400, /words, stauts: /],
  ['a meaning that there is not', { words: '{"status":{"a":"clsoed"}}' }, 400, /words, status, a: /],
  ['an answer that is none', { answers: '{"word:status:zzz":"maybe"}' }, 422, /“maybe”.*word:status:zzz.*cancelled/],
  ['answers that are a list', { answers: '["closed"]' }, 400, /answers: /],
])('%s is refused, and says where', async (_name, query, status, message) => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const refused = await house.upload<{ message: string }>(id, odd, query)
  expect(refused.status).toBe(status)
  expect(refused.body.message).toMatch(message)
})

test('a nature of cost that nobody knows is asked; one that is none of them leaves its rows out, told and no fault', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const rows = ['2026-03,100,run', '2026-03,20,Penalté', '2026-03,5,Misc', '2026-03,125,TOTAL']
  const costs = table('month,amount,nature', ...rows)
  const asked = await house.upload(id, costs, { kind: 'costs', positivePenalty: 'credit' })
  expect(asked.body).toMatchObject({ accepted: 1, rejected: 2, leftOut: 1, notices: [{ code: 'total-rows' }] })
  expect(ids(asked.body.questions)).toEqual([
    ['word:nature:penalte', 1, 'penalty'],
    ['word:nature:misc', 1, null],
  ])
  const answers = JSON.stringify({ 'word:nature:penalte': 'penalty', 'word:nature:misc': 'none' })
  const query = { kind: 'costs', positivePenalty: 'credit', commit: 'true', answers }
  const stored = await house.upload(id, costs, query)
  expect(stored).toMatchObject({ status: 201, body: { rows: 2, accepted: 2, rejected: 0, leftOut: 2 } })
  expect(stored.body.notices.map(({ code }) => code)).toEqual(['said-none', 'total-rows'])
})

test('a kind of incident that nobody knows is asked', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const incidents = table('kind,started_at', 'Securitas,2026-03-01', 'Outage,2026-03-02')
  const asked = await house.upload(id, incidents, { kind: 'incidents' })
  expect(ids(asked.body.questions)).toEqual([['word:kind:securitas', 1, 'security']])
})

test('a column of many unknown words is asked once, as a column', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const rows = Array.from({ length: 100 }, (_, n) => `T${n},2026-03-01,,word ${n}`)
  const { body } = await house.upload(id, tickets(...rows))
  expect(body.questions).toMatchObject([{ id: 'words:status', count: 100, options: [{ value: 'none' }] }])
  const answers = JSON.stringify({ 'words:status': 'none' })
  expect((await house.upload(id, tickets(...rows), { commit: 'true', answers })).status).toBe(201)
})

test('columns that were chosen with the file stay chosen when a question is answered, until the header is another', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const file = table('Clef,Quand,Fini,status', 'T1,2026-03-01,2026-03-02,Zzz')
  const mapping = JSON.stringify({ 0: 'id', 1: 'openedAt', 2: 'resolvedAt', 3: 'status' })
  const { body } = await house.upload(id, file, { mapping })
  const path = `/contracts/${id}/imports/${body.id}`
  const answered = await house.patch<Import>(path, { answers: { 'word:status:zzz': 'resolved' } })
  expect(answered).toMatchObject({ status: 200, body: { questions: [], accepted: 1 } })
  expect(answered.body.mapping.map(({ field }) => field)).toEqual(['id', 'openedAt', 'resolvedAt', 'status'])
  expect((await house.patch(path, { header: 2 })).status).toBe(422)
})
