import { expect, test } from 'vitest'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import { aHouse } from '../house.ts'
import { giveAnswers } from './files.ts'

test('a satisfaction that falls by points is noted beside its verdict, and the delay and the costs have no such note', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2025-01-01' })
  const months = Array.from({ length: 18 }, (_, m) => new Date(Date.UTC(2025, m, 1)).toISOString().slice(0, 7))
  const answers = months.flatMap((month, m) =>
    Array.from({ length: 60 }, (_, index) => ({
      at: `${month}-15 10:00`,
      score: index < 54 - 4 * Math.max(0, m - 9) ? 5 : 1,
    })),
  )
  await giveAnswers(house, contract, answers)
  const report = async (kpi: string, query = '') =>
    (await house.get<KpiReport>(`/contracts/${contract.id}/kpis/${kpi}${query}`)).body
  expect((await report('satisfaction')).note).toMatchObject({ month: '2026-06', verdict: 'drift' })
  expect((await report('satisfaction', '?to=2025-09')).note).toMatchObject({ month: '2025-09', verdict: 'none' })
  expect((await report('satisfaction', '?to=2025-03')).note).toMatchObject({ verdict: 'insufficient', have: 3 })
  expect((await report('resolution-delay')).note).toBeNull()
})
