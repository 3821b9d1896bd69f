import { expect, test } from 'vitest'
import type { ApiError } from '../../../shared/api/error.ts'
import { Failure, describe as say } from '../../../server/errors.ts'
import { aHouse } from '../house.ts'

const tickets = `ticket_id,opened_at,resolved_at,status,priority
A,2026-03-10 08:00,2026-03-10 13:00,closed,P1
B,2026-03-11 08:00,2026-03-11 12:00,closed,P1
C,2026-03-12 08:00,2026-03-12 12:00,closed,P1
`
const p1 = { priority: 'P1', responseMinutes: null, resolutionMinutes: 240, hours: '24x7', share: 0.9 }
const perPoint = { kpi: 'resolution-commitment', per: 'point', rate: 10 }
const reason = 'signed in March'

/** With plain spaces. */
const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ')

async function aContract() {
  const house = await aHouse({ clock: () => Date.UTC(2026, 5, 20) / 1000 })
  const { id } = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC', currency: 'EUR' })
  expect((await house.upload(id, tickets, { commit: 'true' })).status).toBe(201)
  const windows = { 'resolution-commitment': 'month' }
  const agreed = {
    commitments: [{ from: '2026-03', rows: [p1] }],
    windows,
    penalties: [{ from: '2026-03', rules: [perPoint] }],
    reason,
  }
  expect((await house.patch(`/contracts/${id}`, agreed)).status).toBe(200)
  const send = async (method: 'PATCH' | 'POST', path: string, payload: object) => {
    const said = async (language: string) => {
      const headers = { 'accept-language': language }
      const answer = await house.inject(`/api/contracts/${id}${path}`, { method, payload, headers })
      return plain(answer.json<ApiError>().message)
    }
    return [await said('fr'), await said('en')]
  }
  return { house, id, send }
}

test('the amount that has moved is money, in the reader’s language and the contract’s currency', async () => {
  const { house, id, send } = await aContract()
  house.db.sqlite.prepare("UPDATE members SET role = 'provider' WHERE contract_id = ?").run(id)
  const answer = { id: 'resolution-commitment point 2026-03..2026-03', amount: 1, answer: 'agreed' }
  // 2 of 3 where 90 % are asked: 23.33 points.
  expect(await send('POST', '/penalties/answers', answer)).toEqual([
    'Le montant est désormais de 233,30 € : il a bougé depuis votre lecture. Relisez-le, puis répondez.',
    'The amount is €233.30 by now: it has moved since you read it. Read it again, then answer.',
  ])
})

test.each([
  [
    { rules: [{ ...perPoint, per: 'fee', rate: 1.255 }] },
    ['Pénalités, règle 1 : 125,5 % de la redevance', 'Penalties, rule 1: 125.5% of the fee'],
  ],
  [{ rules: [], yearCap: { of: 'fee', value: 1.025 } }, ['un plafond de 102,5 % dépasse', 'a cap of 102.5% is over']],
  [
    { rules: [], monthCap: { of: 'fee', value: -0.025 } },
    ['un plafond de −2,5 % est inférieur', 'a cap of −2.5% is under'],
  ],
  [{ rules: [], yearCap: -1200.5 }, ['un plafond de −1 200,50 € est inférieur', 'a cap of −€1,200.50 is under']],
])('terms %j are refused with their figures as the reader writes them', async (terms, [fr, en]) => {
  const { send } = await aContract()
  const [french, english] = await send('PATCH', '', { penalties: [{ from: '2026-03', ...terms }], reason })
  expect(french).toContain(fr)
  expect(english).toContain(en)
})

test('a share of a grid too, and any number that is not whole', async () => {
  const { send } = await aContract()
  const [french, english] = await send('PATCH', '', {
    commitments: [{ from: '2026-03', rows: [{ ...p1, share: 1.005 }] }],
    reason,
  })
  expect(french).toContain('priorité P1 : 100,5 % ne peuvent pas être tenus')
  expect(english).toContain('priority P1: 100.5% cannot be met')
  const { code, params } = new Failure('score-scale-unknown', { highest: 12.5 })
  expect(say(code, params, 'fr')).toContain('12,5')
  expect(say(code, params, 'en')).toContain('12.5')
})

test.each([
  [
    'a late ticket dearer than the cap of its year',
    { penalties: [{ from: '2026-03', rules: [{ ...perPoint, rate: 600 }], yearCap: 500 }] },
    'Pénalités, règle 1 : 600 € dépasse ce que permet le plafond de 500 €',
    'Penalties, rule 1: €600 is over what the cap of €500 leaves room for',
  ],
  [
    'caps that are turned round',
    { penalties: [{ from: '2026-03', rules: [perPoint], monthCap: { of: 'amount', value: 900 }, yearCap: 800 }] },
    'le plafond de l’année (800 €) est inférieur à celui du mois (900 €)',
    'the cap of a year (€800) is under the cap of a month (€900)',
  ],
  [
    'the same late ticket twice',
    {
      penalties: [
        {
          from: '2026-03',
          rules: [
            { ...perPoint, per: 'ticket', priority: 'P1' },
            { ...perPoint, per: 'ticket' },
          ],
        },
      ],
    },
    'Pénalités, règle 2 : les règles 1 et 2 retiennent pour les mêmes tickets en retard',
    'Penalties, rule 2: rules 1 and 2 take off for the same late tickets',
  ],
  [
    'rules from before the contract',
    { penalties: [{ from: '1999-01', rules: [perPoint] }] },
    'pénalités 1, mois d’effet : donnez un mois de 2026-03 à 2046-03',
    'penalties 1, effective month: give a month from 2026-03 to 2046-03',
  ],
  [
    'a grid of another century',
    { commitments: [{ from: '2150-01', rows: [p1] }] },
    'engagements 1, mois d’effet : donnez un mois de 2006-03 à 2046-03',
    'commitments 1, effective month: give a month from 2006-03 to 2046-03',
  ],
  [
    'a grid taken from under its rule',
    { commitments: [] },
    'Pénalités, règle 1 : la grille d’engagements ne garantit aucun temps de ce genre',
    'Penalties, rule 1: the grid of commitments guarantees no such time',
  ],
  [
    'the same with the standing rules beside it',
    { commitments: [], penalties: [{ from: '2026-03', rules: [perPoint], monthCap: null, yearCap: null }] },
    'Pénalités, règle 1 : la grille d’engagements ne garantit aucun temps de ce genre',
    'Penalties, rule 1: the grid of commitments guarantees no such time',
  ],
] as const)('%s: refused in both languages, nothing stored', async (_what, patch, fr, en) => {
  const { house, id, send } = await aContract()
  const read = async () => (await house.inject(`/api/contracts/${id}`)).body
  const before = await read()
  const [french, english] = await send('PATCH', '', { ...patch, reason })
  expect(french).toContain(fr)
  expect(english).toContain(en)
  expect(await read()).toBe(before)
})

test('a rule and its grid go together, in one change', async () => {
  const { house, id } = await aContract()
  const both = await house.patch(`/contracts/${id}`, { commitments: [], penalties: [], reason })
  expect([both.status, both.body.commitments, both.body.penalties]).toEqual([200, [], []])
})

test('a rule of an earlier release that its cap is under loses no ground either', async () => {
  const { house, id } = await aContract()
  const capped = JSON.stringify([
    {
      from: '2026-03',
      rules: [{ ...perPoint, priority: null, needsProof: false }],
      monthCap: null,
      yearCap: 1,
    },
  ])
  house.db.sqlite.prepare('UPDATE contracts SET penalties = ? WHERE id = ?').run(capped, id)
  const refused = await house.patch<ApiError>(`/contracts/${id}`, { commitments: [], reason })
  expect([refused.status, refused.body.code]).toEqual([400, 'penalty-no-commitment'])
  expect((await house.patch(`/contracts/${id}`, { name: 'Renamed' })).status).toBe(200)
})
