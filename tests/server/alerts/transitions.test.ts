import { expect, test } from 'vitest'
import { backlog } from '../../../server/alerts/rules/backlog.ts'
import { noFigures } from '../../../server/alerts/rules/rule.ts'
import { transitions, type KnownAlert } from '../../../server/alerts/transitions.ts'

const finding = (seen: number, level: 'alert' | 'note' = 'alert') =>
  ({ subject: '', level, kpi: 'resolution-delay', figures: { ...noFigures, seen } }) as const
const known = (more: Partial<KnownAlert> = {}): KnownAlert => ({
  id: 7,
  rule: 'backlog',
  subject: '',
  kpi: 'resolution-delay',
  episode: 1,
  level: 'alert',
  state: 'raised',
  closing: null,
  told: { ...noFigures, seen: 10 },
  toldThisMonth: false,
  ...more,
})
const after = (alert: KnownAlert | null, ...findings: ReturnType<typeof finding>[]) =>
  transitions(backlog, alert ? [alert] : [], findings).map(({ to }) => to)

test('a cause is raised once, and holds', () => {
  expect(after(null, finding(10))).toEqual(['raised'])
  expect(after(known(), finding(10))).toEqual(['held'])
  expect(after(known({ state: 'acknowledged' }), finding(12))).toEqual(['held'])
  expect(transitions(backlog, [], [finding(10)])).toMatchObject([{ rule: 'backlog', episode: 1 }])
})

test('a clear worsening is told again, once a month', () => {
  expect(after(known(), finding(12.5))).toEqual(['held'])
  expect(after(known(), finding(12.6))).toEqual(['worsened'])
  expect(after(known({ toldThisMonth: true }), finding(30))).toEqual(['held'])
  expect(after(known({ state: 'acknowledged' }), finding(13))).toEqual(['worsened'])
  // A share of nothing is nothing; of a rate, a quarter of little is little.
  expect(after(known({ told: { ...noFigures, seen: 0 } }), finding(5))).toEqual(['held'])
  expect(after(known({ told: { ...noFigures, seen: 0.1 } }), finding(0.13))).toEqual(['worsened'])
})

test('a note that becomes an alert is told', () => {
  expect(after(known({ level: 'note', toldThisMonth: true }), finding(10))).toEqual(['worsened'])
  expect(after(known(), finding(10, 'note'))).toEqual(['held'])
  expect(transitions(backlog, [known()], [finding(10, 'note')])).toMatchObject([{ finding: { level: 'alert' } }])
})

test('what the data no longer show is closed, and the same subject later is another alert', () => {
  expect(after(known())).toEqual(['closed'])
  const closed = known({ state: 'closed', closing: { how: 'data', over: true } })
  expect(after(closed)).toEqual([])
  // One of an earlier release does not say how it was closed.
  expect(after(known({ state: 'closed' }), finding(10))).toEqual(['raised'])
  expect(transitions(backlog, [closed], [finding(10)])).toMatchObject([{ to: 'raised', episode: 2 }])
})

test('what somebody closed stays silent until the data ceased to show it', () => {
  const decided = known({ state: 'closed', closing: { how: 'decision', over: false } })
  expect(after(decided, finding(50))).toEqual([])
  expect(after(decided)).toEqual(['over'])
  const over = known({ state: 'closed', closing: { how: 'decision', over: true } })
  expect(after(over)).toEqual([])
  expect(after(over, finding(10))).toEqual(['raised'])
})

test('each subject has an alert of its own', () => {
  const about = (subject: string, seen = 10) => ({ ...finding(seen), subject })
  const both = [known({ id: 1, subject: 'a' }), known({ id: 2, subject: 'b', state: 'seen' })]
  expect(transitions(backlog, both, [about('c'), about('b', 20)])).toEqual([
    { to: 'raised', rule: 'backlog', episode: 1, finding: about('c') },
    { to: 'worsened', id: 2, finding: about('b', 20) },
    { to: 'closed', id: 1 },
  ])
})
