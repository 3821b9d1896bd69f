import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Guide } from '../../shared/api/guide.ts'
import type { Session } from '../../shared/api/session.ts'
import { aHouse, now, type TestHouse } from './house.ts'
import { somebody } from './people.ts'
import { ticketCsv } from './ticket-csv.ts'

const guideOf = async (house: TestHouse, id: number) => (await house.get<Guide>(`/contracts/${id}/guide`)).body
const isGuided = async (house: TestHouse, id: number) =>
  (await house.get<Session>('/session')).body.memberships.find(({ contractId }) => contractId === id)!.guide

test('each first step is told from what is there', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  expect(await guideOf(house, id)).toEqual({ tickets: false, targets: false, provider: false })
  const preview = await house.upload(id, ticketCsv({ id: 'T1', opened: '2026-03-02' }))
  expect((await guideOf(house, id)).tickets).toBe(false)
  await house.post(`/contracts/${id}/imports/${preview.body.id}/commit`)
  expect(await guideOf(house, id)).toEqual({ tickets: true, targets: false, provider: false })
  await house.patch<Guide>(`/contracts/${id}/guide`, { targets: true })
  expect(await guideOf(house, id)).toEqual({ tickets: true, targets: true, provider: false })
  await house.post(`/contracts/${id}/invitations`, { email: 'c@example.com', role: 'committee' })
  expect((await guideOf(house, id)).provider).toBe(false)
  await house.post(`/contracts/${id}/invitations`, { email: 'p@example.com', role: 'provider' })
  expect(await guideOf(house, id)).toEqual({ tickets: true, targets: true, provider: true })
})

test('it is put away by one member for that member, in that contract', async () => {
  const house = await aHouse()
  const [{ id }, other] = [await house.addContract(), await house.addContract()]
  const second = somebody(house.db, now, { email: 'second@example.com', member: { contractId: id, role: 'client' } })
  expect(await isGuided(house, id)).toBe(true)
  expect((await house.patch<ApiError>(`/contracts/${id}/guide`, {})).status).toBe(400)
  expect(await isGuided(house, id)).toBe(true)
  expect((await house.patch<Guide>(`/contracts/${id}/guide`, { closed: true })).status).toBe(200)
  expect([await isGuided(house, id), await isGuided(house, other.id)]).toEqual([false, true])
  const theirs = await house.inject('/api/session', { headers: second.headers })
  expect(theirs.json<Session>().memberships).toMatchObject([{ contractId: id, guide: true }])
})
