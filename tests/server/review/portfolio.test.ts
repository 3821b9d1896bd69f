import { expect, test } from 'vitest'
import type { Portfolio } from '../../../shared/api/portfolio.ts'
import { readRevision } from '../../../server/db/contracts.ts'
import { replaceDriftFindings } from '../../../server/db/drift-findings.ts'
import { aHouse } from '../house.ts'
import { giveAnswers } from './files.ts'
import { driftFinding, kept } from './drift-finding.ts'

const answers = (month: string, satisfied: number, unsatisfied: number) =>
  [...Array<number>(satisfied).fill(5), ...Array<number>(unsatisfied).fill(1)].map((score, index) => ({
    at: `${month}-${String((index % 28) + 1).padStart(2, '0')} ${10 + Math.floor(index / 28)}:00`,
    score,
  }))

test('every contract stands at its latest month with data, worst first, then by name', async () => {
  const house = await aHouse()
  const add = (name: string, dueMonth: number) =>
    house.addContract({ name, startsOn: '2026-03-01', targets: [{ kpi: 'satisfaction', dueMonth, value: 0.75 }] })
  // Due at M3: 30 of 30 unsatisfied is a certain miss, 2 of 3 an uncertain one. Due at M6: behind. Éole and Zéphyr are well,
  // Zéphyr for certain.
  const [zephyr, eole, behind, drifting, certain, uncertain] = [
    await add('Zéphyr', 3),
    await add('Éole', 3),
    await add('Behind', 6),
    await add('Drifting', 3),
    await add('Surely missed', 3),
    await add('Barely missed', 3),
  ]
  replaceDriftFindings(house.db, drifting.id, kept(driftFinding('2026-05', 'drift')), {
    revision: readRevision(house.db, drifting.id),
    from: 0,
  })
  await giveAnswers(house, drifting, answers('2026-05', 3, 0))
  const everyMonth = (satisfied: number, unsatisfied: number) =>
    ['2026-03', '2026-04', '2026-05'].flatMap((month) => answers(month, satisfied, unsatisfied))
  await giveAnswers(house, zephyr, everyMonth(10, 0))
  await giveAnswers(house, eole, answers('2026-05', 3, 0))
  await giveAnswers(house, behind, answers('2026-05', 2, 1))
  await giveAnswers(house, certain, everyMonth(0, 10))
  await giveAnswers(house, uncertain, answers('2026-05', 2, 1))
  await add('Empty', 3)
  const { body } = await house.get<Portfolio>('/portfolio')
  expect(body.map(({ contract, month }) => [contract.name, month])).toEqual([
    ['Surely missed', '2026-05'],
    ['Barely missed', '2026-05'],
    ['Drifting', '2026-05'],
    ['Behind', '2026-05'],
    ['Empty', null],
    ['Éole', '2026-05'],
    ['Zéphyr', '2026-05'],
  ])
  expect(body[0]).toMatchObject({
    contract: { client: 'A', provider: 'B', startsOn: '2026-03-01', currency: 'EUR' },
    contractMonth: 3,
    files: { tickets: false, incidents: false, satisfaction: true, costs: false },
  })
  expect(body[4]).toMatchObject({ contractMonth: null, files: null, kpis: [] })
})

test('a row has every KPI with its last twelve months', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2025-01-01' })
  await giveAnswers(house, contract, [...answers('2025-01', 1, 0), ...answers('2026-05', 1, 0)])
  const { body } = await house.get<Portfolio>('/portfolio')
  expect(body[0]!.kpis).toHaveLength(9)
  const { history } = body[0]!.kpis.find(({ id }) => id === 'satisfaction')!
  expect(history.map(({ month }) => month)).toEqual(
    ['06', '07', '08', '09', '10', '11', '12']
      .map((month) => `2025-${month}`)
      .concat(['01', '02', '03', '04', '05'].map((month) => `2026-${month}`)),
  )
})

test('without a contract there is nothing to show', async () => {
  const house = await aHouse()
  expect((await house.get<Portfolio>('/portfolio')).body).toEqual([])
})
