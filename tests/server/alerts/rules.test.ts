import { describe, expect, test } from 'vitest'
import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import type { KpiPoint } from '../../../shared/api/kpis.ts'
import type { MonthEnd } from '../../../server/alerts/month-end.ts'
import { backlog } from '../../../server/alerts/rules/backlog.ts'
import { budget } from '../../../server/alerts/rules/budget.ts'
import { drift } from '../../../server/alerts/rules/drift.ts'
import { fileMissing } from '../../../server/alerts/rules/file-missing.ts'
import { restated } from '../../../server/alerts/rules/restated.ts'
import type { Rule } from '../../../server/alerts/rules/rule.ts'
import { security } from '../../../server/alerts/rules/security.ts'
import { targetMissed } from '../../../server/alerts/rules/target-missed.ts'
import { targetOutOfReach } from '../../../server/alerts/rules/target-out-of-reach.ts'
import { watch } from '../../../server/alerts/rules/watch.ts'
import { aFinding, aMonthEnd, aPoint } from './month-ends.ts'

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
  })

  test('a month that only watches raises nothing, but does not close what is open', () => {
    const after = aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', 'watch') })
    expect(look(drift, after)).toEqual([])
    expect(look(drift, after, [''])).toHaveLength(1)
    expect(look(drift, aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', 'none') }), [''])).toEqual([])
  })

  test('a watch is a note, and none while a drift eases', () => {
    const after = aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', 'watch') })
    expect(look(watch, after)).toMatchObject([{ level: 'note' }])
    const before = aMonthEnd('2026-07', hours, { drift: aFinding('2026-07', 'drift') })
    expect(look(watch, after, [], before)).toEqual([])
    expect(look(watch, aMonthEnd('2026-08', hours, { drift: aFinding('2026-08', 'mix') }))).toEqual([])
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
  expect(look(backlog, after)).toMatchObject([{ figures: { seen: 14, expected: 4, since: '2026-06' } }])
  expect(look(backlog, aMonthEnd('2026-08', {}, { backlog: old(14), backlogs }))).toEqual([])
})

describe('budget', () => {
  const cumulated = (value: number) => ({ 'budget-variance': [{ value, cumulated: aPoint('2026-01', { value }) }] })

  test('beyond 15 % either way in the first six months', () => {
    expect(look(budget, aMonthEnd('2026-04', cumulated(0.151)))).toMatchObject([
      { figures: { seen: 0.151, expected: 0.15 } },
    ])
    expect(look(budget, aMonthEnd('2026-04', cumulated(-0.2)))).toHaveLength(1)
    expect(look(budget, aMonthEnd('2026-04', cumulated(0.15)))).toEqual([])
    expect(look(budget, aMonthEnd('2026-04'))).toEqual([])
  })

  test('after them nothing new is raised, and what is open holds as long as it is so', () => {
    expect(look(budget, aMonthEnd('2026-07', cumulated(0.3)))).toEqual([])
    expect(look(budget, aMonthEnd('2026-07', cumulated(0.3)), [''])).toHaveLength(1)
    expect(look(budget, aMonthEnd('2026-07', cumulated(0.1)), [''])).toEqual([])
  })
})

describe('security', () => {
  const known = { 'security-incidents': [{ value: 0 }] }
  const quarter = (value: number, low: number) =>
    new Map([['security-incidents', aPoint('2026-03', { value, interval: { low, high: 2 } })]]) as MonthEnd['quarter']

  test('flat or rising over the quarter, at M3 and M6', () => {
    expect(look(security, aMonthEnd('2026-03', known, { quarter: quarter(0.2, -0.1) }))).toMatchObject([
      { figures: { seen: 0.2, dueMonth: 3, certain: false } },
    ])
    expect(look(security, aMonthEnd('2026-06', known, { quarter: quarter(-0.04, -0.4) }))).toHaveLength(1)
    expect(look(security, aMonthEnd('2026-06', known, { quarter: quarter(-0.05, -0.4) }))).toEqual([])
    expect(look(security, aMonthEnd('2026-03', known, { quarter: quarter(1.2, 0.1) }))).toMatchObject([
      { figures: { certain: true } },
    ])
  })

  test('other months raise nothing, and hold what is open until a quarter falls', () => {
    expect(look(security, aMonthEnd('2026-04', known, { quarter: quarter(0.5, 0) }))).toEqual([])
    expect(look(security, aMonthEnd('2026-04', known, { quarter: quarter(0.5, 0) }), [''])).toHaveLength(1)
    expect(look(security, aMonthEnd('2026-05', known, { quarter: quarter(-0.3, -0.6) }), [''])).toEqual([])
  })

  test('a quarter whose last month has not come says nothing, neither to raise nor to close', () => {
    const after = aMonthEnd('2026-03', {}, { quarter: quarter(0.2, -0.1) })
    expect(look(security, after)).toEqual([])
    expect(security.canTell(after, 'security-incidents')).toBe(false)
    expect(security.canTell(aMonthEnd('2026-03', known), 'security-incidents')).toBe(true)
  })
})

describe('a target missed', () => {
  const missed = (dueMonth: number, certain = true) => ({
    satisfaction: [{ value: 0.7, target: 0.75, targetDueMonth: dueMonth, verdict: 'missed', certain } as const],
  })
  const quarter = (verdict: 'met' | 'missed', certain: boolean, value = 0.68) => ({
    quarter: new Map([['satisfaction', aPoint('2026-09', { value, verdict, certain })]]) as MonthEnd['quarter'],
  })

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
    const [found] = look(targetMissed, aMonthEnd('2026-09', missed(6, false), quarter('missed', true)))
    expect(found).toMatchObject({ subject: 'satisfaction M6', level: 'alert' })
    expect(found!.figures).toMatchObject({ seen: 0.68, since: '2026-07', dueMonth: 6, certain: true })
    const uncertain = aMonthEnd('2026-09', missed(6), quarter('missed', false))
    expect(look(targetMissed, uncertain)).toEqual([])
    expect(look(targetMissed, uncertain, ['satisfaction M6'])).toMatchObject([{ level: 'note' }])
    const met = aMonthEnd('2026-09', missed(6), quarter('met', false, 0.76))
    expect(look(targetMissed, met, ['satisfaction M6'])).toEqual([])
    expect(targetMissed.canTell(met, 'satisfaction')).toBe(true)
  })

  test('between quarters it is neither raised nor closed', () => {
    const after = aMonthEnd('2026-08', missed(6), quarter('missed', true))
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

  test('is not looked for before the contract', () => {
    expect(look(fileMissing, aMonthEnd('2025-12', {}, { late: { ...none, tickets: true } }))).toEqual([])
  })
})

describe('a restated figure', () => {
  const move = (
    before: number | null,
    after: number | null,
    kpi: 'satisfaction' | 'resolution-delay' | 'availability' = 'satisfaction',
    month = '2026-02',
    at = '2026-07-01T00:00:00Z',
  ) => ({ kpi, month, before, after, cause: 'import', importId: 1, at, by: null }) as const
  type Move = ReturnType<typeof move>
  const told = (...moves: Move[]) => look(restated, aMonthEnd('2026-06', {}, { restated: moves }))
  /** The same where February’s figure is known: `point` gives its sample, its interval, its target. */
  const known = (point: Partial<KpiPoint>, ...moves: Move[]) =>
    look(restated, aMonthEnd('2026-06', { [moves[0]!.kpi]: [point, {}, {}, {}, {}] }, { restated: moves }))

  test('is told from its first value to its last', () => {
    expect(told(move(0.9, 0.89), move(0.89, 0.86))).toMatchObject([
      {
        subject: 'satisfaction',
        level: 'alert',
        figures: { unit: 'ratio', expected: 0.9, seen: 0.86, since: '2026-02', certain: true },
      },
    ])
    expect(told(move(0.9, null), move(null, 0.9))).toEqual([])
  })

  test('is only marked on screen where it moved by less than two points, or a tenth of a delay', () => {
    expect(told(move(0.9, 0.881))).toEqual([])
    expect(told(move(10, 10.9, 'resolution-delay'))).toEqual([])
    expect(told(move(10, 11.1, 'resolution-delay'))).toHaveLength(1)
    expect(told(move(0.9, null))).toHaveLength(1)
  })

  test('of many months is one alert, about the month that moved most', () => {
    const moves = ['2026-01', '2026-02', '2026-03'].map((month, place) =>
      move(0.9, 0.85 - place / 100, 'satisfaction', month),
    )
    expect(told(...moves)).toMatchObject([{ figures: { since: '2026-03' } }])
  })

  test('is none while its month is still being delivered', () => {
    expect(told(move(0.9, 0.7, 'satisfaction', '2026-06', '2026-07-10T09:00:00Z'))).toEqual([])
    expect(told(move(0.9, 0.7, 'satisfaction', '2026-07', '2026-07-10T09:00:00Z'))).toEqual([])
    expect(told(move(0.9, 0.7, 'satisfaction', '2026-06', '2026-07-11T09:00:00Z'))).toHaveLength(1)
  })

  test('is a note where one or two tickets or answers did it, unless a target is now met or missed', () => {
    // Of 40 answers, two are five points, three are seven and a half.
    const interval = { low: 0.7, high: 0.95 }
    expect(known({ sample: 40, interval }, move(0.9, 0.85))).toMatchObject([{ level: 'note' }])
    expect(known({ sample: 40, interval }, move(0.9, 0.825))).toMatchObject([{ level: 'alert' }])
    const due = { sample: 40, interval, target: 0.9, verdict: 'missed' } as const
    expect(known(due, move(0.9, 0.875))).toMatchObject([{ level: 'alert' }])
    expect(known({ ...due, sample: 400 }, move(0.9, 0.8975))).toEqual([])
  })

  test('of a delay is a note within its interval; a counted figure that crosses its target is told, however little', () => {
    const interval = { low: 8, high: 13 }
    expect(known({ sample: 40, interval }, move(9, 10.5, 'resolution-delay'))).toMatchObject([{ level: 'note' }])
    expect(known({ sample: 40, interval }, move(7, 10.5, 'resolution-delay'))).toMatchObject([{ level: 'alert' }])
    const due = { target: 0.995, verdict: 'missed' } as const
    expect(known(due, move(0.996, 0.994, 'availability'))).toMatchObject([{ level: 'alert' }])
  })
})
