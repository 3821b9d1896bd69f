import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Contract } from '../../../shared/api/contracts.ts'
import type { PenaltyProposals } from '../../../shared/api/penalties.ts'
import { aHouse, type TestHouse } from '../house.ts'

/** P1 within 4 h round the clock, 90 %: A is late, B and C in time; 150 € a late ticket, at most 1 % of a fee of 10 000 €. */
const tickets = `ticket_id,opened_at,resolved_at,status,priority
A,2026-03-10 08:00,2026-03-10 13:00,closed,P1
B,2026-03-11 08:00,2026-03-11 12:00,closed,P1
C,2026-03-12 08:00,2026-03-12 12:00,closed,P1
`
const costs = 'month,amount,nature,label\n2026-03,10000,recurring,Fee\n'
const settled = {
  commitments: [
    {
      from: '2026-03',
      rows: [{ priority: 'P1', resolutionMinutes: 240, hours: '24x7', share: 0.9 }],
      excluded: [{ field: 'site', contains: 'Entrepôt; nord' }],
    },
  ],
  windows: { 'resolution-commitment': 'month' },
  penalties: [
    {
      from: '2026-03',
      rules: [{ kpi: 'resolution-commitment', priority: 'P1', per: 'ticket', rate: 150, needsProof: false }],
      monthCap: { of: 'fee', value: 0.01 },
      yearCap: 6000,
      runningInMonths: 0,
    },
  ],
} as const
const id = 'resolution-commitment ticket p1 2026-03..2026-03'

async function contractIn(house: TestHouse, agreed: object): Promise<Contract> {
  const contract = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC', currency: 'EUR' })
  for (const [kind, file] of [
    ['tickets', tickets],
    ['costs', costs],
  ] as const)
    expect((await house.upload(contract.id, file, { commit: 'true', kind })).status).toBe(201)
  const answer = await house.patch(`/contracts/${contract.id}`, { ...agreed, reason: 'the contract' })
  expect([answer.status, answer.body.message]).toEqual([200, undefined])
  return answer.body
}
const aLife = async () => {
  const house = await aHouse({ clock: () => Date.UTC(2026, 5, 20) / 1000 })
  return { house, contract: await contractIn(house, settled) }
}

async function csvOf(house: TestHouse, contract: Contract, language: string) {
  const path = `/api/contracts/${contract.id}/penalties.csv?language=${language}`
  const { statusCode, headers, body } = await house.inject(path)
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  return Papa.parse<Record<string, string>>(body.replace(/^\uFEFF/, ''), { delimiter: ';', header: true }).data.slice(
    0,
    -1,
  )
}

test('the table of penalties holds each moment of a life with its reason and the calculation in full, and today’s', async () => {
  const { house, contract } = await aLife()
  const as = (role: string) =>
    house.db.sqlite.prepare('UPDATE members SET role = ? WHERE contract_id = ?').run(role, contract.id)
  as('provider')
  const reason = '=Deux tickets; attendaient\nune pièce'
  await house.post(`/contracts/${contract.id}/penalties/answers`, { id, amount: 100, answer: 'contested', reason })
  as('client')
  await house.post(`/contracts/${contract.id}/penalties/waivers`, { id, amount: 100, reason: 'geste commercial' })
  const rows = await csvOf(house, contract, 'en')
  expect(rows.map((row) => [row['what happened'], row['by'], row['reason'], row['state']])).toEqual([
    ['proposed', '', 'the contract', 'given up'],
    // A cell that a spreadsheet would run is made a text.
    ['contested', 'Owner', `'${reason}`, 'given up'],
    ['given up', 'Owner', 'geste commercial', 'given up'],
    ['today', '', '', 'given up'],
  ])
  for (const row of rows)
    expect(row).toMatchObject({
      proposal: id,
      from: '2026-03',
      to: '2026-03',
      priority: 'P1',
      rate: '150',
      figure: String(2 / 3),
      asked: '0.9',
      sample: '3',
      'late tickets': '1',
      tickets: 'A',
      'before caps': '150',
      'capped by': 'the cap of the month',
      'share of the cap': '0.01',
      'fee of the cap': '10000',
      amount: '100',
    })
  expect(rows[0]!['calculation']).toContain('1 late ticket × €150 = €150 · Lowered to €100 by the cap of the month')
  const [french] = await csvOf(house, contract, 'fr')
  expect(french).toMatchObject({ événement: 'proposée', 'plafonné par': 'le plafond du mois', motif: 'the contract' })
})

test('grid and rules leave with the contract, and come back as they left: the same penalties follow from them', async () => {
  const { house, contract } = await aLife()
  const { commitments, penalties, windows } = (await house.get<Contract>(`/contracts/${contract.id}`)).body
  const other = await contractIn(house, { commitments, penalties, windows })
  expect([other.commitments, other.penalties, other.windows]).toEqual([commitments, penalties, windows])
  const proposed = async (one: Contract) =>
    (await house.get<PenaltyProposals>(`/contracts/${one.id}/penalties`)).body.penalties.map(({ today }) => today)
  expect(await proposed(other)).toEqual(await proposed(contract))
  expect(await proposed(other)).toHaveLength(1)
})
