import { expect, test } from 'vitest'
import type { Alert } from '../../shared/api/alerts.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { Scorecard } from '../../shared/api/kpis.ts'
import { kpiIds } from '../../shared/kpi/index.ts'
import { languages, type Language } from '../../shared/words/language.ts'
import { said } from '../../server/words.ts'
import { listContracts, readRevision } from '../../server/db/contracts.ts'
import { aHouse, now, type TestHouse } from './house.ts'
import { somebody } from './people.ts'

const lookAt = async (house: TestHouse, id: number, language: Language = 'fr') => {
  const headers = { 'accept-language': language }
  const answer = await house.inject(`/api/contracts/${id}/sample`, { method: 'POST', headers })
  return { status: answer.statusCode, body: answer.json<Contract>() }
}
const outbox = (house: TestHouse) => house.db.sqlite.prepare('SELECT count(*) FROM outbox').pluck().get()
/** What is judged of no contract without a grid of commitments. */
const ofCommitments = new Set(['first-response', 'resolution-commitment'])

test.each(languages)(
  'sample data in %s fill every KPI up to last month, beside the empty contract',
  async (language) => {
    const house = await aHouse()
    const own = await house.addContract({ name: 'Own', timeZone: 'Europe/Paris' })
    const before = readRevision(house.db, own.id)
    const { status, body } = await lookAt(house, own.id, language)
    expect(status).toBe(201)
    expect(body).toMatchObject({ ...said(language).sample.contract, isSample: true, language })
    const card = (await house.get<Scorecard>(`/contracts/${body.id}/scorecard`)).body
    expect(card.month).toBe('2026-06')
    expect(card.available).toEqual({ from: '2025-01', to: '2026-06' })
    const judged = card.kpis.filter(({ id }) => !ofCommitments.has(id))
    expect(judged.filter(({ verdict }) => verdict === 'no-data')).toEqual([])
    expect(judged.length + ofCommitments.size).toBe(kpiIds.length)
    const imports = (await house.get<Import[]>(`/contracts/${body.id}/imports`)).body
    expect(imports.map(({ rejected, status: is }) => [rejected, is])).toEqual(imports.map(() => [0, 'committed']))
    expect(imports).toHaveLength(4)
    expect(readRevision(house.db, own.id)).toBe(before)
    expect((await house.get<Contract>(`/contracts/${own.id}`)).body).toEqual(own)
    expect((await house.get<Scorecard>(`/contracts/${own.id}/scorecard`)).body.available).toBeNull()
  },
)

test('they raise alerts on screen and tell nobody, and take nothing that a real contract takes', async () => {
  const house = await aHouse()
  const own = await house.addContract()
  const { id } = (await lookAt(house, own.id)).body
  await house.watcher.tick()
  expect((await house.get<Alert[]>(`/contracts/${id}/alerts`)).body.length).toBeGreaterThan(0)
  expect(outbox(house)).toBe(0)
  const told = { name: 'Me', language: 'fr', on: true, alerts: true, digest: true, quiet: null }
  const channel = { ...told, kind: 'email', address: 'me@example.com' }
  const refused = [
    await house.post<ApiError>(`/contracts/${id}/channels`, channel),
    await house.post<ApiError>(`/contracts/${id}/invitations`, { email: 'you@example.com', role: 'provider' }),
    await house.post<ApiError>(`/contracts/${id}/sample`),
    await house.put<ApiError>(`/account/mailings/${id}`, { pack: 'pdf', page: 'files', day: 11, language: 'fr' }),
    await house.upload(id, 'ID;Date d’ouverture\n1;2026-05-02\n'),
  ]
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [409, 'sample-contract']))
})

test('somebody has them once, alone, until they are deleted by one request', async () => {
  const house = await aHouse()
  const own = await house.addContract()
  const [first, second] = await Promise.all([lookAt(house, own.id), lookAt(house, own.id)])
  const again = await lookAt(house, own.id)
  expect([second.body.id, again.body.id]).toEqual([first.body.id, first.body.id])
  const other = somebody(house.db, now, {
    email: 'other@example.com',
    member: { contractId: own.id, role: 'provider' },
  })
  const theirs = await house.inject(`/api/contracts/${first.body.id}`, { headers: other.headers })
  expect(theirs.statusCode).toBe(404)
  const { id, name } = first.body
  const gone = await house.inject(`/api/contracts/${id}`, { method: 'DELETE', payload: { name } })
  expect(gone.statusCode).toBe(204)
  expect(listContracts(house.db).map((one) => one.id)).toEqual([own.id])
})

test('what a stop left half filled makes room for whole data, and no other contract does', async () => {
  const house = await aHouse()
  const own = await house.addContract()
  const left = (await lookAt(house, own.id)).body
  house.db.sqlite.prepare('DELETE FROM members WHERE contract_id = ?').run(left.id)
  const made = (await lookAt(house, own.id)).body
  expect(made.id).not.toBe(left.id)
  expect(listContracts(house.db).map((one) => one.id)).toEqual([own.id, made.id])
})
