import { expect, test } from 'vitest'
import type { Alert } from '../../../shared/api/alerts.ts'
import type { Decision } from '../../../shared/api/decisions.ts'
import { explain } from '../../../shared/alerts/explain.ts'
import { watchContract } from '../../../server/alerts/watch-contract.ts'
import { aHouse } from '../house.ts'
import { giveAnswers } from '../review/files.ts'
import { day } from './watched-contract.ts'

// The clock of the tests says 1 July 2026: Q1 of a contract that starts in March is March to May, and over.
async function aCommittee() {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2026-03-01' })
  const answers = (satisfied: number, others: number) =>
    Array.from({ length: satisfied + others }, (_, index) => ({
      at: `2026-0${3 + (index % 3)}-10 10:00`,
      score: index < satisfied ? 5 : 1,
    }))
  await giveAnswers(house, contract, answers(7, 1))
  const path = `/contracts/${contract.id}/committees/Q1`
  const look = async (on: string, rule: string) => {
    watchContract(house.db, contract.id, day(on), null)
    const all = (await house.get<Alert[]>(`/contracts/${contract.id}/alerts`)).body
    return all.filter((alert) => alert.rule === rule).toSorted((a, b) => a.id - b.id)
  }
  return { house, contract, path, look }
}
const states = (alerts: readonly Alert[]) => alerts.map(({ state, figures }) => [state, figures.decision!.isLate])

test('a decision is recalled a week before it is due and once it has passed, until it is done', async () => {
  const { house, path, look } = await aCommittee()
  const decision = { text: 'A second person at level 1', owner: { name: 'Nora' }, dueOn: '2026-08-20' }
  const { id, version } = (await house.post<Decision>(`${path}/decisions`, decision)).body
  expect(await look('2026-08-12', 'decision-due')).toEqual([])
  const [soon] = await look('2026-08-13', 'decision-due')
  expect(soon).toMatchObject({ level: 'alert', state: 'raised', kpi: null })
  expect(explain('en', soon!)).toBe(
    'Decided at the committee of Q1 · Mar–May 2026: “A second person at level 1” (Nora). It is due on 20 August 2026. The committee’s page of decisions notes what becomes of the decision: done, dropped or put off.',
  )
  // On the day itself it is not late, and looking again says nothing new.
  expect(states(await look('2026-08-20', 'decision-due'))).toEqual([['raised', false]])
  const passed = await look('2026-08-21', 'decision-due')
  expect(states(passed)).toEqual([
    ['closed', false],
    ['raised', true],
  ])
  expect(explain('fr', passed[1]!)).toContain('L’échéance était le 20 août 2026 et ce n’est pas fait.')
  await house.patch(`${path}/decisions/${id}`, { version, state: { is: 'done', on: '2026-07-01' } })
  expect(states(await look('2026-08-22', 'decision-due'))).toEqual([
    ['closed', false],
    ['closed', true],
  ])
})

test('a figure that a closed committee was shown and that moves is alerted, however little, until it is what it was', async () => {
  const { house, contract, path, look } = await aCommittee()
  await house.post(`${path}/close`)
  expect(await look('2026-07-02', 'closed-moved')).toEqual([])
  await giveAnswers(house, contract, [{ at: '2026-05-28 10:00', score: 5 }])
  const [moved, ...others] = await look('2026-07-03', 'closed-moved')
  expect(others).toEqual([])
  expect(moved).toMatchObject({
    kpi: 'satisfaction',
    level: 'alert',
    state: 'raised',
    figures: { quarter: 'Q1', since: '2026-05', expected: 7 / 8, seen: 8 / 9 },
  })
  expect(explain('en', moved!)).toContain(
    'User satisfaction, which the closed committee of Q1 · Mar–May 2026 was shown as 87.5%, is now 88.9%.',
  )
  await house.post(`${path}/reopen`, { reason: 'a late file' })
  expect((await look('2026-07-04', 'closed-moved')).map(({ state }) => state)).toEqual(['closed'])
})

test('both go to the channels that are told of alerts', async () => {
  const { house, contract, path, look } = await aCommittee()
  const channel = {
    kind: 'slack',
    name: 'All',
    url: 'https://hooks.example.com/x',
    on: true,
    alerts: true,
    digest: false,
  }
  const added = await house.post(`/contracts/${contract.id}/channels`, { ...channel, language: 'en', quiet: null })
  expect(added.status).toBe(201)
  await house.post(`${path}/decisions`, { text: 'An audit', dueOn: '2026-07-03' })
  await house.post(`${path}/close`)
  await giveAnswers(house, contract, [{ at: '2026-05-28 10:00', score: 1 }])
  await look('2026-07-02', 'decision-due')
  const queued = house.db.sqlite.prepare('SELECT message FROM outbox').pluck().all() as string[]
  const rules = queued.flatMap((message) => (JSON.parse(message) as { alerts: Alert[] }).alerts.map(({ rule }) => rule))
  expect(rules).toEqual(expect.arrayContaining(['decision-due', 'closed-moved']))
})
