import { expect, test } from 'vitest'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import { aHouse, type TestHouse } from '../house.ts'
import { giveCosts } from './files.ts'

const budgetOf = async ({ get }: TestHouse, id: number) =>
  (await get<KpiReport>(`/contracts/${id}/kpis/budget-variance`)).body.points[0]!

test('the forecast of a line outside the budget is outside it too, also when the budget is changed', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ budgetNatures: ['recurring', 'penalty'] })
  await giveCosts(house, contract, [
    { month: '2026-03', nature: 'recurring', amount: 11_000, forecast: 10_000 },
    { month: '2026-03', nature: 'transition', amount: 5000, forecast: 6000 },
  ])
  expect(await budgetOf(house, contract.id)).toMatchObject({
    value: 0.1,
    amounts: { actual: 11_000, forecast: 10_000 },
  })
  // With the transition: 16 000 for 16 000.
  await house.patch(`/contracts/${contract.id}`, { budgetNatures: ['recurring', 'transition'] })
  expect(await budgetOf(house, contract.id)).toMatchObject({ value: 0, amounts: { actual: 16_000, forecast: 16_000 } })
})

test('lines forecast outside the budget alone are no forecast', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ budgetNatures: ['recurring'] })
  await giveCosts(house, contract, [
    { month: '2026-03', nature: 'recurring', amount: 11_000 },
    { month: '2026-03', nature: 'transition', amount: 5000, forecast: 6000 },
  ])
  expect(await budgetOf(house, contract.id)).toMatchObject({ value: null, reason: 'no-forecast' })
})
