import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import { aHouse, type TestHouse } from './house.ts'

const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n))
const bad = (count: number) => lines(count, (n) => `B${n},yesterday,x`)
const good = (count: number) => lines(count, (n) => `G${n},2026-03-0${1 + (n % 9)},x`)
const file = (...rows: readonly string[]) => ['ticket_id,opened_at,requester', ...rows].join('\n')
type Refusal = ApiError & Pick<Import, 'mapping'>
const uploadsLeft = (house: TestHouse) => readdirSync(join(house.dataFolder, 'uploads'))

test('a file whose rows are rejected by the thousand for one reason is refused with a sample, its columns and no trace', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const { status, body } = await house.upload<Refusal>(id, file(...bad(1001), ...good(1000)))
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'rows-unreadable' })
  expect(body.message).toContain('1001 of 2001, 1001 of them for the same reason')
  expect(body.issues).toHaveLength(20)
  expect(body.issues![0]).toMatchObject({ line: 2, column: 'opened_at', code: 'date-unreadable', raw: 'yesterday' })
  expect(body.mapping.map(({ header, field }) => [header, field])).toEqual([
    ['ticket_id', 'id'],
    ['opened_at', 'openedAt'],
    ['requester', null],
  ])
  const french = await house.upload(id, file(...bad(1001)), {}, { 'accept-language': 'fr' })
  expect(french.body.message).toContain('1001 sur 1001, dont 1001 pour la même raison')
  expect(uploadsLeft(house)).toEqual([])
  expect((await house.get(`/contracts/${id}/imports`)).body).toEqual([])
})

test('a thousand bad rows in a file that is mostly good are each kept, wherever they stand', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  for (const rows of [
    [...bad(1100), ...good(1101)],
    [...good(1101), ...bad(1100)],
  ]) {
    const { status, body } = await house.upload(id, file(...rows))
    expect(status).toBe(201)
    expect(body).toMatchObject({ rows: 2201, accepted: 1101, rejected: 1100, issueCounts: { 'date-unreadable': 1100 } })
    const csv = await house.inject(`/api/contracts/${id}/imports/${body.id}/rejected.csv`)
    expect(csv.body.trim().split('\r\n')).toHaveLength(1101)
  }
})

test('a thousand rows rejected for one reason and no more are previewed, as few or many as the others are', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  expect((await house.upload(id, file(...bad(1000), ...good(1)))).body).toMatchObject({ accepted: 1, rejected: 1000 })
})
