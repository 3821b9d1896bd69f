import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import { aHouse, type TestHouse } from './house.ts'
import { reportOf, store, table } from './month-files.ts'

const header = 'N° ticket,Ouvert le,Résolu le,Clôturé le,Statut,Groupe,Type'
type Row = Partial<Record<'resolved' | 'closed' | 'status' | 'group' | 'type', string>>
/** Ten tickets that are finished, each as `row` says, the others of the same month. */
const file = (rows: Readonly<Record<number, Row>> = {}, head = header) =>
  table(
    head,
    ...Array.from({ length: 10 }, (_, n) => {
      const day = `2026-03-${10 + n}`
      const { resolved = day, closed = day, status = 'Clos', group = 'N1', type = 'Incident' } = rows[n] ?? {}
      return [`T${n}`, day, resolved, closed, status, group, type].join(',')
    }),
  )

async function afterOne(first = file()): Promise<{ house: TestHouse; told: (content: string) => Promise<object> }> {
  const house = await aHouse()
  const { id } = await house.addContract({ levelOne: { by: 'groups', groups: ['N1'] } })
  await store(house, id, 'tickets', first)
  return {
    house,
    told: async (content) => {
      const { body } = await house.upload(id, content)
      return Object.fromEntries(body.notices.map(({ code, count, lines }) => [code, { count, lines }]))
    },
  }
}

test('a cell that every row of the last file filled is told where it says nothing, with its line', async () => {
  const { told } = await afterOne()
  expect(await told(file())).toEqual({})
  expect(await told(file({ 3: { status: '' }, 5: { type: '' } }))).toEqual({
    'cells-lost': { count: 2, lines: [5, 7] },
  })
  expect(await told(file({ 3: { resolved: '' } }))).toEqual({ 'cells-lost': { count: 1, lines: [5] } })
})

test('nothing is told of what the last file left empty too, nor by a file of few rows', async () => {
  const empty = file({ 1: { type: '' } })
  expect(await (await afterOne(empty)).told(empty)).toEqual({})
  const few = table(header, ...file().split('\n').slice(1, 4))
  expect(await (await afterOne(few)).told(file({ 2: { status: '' } }))).toEqual({})
})

test('a column that is emptied is told by its name', async () => {
  const { told, house } = await afterOne()
  const emptied = file(Object.fromEntries(Array.from({ length: 10 }, (_, n) => [n, { type: '' }])))
  expect(await told(emptied)).toEqual({ 'columns-lost': { count: 1, lines: [] } })
  const { body } = await house.upload(1, emptied)
  expect(body.notices[0]!.message).toMatch(/type/i)
})

test('headers that changed places are told', async () => {
  const { told } = await afterOne()
  expect(await told(file({}, header.replace('Groupe,Type', 'Type,Groupe')))).toMatchObject({
    'columns-moved': { count: 2 },
  })
})

test('a group that the contract never had is told where groups tell level 1', async () => {
  const { told } = await afterOne()
  expect(await told(file({ 2: { group: 'N 1' }, 4: { group: 'N2' }, 6: { group: 'N2' } }))).toEqual({
    'groups-new': { count: 2, lines: [4, 6] },
  })
})

const levelOne = { by: 'groups' as const, groups: ['N1'] }
const typed = (...types: string[]) => file(Object.fromEntries(types.map((type, n) => [n, { type }])))

test('a type that tells nothing is asked beside others that do, with what it is like, and none where all of them tell nothing', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ levelOne })
  const asked = async (...types: string[]) =>
    (await house.upload(id, typed(...types))).body.questions.map(({ id: question, guess, count }) => [
      question,
      guess,
      count,
    ])
  expect(await asked('Geste', 'Geste', 'Incid', 'Incident')).toEqual([
    ['word:type:geste', null, 2],
    ['word:type:incid', 'incident', 1],
  ])
  expect(await asked(...Array.from({ length: 10 }, () => 'Geste'))).toEqual([])
})

test('a type is asked once: its answer decides which figures count its tickets, and is remembered for the layout', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({ levelOne })
  const script = await house.upload<ApiError>(id, typed('Geste'), { commit: 'true' })
  expect(script).toMatchObject({ status: 422, body: { code: 'questions-open' } })
  const words = JSON.stringify({ type: { Geste: 'request' } })
  const first = await house.upload(id, typed('Geste'), { commit: 'true', words })
  expect(first).toMatchObject({ status: 201, body: { questions: [] } })
  const counted = async () => (await reportOf(house, id, 'first-level-resolution', '2026-03')).points[0]!.sample
  const of = await counted()
  const next = await house.upload(id, typed('Geste', 'Geste'), { commit: 'true', asOf: '2026-05-01' })
  expect(next).toMatchObject({ status: 201, body: { questions: [] } })
  expect(await counted()).toBe(of! - 1)
})

test('no type is asked where all tickets count alike: one that is new and tells nothing is told', async () => {
  const house = await aHouse()
  const { id } = await house.addContract({
    levelOne,
    ticketScope: { 'resolution-delay': 'all', 'first-level-resolution': 'all' },
  })
  const first = await house.upload(id, typed('Geste'), { commit: 'true' })
  expect(first).toMatchObject({ status: 201, body: { questions: [], notices: [] } })
  const next = await house.upload(id, typed('Geste', 'Incid'), { asOf: '2026-05-01' })
  expect(next.body.questions).toEqual([])
  expect(next.body.notices).toMatchObject([{ code: 'types-new', count: 1, lines: [3] }])
})
