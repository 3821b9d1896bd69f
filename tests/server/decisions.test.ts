import { expect, test } from 'vitest'
import type { Decision } from '../../shared/api/decisions.ts'
import type { ApiError } from '../../shared/api/error.ts'
import { aHouse } from './house.ts'
import { giveAnswers } from './review/files.ts'

// The clock of the tests says 1 July 2026: Q1 is March to May, Q2 has begun.
async function aCommittee() {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2026-03-01' })
  const path = `/contracts/${contract.id}/committees/Q1/decisions`
  const take = (fields: object) => house.post<Decision & ApiError>(path, { key: crypto.randomUUID(), ...fields })
  const change = (id: number, fields: object) =>
    house.patch<Decision & ApiError & { decision: Decision }>(`${path}/${id}`, fields)
  const logged = () =>
    house.db.sqlite.prepare("SELECT event, detail FROM audit_log WHERE event LIKE 'decision-%' ORDER BY id").all()
  return { house, contract, path, take, change, logged }
}

test('a decision is kept with its history: who changed what, from what to what', async () => {
  const { take, change, house, path, logged } = await aCommittee()
  const taken = await take({ text: ' A second person at level 1 ', owner: { name: 'Nora' }, dueOn: '2026-06-30' })
  expect(taken.status).toBe(201)
  expect(taken.body).toMatchObject({
    quarter: 'Q1',
    text: 'A second person at level 1',
    owner: { accountId: null, name: 'Nora' },
    dueOn: '2026-06-30',
    kpi: null,
    state: { is: 'open' },
    version: 1,
    by: 'Owner',
    changes: [],
    effect: null,
  })
  const { id } = taken.body
  await change(id, {
    version: 1,
    dueOn: '2026-07-31',
    owner: { accountId: house.db.sqlite.prepare('SELECT id FROM accounts').pluck().get() },
  })
  const done = await change(id, { version: 2, state: { is: 'done', on: '2026-06-20' } })
  expect(done.body).toMatchObject({ version: 3, state: { is: 'done', on: '2026-06-20' }, owner: { name: 'Owner' } })
  expect(done.body.changes.map(({ by, fields }) => ({ by, fields }))).toEqual([
    {
      by: 'Owner',
      fields: [
        { field: 'owner', before: 'Nora', after: 'Owner' },
        { field: 'dueOn', before: '2026-06-30', after: '2026-07-31' },
      ],
    },
    { by: 'Owner', fields: [{ field: 'state', before: 'open', after: 'done 2026-06-20' }] },
  ])
  expect((await house.get<Decision[]>(path)).body).toEqual([done.body])
  expect(logged()).toEqual([
    { event: 'decision-taken', detail: 'Q1' },
    { event: 'decision-changed', detail: 'Q1,owner,dueOn' },
    { event: 'decision-changed', detail: 'Q1,state' },
  ])
})

test('the second of two writers is told what stands there, and nothing of the first is lost', async () => {
  const { take, change } = await aCommittee()
  const { id } = (await take({ text: 'one' })).body
  expect((await change(id, { version: 1, text: 'one, by the first' })).status).toBe(200)
  const late = await change(id, { version: 1, text: 'one, by the second' })
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'decision-changed', decision: { text: 'one, by the first', version: 2 } },
  })
  // What both say alike is no conflict, and no change either.
  expect((await change(id, { version: 1, text: 'one, by the first' })).body.version).toBe(2)
})

test('words sent twice under one key are one decision', async () => {
  const { take, house, path, logged } = await aCommittee()
  const key = crypto.randomUUID()
  const [first, again] = [await take({ key, text: 'once' }), await take({ key, text: 'once' })]
  expect(again).toEqual(first)
  expect((await house.get<Decision[]>(path)).body).toHaveLength(1)
  expect(logged()).toHaveLength(1)
})

test('words sent again after their committee was closed are told as they were taken', async () => {
  const { take, house, path } = await aCommittee()
  const key = crypto.randomUUID()
  const first = await take({ key, text: 'heard no answer' })
  expect((await house.post(path.replace('decisions', 'close'))).status).toBe(200)
  expect(await take({ key, text: 'heard no answer' })).toEqual(first)
  expect((await take({ text: 'too late' })).body.code).toBe('committee-closed')
})

test('a change that cannot be logged is not made', async () => {
  const { take, change, house, path } = await aCommittee()
  const { id } = (await take({ text: 'kept' })).body
  house.db.sqlite.exec(
    "CREATE TRIGGER no_log BEFORE INSERT ON audit_log WHEN new.event = 'decision-changed' BEGIN SELECT raise(ABORT, 'full'); END",
  )
  expect((await change(id, { version: 1, text: 'lost' })).status).toBe(500)
  house.db.sqlite.exec('DROP TRIGGER no_log')
  expect((await house.get<Decision[]>(path)).body).toMatchObject([{ text: 'kept', version: 1, changes: [] }])
})

test('what cannot be is refused, and nothing is written', async () => {
  const { take, change, house, contract, path } = await aCommittee()
  const { id } = (await take({ text: 'kept' })).body
  for (const [fields, code] of [
    [{ text: '   ' }, 'malformed'],
    [{ text: 'x', dueOn: '2026-02-30' }, 'malformed'],
    [{ text: 'x', kpi: 'speed' }, 'malformed'],
    [{ text: 'x', more: 1 }, 'malformed'],
    [{ text: 'x', owner: { accountId: 999 } }, 'decision-owner-unknown'],
  ] as const)
    expect([fields, (await take(fields)).body.code]).toEqual([fields, code])
  for (const [fields, code] of [
    [{ version: 1, state: { is: 'done', on: '2026-07-02' } }, 'decision-done-in-future'],
    [{ version: 1, state: { is: 'dropped' } }, 'malformed'],
    [{ text: 'no version' }, 'malformed'],
  ] as const)
    expect([fields, (await change(id, fields)).body.code]).toEqual([fields, code])
  expect((await change(9999, { version: 1, text: 'x' })).body.code).toBe('decision-not-found')
  const elsewhere = path.replace('Q1', 'Q2')
  expect((await house.patch<ApiError>(`${elsewhere}/${id}`, { version: 1, text: 'x' })).body.code).toBe(
    'decision-not-found',
  )
  const later = `/contracts/${contract.id}/committees/Q3/decisions`
  expect((await house.post<ApiError>(later, { key: crypto.randomUUID(), text: 'x' })).body.code).toBe(
    'quarter-not-begun',
  )
  expect((await house.get<Decision[]>(path)).body).toMatchObject([{ text: 'kept', version: 1 }])
})

test('before and after: the months judged at the committee against as many after it was done', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2025-12-01' })
  const path = `/contracts/${contract.id}/committees/Q1/decisions`
  const scores = (month: string, satisfied: number, others: number) =>
    Array.from({ length: satisfied + others }, (_, index) => ({
      at: `${month}-${String((index % 27) + 1).padStart(2, '0')} 10:00`,
      score: index < satisfied ? 5 : 1,
    }))
  // 48 of 80 in the quarter, 56 of 70 from April to June.
  await giveAnswers(house, contract, [
    ...scores('2025-12', 16, 10),
    ...scores('2026-01', 16, 11),
    ...scores('2026-02', 16, 11),
  ])
  await giveAnswers(house, contract, [
    ...scores('2026-04', 20, 5),
    ...scores('2026-05', 20, 5),
    ...scores('2026-06', 16, 4),
  ])
  const decide = async (on: string) => {
    const said = { key: crypto.randomUUID(), text: 'Call back', kpi: 'satisfaction' }
    const { id } = (await house.post<Decision>(path, said)).body
    return (await house.patch<Decision>(`${path}/${id}`, { version: 1, state: { is: 'done', on } })).body.effect!
  }
  const effect = await decide('2026-03-20')
  expect(effect).toMatchObject({
    status: 'measured',
    kind: 'share',
    before: { from: '2025-12', to: '2026-02', value: 0.6 },
    after: { from: '2026-04', to: '2026-06', value: 0.8 },
  })
  // Newcombe 1998 has these very figures: 56 of 70 against 48 of 80, method 10: 0.0524 to 0.3339.
  expect(effect.change).toBeCloseTo(0.2, 10)
  expect(effect.interval!.low).toBeCloseTo(0.0524, 4)
  expect(effect.interval!.high).toBeCloseTo(0.3339, 4)
  expect(await decide('2026-04-20')).toMatchObject({
    status: 'too-early',
    before: { value: 0.6 },
    after: { from: '2026-05', to: '2026-07', value: null },
    change: null,
    interval: null,
  })
  // What was done while the quarter ran is not held against months of that same quarter.
  expect(await decide('2026-01-15')).toMatchObject({
    before: { from: '2025-12', to: '2026-02' },
    after: { from: '2026-03', to: '2026-05' },
  })
  // March has no file: nothing is said of it as if it had.
  expect(await decide('2026-02-28')).toMatchObject({
    status: 'files-missing',
    after: { from: '2026-03', to: '2026-05' },
  })
})

test('a script may take decisions without a key: each request takes one of its own', async () => {
  const { house, path } = await aCommittee()
  const [first, second] = await Promise.all([1, 2].map(() => house.post<Decision>(path, { text: 'the same words' })))
  expect([first!.status, second!.status]).toEqual([201, 201])
  expect(new Set([first!.body.id, second!.body.id]).size).toBe(2)
  expect(first!.body.key).toMatch(/^[0-9a-f-]{36}$/)
})
