import { describe, expect, test } from 'vitest'
import type { AlertAction } from '../../../shared/api/alerts.ts'
import type { AlertRule } from '../../../shared/alerts/rules.ts'
import { parseMonth } from '../../../shared/period.ts'
import { actOnAlert } from '../../../server/alerts/act-on-alert.ts'
import { noFigures } from '../../../server/alerts/rules/rule.ts'
import { readWatch } from '../../../server/db/alert-settings.ts'
import { findAlert, raiseAlert, readLastAlerts } from '../../../server/db/alerts.ts'
import { theServer } from '../../../server/db/audit.ts'
import { aDesk, morning } from './desk.ts'

const june = parseMonth('2026-06')
const explanation = 'The team was short of two people'

/** An alert of a rule, and what somebody does with it, time after time. */
function anAlert(rule: AlertRule = 'drift') {
  const { db, contract } = aDesk()
  const fields = { contractId: contract.id, rule, subject: '', episode: 1, level: 'alert', kpi: null } as const
  const id = raiseAlert(db, { ...fields, month: june, figures: noFigures }, morning)
  const found = () => findAlert(db, contract.id, id)!
  return {
    act: (action: AlertAction) =>
      actOnAlert(db, found(), { action, who: { name: 'Ann', actor: theServer }, month: june }, morning),
    found,
    story: () => found().history.map(({ event, by, text }) => [event, by, text]),
    audited: () => db.sqlite.prepare('SELECT event, detail FROM audit_log ORDER BY rowid').raw().all(),
    /** Closed by somebody, while the data still show it. */
    isSilent: () => readLastAlerts(db, contract.id)[0]!.closing!.over === false,
    driftFrom: () => readWatch(db, contract.id).driftFrom,
  }
}

describe('what a person does with an alert', () => {
  test('is to see it, once, which is no entry of the audit log', () => {
    const alert = anAlert()
    expect(alert.act({ action: 'see' })).toBe(false)
    expect(alert.found().state).toBe('seen')
    expect(alert.act({ action: 'see' })).toBe(false)
    expect(alert.story()).toEqual([
      ['raised', null, null],
      ['seen', 'Ann', null],
    ])
    expect(alert.audited()).toEqual([])
  })

  test('is to explain it, then to close it, in their own words and under their name', () => {
    const alert = anAlert('budget')
    expect(alert.act({ action: 'acknowledge', explanation })).toBe(false)
    expect(alert.found()).toMatchObject({ state: 'acknowledged', closing: null })
    // Who sees it later takes nothing of that back.
    alert.act({ action: 'see' })
    expect(alert.found().state).toBe('acknowledged')
    expect(alert.act({ action: 'close', explanation: 'Settled' })).toBe(false)
    expect(alert.found()).toMatchObject({ state: 'closed', closing: { how: 'decision', fromMonth: null } })
    expect(alert.story()).toEqual([
      ['raised', null, null],
      ['acknowledged', 'Ann', explanation],
      ['closed', 'Ann', 'Settled'],
    ])
    expect(alert.audited()).toEqual([
      ['alert-explained', 'acknowledge'],
      ['alert-decided', 'close'],
    ])
    expect([alert.driftFrom(), alert.isSilent()]).toEqual([null, true])
  })

  test('is to agree on a new baseline of the delay, from which the detector starts anew', () => {
    for (const rule of ['drift', 'watch', 'backlog'] as const) {
      const alert = anAlert(rule)
      expect(alert.act({ action: 'new-baseline', explanation, fromMonth: '2026-05' })).toBe(true)
      expect(alert.found()).toMatchObject({ state: 'closed', closing: { how: 'new-baseline', fromMonth: '2026-05' } })
      expect([alert.driftFrom(), alert.isSilent()]).toEqual([parseMonth('2026-05'), true])
      expect(alert.story().at(-1)).toEqual(['closed', 'Ann', explanation])
      expect(alert.audited()).toEqual([['alert-decided', 'new-baseline']])
    }
  })
})

describe('nothing is done', () => {
  test('with an alert that is closed, but that who comes late may look at it', () => {
    const alert = anAlert()
    alert.act({ action: 'close', explanation })
    const before = alert.story()
    for (const action of ['acknowledge', 'close'] as const)
      expect(() => alert.act({ action, explanation })).toThrow(expect.objectContaining({ code: 'alert-closed' }))
    expect(alert.act({ action: 'see' })).toBe(false)
    expect([alert.story(), alert.found().state]).toEqual([before, 'closed'])
  })

  test('about a baseline that the alert’s rule has not', () => {
    const alert = anAlert('security')
    expect(() => alert.act({ action: 'new-baseline', explanation, fromMonth: '2026-05' })).toThrow(
      expect.objectContaining({ code: 'alert-without-baseline' }),
    )
    expect([alert.found().state, alert.audited(), alert.driftFrom()]).toEqual(['raised', [], null])
  })
})
