import { expect, it } from 'vitest'
import { pastTargetLines } from '../../web/words/past-targets.ts'

const due = (kpi: 'satisfaction' | 'budget-variance' | 'security-incidents', dueMonth: number, value: number) => ({
  kpi,
  dueMonth,
  value,
})

it('past targets are listed latest first, each with the KPIs that then changed and what they aimed at', () => {
  const budget = due('budget-variance', 3, 0.15)
  const pastTargets = [
    {
      through: '2026-03',
      changedAt: '2026-04-02T08:00:00Z',
      targets: [due('satisfaction', 6, 0.9), due('satisfaction', 3, 0.75), budget],
    },
    { through: '2026-06', changedAt: '2026-07-02T08:00:00Z', targets: [budget] },
  ]
  const targets = [due('budget-variance', 3, 0.1), due('security-incidents', 6, -0.5)]
  const [latest, first] = pastTargetLines('en', { pastTargets, targets })
  expect(latest).toEqual({
    through: '2026-06',
    changedAt: '2026-07-02T08:00:00Z',
    lines: [
      { kpi: 'budget-variance', steps: [{ dueMonth: 3, value: '±15%' }] },
      { kpi: 'security-incidents', steps: [] },
    ],
  })
  expect(first!.lines).toEqual([
    {
      kpi: 'satisfaction',
      steps: [
        { dueMonth: 3, value: '75%' },
        { dueMonth: 6, value: '90%' },
      ],
    },
  ])
})
