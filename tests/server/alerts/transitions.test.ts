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
})

test('a clear worsening is told again, once a month', () => {
  expect(after(known(), finding(12.5))).toEqual(['held'])
  expect(after(known(), finding(12.6))).toEqual(['worsened'])
  expect(after(known({ toldThisMonth: true }), finding(30))).toEqual(['held'])
  expect(after(known({ state: 'acknowledged' }), finding(13))).toEqual(['worsened'])
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
