import { describe, expect, test } from 'vitest'
import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import type { Verdict } from '../../../shared/kpi/target.ts'
import type { MonthEnd } from '../../../server/alerts/month-end.ts'
import { restated } from '../../../server/alerts/rules/restated.ts'
import type { Rule } from '../../../server/alerts/rules/rule.ts'
import { aMonthEnd, type Known } from './month-ends.ts'

const look = (rule: Rule, after: MonthEnd) =>
  rule.find({ before: null, after, settings: defaultAlertSettings, isOpen: () => false })

/** Of a figure that was kept before verdicts were. */
const unkept = { verdictBefore: null, verdictAfter: null, settings: null, reason: null } as const

describe('a restated figure', () => {
  const move = (
    before: number | null,
    after: number | null,
    kpi: KpiId = 'satisfaction',
    month = '2026-02',
    at = '2026-07-01T00:00:00Z',
  ) => ({ kpi, month, before, after, ...unkept, cause: 'import', importId: 1, at, by: null }) as const
  type Move = ReturnType<typeof move>
  const told = (...moves: Move[]) => look(restated, aMonthEnd('2026-06', {}, { restated: moves }))
  /** The same where February’s figure is known: `point` gives its sample, its interval, its target. */
  const known = (point: Known, ...moves: Move[]) =>
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

  test('of which a verdict turned is about that month, however much more another moved, and says to what', () => {
    const turned = { verdictBefore: 'met', verdictAfter: 'missed' } as const
    const stayed = { verdictBefore: 'met', verdictAfter: 'met' } as const
    const march = { ...move(0.9, 0.6, 'satisfaction', '2026-03'), ...stayed } as never
    const february = { ...move(0.9, 0.9), ...turned } as never
    expect(told(march, february)).toMatchObject([{ figures: { since: '2026-02', seen: 0.9, turnedTo: 'missed' } }])
    expect(told(march)[0]!.figures).not.toHaveProperty('turnedTo')
    // What turns and turns back did not turn.
    const back = { ...move(0.9, 0.9), verdictBefore: 'missed', verdictAfter: 'met' } as never
    expect(told(february, back)).toEqual([])
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

  test('is told where it moved by two points or more, by a tenth of a delay, or came or went', () => {
    const points: readonly [told: boolean, Move][] = [
      [false, move(0.02, 0.0399)],
      [true, move(0.02, 0.04)],
      [true, move(0.04, 0.02)],
      [false, move(0.1, 0.119, 'budget-variance')],
      [true, move(0.1, 0.121, 'budget-variance')],
      [false, move(-0.1, -0.119, 'total-cost')],
      [true, move(-0.1, -0.121, 'total-cost')],
      [false, move(50, 54.9, 'resolution-delay')],
      [true, move(50, 55.1, 'resolution-delay')],
      [true, move(null, 0.001)],
      [true, move(0.001, null)],
      // Of a month of more than a year ago nothing else is known.
      [false, move(0.9, 0.885, 'satisfaction', '2024-02')],
      [true, move(0.9, 0.87, 'satisfaction', '2024-02')],
    ]
    expect(points.map(([, moved]) => told(moved).length)).toEqual(points.map(([is]) => Number(is)))
    // Back where it was, it moved nowhere.
    expect(told(move(null, 0.9), move(0.9, null))).toEqual([])
    expect(told(move(0, 1, 'resolution-delay'), move(1, 0, 'resolution-delay'))).toEqual([])
  })

  test('of two months that moved as much is about the first, and each KPI has its own', () => {
    const moves = [move(0.9, 0.8, 'satisfaction', '2026-02'), move(0.9, 0.8, 'satisfaction', '2026-03')]
    expect(told(...moves)).toMatchObject([{ figures: { since: '2026-02', expected: 0.9, seen: 0.8 } }])
    const kpis = told(...moves, move(0.5, 0.6, 'first-level-resolution')).map(({ subject, kpi }) => [subject, kpi])
    expect(kpis).toEqual([
      ['satisfaction', 'satisfaction'],
      ['first-level-resolution', 'first-level-resolution'],
    ])
  })

  test('is an alert where one of its months moved by more than a few facts do, or came or went', () => {
    const interval = { low: 0.7, high: 0.95 }
    const points = { satisfaction: [{ sample: 40, interval }, { sample: 40, interval }, {}, {}, {}] }
    const level = (...restatedMoves: Move[]) =>
      look(restated, aMonthEnd('2026-06', points, { restated: restatedMoves }))[0]!.level
    const march = (before: number | null, after: number | null) => move(before, after, 'satisfaction', '2026-03')
    expect(level(move(0.9, 0.85), march(0.9, 0.86))).toBe('note')
    expect(level(move(0.9, 0.85), march(0.9, 0.7))).toBe('alert')
    expect(level(move(0.9, 0.7), march(0.9, 0.85))).toBe('alert')
    expect([level(move(null, 0.9)), level(move(0.9, null))]).toEqual(['alert', 'alert'])
    // Of a month of more than a year ago it is not known how many facts it had.
    expect(level(move(0.9, 0.86, 'satisfaction', '2024-02'))).toBe('alert')
  })

  test('that is lost moved more than any other', () => {
    const lost = move(0.1, null, 'satisfaction', '2026-03')
    expect(told(move(0.9, 0.2), lost)).toMatchObject([{ figures: { since: '2026-03', expected: 0.1, seen: null } }])
  })

  test('of a delay that was at a limit of its interval is a note', () => {
    const interval = { low: 8, high: 13 }
    const level = (before: number, after: number) =>
      known({ sample: 40, interval }, move(before, after, 'resolution-delay'))[0]!.level
    expect([level(8, 10), level(13, 10), level(7.99, 10), level(13.01, 10)]).toEqual(['note', 'note', 'alert', 'alert'])
  })

  test('crosses a target only where one is due', () => {
    const counted = (point: Known, moved = move(0.996, 0.994, 'availability')) => known(point, moved).length
    expect(counted({ target: 0.995, verdict: 'missed' })).toBe(1)
    expect(counted({ target: 0.995, verdict: 'met' }, move(0.994, 0.996, 'availability'))).toBe(1)
    expect(counted({ target: 0.995, verdict: 'behind' })).toBe(0)
    expect(counted({ target: 0.99, verdict: 'met' })).toBe(0)
    expect(counted({ target: null, verdict: 'missed' }, move(0, 0.001, 'budget-variance'))).toBe(0)
    // A sampled one that crosses it by less than two points is within chance.
    expect(counted({ target: 0.995, verdict: 'missed', interval: { low: 0.9, high: 1 } })).toBe(0)
  })

  test('whose verdict is another is an alert, by the verdicts that were kept, and not by what the target is now', () => {
    const interval = { low: 0.7, high: 0.95 }
    const judged = (verdictBefore: Verdict, verdictAfter: Verdict, after = 0.87) =>
      known({ sample: 40, interval }, { ...move(0.9, after), verdictBefore, verdictAfter } as never)
    expect(judged('met', 'missed')).toMatchObject([{ level: 'alert' }])
    expect(judged('missed', 'met')).toMatchObject([{ level: 'alert' }])
    expect(judged('met', 'met')).toMatchObject([{ level: 'note' }])
    expect(judged('on-path', 'behind')).toMatchObject([{ level: 'note' }])
  })
})
