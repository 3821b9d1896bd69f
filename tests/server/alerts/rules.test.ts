import { describe, expect, test } from 'vitest'
import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import type { JudgedFigure } from '../../../shared/api/kpis.ts'
import type { MonthEnd } from '../../../server/alerts/month-end.ts'
import { backlog } from '../../../server/alerts/rules/backlog.ts'
import { budget } from '../../../server/alerts/rules/budget.ts'
import { drift } from '../../../server/alerts/rules/drift.ts'
import { fileMissing } from '../../../server/alerts/rules/file-missing.ts'
import { noFigures, type Rule } from '../../../server/alerts/rules/rule.ts'
import { security } from '../../../server/alerts/rules/security.ts'
import { targetMissed } from '../../../server/alerts/rules/target-missed.ts'
import { targetOutOfReach } from '../../../server/alerts/rules/target-out-of-reach.ts'
import { watch } from '../../../server/alerts/rules/watch.ts'
import { aFinding, aMonthEnd } from './month-ends.ts'

const look = (rule: Rule, after: MonthEnd, open: readonly string[] = [], before: MonthEnd | null = null) =>
  rule.find({ before, after, settings: defaultAlertSettings, isOpen: (subject) => open.includes(subject) })

describe('drift', () => {
  const hours = { 'resolution-delay': [{ value: 12, interval: { low: 10, high: 14 } }] }

  test('tells what the delay would be at its old level, and where it leads, in hours', () => {
    // 12 h after a rise of 20 % was 10 h; 1.5 times the old level is 15 h.
    const [found] = look(drift, aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', 'drift') }))
    expect(found).toMatchObject({ level: 'alert', kpi: 'resolution-delay' })
    expect(found!.figures).toMatchObject({ unit: 'hours', seen: 12, since: '2026-03', certain: true })
    expect(found!.figures.expected).toBeCloseTo(10, 10)
    expect(found!.figures.projected).toBeCloseTo(15, 10)
    expect(found!.figures).toMatchObject({
      interval: { low: 10, high: 14 },
      slope: { value: 0.04, low: 0.02, high: 0.06 },
    })
  })

  test('tells since when and how fast where the month has no mean, and nothing where the detector gives no rise', () => {
    const finding = aFinding('2026-08', 'drift')
    const figures = (drifting: typeof finding) => look(drift, aMonthEnd('2026-08', {}, { drift: drifting }))[0]!.figures
    expect(figures(finding)).toMatchObject({ seen: null, expected: null, projected: null, since: '2026-03' })
    expect(figures({ ...finding, rise: null })).toEqual({ ...noFigures, certain: false })
  })

  test('is beyond chance, a watch is not', () => {
    const certain = (rule: Rule, verdict: 'drift' | 'watch') =>
      look(rule, aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', verdict) }))[0]!.figures.certain
    expect([certain(drift, 'drift'), certain(watch, 'watch')]).toEqual([true, false])
  })

  test('a month that only watches raises nothing, but does not close what is open', () => {
    const after = aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', 'watch') })
    expect(look(drift, after)).toEqual([])
    expect(look(drift, after, [''])).toHaveLength(1)
    expect(look(drift, aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', 'none') }), [''])).toEqual([])
    expect(look(drift, aMonthEnd('2026-08', hours), [''])).toEqual([])
  })

  test('a watch is a note, and none while a drift eases', () => {
    const after = aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', 'watch') })
    expect(look(watch, after)).toMatchObject([{ level: 'note' }])
    const before = aMonthEnd('2026-07', hours, { drift: aFinding('2026-07', 'drift') })
    expect(look(watch, after, [], before)).toEqual([])
    expect(look(watch, aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', 'mix') }))).toEqual([])
    expect(look(watch, aMonthEnd('2026-08', hours))).toEqual([])
    expect(look(watch, after, [], aMonthEnd('2026-07', hours))).toHaveLength(1)
  })
})

test('a growing backlog tells how many old tickets there were before it grew', () => {
  const old = (over30: number) => ({ open: 40, over7: 30, over14: 25, over30 })
  const backlogs = [...Array.from({ length: 8 }, () => null), old(4), old(6), old(9), old(14)]
  const sideRise = { since: '2026-06', rise: 0.8 }
  const after = aMonthEnd(
    '2026-08',
    {},
    { backlog: old(14), backlogs, drift: aFinding('2026-08', 'backlog', { sideRise }) },
  )
  expect(look(backlog, after)).toMatchObject([
    { level: 'alert', kpi: 'resolution-delay', figures: { seen: 14, expected: 4, since: '2026-06', certain: true } },
  ])
  expect(look(backlog, aMonthEnd('2026-08', {}, { backlog: old(14), backlogs }))).toEqual([])
  const spoken = aFinding('2026-08', 'drift', { sideRise })
  expect(look(backlog, aMonthEnd('2026-08', {}, { backlog: old(14), backlogs, drift: spoken }))).toEqual([])
})

test('a backlog that grew since before what is known is held against its rise', () => {
  const old = (over30: number) => ({ open: 40, over7: 30, over14: 25, over30 })
  const expected = (since: string, backlogs: MonthEnd['backlogs'], last: MonthEnd['backlog'] = old(18)) => {
    const drifting = aFinding('2026-08', 'backlog', { sideRise: { since, rise: 0.8 } })
    const [found] = look(backlog, aMonthEnd('2026-08', {}, { backlog: last, backlogs, drift: drifting }))
    return [found!.figures.seen, found!.figures.expected]
  }
  // 18 after a rise of 80 % were 10. Twelve months to August 2026 begin with September 2025, and so do those before.
  const twelve = Array.from({ length: 12 }, (_, month) => old(month))
  expect(expected('2025-08', twelve)).toEqual([18, 10])
  expect(expected('2025-09', twelve)).toEqual([18, 10])
  expect(expected('2025-10', twelve)).toEqual([18, 0])
  expect(expected('2026-08', twelve)).toEqual([18, 10])
  expect(expected('2026-07', [...twelve.slice(0, 9), null, old(3), old(18)])).toEqual([18, 10])
  expect(expected('2025-08', twelve, null)).toEqual([null, null])
})

describe('budget', () => {
  const cumulated = (value: number) => ({ 'budget-variance': [{ value: 0, judged: { value, certain: true } }] })

  test('beyond 15 % either way in the first six months', () => {
    expect(look(budget, aMonthEnd('2026-04', cumulated(0.151)))).toMatchObject([
      { figures: { seen: 0.151, expected: 0.15 } },
    ])
    expect(look(budget, aMonthEnd('2026-04', cumulated(-0.2)))).toHaveLength(1)
    expect(look(budget, aMonthEnd('2026-04', cumulated(0.15)))).toEqual([])
    expect(look(budget, aMonthEnd('2026-04'))).toEqual([])
    // The sixth month is one of them. A cost is counted: chance has no part in it.
    expect(look(budget, aMonthEnd('2026-06', cumulated(0.3)))).toMatchObject([
      {
        subject: '',
        level: 'alert',
        kpi: 'budget-variance',
        figures: { unit: 'change', interval: null, certain: true },
      },
    ])
  })

  test('after them nothing new is raised, and what is open holds as long as it is so', () => {
    expect(look(budget, aMonthEnd('2026-07', cumulated(0.3)))).toEqual([])
    expect(look(budget, aMonthEnd('2026-07', cumulated(0.3)), [''])).toHaveLength(1)
    expect(look(budget, aMonthEnd('2026-07', cumulated(0.1)), [''])).toEqual([])
  })
})

describe('security', () => {
  const known = { 'security-incidents': [{ value: 0, judged: { value: null } }] }
  const judged = (value: number, interval: JudgedFigure['interval'], month: number | null = 0) => ({
    'security-incidents': [{ value: month, judged: { value, interval } }],
  })
  const quarter = (value: number, low: number, month: number | null = 0) => judged(value, { low, high: 2 }, month)

  test('flat or rising over the quarter, at M3 and M6', () => {
    expect(look(security, aMonthEnd('2026-03', quarter(0.2, -0.1)))).toMatchObject([
      { figures: { seen: 0.2, dueMonth: 3, certain: false } },
    ])
    expect(look(security, aMonthEnd('2026-06', quarter(-0.04, -0.4)))).toHaveLength(1)
    expect(look(security, aMonthEnd('2026-06', quarter(-0.049, -0.4)))).toHaveLength(1)
    expect(look(security, aMonthEnd('2026-06', quarter(-0.05, -0.4)))).toEqual([])
    expect(look(security, aMonthEnd('2026-03', quarter(1.2, 0.1)))).toMatchObject([
      { figures: { unit: 'change', expected: 0, interval: { low: 0.1, high: 2 }, certain: true } },
    ])
    // An interval that begins at “as many as before” leaves room for chance, and so does none at all.
    expect(look(security, aMonthEnd('2026-03', quarter(1.2, 0)))).toMatchObject([
      { level: 'alert', kpi: 'security-incidents', figures: { certain: false } },
    ])
    expect(look(security, aMonthEnd('2026-03', judged(1, null)))).toMatchObject([
      { figures: { interval: null, certain: false } },
    ])
    expect(look(security, aMonthEnd('2026-03', known))).toEqual([])
  })

  test('other months raise nothing, and hold what is open until a quarter falls', () => {
    expect(look(security, aMonthEnd('2026-04', quarter(0.5, 0)))).toEqual([])
    expect(look(security, aMonthEnd('2026-04', quarter(0.5, 0)), [''])).toHaveLength(1)
    expect(look(security, aMonthEnd('2026-05', quarter(-0.3, -0.6)), [''])).toEqual([])
  })

  test('where there was none before, any incident raises it, whenever it comes', () => {
    const none = { value: null, reason: 'zero-baseline' } as const
    const known0 = { 'security-incidents': [none] }
    const some = (sample: number, certain = false) => ({ 'security-incidents': [{ ...none, sample, certain }] })
    expect(look(security, aMonthEnd('2026-04', some(2, true)))).toMatchObject([
      { subject: '', level: 'alert', figures: { unit: 'count', seen: 2, expected: 0, dueMonth: 4, certain: true } },
    ])
    expect(look(security, aMonthEnd('2026-05', some(1)))).toMatchObject([
      { level: 'alert', figures: { seen: 1, certain: false } },
    ])
    expect(look(security, aMonthEnd('2026-03', some(0)), [''])).toEqual([])
    expect(look(security, aMonthEnd('2025-12', some(3)))).toEqual([])
    expect(security.canTell(aMonthEnd('2026-04', known0), 'security-incidents')).toBe(true)
  })

  test('a quarter whose last month has not come says nothing, neither to raise nor to close', () => {
    const after = aMonthEnd('2026-03', quarter(0.2, -0.1, null))
    expect(look(security, after)).toEqual([])
    expect(security.canTell(after, 'security-incidents')).toBe(false)
    expect(security.canTell(aMonthEnd('2026-03', known), 'security-incidents')).toBe(true)
  })
})

describe('a target missed', () => {
  const missed = (dueMonth: number, certain = true) => ({
    satisfaction: [{ value: 0.7, target: 0.75, targetDueMonth: dueMonth, verdict: 'missed', certain } as const],
  })
  /** Judged in a later quarter, whose last month alone says the reverse. */
  const later = (month: string, verdict: 'met' | 'missed', certain: boolean, value = 0.68) => {
    const window = { kind: 'three-months', from: '2026-07', to: '2026-09', months: 3, covered: 3, over: true } as const
    const judged = { value, verdict, certain, window }
    return aMonthEnd(month, { satisfaction: [{ value: 0.9, target: 0.75, targetDueMonth: 6, judged }] })
  }

  test('is raised in the month at whose end it is due', () => {
    expect(look(targetMissed, aMonthEnd('2026-03', missed(3)))).toMatchObject([
      {
        subject: 'satisfaction M3',
        level: 'alert',
        kpi: 'satisfaction',
        figures: { unit: 'ratio', seen: 0.7, expected: 0.75, certain: true, since: null },
      },
    ])
    expect(look(targetMissed, aMonthEnd('2026-03', missed(3, false)))).toMatchObject([{ level: 'note' }])
  })

  test('stays due: a later quarter that misses it beyond chance raises it, one that may by chance only holds it', () => {
    const [found] = look(targetMissed, later('2026-09', 'missed', true))
    expect(found).toMatchObject({ subject: 'satisfaction M6', level: 'alert' })
    expect(found!.figures).toMatchObject({ seen: 0.68, since: '2026-07', dueMonth: 6, certain: true })
    const uncertain = later('2026-09', 'missed', false)
    expect(look(targetMissed, uncertain)).toEqual([])
    expect(look(targetMissed, uncertain, ['satisfaction M6'])).toMatchObject([{ level: 'note' }])
    const met = later('2026-09', 'met', false, 0.76)
    expect(look(targetMissed, met, ['satisfaction M6'])).toEqual([])
    expect(targetMissed.canTell(met, 'satisfaction')).toBe(true)
  })

  test('between quarters it is neither raised nor closed', () => {
    const after = later('2026-08', 'missed', true)
    expect(look(targetMissed, after, ['satisfaction M6'])).toEqual([])
    expect(targetMissed.canTell(after, 'satisfaction')).toBe(false)
  })

  test('a month behind the path to the next target does not close it, one on the path does', () => {
    const next = (verdict: 'behind' | 'on-path') =>
      aMonthEnd('2026-04', { satisfaction: [{ value: 0.7, target: 0.9, targetDueMonth: 6, verdict }] })
    expect(targetMissed.canTell(next('behind'), 'satisfaction')).toBe(false)
    expect(targetMissed.canTell(next('on-path'), 'satisfaction')).toBe(true)
  })

  test('without a number is no target: the drift of the delay has its own alert', () => {
    const delay = { 'resolution-delay': [{ value: 12, targetDueMonth: 3, verdict: 'missed' } as const] }
    expect(look(targetMissed, aMonthEnd('2026-03', delay))).toEqual([])
  })
})

describe('a target out of reach', () => {
  const rates = (values: readonly number[], half: number) => ({
    'first-level-resolution': values.map((value) => ({
      value,
      interval: { low: value - half, high: value + half },
      target: 0.85,
      targetDueMonth: 6,
      verdict: 'behind' as const,
    })),
  })

  test('is an alert where the line through three months misses it beyond chance', () => {
    // 0.70, 0.71, 0.72 in M2 to M4 lead to 0.74 in M6.
    const [found] = look(targetOutOfReach, aMonthEnd('2026-04', rates([0.7, 0.71, 0.72], 0.02)))
    expect(found).toMatchObject({ level: 'alert', subject: 'first-level-resolution M6' })
    expect(found!.figures.projected).toBeCloseTo(0.74, 10)
  })

  test('is a note where it only may miss', () => {
    expect(look(targetOutOfReach, aMonthEnd('2026-04', rates([0.72, 0.75, 0.78], 0.1)))).toMatchObject([
      { level: 'note', figures: { certain: false } },
    ])
  })

  test('looks at as many months as the contract says, and tells what it saw in the last', () => {
    // The last three of five months are flat at 0.70.
    const after = aMonthEnd('2026-05', rates([0.5, 0.6, 0.7, 0.7, 0.7], 0.02))
    const led = (months: number) => {
      const settings = { ...defaultAlertSettings, targetOutOfReach: { on: true, months } }
      return targetOutOfReach.find({ before: null, after, settings, isOpen: () => false })[0]!.figures
    }
    expect(led(3)).toMatchObject({
      unit: 'ratio',
      seen: 0.7,
      expected: 0.85,
      interval: { low: 0.7 - 0.02, high: 0.7 + 0.02 },
      dueMonth: 6,
      certain: true,
    })
    expect(led(3).projected).toBeCloseTo(0.7, 10)
    // 0.5, 0.6, 0.7, 0.7, 0.7: mean 0.64, slope 0.5 ÷ 10; M6 is three months from the middle: 0.79.
    expect(led(5).projected).toBeCloseTo(0.79, 10)
  })

  test('may lie below, or either side of zero, by the KPI', () => {
    const exact = (kpi: 'resolution-delay' | 'budget-variance', target: number, ...values: number[]) => ({
      [kpi]: values.map((value) => ({ value, target, targetDueMonth: 6, verdict: 'behind' as const })),
    })
    const found = (points: Parameters<typeof aMonthEnd>[1]) =>
      look(targetOutOfReach, aMonthEnd('2026-04', points)).map(({ kpi, level }) => `${kpi} ${level}`)
    expect(found(exact('resolution-delay', 8, 10, 10, 10))).toEqual(['resolution-delay alert'])
    expect(found(exact('resolution-delay', 8, 12, 11, 10))).toEqual([])
    expect(found(exact('budget-variance', 0.05, -0.1, -0.1, -0.1))).toEqual(['budget-variance alert'])
    expect(found(exact('budget-variance', 0.05, -0.14, -0.11, -0.08))).toEqual([])
  })

  test('projects the window that the target is judged over, of which some months are over', () => {
    // 0.70, 0.76, 0.82 in M3 to M5 lead to 0.88 in M6: above 85 %, and yet M4 to M6 make (0.76 + 0.82 + 0.88) / 3.
    const points = rates([0.7, 0.76, 0.82], 0.01)['first-level-resolution'].map((point) => ({
      ...point,
      judged: {
        window: { kind: 'three-months', from: '2026-03', to: '2026-05', months: 3, covered: 3, over: true } as const,
      },
    }))
    const [found] = look(targetOutOfReach, aMonthEnd('2026-05', { 'first-level-resolution': points }))
    expect(found).toMatchObject({ level: 'alert', figures: { expected: 0.85, certain: true } })
    expect(found!.figures.projected).toBeCloseTo(0.82, 10)
    const longer = aMonthEnd('2026-02', { 'first-level-resolution': points })
    expect(look(targetOutOfReach, longer)).toEqual([])
  })

  test('raises nothing where the line reaches it, on the path, or with a month missing', () => {
    expect(look(targetOutOfReach, aMonthEnd('2026-04', rates([0.7, 0.76, 0.82], 0.02)))).toEqual([])
    expect(look(targetOutOfReach, aMonthEnd('2026-04', rates([0.7, 0.71], 0.02)))).toEqual([])
    const onPath = rates([0.7, 0.71, 0.72], 0.02)['first-level-resolution'].map((point) => ({
      ...point,
      verdict: 'on-path' as const,
    }))
    expect(look(targetOutOfReach, aMonthEnd('2026-04', { 'first-level-resolution': onPath }))).toEqual([])
  })
})

describe('a missing file', () => {
  const none = { tickets: false, incidents: false, satisfaction: false, costs: false }

  test('is told by kind', () => {
    const late = { ...none, tickets: true, costs: true }
    expect(look(fileMissing, aMonthEnd('2026-03', {}, { late })).map(({ subject }) => subject)).toEqual([
      'tickets 2026-03',
      'costs 2026-03',
    ])
    expect(look(fileMissing, aMonthEnd('2026-03'))).toEqual([])
  })

  test('is not looked for before the contract, and is in its first month', () => {
    expect(look(fileMissing, aMonthEnd('2025-12', {}, { late: { ...none, tickets: true } }))).toEqual([])
    expect(look(fileMissing, aMonthEnd('2026-01', {}, { late: { ...none, tickets: true } }))).toMatchObject([
      { level: 'alert', kpi: null, figures: { file: 'tickets', since: '2026-01', certain: true } },
    ])
  })

  test('is one of the kinds that the contract waits for', () => {
    const settings = {
      ...defaultAlertSettings,
      fileMissing: { ...defaultAlertSettings.fileMissing, kinds: ['costs' as const] },
    }
    const after = aMonthEnd('2026-03', {}, { late: { ...none, tickets: true, costs: true } })
    const found = fileMissing.find({ before: null, after, settings, isOpen: () => false })
    expect(found.map(({ subject }) => subject)).toEqual(['costs 2026-03'])
  })
})
