import { expect, test } from 'vitest'
import type { Alert } from '../../../shared/api/alerts.ts'
import { explain } from '../../../shared/alerts/explain.ts'
import { watchContract } from '../../../server/alerts/watch-contract.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { day } from './watched-contract.ts'

const grid = { from: '2026-03', rows: [{ priority: 'P1', resolutionMinutes: 240, hours: '24x7', share: 0.95 }] }
const rule = { kpi: 'resolution-commitment', priority: 'P1', per: 'ticket', rate: 50 }
const penalty = 'resolution-commitment ticket p1 2026-03..2026-05'

/** March to May, the first quarter: 40 of P1, so many of them resolved after five hours and not after four. */
async function aQuarter(late: number) {
  let now = day('2026-06-20')
  const house = await aHouse({ clock: () => now })
  const contract = await house.addContract({ startsOn: '2026-03-01' })
  const tickets = Array.from({ length: 40 }, (_, n) => {
    const date = `2026-0${3 + (n % 3)}-1${n % 10}`
    return row(`T${n}`, {
      opened_at: `${date} 08:00`,
      resolved_at: `${date} ${n < late ? '13' : '12'}:00`,
      status: 'closed',
      priority: 'P1',
    })
  })
  await house.upload(contract.id, ticketCsv(...tickets), { commit: 'true' })
  const penalties = [{ from: '2026-03', rules: [rule] }]
  await house.patch(`/contracts/${contract.id}`, { commitments: [grid], penalties, reason: 'as it is signed' })
  const look = async (on: string, what: string) => {
    now = day(on)
    watchContract(house.db, contract.id, now, null)
    const all = (await house.get<Alert[]>(`/contracts/${contract.id}/alerts`)).body
    return all.filter((alert) => alert.rule === what)
  }
  return { house, contract, look }
}

test('a commitment that was missed over its window is alerted, as what the grid asks and not as a dated target', async () => {
  const { look } = await aQuarter(20)
  const [missed, ...others] = await look('2026-06-20', 'commitment-missed')
  expect(others).toEqual([])
  expect(missed).toMatchObject({ level: 'alert', kpi: 'resolution-commitment', state: 'raised', month: '2026-05' })
  expect(explain('en', missed!)).toMatch(
    /^From March to May 2026, the share of tickets resolved in time is 50% where the contract asks for 95%\. This is beyond chance\./,
  )
  const targets = await look('2026-06-20', 'target-missed')
  expect(targets.filter(({ kpi }) => kpi === 'resolution-commitment')).toEqual([])
})

test('what chance may have done is a note, and what is met is nothing', async () => {
  // 37 of 40 is 92.5 %, Wilson 80 to 97 %.
  expect(await (await aQuarter(3)).look('2026-06-20', 'commitment-missed')).toMatchObject([{ level: 'note' }])
  expect(await (await aQuarter(2)).look('2026-06-20', 'commitment-missed')).toEqual([])
})

test('a penalty that was agreed is alerted once two months are over, until the costs show its credit', async () => {
  const { house, contract, look } = await aQuarter(20)
  house.db.sqlite.prepare("UPDATE members SET role = 'provider' WHERE contract_id = ?").run(contract.id)
  const agreed = { id: penalty, amount: 1000, answer: 'agreed' }
  expect((await house.post(`/contracts/${contract.id}/penalties/answers`, agreed)).status).toBe(200)
  expect(await look('2026-08-31', 'credit-missing')).toEqual([])
  const [missing] = await look('2026-09-01', 'credit-missing')
  expect(missing).toMatchObject({ level: 'alert', state: 'raised', kpi: 'resolution-commitment' })
  expect(explain('fr', missing!).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(
    'La pénalité pour la résolution dans les temps (priorité « P1 »), de mars à mai 2026, a été acceptée le 20 juin 2026 : il reste 1 000 € à créditer. Plus de deux mois ont passé, et aucun fichier de coûts ne montre l’avoir.',
  )
  const credit = 'month,amount,nature,label\n2026-08,-1000,penalty,Credit note\n'
  await house.upload(contract.id, credit, { commit: 'true', kind: 'costs' })
  expect(await look('2026-09-02', 'credit-missing')).toMatchObject([{ state: 'closed' }])
})
