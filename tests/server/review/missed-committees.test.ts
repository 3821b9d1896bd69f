import { expect, test } from 'vitest'
import type { Committee } from '../../../shared/api/committees.ts'
import type { KpiResult, Scorecard } from '../../../shared/api/kpis.ts'
import { aHouse, type TestHouse } from '../house.ts'

const SATISFACTION = 'satisfaction'
const ofKpi = (kpis: readonly KpiResult[]) => kpis.find(({ id }) => id === SATISFACTION)!

/** A contract that began in July 2025; of ten answers in each of its months, so many are satisfied (null = no file). */
async function aYear(house: TestHouse, satisfied: readonly (number | null)[]) {
  const { id } = await house.addContract({ startsOn: '2025-07-01' })
  const rows = satisfied.flatMap((count, index) => {
    const month = new Date(Date.UTC(2025, 6 + index, 1)).toISOString().slice(0, 7)
    return count === null
      ? []
      : Array.from({ length: 10 }, (_, n) => `${index}-${n},${month}-1${n},${n < count ? 5 : 1},5`)
  })
  const csv = ['answer_id,answered_at,score,scale', ...rows].join('\n')
  const { status } = await house.upload(id, csv, { kind: 'satisfaction', commit: 'true' })
  expect(status).toBe(201)
  const committee = async (quarter: string) =>
    ofKpi((await house.get<Committee>(`/contracts/${id}/committees/${quarter}`)).body.kpis)
  const scorecard = async (month: string) =>
    ofKpi((await house.get<Scorecard>(`/contracts/${id}/scorecard?month=${month}`)).body.kpis)
  return { committee, scorecard }
}

test('a target missed at three committees in a row is known to be so, at the committee and between them', async () => {
  const house = await aHouse()
  const { committee, scorecard } = await aYear(house, Array<number>(12).fill(5))
  for (const [quarter, missedCommittees] of [
    ['Q1', 1],
    ['Q2', 2],
    ['Q3', 3],
    ['Q4', 4],
  ] as const)
    expect(await committee(quarter)).toMatchObject({ verdict: 'missed', missedCommittees })
  expect(await scorecard('2025-08')).toMatchObject({ missedCommittees: 0 })
  expect(await scorecard('2026-03')).toMatchObject({ verdict: 'missed', missedCommittees: 3 })
  // April 2026 is M10: the fourth committee has not sat.
  expect(await scorecard('2026-04')).toMatchObject({ verdict: 'missed', missedCommittees: 3 })
})

test('a committee that finds the target reached ends the run; one without any answer does not', async () => {
  const house = await aHouse()
  const well = await aYear(house, [5, 5, 5, 10, 10, 10, 5, 5, 5])
  expect(await well.committee('Q2')).toMatchObject({ verdict: 'met', missedCommittees: 0 })
  expect(await well.committee('Q3')).toMatchObject({ verdict: 'missed', missedCommittees: 1 })
  const silent = await aYear(house, [5, 5, 5, null, null, null, 5, 5, 5])
  expect(await silent.committee('Q2')).toMatchObject({ verdict: 'no-data' })
  expect(await silent.committee('Q3')).toMatchObject({ verdict: 'missed', missedCommittees: 2 })
})
