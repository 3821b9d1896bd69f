import { expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { Import } from '../../shared/api/imports.ts'
import { aHouse } from './house.ts'
import { groupsToTick, levelOneRate } from '../../web/words/level-one-rate.ts'
import { pointOf, store, table } from './month-files.ts'

/** A GLPI-like list: groups, and nothing else that tells level 1. */
const head = 'ticket_id,opened_at,resolved_at,group,reopenings'
const rows = [
  ...Array.from({ length: 6 }, (_, n) => `A${n},2026-03-02,2026-03-03,Service Desk,${n === 0 ? 1 : 0}`),
  ...Array.from({ length: 3 }, (_, n) => `B${n},2026-03-02,2026-03-04,Réseau,0`),
  'C0,2026-03-02,2026-03-04,,0',
]
const file = table(head, ...rows)

test('where groups alone could tell level 1 they are asked, with their tickets, what each gives, and a guess', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, file)
  expect(body.questions).toMatchObject([
    {
      id: 'level-one',
      about: { topic: 'level-one', column: 'group' },
      several: true,
      guess: ['Service Desk'],
      count: 9,
      options: [
        { value: 'Service Desk', count: 6, gives: 5 / 6 },
        { value: 'Réseau', count: 3, gives: 1 },
      ],
    },
  ])
  expect(body.rests.find(({ on }) => on === 'first-level')).toMatchObject({ counted: 0, of: 10, share: null })
})

test('the answer gives the figure in the preview, and is the contract’s from then on, settled by a client', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, file)
  const path = `/contracts/${id}/imports/${body.id}`
  const answered = await house.patch<Import>(path, { answers: { 'level-one': ['Service Desk'] } })
  expect(answered.body).toMatchObject({ questions: [], levelOneRule: 'groups' })
  expect(answered.body.rests.find(({ on }) => on === 'first-level')).toEqual({
    on: 'first-level',
    counted: 9,
    of: 10,
    share: 5 / 9,
    rule: 'groups',
  })
  expect((await house.post(`${path}/commit`)).status).toBe(200)
  expect((await pointOf(house, id, 'first-level-resolution', '2026-03')).value).toBeCloseTo(5 / 9, 10)
  expect((await house.get<Contract>(`/contracts/${id}`)).body.levelOne).toEqual({
    by: 'groups',
    groups: ['Service Desk'],
  })
  const next = await house.upload(id, table(head, 'D1,2026-04-02,2026-04-03,Service Desk,0'), { commit: 'true' })
  expect(next).toMatchObject({ status: 201, body: { levelOneRule: 'groups' } })
})

test('tickets that came before are counted by the answer too, and the ledger tells of the import', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const none = JSON.stringify({ 'level-one': [] })
  await store(house, id, 'tickets', file, { answers: none })
  expect((await pointOf(house, id, 'first-level-resolution', '2026-03')).value).toBeNull()
  const answers = JSON.stringify({ 'level-one': ['Réseau'] })
  await store(house, id, 'tickets', table(head, 'D1,2026-04-02,2026-04-03,Réseau,0'), { answers })
  expect((await pointOf(house, id, 'first-level-resolution', '2026-03')).value).toBeCloseTo(3 / 9, 10)
})

test('the groups that were chosen, who may be people, are kept by the contract alone', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const people = file.replaceAll('Service Desk', 'Jeanne Martin')
  await store(house, id, 'tickets', people, { answers: JSON.stringify({ 'level-one': ['Jeanne Martin'] }) })
  const kept = (place: string, column: string) =>
    house.db.sqlite.prepare(`SELECT ${column} FROM ${place}`).pluck().all().join()
  expect(kept('contracts', 'level_one')).toContain('Jeanne Martin')
  for (const told of [kept('mappings', 'choices'), kept('imports', 'report')]) {
    expect(told).toContain('{')
    expect(told).not.toContain('Jeanne')
  }
})

test('that no group is level 1 is an answer, and remembered', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'tickets', file, { answers: JSON.stringify({ 'level-one': [] }) })
  const next = await house.upload(id, table(head, 'D1,2026-04-02,2026-04-03,Service Desk,0'), { commit: 'true' })
  expect(next).toMatchObject({ status: 201, body: { levelOneRule: null, remembered: true } })
})

test('a group that the file does not hold is no answer', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const refused = await house.upload(id, file, { answers: JSON.stringify({ 'level-one': ['Servicedesk'] }) })
  expect(refused).toMatchObject({ status: 422, body: { code: 'answer-unknown' } })
})

test('nothing is asked where the file tells the level itself, or the contract says how', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const told = table(`${head},level`, 'A1,2026-03-02,2026-03-03,Service Desk,0,1')
  expect((await house.upload(id, told)).body.questions).toEqual([])
  const settled = await house.addContract({ levelOne: { by: 'groups', groups: ['Service Desk'] } })
  expect((await house.upload(settled.id, file)).body.questions).toEqual([])
})

test('what finished without a date, or says nothing of the SLA, is told in one line each', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(
    id,
    table(
      'ticket_id,opened_at,resolved_at,status,level,sla_met',
      'A1,2026-03-02,2026-03-03,resolved,1,yes',
      'A2,2026-03-02,2026-03-03,resolved,2,no',
      'A3,2026-03-02,2026-03-03,resolved,,',
      'A4,2026-03-02,,resolved,1,yes',
      'A5,2026-03-02,,open,,',
      'A6,2026-03-02,2026-03-03,cancelled,1,yes',
    ),
  )
  expect(body.rests).toEqual([
    { on: 'placed', counted: 3, of: 4, share: null, rule: null },
    { on: 'first-level', counted: 2, of: 3, share: 0.5, rule: 'level' },
    { on: 'delay', counted: 3, of: 3, share: null, rule: null },
    { on: 'sla', counted: 2, of: 3, share: 0.5, rule: null },
  ])
})

test('finished tickets of types that a figure does not count are told apart from those without a date', async () => {
  const house = await aHouse()
  const typed = table(
    'ticket_id,opened_at,resolved_at,status,level,type',
    'A1,2026-03-02,2026-03-03,resolved,1,incident',
    'A2,2026-03-02,2026-03-03,resolved,2,request',
    'A3,2026-03-02,2026-03-03,resolved,1,request',
  )
  const restsOf = async (ticketScope: Record<string, string>) => {
    const { id } = await house.addContract({ ticketScope })
    const { body } = await house.upload(id, typed)
    return body.rests.map(({ on, counted, of }) => [on, counted, of])
  }
  const both = (scope: string) => ({ 'first-level-resolution': scope, 'resolution-delay': scope })
  expect(await restsOf(both('incidents'))).toEqual([
    ['placed', 3, 3],
    ['counted', 1, 3],
    ['first-level', 1, 1],
    ['delay', 1, 1],
  ])
  expect(await restsOf({ ...both('all'), 'first-level-resolution': 'requests' })).toEqual([
    ['placed', 3, 3],
    ['levels-counted', 2, 3],
    ['first-level', 2, 2],
    ['delay', 3, 3],
  ])
  expect((await restsOf(both('all'))).map(([on]) => on)).toEqual(['placed', 'first-level', 'delay'])
})

test('a cell of several groups is each of them: one is guessed by its own name, and the cell counts where all are level 1', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ timeZone: 'Europe/Paris' })
  const row = (n: number, group: string) => `${n};13/03/2026 09:00;13/03/2026 11:00;Résolu;"${group}"`
  const lines = [row(1, 'Hotline'), row(2, 'Hotline, Réseau'), row(3, 'Hotline, Proximité'), row(4, 'Martin, Jeanne')]
  const { body } = await house.upload(id, ['Ticket;Ouvert le;Résolu le;Statut;Groupe', ...lines].join('\n'))
  expect(body.questions).toMatchObject([{ id: 'level-one', guess: ['Hotline'], count: 4 }])
  const options = body.questions[0]!.options
  expect(options.map(({ value, count }) => [value, count])).toEqual([
    ['Hotline', 1],
    ['Hotline, Proximité', 1],
    ['Hotline, Réseau', 1],
    ['Martin, Jeanne', 1],
    ['Proximité', 0],
    ['Réseau', 0],
  ])
  expect(groupsToTick(options, []).map(({ value, count }) => [value, count])).toEqual([
    ['Hotline', 3],
    ['Martin, Jeanne', 1],
    ['Proximité', 1],
    ['Réseau', 1],
  ])
  const chosen = ['Hotline', 'Proximité']
  expect(levelOneRate(options, chosen)).toEqual({ share: 2 / 4, of: 4 })
  const path = `/contracts/${id}/imports/${body.id}`
  const answered = await house.patch<Import>(path, { answers: { 'level-one': chosen } })
  expect(answered.body.rests.find(({ on }) => on === 'first-level')).toMatchObject({ counted: 4, share: 2 / 4 })
})

test.each([
  ['Support N1/N2', []],
  ['Level I Support', ['Level I Support']],
  ['Level II Support', []],
  ['Support informatique', []],
])('a group that is called %s is guessed as level 1: %j', async (group, guess) => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, table(head, `D1,2026-04-02,2026-04-03,${group},0`))
  expect(body.questions).toMatchObject([{ id: 'level-one', guess }])
})
