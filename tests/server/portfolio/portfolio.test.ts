import { expect, test } from 'vitest'
import type { Scorecard } from '../../../shared/api/kpis.ts'
import type { Portfolio } from '../../../shared/api/portfolio.ts'
import { readRevision } from '../../../server/db/contracts.ts'
import { replaceDriftFindings } from '../../../server/db/drift-findings.ts'
import { aHouse } from '../house.ts'
import { giveAnswers, giveIncidents } from '../review/files.ts'
import { driftFinding, kept } from '../review/drift-finding.ts'

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
  expect(body.rows.map(({ contract, month }) => [contract.name, month])).toEqual([
    ['Surely missed', '2026-05'],
    ['Barely missed', '2026-05'],
    ['Drifting', '2026-05'],
    ['Behind', '2026-05'],
    ['Empty', null],
    ['Éole', '2026-05'],
    ['Zéphyr', '2026-05'],
  ])
  expect(body.rows[0]).toMatchObject({
    contract: { client: 'A', provider: 'B', startsOn: '2026-03-01', currency: 'EUR' },
    contractMonth: 3,
    files: { tickets: false, incidents: false, satisfaction: true, costs: false },
  })
  expect(body.rows[4]).toMatchObject({ contractMonth: null, files: null, kpis: [] })
})

test('a row says of every KPI what the scorecard of its month says, with the last twelve months', async () => {
  const house = await aHouse()
  const contract = await house.addContract({
    startsOn: '2025-01-01',
    targets: [{ kpi: 'satisfaction', dueMonth: 3, value: 0.75 }],
    securityBaseline: { perMonth: 2, months: 12 },
  })
  await giveAnswers(house, contract, [
    ...answers('2025-01', 1, 0),
    ...answers('2026-04', 1, 2),
    ...answers('2026-05', 1, 0),
  ])
  await giveIncidents(house, contract, { from: '2026-03', to: '2026-05' }, [
    { kind: 'security', at: '2026-04-03 10:00' },
  ])
  const [row] = (await house.get<Portfolio>('/portfolio')).body.rows
  const { kpis } = (await house.get<Scorecard>(`/contracts/${contract.id}/scorecard?month=2026-05`)).body
  expect(row!.kpis.map(({ id }) => id)).toEqual(kpis.map(({ id }) => id))
  for (const [index, kpi] of kpis.entries()) {
    const { value, target, verdict, certain, reason } = kpi
    const counts = kpi.id === 'security-incidents'
    const line = kpi.history.slice(-12)
    expect(row!.kpis[index]).toMatchObject({
      value,
      target,
      verdict,
      certain,
      reason,
      drift: kpi.drift?.verdict ?? null,
    })
    expect(row!.kpis[index]!.line).toEqual({
      from: '2025-06',
      values: line.map((point) => (counts ? (point.perMonth?.value ?? null) : point.judged.value)),
      targets: line.map((point) => (counts ? (point.baseline?.perMonth ?? null) : point.judged.target)),
    })
  }
  expect(row!.kpis.find(({ id }) => id === 'security-incidents')!.line.values.slice(-3)).toEqual([0, 1, 0])
})

test('without a contract there is nothing to show', async () => {
  const house = await aHouse()
  const { body } = await house.get<Portfolio>('/portfolio')
  expect(body).toEqual({ page: 1, pageSize: 50, contracts: 0, total: 0, rows: [] })
})

test('contracts come fifty at a time, searched and ordered over all of them', async () => {
  const house = await aHouse()
  const name = (index: number) => `Contrat ${String(index).padStart(3, '0')}`
  const added = []
  for (let index = 0; index < 53; index++)
    added.push(
      await house.addContract({ name: name(index), client: index % 2 ? 'Zénith' : 'Altéa', startsOn: '2026-01-01' }),
    )
  await giveAnswers(house, added[52]!, answers('2026-04', 1, 0))
  await giveAnswers(house, added[7]!, answers('2026-05', 1, 0))
  const ask = async (query: string) => {
    const { body } = await house.get<Portfolio>(`/portfolio?${query}`)
    return { ...body, names: body.rows.map(({ contract }) => contract.name) }
  }
  const first = await ask('')
  expect([first.contracts, first.total, first.rows.length, first.names[0]]).toEqual([53, 53, 50, name(0)])
  expect((await ask('page=2')).names).toEqual([name(50), name(51), name(52)])
  expect((await ask('page=3')).rows).toEqual([])
  const found = await ask('search=zenith%2005')
  expect([found.contracts, found.total, found.names]).toEqual([53, 2, [name(5), name(51)].toSorted()])
  expect((await ask('order=client')).names.slice(26, 29)).toEqual([name(52), name(1), name(3)])
  // Without any data one waits longest; then the one whose data are older.
  expect((await ask('order=oldest&page=2')).names).toEqual([name(51), name(52), name(7)])
  for (const refused of ['page=0', 'order=worst', `search=${'x'.repeat(101)}`, 'sort=client'])
    expect([refused, (await house.get(`/portfolio?${refused}`)).status]).toEqual([refused, 400])
})
