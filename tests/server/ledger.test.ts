import { expect, test } from 'vitest'
import type { Contract } from '../../shared/api/contracts.ts'
import type { ApiError } from '../../shared/api/error.ts'
import { aHouse, type TestHouse } from './house.ts'
import { judgedAt, reportOf, store, table } from './month-files.ts'

// The clock of the tests stands at 1 July 2026: of a contract from March on, M1 to M3 were delivered.
const aim = (value: number) => [{ kpi: 'satisfaction', dueMonth: 3, value }] as const
const answers = (month: string, satisfied: number, unsatisfied: number) =>
  Array.from({ length: satisfied + unsatisfied }, (_, n) => `${month}-1${n},${n < satisfied ? 5 : 1},5`)

/** 8 of 12 answers in three months, which meet 60 % and miss 75 %. */
async function aContract(): Promise<{ house: TestHouse; id: number }> {
  const house = await aHouse()
  const { id } = await house.addContract({ targets: [...aim(0.75)] })
  const all = ['2026-03', '2026-04', '2026-05'].flatMap((month, n) => answers(month, n + 1, 3 - n))
  await store(house, id, 'satisfaction', table('answered_at,score,scale', ...all))
  return { house, id }
}

const patch = (house: TestHouse, id: number, change: object) =>
  house.patch<Contract & ApiError>(`/contracts/${id}`, change)
const movesOf = async (house: TestHouse, id: number, month: string) =>
  (await reportOf(house, id, 'satisfaction', month)).restatements

test('targets of months that are over do not change without a reason, which stands beside the verdicts that they move', async () => {
  const { house, id } = await aContract()
  expect(await judgedAt(house, id, 'satisfaction', '2026-05')).toMatchObject({ value: 0.5, verdict: 'missed' })
  const change = { targets: aim(0.4), targetsFrom: '2026-03' }
  const refused = await patch(house, id, change)
  expect(refused.status).toBe(400)
  expect(refused.body.issues).toMatchObject([{ column: 'reason' }])
  expect(await judgedAt(house, id, 'satisfaction', '2026-05')).toMatchObject({ target: 0.75, verdict: 'missed' })

  expect((await patch(house, id, { ...change, reason: 'Mistyped when the contract was set up' })).status).toBe(200)
  expect(await judgedAt(house, id, 'satisfaction', '2026-05')).toMatchObject({ value: 0.5, verdict: 'met' })
  expect(await movesOf(house, id, '2026-05')).toMatchObject([
    {
      before: 0.5,
      after: 0.5,
      verdictBefore: 'missed',
      verdictAfter: 'met',
      cause: 'settings',
      settings: ['targets'],
      reason: 'Mistyped when the contract was set up',
      by: 'Owner',
    },
  ])
})

test('targets from this month on need no reason, and move nothing that was judged', async () => {
  const { house, id } = await aContract()
  expect((await patch(house, id, { targets: aim(0.4) })).status).toBe(200)
  // The same ones, further back, are others for the months between.
  expect((await patch(house, id, { targets: aim(0.4), targetsFrom: '2026-03' })).status).toBe(400)
  expect((await patch(house, id, { targets: aim(0.4), targetsFrom: '2026-07' })).status).toBe(200)
  expect(await judgedAt(house, id, 'satisfaction', '2026-05')).toMatchObject({ verdict: 'missed' })
  expect(await movesOf(house, id, '2026-05')).toEqual([])
})

test.each([
  ['the first month', { firstMonth: '2026-04' }],
  ['the start', { startsOn: '2026-03-20' }],
])('%s does not move the months at which targets were due without a reason', async (_name, change) => {
  const { house, id } = await aContract()
  const refused = await patch(house, id, change)
  expect(refused.status).toBe(400)
  expect(refused.body.issues).toMatchObject([{ column: 'reason' }])
  expect(await judgedAt(house, id, 'satisfaction', '2026-05')).toMatchObject({ verdict: 'missed' })
  expect((await patch(house, id, { ...change, reason: 'Signed late' })).status).toBe(200)
  const [found] = await movesOf(house, id, '2026-05')
  expect(found).toMatchObject({ cause: 'settings', reason: 'Signed late', verdictBefore: 'missed' })
})

test('a reason of blanks is refused in words', async () => {
  const { house, id } = await aContract()
  const refused = await patch(house, id, { targets: aim(0.4), targetsFrom: '2026-03', reason: ' \t ' })
  expect(refused.status).toBe(400)
  expect(refused.body.issues).toMatchObject([
    { column: 'reason', message: 'it is too short; 3 characters or more are expected' },
  ])
})

test.each([
  ['windows', { windows: { satisfaction: 'month' } }, { before: 0.5, after: 0.75, verdictAfter: 'met' }],
  [
    'first month',
    { firstMonth: '2026-04', reason: 'Signed late' },
    { verdictBefore: 'missed', verdictAfter: 'behind' },
  ],
  ['start', { startsOn: '2026-03-20', reason: 'Signed late' }, { verdictBefore: 'missed', verdictAfter: 'behind' }],
])('a change of %s is in the ledger with the verdict that it moves', async (_name, change, moved) => {
  const { house, id } = await aContract()
  expect((await patch(house, id, change)).status).toBe(200)
  const [found] = await movesOf(house, id, '2026-05')
  expect(found).toMatchObject({ cause: 'settings', verdictBefore: 'missed', ...moved })
  expect(found!.settings).toContain(Object.keys(change)[0])
})

test('files of a month that is still being delivered move nothing that was shown', async () => {
  const { house, id } = await aContract()
  const june = (satisfied: number) =>
    store(house, id, 'satisfaction', table('answered_at,score,scale', ...answers('2026-06', satisfied, 1)))
  for (const satisfied of [1, 2, 3, 4]) await june(satisfied)
  expect(await movesOf(house, id, '2026-06')).toEqual([])
  expect(await movesOf(house, id, '2026-05')).toEqual([])
})

test('no other setting opens a way around the reason, nor does an import that is undone', async () => {
  const { house, id } = await aContract()
  const back = { targets: aim(0.4), targetsFrom: '2026-01' }
  expect((await patch(house, id, { firstMonth: '2030-01', reason: 'Tried' })).status).toBe(200)
  expect((await patch(house, id, back)).status).toBe(400)
  expect((await patch(house, id, { firstMonth: '2026-03', reason: 'Tried' })).status).toBe(200)
  expect((await house.post(`/contracts/${id}/imports/1/undo`)).status).toBe(200)
  expect((await patch(house, id, back)).status).toBe(400)
})

test('a figure that was shown on some of its months moves when the file of the others comes late', async () => {
  const clock = { now: Date.UTC(2026, 1, 1) / 1000 }
  const house = await aHouse({ clock: () => clock.now })
  const { id } = await house.addContract({ targets: [...aim(0.75)] })
  clock.now = Date.UTC(2026, 5, 20) / 1000
  const give = (months: string[], satisfied: number) =>
    store(
      house,
      id,
      'satisfaction',
      table('answered_at,score,scale', ...months.flatMap((month) => answers(month, satisfied, 1))),
    )
  await give(['2026-03', '2026-04'], 1)
  await store(house, id, 'costs', table('month;nature;amount', '2026-05;recurring;100'))
  expect(await judgedAt(house, id, 'satisfaction', '2026-05')).toMatchObject({
    verdict: 'missed',
    window: { covered: 2 },
  })
  await give(['2026-05'], 8)
  expect(await movesOf(house, id, '2026-05')).toMatchObject([
    { before: 0.5, verdictBefore: 'missed', verdictAfter: 'met', cause: 'import' },
  ])
})
