import { expect, test } from 'vitest'
import { aHouse } from './house.ts'
import { table } from './month-files.ts'

/** Each ticket once for each of its commitments, as a join of two tables writes them. */
const joined = table(
  'ticket_id,opened_at,resolved_at,level,sla_met,score',
  'J1,2026-03-02,2026-03-03,1,yes,5/5',
  'J1,2026-03-02,2026-03-03,1,no,5/5',
  'J2,2026-03-02,2026-03-04,2,yes,',
  'J2,2026-03-02,2026-03-04,2,yes,',
  'J3,2026-03-02,2026-03-04,1,yes,2/5',
)

test('what figures will rest on counts a ticket once that several rows repeat, breached if one is', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const mapping = JSON.stringify({ 0: 'id', 1: 'openedAt', 2: 'resolvedAt', 3: 'level', 4: 'slaMet', 5: 'answerScore' })
  const { body } = await house.upload(id, joined, { mapping })
  expect(body).toMatchObject({ rows: 5, superseded: 2 })
  expect(body.rests.map(({ on, counted, of, share }) => [on, counted, of, share])).toEqual([
    ['placed', 3, 3, null],
    ['first-level', 3, 3, 2 / 3],
    ['delay', 3, 3, null],
    ['sla', 3, 3, 2 / 3],
    ['answers', 2, 3, 1 / 2],
  ])
})

test('groups are asked with the tickets that they have, each once', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const row = (ticket: string, group: string, sla: string) => `${ticket},2026-03-02,2026-03-03,${group},${sla}`
  const head = 'ticket_id,opened_at,resolved_at,group,sla_met'
  const file = table(head, row('J1', 'Hotline', 'yes'), row('J1', 'Hotline', 'no'), row('J2', 'Réseau', 'yes'))
  const { body } = await house.upload(id, file)
  expect(body.questions).toMatchObject([
    {
      id: 'level-one',
      count: 2,
      options: [
        { value: 'Hotline', count: 1 },
        { value: 'Réseau', count: 1 },
      ],
    },
  ])
})
