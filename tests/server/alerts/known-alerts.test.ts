import { describe, expect, test } from 'vitest'
import type { AlertFigures } from '../../../shared/api/alerts.ts'
import type { AlertRule } from '../../../shared/alerts/rules.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import type { MonthEnd } from '../../../server/alerts/month-end.ts'
import { rules } from '../../../server/alerts/rules/index.ts'
import { noFigures } from '../../../server/alerts/rules/rule.ts'
import { tellable } from '../../../server/alerts/rule-findings.ts'
import { aFinding, aMonthEnd } from './month-ends.ts'

const ruleOf = (id: AlertRule) => rules.find((rule) => rule.id === id)!
const none = { tickets: false, incidents: false, satisfaction: false, costs: false }
const all = { tickets: true, incidents: true, satisfaction: true, costs: true }

describe('a month end says something of a known alert', () => {
  const canTell = (id: AlertRule, after: MonthEnd, kpi: KpiId | null = null) => ruleOf(id).canTell(after, kpi)
  const spoke = { drift: aFinding('2026-06', 'none') }

  test.each(['drift', 'watch', 'backlog'] as const)('%s: where its tickets are in and the detector spoke', (id) => {
    expect(canTell(id, aMonthEnd('2026-06', {}, spoke))).toBe(true)
    expect(canTell(id, aMonthEnd('2026-06', {}, { ...spoke, files: { ...all, tickets: false } }))).toBe(false)
    expect(canTell(id, aMonthEnd('2026-06', {}, { ...spoke, files: { ...none, tickets: true } }))).toBe(true)
    expect(canTell(id, aMonthEnd('2026-06'))).toBe(false)
  })

  test.each([
    ['budget', 'budget-variance'],
    ['security', 'security-incidents'],
    ['target-missed', 'satisfaction'],
    ['target-out-of-reach', 'satisfaction'],
  ] as const)('%s: where its figure of the month is known, be it zero', (id, kpi) => {
    expect(canTell(id, aMonthEnd('2026-05', { [kpi]: [{ value: 0 }] }), kpi)).toBe(true)
    expect(canTell(id, aMonthEnd('2026-05', { [kpi]: [{ value: 3 }, { value: null }] }), kpi)).toBe(false)
    // Another KPI's month is none of its business.
    expect(canTell(id, aMonthEnd('2026-05', { 'total-cost': [{ value: 0 }] }), kpi)).toBe(false)
  })

  test.each(['target-missed', 'target-out-of-reach'] as const)('%s: not of an alert about no KPI', (id) => {
    expect(canTell(id, aMonthEnd('2026-06', { satisfaction: [{ value: 0 }] }), null)).toBe(false)
  })

  test.each(['file-missing', 'restated'] as const)('%s: always', (id) => {
    expect(canTell(id, aMonthEnd('2026-06', {}, { files: none }))).toBe(true)
  })

  test('what cannot be told of is left as it is, but for what is found all the same', () => {
    const known = [
      { subject: 'satisfaction M3', kpi: 'satisfaction' },
      { subject: 'satisfaction M6', kpi: 'satisfaction' },
      { subject: 'total-cost M6', kpi: 'total-cost' },
    ] as const
    const after = aMonthEnd('2026-06', { 'total-cost': [{ value: 0.1 }] })
    const found = { subject: 'satisfaction M6', level: 'note', kpi: 'satisfaction', figures: noFigures } as const
    const told = tellable(ruleOf('target-missed'), after, known, [found])
    expect(told.map(({ subject }) => subject)).toEqual(['satisfaction M6', 'total-cost M6'])
    expect(tellable(ruleOf('target-missed'), after, known, [])).toEqual([known[2]])
  })
})

describe('how bad an alert is', () => {
  test.each<[AlertRule, Partial<AlertFigures>, number]>([
    // Where the delay leads, as a multiple of what it was.
    ['drift', { expected: 8, projected: 12 }, 1.5],
    ['drift', { expected: 8, projected: null }, 0],
    ['drift', { expected: null, projected: 12 }, 0],
    ['drift', { expected: 0, projected: 12 }, 0],
    // Old tickets, by their number.
    ['backlog', { seen: 14, expected: 4 }, 14],
    ['backlog', { seen: null, expected: 4 }, 0],
    // A budget, by how far it is off, either way.
    ['budget', { seen: 0.2, expected: 0.15 }, 0.2],
    ['budget', { seen: -0.2, expected: 0.15 }, 0.2],
    ['budget', { seen: null }, 0],
    // Incidents, as a multiple of the baseline.
    ['security', { seen: 0.5, expected: 0 }, 1.5],
    ['security', { seen: -0.04, expected: 0 }, 0.96],
    ['security', { seen: null }, 1],
    // A target, by how far it is missed or will be; a figure, by how far it moved.
    ['target-missed', { seen: 0.5, expected: 0.75, projected: 9 }, 0.25],
    ['target-missed', { seen: 10, expected: 8 }, 2],
    ['target-out-of-reach', { seen: 9, expected: 0.75, projected: 0.5 }, 0.25],
    ['target-out-of-reach', { seen: 9, expected: null, projected: null }, 0],
    ['restated', { seen: 0.5, expected: 0.75 }, 0.25],
    ['restated', { seen: null, expected: 0.75 }, 0.75],
    // A note and a missing file are no worse than they are.
    ['watch', { seen: 9, expected: 8, projected: 12 }, 0],
    ['file-missing', { file: 'costs' }, 0],
  ])('%s %o', (id, figures, bad) => {
    expect([ruleOf(id).badness({ ...noFigures, ...figures })]).toEqual([expect.closeTo(bad, 12)])
  })
})
