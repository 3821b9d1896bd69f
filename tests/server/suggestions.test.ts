import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { ColumnMapping } from '../../shared/api/imports.ts'
import { aHouse } from './house.ts'
import { pointOf } from './month-files.ts'

const day = (n: number) => String(n).padStart(2, '0')
const file = (headers: string, row: (n: number) => string) =>
  [headers, ...Array.from({ length: 24 }, (_, n) => row(n + 1))].join('\n')

/** Lists of tickets in the words of nobody whom Vigie knows: 20 are resolved after two hours each, 4 are open. */
const lists = {
  German: file('Vorgang;Eingang;Erledigt;Zustand;Dringlichkeit;Bearbeiter', (n) => {
    const isOpen = n > 20
    const end = isOpen ? ';Offen' : `${day(n)}.03.2026 11:00;Geschlossen`
    return `V-${1000 + n};${day(n)}.03.2026 09:00;${end};${n % 2 ? 'hoch' : 'mittel'};B${n % 3}`
  }),
  'codes alone': file('C1,C2,C3,C4,C5', (n) => {
    const end = n > 20 ? ',,Open' : `2026-03-${day(n)} 11:00,2026-03-${day(n)} 18:00,Closed`
    return `${4000 + n},2026-03-${day(n)} 09:00,${end}`
  }),
  'the last update beside the end': file('Segnalazione;Ultima;Fine;Inizio', (n) => {
    const end = n > 20 ? '' : `${day(n)}/03/2026 11:00`
    return `TCK${n};${day(n + 5)}/03/2026 09:00;${end};${day(n)}/03/2026 09:00`
  }),
}

test.each(Object.keys(lists) as (keyof typeof lists)[])(
  'a list in %s is read once the suggested columns are confirmed, and not before',
  async (name) => {
    const house = await aHouse()
    const { id } = await house.addContract()
    const refused = await house.upload<ApiError & { mapping: ColumnMapping[] }>(id, lists[name], { commit: 'true' })
    expect([refused.status, refused.body.code]).toEqual([422, 'columns-missing'])
    const { mapping } = refused.body
    const taken = mapping.flatMap(({ index, suggested, field }) =>
      (field ?? suggested) ? [[index, field ?? suggested]] : [],
    )
    const chosen = { commit: 'true', mapping: JSON.stringify(Object.fromEntries(taken)) }
    const { status, body } = await house.upload(id, lists[name], chosen)
    expect([status, body.accepted, body.issueCounts]).toEqual([201, 24, {}])
    expect(await pointOf(house, id, 'resolution-delay', '2026-03')).toMatchObject({
      sample: 20,
      value: 2,
      backlog: { open: 4 },
    })
  },
)

test('a list without its ends asks whether a column that looks like them is', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const list = file('Ticket;Opened at;Wrapped up;Status', (n) => {
    const end = n > 20 ? ';Open' : `2026-03-${day(n)} 11:00;Closed`
    return `T${n};2026-03-${day(n)} 09:00;${end}`
  })
  const { body } = await house.upload(id, list)
  const options = [{ value: '2', label: 'Wrapped up' }, { value: 'none' }]
  expect(body.questions).toMatchObject([{ id: 'column:resolvedAt', guess: '2', options }])
  expect((await house.upload(id, list, { commit: 'true' })).status).toBe(422)
  const refused = await house.upload(id, list, { mapping: JSON.stringify({ 2: null }) })
  expect(refused.body.questions).toEqual([])
  const answers = JSON.stringify({ 'column:resolvedAt': '2' })
  expect((await house.upload(id, list, { commit: 'true', answers })).status).toBe(201)
  expect(await pointOf(house, id, 'resolution-delay', '2026-03')).toMatchObject({ sample: 20, value: 2 })
})

test('free text, people and amounts are suggested for nothing', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const list = file('Ticket;Opened at;Comment;Person;Cost;Yes or no', (n) =>
    [
      `T${n}`,
      `2026-03-${day(n)} 09:00`,
      `Screen ${n} is dark`,
      `Person ${n % 4}`,
      `${n},50`,
      n % 2 ? 'Yes' : 'No',
    ].join(';'),
  )
  const { body } = await house.upload(id, list)
  expect(body.mapping.filter(({ suggested }) => suggested !== undefined)).toEqual([])
})

test('a column of ends that is empty does not hide another that is not', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const list = file('Ticket;Opened at;Resolved at;Wrapped up;Status', (n) => {
    const end = n > 20 ? ';Open' : `2026-03-${day(n)} 11:00;Closed`
    return `T${n};2026-03-${day(n)} 09:00;;${end}`
  })
  expect((await house.upload(id, list)).body.questions).toMatchObject([{ id: 'column:resolvedAt', guess: '3' }])
})

test.each([
  ['tickets', 'Ticket;Opened at;Status;Rappel client', 'T1;2026-03-14 09:00;Closed;2026-03-15 10:00'],
  ['tickets', 'Ticket;Opened at;Status;Invoiced', 'T1;2026-03-14 09:00;Closed;2026-03-31 10:00'],
  ['incidents', 'Date de détection;Catégorie;Date de signalement', '2026-03-14 09:00;Panne;2026-03-14 10:00'],
])('when somebody was told, called or billed is not asked as an end of %s', async (kind, header, row) => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { body } = await house.upload(id, [header, row, row.replaceAll('14', '16').replace('T1', 'T2')].join('\n'), {
    kind,
  })
  expect(body.questions).toEqual([])
})
