import type { Alert, AlertAction } from '../../shared/api/alerts.ts'
import { parseMonth, type Month } from '../../shared/period.ts'
import { writeDriftFrom } from '../db/alert-settings.ts'
import { addMoment, setAlertState, type Moment } from '../db/alerts.ts'
import type { Actor } from '../db/audit.ts'
import { loggedWrite } from '../db/logged-write.ts'
import type { Db } from '../db/client.ts'
import { Failure } from '../errors.ts'

/** The rules that speak of the delay's level, which both parties may agree to take as the new normal. */
const aboutTheDelay: ReadonlySet<Alert['rule']> = new Set(['drift', 'watch', 'backlog'])

/** What is done, who does it, and in which month. */
export type Act = {
  readonly action: AlertAction
  readonly who: { readonly name: string; readonly actor: Actor }
  readonly month: Month
}

/**
 * What a person does with an alert: sees it, explains it, closes it, or agrees on a new baseline (then true is returned: the
 * detector must start anew). Throws Failure for a closed alert, or a baseline where there is none. Belongs inside the lock.
 */
export function actOnAlert(db: Db, alert: Alert, { action, who, month }: Act, now: number): boolean {
  const { name: by, actor } = who
  if (action.action === 'see' && alert.state !== 'raised') return false
  if (alert.state === 'closed') throw new Failure('alert-closed')
  if (action.action === 'new-baseline' && !aboutTheDelay.has(alert.rule)) throw new Failure('alert-without-baseline')
  const text = 'explanation' in action ? action.explanation : null
  const event = action.action === 'acknowledge' ? 'alert-explained' : 'alert-decided'
  const about = { subject: 'alert', id: alert.id } as const
  const moment = (what: Moment['event']) =>
    addMoment(db, alert.id, { event: what, by, accountId: actor.accountId, text, figures: null, month }, now)
  return loggedWrite(db, now, (log) => {
    if (action.action !== 'see') log({ event, by: actor, contractId: alert.contractId, about, detail: action.action })
    switch (action.action) {
      case 'see':
        setAlertState(db, alert.id, 'seen', null)
        moment('seen')
        return false
      case 'acknowledge':
        setAlertState(db, alert.id, 'acknowledged', null)
        moment('acknowledged')
        return false
      case 'close':
        setAlertState(db, alert.id, 'closed', { how: 'decision', fromMonth: null, over: false })
        moment('closed')
        return false
      case 'new-baseline': {
        const { fromMonth } = action
        setAlertState(db, alert.id, 'closed', { how: 'new-baseline', fromMonth, over: false })
        moment('closed')
        writeDriftFrom(db, alert.contractId, parseMonth(fromMonth))
        return true
      }
    }
  })
}
