import { expect, test } from 'vitest'
import type { KpiFacts } from '../../../shared/api/kpi-facts.ts'
import type { PenaltyProposals } from '../../../shared/api/penalties.ts'
import { aHouse } from '../house.ts'

/** Late: A (P1) in March, B-P1 (P2, whose name says P1), C (p1) and D (P10) in April, E (P2) in May. F (P1) is in time. */
const tickets = `ticket_id,opened_at,resolved_at,status,priority
A,2026-03-10 08:00,2026-03-10 13:00,closed,P1
B-P1,2026-04-11 08:00,2026-04-11 18:00,closed,P2
C,2026-04-12 08:00,2026-04-12 16:00,closed,p1
D,2026-04-13 08:00,2026-04-13 18:00,closed,P10
E,2026-05-10 08:00,2026-05-10 18:00,closed,P2
F,2026-04-12 08:00,2026-04-12 09:00,closed,P1
`
const kpi = 'resolution-commitment'
const rows = ['P1', 'P2', 'P10'].map((priority) => ({
  priority,
  responseMinutes: null,
  resolutionMinutes: 240,
  hours: '24x7',
  share: 0.9,
}))
const rules = [
  { kpi, priority: 'P1', per: 'ticket', rate: 150 },
  { kpi, priority: null, per: 'point', rate: 20 },
]

async function aContract(window: 'month' | 'three-months') {
  const house = await aHouse({ clock: () => Date.UTC(2026, 5, 20) / 1000 })
  const { id } = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC' })
  expect((await house.upload(id, tickets, { commit: 'true' })).status).toBe(201)
  const agreed = {
    commitments: [{ from: '2026-03', rows }],
    windows: { [kpi]: window },
    penalties: [{ from: '2026-03', rules }],
    reason: 'signed in March',
  }
  expect((await house.patch(`/contracts/${id}`, agreed)).status).toBe(200)
  return { house, id }
}

test.each(['month', 'three-months'] as const)(
  'the list behind a penalty is of its window and priority: the tickets that it counts, no other (%s)',
  async (window) => {
    const { house, id } = await aContract(window)
    const { penalties } = (await house.get<PenaltyProposals>(`/contracts/${id}/penalties`)).body
    const seen = []
    for (const { from, to, today } of penalties) {
      const { priority } = today!.rule
      const query = new URLSearchParams({ from, month: to, counted: 'late', ...(priority !== null && { priority }) })
      const { facts, total } = (await house.get<KpiFacts>(`/contracts/${id}/kpis/${kpi}/facts?${query}`)).body
      expect([total, facts.map((one) => 'ticketId' in one && one.ticketId)]).toEqual([today!.late, today!.tickets])
      const csv = (await house.inject(`/api/contracts/${id}/kpis/${kpi}/facts.csv?${query}`)).body
      expect(csv.trim().split('\r\n')).toHaveLength(total + 1)
      seen.push(`${to} ${priority ?? '*'}: ${today!.tickets.join(' ')}`)
    }
    expect(seen.toSorted()).toEqual(
      window === 'month'
        ? ['2026-03 *: A', '2026-03 P1: A', '2026-04 *: B-P1 C D', '2026-04 P1: C', '2026-05 *: E']
        : ['2026-05 *: A B-P1 C D E', '2026-05 P1: A C'],
    )
  },
)

test('a priority that no ticket has lists none, and one of a KPI that is not of tickets is refused', async () => {
  const { house, id } = await aContract('month')
  const facts = (name: string, priority: string) =>
    house.get<KpiFacts & { code: string; message: string }>(
      `/contracts/${id}/kpis/${name}/facts?month=2026-04&priority=${priority}`,
    )
  expect((await facts(kpi, 'P9')).body.total).toBe(0)
  expect((await facts(kpi, '')).status).toBe(400)
  const { status, body } = await facts('satisfaction', 'P1')
  expect([status, body.code]).toEqual([400, 'malformed'])
  expect(body.message).toContain('priority: this KPI is not made of tickets')
})
