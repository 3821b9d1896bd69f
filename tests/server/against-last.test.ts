import { expect, test } from 'vitest'
import { aHouse, type TestHouse } from './house.ts'
import { store, table } from './month-files.ts'

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

test('a group that the contract never had is told where groups tell level 1, and a type that tells nothing', async () => {
  const { told } = await afterOne()
  expect(await told(file({ 2: { group: 'N 1' }, 4: { group: 'N2' }, 6: { group: 'N2' } }))).toEqual({
    'groups-new': { count: 2, lines: [4, 6] },
  })
  expect(await told(file({ 2: { type: 'Demande' }, 3: { type: 'Incid' } }))).toEqual({
    'types-new': { count: 1, lines: [5] },
  })
})

test('of a first file, types that tell nothing beside others that do are told, and none where all of them tell nothing', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const noticed = async (types: readonly string[]) => {
    const changed = file(Object.fromEntries(types.map((type, n) => [n, { type }])))
    const { body } = await house.upload(id, changed)
    return body.notices.flatMap(({ code, count }) => (code === 'types-new' ? count : []))
  }
  expect(await noticed(['Geste', 'Geste', 'Incident'])).toEqual([1])
  expect(await noticed(Array.from({ length: 10 }, () => 'Geste'))).toEqual([])
})
