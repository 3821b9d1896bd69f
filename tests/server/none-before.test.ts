import { expect, test } from 'vitest'
import type { Alert } from '../../shared/api/alerts.ts'
import type { Committee } from '../../shared/api/committees.ts'
import type { NewContract } from '../../shared/api/contracts.ts'
import type { KpiReport } from '../../shared/api/kpis.ts'
import { aHouse, type TestHouse } from './house.ts'

const SECURITY = 'security-incidents'
const none = { perMonth: 0, months: 12 }

/** A contract that began in January 2026; so many security incidents in each of its months since. */
async function aYear(house: TestHouse, counts: readonly number[], securityBaseline: NewContract['securityBaseline']) {
  const { id } = await house.addContract({ startsOn: '2026-01-01', securityBaseline })
  const rows = counts.flatMap((count, index) =>
    Array.from({ length: count }, (_, n) => `S${index}-${n},security,2026-0${index + 1}-1${n} 09:00,phishing`),
  )
  const csv = ['incident_id,kind,started_at,category', ...rows].join('\n')
  const covers = { coversFrom: '2026-01', coversTo: `2026-0${counts.length}` }
  const { status } = await house.upload(id, csv, { kind: 'incidents', commit: 'true', ...covers })
  expect(status).toBe(201)
  return id
}
const quarter = async (house: TestHouse, id: number, name: string) => {
  const { kpis } = (await house.get<Committee>(`/contracts/${id}/committees/${name}`)).body
  return kpis.find((kpi) => kpi.id === SECURITY)!
}

test('a baseline of none has a verdict: none is met, some is missed, with the exact chance', async () => {
  const house = await aHouse()
  const id = await aYear(house, [0, 0, 0, 1, 1, 1], none)
  const met = { verdict: 'met', certain: false, value: null, sample: 0, chance: 1, target: -0.3 }
  expect(await quarter(house, id, 'Q1')).toMatchObject({ ...met, perMonth: { value: 0 } })
  const second = await quarter(house, id, 'Q2')
  expect(second).toMatchObject({ verdict: 'missed', certain: true, value: null, sample: 3, target: -0.5 })
  expect(second.chance).toBeCloseTo((3 / 15) ** 3, 12)
  const { points } = (await house.get<KpiReport>(`/contracts/${id}/kpis/${SECURITY}`)).body
  expect(points).toHaveLength(6)

  const agreed = await aYear(house, [0, 0, 1], { perMonth: 0, months: null })
  expect(await quarter(house, agreed, 'Q1')).toMatchObject({ verdict: 'missed', certain: true, chance: 0 })
})

test('a missed target of none is an exception of its committee, a met one is not', async () => {
  const house = await aHouse()
  const exceptionsOf = async (counts: readonly number[]) => {
    const id = await aYear(house, counts, none)
    const { exceptions } = (await house.get<Committee>(`/contracts/${id}/committees/Q1`)).body
    return exceptions.filter(({ kpi }) => kpi === SECURITY)
  }
  expect(await exceptionsOf([0, 0, 0])).toEqual([])
  expect(await exceptionsOf([0, 2, 1])).toMatchObject([{ kind: 'missed', certain: true }])
})

test('incidents raise an alert when they come, where there was none before', async () => {
  let clock = Date.UTC(2026, 4, 2) / 1000
  const house = await aHouse({ clock: () => clock })
  const id = await aYear(house, [0, 0, 0, 0], none)
  const alerts = async (): Promise<Alert[]> => {
    await house.watcher.tick()
    const { body } = await house.get<Alert[]>(`/contracts/${id}/alerts`)
    return body.filter(({ rule }) => rule === 'security')
  }
  expect(await alerts()).toEqual([])
  clock = Date.UTC(2026, 5, 2) / 1000
  const row = 'incident_id,kind,started_at,category\nS9,security,2026-05-12 09:00,phishing'
  const covers = { coversFrom: '2026-05', coversTo: '2026-05' }
  await house.upload(id, row, { kind: 'incidents', commit: 'true', ...covers })
  expect(await alerts()).toMatchObject([
    {
      state: 'raised',
      kpi: SECURITY,
      month: '2026-05',
      figures: { unit: 'count', seen: 1, expected: 0, certain: false },
    },
  ])
})
