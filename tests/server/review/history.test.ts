import { expect, test } from 'vitest'
import type { Committee } from '../../../shared/api/committees.ts'
import type { Scorecard } from '../../../shared/api/kpis.ts'
import type { Portfolio } from '../../../shared/api/portfolio.ts'
import { aHouse } from '../house.ts'
import { giveIncidents } from './files.ts'

test('a scorecard and a committee show 24 months, a row of the portfolio 12, however many there are', async () => {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2024-01-01' })
  await giveIncidents(house, contract, { from: '2024-01', to: '2026-06' }, [
    { kind: 'security', at: '2024-02-03 10:00' },
  ])
  const root = `/contracts/${contract.id}`
  const card = (await house.get<Scorecard>(`${root}/scorecard`)).body
  const committee = (await house.get<Committee>(`${root}/committees/Q10`)).body
  const [row] = (await house.get<Portfolio>('/portfolio')).body.rows
  const shown = ({ kpis }: Pick<Scorecard, 'kpis'>) =>
    kpis.map(({ history }) => [history.length, history[0]!.month, history.at(-1)!.month])
  const all = <Each>(one: Each) => card.kpis.map(() => one)
  expect(shown(card)).toEqual(all([24, '2024-07', '2026-06']))
  expect(committee.kpis.map(({ history }) => [history.length, history[0]!.month])).toEqual(all([24, '2024-07']))
  expect(row!.kpis.map(({ line }) => [line.values.length, line.targets.length, line.from])).toEqual(
    all([12, 12, '2025-07']),
  )
  // Months before the first with data are not made up.
  const early = (await house.get<Scorecard>(`${root}/scorecard?month=2024-03`)).body
  expect(shown(early)).toEqual(all([3, '2024-01', '2024-03']))
})
