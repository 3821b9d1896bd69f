import { expect, test } from 'vitest'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import { seeded } from '../../../server/sample/random.ts'
import { listUnwatched } from '../../../server/db/drift-findings.ts'
import { aHouse, type TestHouse } from '../house.ts'
import { ticketCsv } from '../ticket-csv.ts'

const HOUR = 3_600_000
const MONTHS = 10
const MARK = 0.123456

/** Forty tickets in each of these months (0 is September 2025), eight hours each, more or less. */
function tickets(from: number, to: number, slower = 1): string {
  const { normal, uniform } = seeded(from + 1)
  const rows = Array.from({ length: 40 * (to - from) }, (_, index) => {
    const month = from + Math.floor(index / 40)
    const opened = Date.UTC(2025, 8 + month, 1) + uniform() * 25 * 24 * HOUR
    const resolved = opened + 8 * HOUR * slower * Math.exp(0.5 * normal())
    const text = (instant: number) => new Date(instant).toISOString().slice(0, 16)
    const category = `Category ${month % 3}`
    return {
      ticket_id: `${month}-${index % 40}`,
      opened_at: `${text(opened)}Z`,
      resolved_at: `${text(resolved)}Z`,
      category,
    }
  })
  return ticketCsv(...rows)
}

async function aContract() {
  const house = await aHouse()
  const { id } = await house.addContract({ startsOn: '2025-09-01' })
  await house.upload(id, tickets(0, MONTHS - 1), { commit: 'true' })
  mark(house)
  return { house, id }
}

/** Marks what is kept, so that what is found again shows. */
function mark({ db }: TestHouse, digest = 'digest'): void {
  db.sqlite.exec(
    `UPDATE drift_findings SET finding = json_set(finding, '$.smallestGrowth', ${MARK}), digest = ${digest}`,
  )
}

async function keptOf(house: TestHouse, id: number): Promise<boolean[]> {
  const report = (await house.get<KpiReport>(`/contracts/${id}/kpis/resolution-delay`)).body
  return report.points.map(({ drift }) => drift?.smallestGrowth === MARK)
}

test('a month that an import does not touch keeps its finding: it is not found again', async () => {
  const { house, id } = await aContract()
  await house.upload(id, tickets(MONTHS - 1, MONTHS), { commit: 'true' })
  expect(await keptOf(house, id)).toEqual([...Array<boolean>(MONTHS - 1).fill(true), false])
})

test('an import that changes a month finds it again, and those after it alone', async () => {
  const { house, id } = await aContract()
  await house.upload(id, tickets(6, 7, 2), { commit: 'true', asOf: '2026-06-30' })
  expect(await keptOf(house, id)).toEqual([true, true, true, true, true, true, false, false, false])
})

test('undoing the import, or another calendar, finds again what it changes', async () => {
  const { house, id } = await aContract()
  await house.upload(id, tickets(3, 4, 2), { commit: 'true', asOf: '2026-06-30' })
  mark(house)
  const last = house.db.sqlite.prepare('SELECT max(id) FROM imports').pluck().get() as number
  expect((await house.post(`/contracts/${id}/imports/${last}/undo`)).status).toBeLessThan(300)
  expect((await keptOf(house, id)).slice(0, 5)).toEqual([true, true, true, false, false])
  mark(house)
  const serviceCalendar = {
    kind: 'business-hours',
    days: [1, 2, 3, 4, 5],
    opensAt: '09:00',
    closesAt: '18:00',
    holidays: 'FR',
  }
  // From today on it changes nothing that is over: all is kept.
  expect((await house.patch(`/contracts/${id}`, { serviceCalendar })).status).toBe(200)
  expect(await keptOf(house, id)).not.toContain(false)
  const since = {
    serviceCalendar: { ...serviceCalendar, closesAt: '17:00' },
    calendarFrom: '2025-09-01',
    reason: 'Typed',
  }
  expect((await house.patch(`/contracts/${id}`, since)).status).toBe(200)
  expect(await keptOf(house, id)).not.toContain(true)
})

test('what an earlier release found of these very tickets stays what was said', async () => {
  const { house, id } = await aContract()
  mark(house, 'NULL')
  await house.services.importer.resumeDrift()
  expect(await keptOf(house, id)).not.toContain(false)
  await house.upload(id, tickets(MONTHS - 1, MONTHS), { commit: 'true' })
  expect((await keptOf(house, id)).slice(0, -1)).not.toContain(false)
})

test('at a start the drift is found of those contracts alone of whose tickets it was not', async () => {
  const { house, id } = await aContract()
  await house.addContract({ name: 'Without tickets', startsOn: '2025-09-01' })
  expect(listUnwatched(house.db)).toEqual([])
  house.db.sqlite.exec('UPDATE drift_findings SET revision = revision - 1')
  expect([listUnwatched(house.db), (await keptOf(house, id)).includes(true)]).toEqual([[id], false])
  await house.services.importer.resumeDrift()
  expect(listUnwatched(house.db)).toEqual([])
  house.db.sqlite.exec('DELETE FROM drift_findings')
  expect(listUnwatched(house.db)).toEqual([id])
})
