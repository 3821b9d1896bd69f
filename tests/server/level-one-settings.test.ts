import { expect, test } from 'vitest'
import type { AuditPage } from '../../shared/api/audit.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { LevelOneGroups } from '../../shared/api/level-one.ts'
import type { RestatementsPage } from '../../shared/api/restatements.ts'
import { aHouse, now, type TestHouse } from './house.ts'
import { pointOf, store, table } from './month-files.ts'
import { fromOurPages, somebody } from './people.ts'

const head = 'ticket_id,opened_at,resolved_at,status,group,type,reopenings,reopened_at'
const rows = (group: string, month: string, tails: readonly string[]) =>
  tails.map((tail, n) => `${group[0]}${month}${n},${month}-02,${month}-03,${tail.replace('GROUP', group)}`)
const plain = 'resolved,GROUP,incident,0,'
const months = ['2026-03', '2026-04', '2026-05']
const file = table(
  head,
  ...months.flatMap((month) => [
    ...rows('Service Desk', month, [
      ...Array<string>(5).fill(plain),
      'closed,GROUP,incident,1,',
      `resolved,GROUP,incident,1,${month}-10`,
      `resolved,GROUP,incident,1,${month}-28`,
      'cancelled,GROUP,incident,0,',
      'open,GROUP,incident,0,',
    ]),
    ...rows('Réseau', month, Array<string>(4).fill(plain)),
    ...rows('Appels', month, ['resolved,GROUP,request,0,']),
  ]),
)
const none = JSON.stringify({ 'level-one': [] })
const groupsOf = async (house: TestHouse, id: number) =>
  (await house.get<LevelOneGroups>(`/contracts/${id}/level-one-groups`)).body

/** A house with that file, and what its provider's browser sends. */
async function withFile() {
  const house = await aHouse()
  const { id } = await house.addContract({ ticketScope: { 'first-level-resolution': 'incidents' } })
  await store(house, id, 'tickets', file, { answers: none })
  const { headers } = somebody(house.db, now, { email: 'p@example.com', member: { contractId: id, role: 'provider' } })
  const propose = async (groups: string[]) => {
    const url = `/api/contracts/${id}/level-one-proposal`
    const answer = await house.app.inject({ method: 'PUT', url, headers: fromOurPages(headers), payload: { groups } })
    return answer.json() as Contract
  }
  const rate = async () => (await pointOf(house, id, 'first-level-resolution', '2026-04')).value
  const log = async () => (await house.get<AuditPage>(`/contracts/${id}/audit`)).body.entries
  const ledger = async () => (await house.get<RestatementsPage>(`/contracts/${id}/restatements`)).body.restatements
  return {
    house,
    id,
    propose,
    rate,
    log,
    ledger,
    contract: async () => (await house.get<Contract>(`/contracts/${id}`)).body,
  }
}

test('the groups are told with their tickets and what each gives, of the tickets that the rate counts', async () => {
  const { house, id } = await withFile()
  expect(await groupsOf(house, id)).toEqual([
    { value: 'Service Desk', label: 'Service Desk', count: 24, gives: 6 / 8 },
    { value: 'Réseau', label: 'Réseau', count: 12, gives: 1 },
  ])
  const empty = await house.addContract()
  expect(await groupsOf(house, empty.id)).toEqual([])
})

test.each([[['Service Desk']], [['Réseau']], [['Service Desk', 'Réseau']]])(
  'the rate that a choice of %s is told to give is the figure once it is saved',
  async (chosen) => {
    const { house, id, rate } = await withFile()
    const groups = await groupsOf(house, id)
    const all = groups.reduce((sum, { count }) => sum + count!, 0)
    const kept = groups.filter(({ value }) => chosen.includes(value)).map(({ count, gives }) => count! * gives!)
    await house.patch(`/contracts/${id}`, { levelOne: { by: 'groups', groups: chosen } })
    expect(await rate()).toBeCloseTo(kept.reduce((sum, one) => sum + one, 0) / all, 12)
  },
)

test('what the provider proposes counts until the client says otherwise, is in the audit log, and the client confirms it', async () => {
  const { house, id, propose, rate, log, contract } = await withFile()
  expect(await rate()).toBeNull()
  expect((await propose(['Service Desk'])).levelOne).toEqual({ by: 'groups', groups: ['Service Desk'], proposed: true })
  expect(await rate()).toBeCloseTo(6 / 12, 12)
  const [told] = await log()
  expect(told).toMatchObject({ event: 'settings-changed', detail: 'levelOne', by: { id: 2 } })
  const before = (await log()).length
  await propose(['Service Desk'])
  expect(await log()).toHaveLength(before)
  await house.patch(`/contracts/${id}`, { levelOne: { by: 'groups', groups: ['Service Desk'] } })
  expect((await contract()).levelOne).toEqual({ by: 'groups', groups: ['Service Desk'] })
})

test('a figure that a proposal moves is in the ledger', async () => {
  const { propose, ledger } = await withFile()
  await propose(['Service Desk'])
  const before = (await ledger()).length
  await propose(['Réseau'])
  const moved = (await ledger()).filter(({ kpi }) => kpi === 'first-level-resolution')
  expect(moved.length).toBeGreaterThan(0)
  expect((await ledger()).length).toBeGreaterThan(before)
})

test('beside what the client has settled a proposal changes no figure until the client takes it', async () => {
  const { house, id, propose, rate, log, ledger, contract } = await withFile()
  await house.patch(`/contracts/${id}`, { levelOne: { by: 'groups', groups: ['Service Desk'] } })
  const [shown, lines] = [await rate(), (await ledger()).length]
  expect((await propose(['Réseau'])).levelOne).toEqual({ by: 'groups', groups: ['Service Desk'], proposal: ['Réseau'] })
  expect([await rate(), (await ledger()).length]).toEqual([shown, lines])
  expect((await log())[0]).toMatchObject({ event: 'settings-changed', detail: 'levelOne' })
  await propose(['service desk '])
  expect((await contract()).levelOne).toEqual({ by: 'groups', groups: ['Service Desk'] })
  await propose(['Réseau'])
  await house.patch(`/contracts/${id}`, { levelOne: { by: 'groups', groups: ['Réseau'] } })
  expect(await rate()).toBeCloseTo(4 / 12, 12)
})
