import { expect, test } from 'vitest'
import type { Alert } from '../../../shared/api/alerts.ts'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import { aHouse } from '../house.ts'
import { store } from '../month-files.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { day } from './watched-contract.ts'

/** Twenty tickets a month, March to June 2026; so many of those of March were escalated. */
function tickets(escalated: number): string {
  const rows = ['03', '04', '05', '06'].flatMap((month) =>
    Array.from({ length: 20 }, (_, index) =>
      row(`${month}-${index}`, {
        opened_at: `2026-${month}-10 08:00`,
        resolved_at: `2026-${month}-10 12:00`,
        reassignments: month === '03' && index < escalated ? 1 : 0,
      }),
    ),
  )
  return ticketCsv(...rows)
}

async function aContract(from = '2026-07-13') {
  const clock = { now: day(from) }
  const house = await aHouse({ clock: () => clock.now })
  const { id } = await house.addContract()
  await store(house, id, 'tickets', tickets(0))
  const restated = async () =>
    (await house.get<Alert[]>(`/contracts/${id}/alerts`)).body
      .filter(({ rule }) => rule === 'restated')
      .map(({ kpi, state, figures: { expected, seen } }) => ({ kpi, state, expected, seen }))
  return {
    clock,
    restated,
    import: (escalated: number) => store(house, id, 'tickets', tickets(escalated), { asOf: '2026-06-12' }),
    undo: async (importId: number) =>
      expect((await house.post(`/contracts/${id}/imports/${importId}/undo`)).status).toBe(200),
    report: async () => (await house.get<KpiReport>(`/contracts/${id}/kpis/resolution-delay`)).body,
  }
}

test('a figure that an import moved and its undoing moved back is no longer restated', async () => {
  const contract = await aContract()
  const { id } = await contract.import(10)
  const moved = { kpi: 'first-level-resolution', expected: 1, seen: 0.5 }
  expect(await contract.restated()).toEqual([{ ...moved, state: 'raised' }])
  await contract.undo(id)
  expect(await contract.restated()).toMatchObject([{ ...moved, state: 'closed' }])
})

test('undoing an import of an earlier month restates what was shown since', async () => {
  const contract = await aContract('2026-06-13')
  const { id } = await contract.import(10)
  contract.clock.now = day('2026-07-13')
  await contract.undo(id)
  const open = (await contract.restated()).filter(({ state }) => state !== 'closed')
  expect(open).toMatchObject([{ kpi: 'first-level-resolution', expected: 0.5, seen: 1 }])
})

test('what the drift detector says is found again', async () => {
  const contract = await aContract()
  const before = (await contract.report()).drift
  expect(before).not.toBeNull()
  const { id } = await contract.import(10)
  await contract.undo(id)
  expect((await contract.report()).drift).toEqual(before)
})
