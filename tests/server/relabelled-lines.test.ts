import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import { aHouse, type TestHouse } from './house.ts'
import { pointOf } from './month-files.ts'

const file = (...lines: readonly string[]) => ['Mois;Nature;Libellé;Montant', ...lines].join('\n')
const first = file('2026-05;Récurrent;Forfait;1000', '2026-05;Projet;Migration;300')
const corrected = file('2026-05;Récurrent;Forfait mensuel;1000', '2026-05;Projet;Migration;300')
const asked = { id: 'relabelled', guess: 'same-lines', count: 1 }
const send = <Body = Import>(house: TestHouse, id: number, content: string, answer?: string) =>
  house.upload<Body>(id, content, {
    kind: 'costs',
    commit: 'true',
    ...(answer && { answers: JSON.stringify({ relabelled: answer }) }),
  })

async function withFirst() {
  const house = await aHouse()
  const { id } = await house.addContract()
  expect((await send(house, id, first)).status).toBe(201)
  const cost = async () => (await pointOf(house, id, 'total-cost', '2026-05')).monthlyCost
  const labels = async () => {
    const { body } = await house.get<{ facts: { label: string }[] }>(
      `/contracts/${id}/kpis/total-cost/facts?month=2026-05`,
    )
    return body.facts.map(({ label }) => label).toSorted()
  }
  return { house, id, cost, labels }
}

test('a line whose label was corrected is asked about, and counts once', async () => {
  const { house, id, cost, labels } = await withFirst()
  const refused = await send<ApiError>(house, id, corrected)
  expect([refused.status, refused.body.code]).toEqual([422, 'questions-open'])
  const preview = await house.upload(id, corrected, { kind: 'costs' })
  expect(preview.body.questions).toMatchObject([{ ...asked, about: { example: 'Forfait → Forfait mensuel' } }])
  const stored = await send(house, id, corrected, 'same-lines')
  expect(stored).toMatchObject({ status: 201, body: { changes: { new: 0, changed: 1, unchanged: 1, vanished: 0 } } })
  expect([await cost(), await labels()]).toEqual([1300, ['Forfait mensuel', 'Migration']])
  await house.post(`/contracts/${id}/imports/${stored.body.id}/undo`)
  expect([await cost(), await labels()]).toEqual([1300, ['Forfait', 'Migration']])
})

test('… and is the same line from then on, whatever its amount becomes', async () => {
  const { house, id, cost } = await withFirst()
  await send(house, id, corrected, 'same-lines')
  expect(await send(house, id, corrected)).toMatchObject({ status: 201, body: { changes: { new: 0, unchanged: 2 } } })
  const dearer = corrected.replace('1000', '1200')
  expect(await send(house, id, dearer)).toMatchObject({ status: 201, body: { changes: { new: 0, changed: 1 } } })
  expect(await cost()).toBe(1500)
})

test('another line of the same amount counts beside it where somebody says so, and is asked anew of the next file', async () => {
  const { house, id, cost } = await withFirst()
  const other = await send(house, id, corrected, 'other-lines')
  expect(other).toMatchObject({ status: 201, body: { changes: { new: 1, unchanged: 1, vanished: 1 } } })
  expect(await cost()).toBe(2300)
  const next = file('2026-05;Récurrent;Abonnement;1000')
  expect((await house.upload(id, next, { kind: 'costs' })).body.questions).toMatchObject([asked])
})

test('nothing is asked of another amount, nature, month or number, nor while the known line is there', async () => {
  const { house, id } = await withFirst()
  for (const line of [
    '2026-05;Récurrent;Forfait mensuel;1001',
    '2026-05;Projet;Forfait mensuel;1000',
    '2026-06;Récurrent;Forfait;1000',
  ]) {
    const { body } = await house.upload(id, file(line), { kind: 'costs' })
    expect([line, body.questions]).toEqual([line, []])
  }
  const both = `${first}\n2026-05;Récurrent;Astreinte;1000`
  expect((await house.upload(id, both, { kind: 'costs' })).body.questions).toEqual([])
  const numbered = 'N° de ligne;Mois;Nature;Libellé;Montant\n7;2026-05;Récurrent;Forfait mensuel;1000'
  expect((await house.upload(id, numbered, { kind: 'costs' })).body.questions).toEqual([])
})
