import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { aHouse } from './house.ts'

const tickets = `ticket_id,opened_at,resolved_at,status,priority
A,2026-03-10 08:00,2026-03-10 13:00,closed,P1
B,2026-03-11 08:00,2026-03-11 12:00,closed,P2
`
const row = { priority: 'P1', responseMinutes: 60, resolutionMinutes: 240, hours: '24x7', share: 0.9 }
const rule = { kpi: 'resolution-commitment', priority: 'P1', per: 'ticket', rate: 150 }
const from = '2026-03'
const grid = (...rows: object[]) => ({ commitments: [{ from, rows }] })
const terms = (...rules: object[]) => ({ penalties: [{ from, rules }] })
const capped = (caps: object) => ({ penalties: [{ from, rules: [rule], ...caps }] })

async function aContract() {
  const house = await aHouse({ clock: () => Date.UTC(2026, 5, 20) / 1000 })
  const { id } = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC' })
  await house.upload(id, tickets, { commit: 'true' })
  const windows = { 'resolution-commitment': 'month' }
  const agreed = { ...grid(row), ...terms(rule), windows, reason: 'signed' }
  expect((await house.patch(`/contracts/${id}`, agreed)).status).toBe(200)
  const kept = async () => {
    const { commitments, penalties } = (await house.get<Contract>(`/contracts/${id}`)).body
    return { commitments, penalties }
  }
  const asked = async (change: object) => {
    const said = async (language: string) => {
      const answer = await house.inject(`/api/contracts/${id}`, {
        method: 'PATCH',
        payload: { ...change, reason: 'typed' },
        headers: { 'accept-language': language },
      })
      return { status: answer.statusCode, message: answer.json<ApiError>().message }
    }
    return [await said('fr'), await said('en')] as const
  }
  return { kept, asked }
}

const wrong: readonly (readonly [what: string, change: object])[] = [
  ['a resolution shorter than its response', grid({ ...row, resolutionMinutes: 30 })],
  ['a priority that is never used', grid({ ...row, priority: 'Critique' })],
  ['round the clock beside office hours', grid(row, { ...row, hours: 'contract' })],
  ['a share over 100 %', grid({ ...row, share: 95 })],
  ['no share at all', grid({ ...row, share: 0 })],
  ['a negative share', grid({ ...row, share: -0.9 })],
  ['a negative time', grid({ ...row, responseMinutes: -5 })],
  ['half a minute', grid({ ...row, responseMinutes: 0.5 })],
  ['a row of the head of a table', grid({ ...row, priority: 'Priorité', responseMinutes: 'GTI' })],
  ['a row that lacks its share', grid({ priority: 'P1', responseMinutes: 60 })],
  ['hours that are none', grid({ ...row, hours: 'office' })],
  ['a month that is none', { commitments: [{ from: '2026-13', rows: [row] }] }],
  ['a penalty of nothing', terms({ ...rule, rate: 0 })],
  ['a negative penalty', terms({ ...rule, rate: -150 })],
  ['more than the whole fee', terms({ ...rule, per: 'fee', rate: 1.5 })],
  ['tenths of a cent', terms({ ...rule, rate: 150.001 })],
  ['a priority that the grid has not', terms({ ...rule, priority: 'P2' })],
  ['the same rule twice', terms(rule, rule)],
  ['late tickets of a KPI that has none', terms({ ...rule, kpi: 'satisfaction', priority: null })],
  ['a negative cap of the month', capped({ monthCap: { of: 'amount', value: -100 } })],
  ['a negative cap of the year', capped({ yearCap: -100 })],
  ['a cap over the whole fee', capped({ yearCap: { of: 'fee', value: 1.2 } })],
  ['a year that may cost less than a month', capped({ monthCap: { of: 'amount', value: 500 }, yearCap: 100 })],
  ['a running-in of less than nothing', capped({ runningInMonths: -1 })],
  ['a running-in that never ends', capped({ runningInMonths: 400 })],
  [
    'terms out of their order',
    {
      penalties: [
        { from: '2026-06', rules: [rule] },
        { from, rules: [rule] },
      ],
    },
  ],
]

test('each bad term is a sentence in both languages, and nothing is stored', async () => {
  const { kept, asked } = await aContract()
  const before = await kept()
  for (const [what, change] of wrong) {
    const [french, english] = await asked(change)
    expect([what, french.status, english.status]).toEqual([what, 400, 400])
    expect([what, french.message === english.message]).toEqual([what, false])
    for (const { message } of [french, english])
      expect([what, message]).toEqual([what, expect.stringMatching(/^\p{Lu}.{20,}[.!]$/su)])
    expect([what, await kept()]).toEqual([what, before])
  }
})
