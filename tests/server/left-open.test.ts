import { expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import { aHouse } from './house.ts'
import { reportOf, store, table } from './month-files.ts'

const plain = (words: string) => words.replace(/[\u202F\u00A0]/g, ' ')
const glpi = (...rows: readonly string[]) => table('ID;Statut;Date d’ouverture;Date de résolution', ...rows)
const closed = (id: string, opened: string, resolved: string) =>
  `${id};Clos;2026-${opened} 08:00;2026-${resolved} 08:00`
const open = (id: string, opened: string) => `${id};Nouveau;2026-${opened} 08:00;`
const leftOpen = ({ notices }: Pick<Import, 'notices'>) => notices.find(({ code }) => code === 'left-open')

const march = glpi(closed('1', '03-02', '03-03'), open('2', '03-20'), closed('3', '03-25', '03-26'), open('4', '03-31'))
const april = glpi(closed('5', '04-02', '04-03'), closed('6', '04-10', '04-12'), open('7', '04-20'))

test('a file of tickets created in a month says which of those before it stay open, untold', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  expect(leftOpen(await store(house, id, 'tickets', march))).toBeUndefined()
  const tickets = [
    { id: '2', openedOn: '2026-03-20' },
    { id: '4', openedOn: '2026-03-31' },
  ]
  const { body: preview } = await house.upload(id, april)
  expect(leftOpen(preview)).toMatchObject({ count: 2, tickets })
  const stored = await store(house, id, 'tickets', april)
  expect(leftOpen(stored)).toMatchObject({ count: 2, tickets })
  const answer = await house.inject(`/api/contracts/${id}/imports/${stored.id}`, {
    headers: { 'accept-language': 'fr' },
  })
  const { message } = leftOpen(answer.json<Import>())!
  expect(plain(message)).toContain('2 tickets que des fichiers précédents montraient ouverts')
  expect(plain(message)).toContain('le plus ancien depuis le 20 mars 2026')
  // It moves no figure: three stay open at the end of April.
  const { points } = await reportOf(house, id, 'resolution-delay', '2026-04')
  expect(points[0]!.backlog).toMatchObject({ open: 3 })
})

test('once a file tells how they ended, or holds them still open, nothing is told', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'tickets', march)
  const whole = `${april}\n${closed('2', '03-20', '04-15')}\n${open('4', '03-31')}`
  expect(leftOpen(await store(house, id, 'tickets', whole))).toBeUndefined()
  expect(leftOpen(await store(house, id, 'tickets', whole))).toBeUndefined()
})

test('a file of the tickets that ended in a month tells of no open one, nor does an older file', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const ended = glpi(closed('8', '02-01', '04-02'), closed('3', '03-25', '04-10'), closed('9', '04-01', '04-20'))
  await store(house, id, 'tickets', glpi(open('2', '03-20'), open('4', '03-31'), closed('10', '03-28', '04-01')))
  expect(leftOpen((await house.upload(id, ended)).body)).toBeUndefined()
  const earlier = glpi(closed('11', '02-02', '02-03'), open('12', '02-04'))
  expect(leftOpen((await house.upload(id, earlier)).body)).toBeUndefined()
})

test('a ticket that was opened within the window has vanished from it, and did not leave it', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'tickets', march)
  const since = glpi(closed('3', '03-25', '03-26'), ...april.split('\n').slice(1), open('8', '04-22'))
  const { body } = await house.upload(id, since)
  expect(body.changes).toMatchObject({ vanished: 1 })
  expect(leftOpen(body)).toMatchObject({ count: 1, tickets: [{ id: '2' }] })
})

test('a file of the tickets that changed in a month says nothing of those that did not', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  await store(house, id, 'tickets', `${march}\n${open('13', '03-05')}`)
  const changed = glpi(closed('13', '03-05', '04-10'), closed('5', '04-02', '04-03'), open('6', '04-10'))
  expect(leftOpen((await house.upload(id, changed)).body)).toBeUndefined()
})

test('tickets of another tool are not looked for in this one’s file', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const other = table('ticket_id,opened_at,status', 'X1,2026-03-05 08:00,open')
  await store(house, id, 'tickets', other)
  expect(leftOpen(await store(house, id, 'tickets', april))).toBeUndefined()
})
