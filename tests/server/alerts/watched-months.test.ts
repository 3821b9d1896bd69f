import { describe, expect, test } from 'vitest'
import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import type { Message } from '../../../shared/alerts/message.ts'
import type { AlertRule } from '../../../shared/alerts/rules.ts'
import { parseMonth } from '../../../shared/period.ts'
import { previewAlerts } from '../../../server/alerts/preview.ts'
import { watchContract } from '../../../server/alerts/watch-contract.ts'
import { listAlerts, setAlertState } from '../../../server/db/alerts.ts'
import { readRevision } from '../../../server/db/contracts.ts'
import { contracts } from '../../../server/db/schema/contracts.ts'
import { aDesk } from './desk.ts'
import { storedMonths } from './stored-months.ts'
import { day } from './watched-contract.ts'

/**
 * A contract that started in January 2026, whose sums of the months are written as they would be stored, and which is then
 * looked at on a day. Of its messages none leaves.
 */
function watched() {
  const { db, contract, channel } = aDesk()
  const { id } = contract
  const stored = storedMonths(db, id)
  channel('email', { address: 'a@example.com' })
  const look = (on: string, lastTick: string | null = null) =>
    watchContract(db, id, day(on), lastTick === null ? null : parseMonth(lastTick))
  const alerts = (rule: AlertRule = 'budget') =>
    listAlerts(db, id)
      .filter((alert) => alert.rule === rule)
      .toReversed()
  return {
    look,
    alerts,
    /** On a day it is known what months cost, where 1,000 were forecast for each. */
    costs: (on: string, amounts: Readonly<Record<string, number>>) => {
      stored.costs(amounts)
      look(on)
    },
    /** On a day a month's tickets are there, and what the detector says of them. */
    tickets: (on: string, ...month: Parameters<typeof stored.tickets>) => {
      stored.tickets(...month)
      look(on)
    },
    /** The tickets changed, and what the detector says of them is not found yet. */
    stale: () =>
      db.orm
        .update(contracts)
        .set({ revision: readRevision(db, id) + 1 })
        .run(),
    close: (rule: AlertRule = 'budget') =>
      setAlertState(db, alerts(rule)[0]!.id, 'closed', { how: 'decision', fromMonth: null, over: false }),
    /** The alerts of a rule as they stand: state, first and last month, what is seen, a rate in hundredths. */
    standing: (rule?: AlertRule) =>
      alerts(rule).map(
        ({ state, month, lastMonth, figures: { seen, unit } }) =>
          `${state} ${month} ${lastMonth} ${Math.round(seen! * (unit === 'change' ? 100 : 1))}`,
      ),
    /** What was queued: each summary with what is open in it, each alert about what the contract set no target for. */
    sent: () => {
      const rows = db.sqlite.prepare('SELECT message FROM outbox ORDER BY id').pluck().all() as string[]
      return rows
        .map((text) => JSON.parse(text) as Message)
        .map(({ what, month, alerts: told }) => {
          const of = told.map(({ rule, event, month: its }) => `${rule} ${event} ${its}`)
          return [what === 'digest' ? `summary of ${month}` : what, ...of].join(': ')
        })
        .filter((text) => !text.startsWith('alert: target'))
    },
    preview: (on: string, rule: AlertRule = 'budget') =>
      previewAlerts(db, contract, defaultAlertSettings, day(on))
        .filter((alert) => alert.rule === rule)
        .map(({ month, closedIn, level }) => `${level} ${month} ${closedIn}`),
  }
}

describe('a budget that is off its forecast', () => {
  test('is told when it is found, told again when it is clearly worse, once a month, and closed when it is back', () => {
    const budget = watched()
    budget.costs('2026-02-05', { '2026-01': 1200 })
    expect(budget.standing()).toEqual(['raised 2026-01 2026-01 20'])
    expect(budget.sent()).toEqual(['alert: budget raised 2026-01'])
    // 2,420 of 2,000 are 21 %: not a quarter more than the 20 % that people were told.
    budget.costs('2026-03-05', { '2026-02': 1220 })
    expect(budget.standing()).toEqual(['raised 2026-01 2026-02 21'])
    expect(budget.sent()).toHaveLength(1)
    // 3,920 of 3,000 are 31 %, and later in the same month 4,420 are 47 %.
    budget.costs('2026-04-05', { '2026-03': 1500 })
    budget.costs('2026-04-06', { '2026-03': 2000 })
    expect(budget.standing()).toEqual(['raised 2026-01 2026-03 47'])
    expect(budget.sent()).toEqual(['alert: budget raised 2026-01', 'alert: budget worsened 2026-03'])
    // 4,421 of 4,000 are 11 %.
    budget.costs('2026-05-05', { '2026-04': 1 })
    const [alert] = budget.alerts()
    expect(budget.standing()).toEqual(['closed 2026-01 2026-03 47'])
    expect(alert!.closing).toMatchObject({ how: 'data', fromMonth: null })
    const history = alert!.history.map(({ event, by, text, figures }) => [event, by, text, figures?.seen ?? null])
    expect(history).toEqual([
      ['raised', null, null, 0.2],
      ['worsened', null, null, expect.closeTo(920 / 3000, 10)],
      ['closed', null, null, null],
    ])
    expect(budget.sent()).toHaveLength(2)
    expect(budget.preview('2026-05-05')).toEqual(['alert 2026-01 2026-04'])
  })

  test('that somebody closed is silent until it is back, and is then a new one', () => {
    const budget = watched()
    budget.costs('2026-02-05', { '2026-01': 1200 })
    budget.close()
    budget.costs('2026-03-05', { '2026-02': 1600 })
    expect(budget.standing()).toEqual(['closed 2026-01 2026-01 20'])
    budget.costs('2026-04-05', { '2026-03': 1 })
    expect(budget.standing()).toEqual(['closed 2026-01 2026-01 20'])
    budget.costs('2026-05-05', { '2026-04': 2600 })
    expect(budget.standing()).toEqual(['closed 2026-01 2026-01 20', 'raised 2026-04 2026-04 35'])
    expect(budget.alerts()[0]!.closing).toMatchObject({ how: 'decision' })
    expect(budget.sent()).toEqual(['alert: budget raised 2026-01', 'alert: budget raised 2026-04'])
  })

  test('in months that come together is found in each of them in turn', () => {
    const budget = watched()
    budget.costs('2026-02-05', { '2026-01': 1000 })
    // 2,500 of 2,000, 3,000 of 3,000, 4,900 of 4,000.
    budget.costs('2026-05-05', { '2026-02': 1500, '2026-03': 500, '2026-04': 1900 })
    expect(budget.standing()).toEqual(['closed 2026-02 2026-02 25', 'raised 2026-04 2026-04 23'])
    // February was over for too long to send word of it.
    expect(budget.sent()).toEqual(['alert: budget raised 2026-04'])
  })

  test('in a past that is loaded today is on the screen alone, but for its last two months', () => {
    for (const [on, told] of [
      ['2026-03-31', ['alert: budget raised 2026-01']],
      ['2026-04-01', []],
    ] as const) {
      const budget = watched()
      budget.costs(on, { '2026-01': 1200 })
      expect([on, budget.standing(), budget.sent()]).toEqual([on, ['raised 2026-01 2026-01 20'], told])
    }
  })

  test('that worsened long ago is not told of either', () => {
    const budget = watched()
    budget.costs('2026-02-05', { '2026-01': 1200 })
    budget.costs('2026-06-05', { '2026-02': 2000, '2026-03': 1600 })
    // 3,200 of 2,000 are 60 % at the end of February, and it is June; 4,800 of 3,000 are as much.
    expect(budget.alerts()[0]!.history.map(({ event }) => event)).toEqual(['raised', 'worsened'])
    expect(budget.sent()).toEqual(['alert: budget raised 2026-01'])
  })

  test('is not looked for before the contract, nor in the month that still runs', () => {
    const budget = watched()
    budget.costs('2026-01-05', { '2025-12': 1900 })
    expect([budget.alerts(), budget.preview('2026-01-05')]).toEqual([[], []])
    budget.costs('2026-01-31', { '2026-01': 1900 })
    expect([budget.alerts(), budget.preview('2026-01-31')]).toEqual([[], []])
    budget.look('2026-02-01')
    expect(budget.standing()).toEqual(['raised 2026-01 2026-01 90'])
    expect(budget.preview('2026-02-01')).toEqual(['alert 2026-01 null'])
  })
})

describe('a delay', () => {
  test('that drifts is told, holds while the detector still watches, and is closed once it sees nothing', () => {
    const delay = watched()
    delay.tickets('2026-02-05', '2026-01')
    delay.tickets('2026-03-05', '2026-02', 10, 'watch')
    expect([delay.standing('watch'), delay.standing('drift')]).toEqual([['raised 2026-02 2026-02 10'], []])
    delay.tickets('2026-04-05', '2026-03', 12, 'drift')
    expect(delay.standing('watch')).toEqual(['closed 2026-02 2026-02 10'])
    delay.tickets('2026-05-05', '2026-04', 11, 'watch')
    expect(delay.standing('drift')).toEqual(['raised 2026-03 2026-04 11'])
    delay.tickets('2026-06-05', '2026-05', 8, 'none')
    expect(delay.standing('drift')).toEqual(['closed 2026-03 2026-04 11'])
    expect(delay.standing('watch')).toHaveLength(1)
    // A watch is for the screen alone.
    expect(delay.sent().filter((text) => text.startsWith('alert'))).toEqual(['alert: drift raised 2026-03'])
    expect(delay.preview('2026-06-05', 'drift')).toEqual(['alert 2026-03 2026-05'])
    expect(delay.preview('2026-06-05', 'watch')).toEqual(['note 2026-02 2026-03'])
  })

  test('whose detector is still at work is not looked at, nor is anything else', () => {
    const delay = watched()
    delay.tickets('2026-02-05', '2026-01')
    delay.stale()
    delay.costs('2026-03-05', { '2026-01': 1900 })
    expect(delay.alerts()).toEqual([])
  })

  test('old tickets that pile up are told by their number', () => {
    const pile = watched()
    pile.tickets('2026-02-05', '2026-01', 8, 'none', 4)
    pile.tickets('2026-03-05', '2026-02', 8, 'backlog', 9)
    const [alert] = pile.alerts('backlog')
    expect(alert!.figures).toMatchObject({ unit: 'count', seen: 9, expected: 4, since: '2026-02' })
    pile.tickets('2026-04-05', '2026-03', 8, 'none', 3)
    expect(pile.standing('backlog')).toEqual(['closed 2026-02 2026-02 9'])
  })
})

describe('a file that has not come', () => {
  const missing = (contract: ReturnType<typeof watched>) =>
    contract
      .alerts('file-missing')
      .map(({ state, month, figures }) => `${state} ${month}: ${figures.file} ${figures.since}`)

  test('is missed by time alone, once its day has passed, and until it comes', () => {
    const contract = watched()
    contract.costs('2026-02-05', { '2026-01': 1000 })
    contract.look('2026-03-12')
    expect(missing(contract)).toEqual([])
    contract.look('2026-03-10', '2026-03')
    expect(missing(contract)).toEqual([])
    contract.look('2026-03-11', '2026-03')
    contract.look('2026-03-12', '2026-03')
    expect(missing(contract)).toEqual(['raised 2026-02: costs 2026-02'])
    contract.costs('2026-03-13', { '2026-02': 1000 })
    expect(missing(contract)).toEqual(['closed 2026-02: costs 2026-02'])
    expect(contract.sent()).toEqual(['alert: file-missing raised 2026-02'])
  })

  test('while nothing ran is missed in each of its months', () => {
    const contract = watched()
    contract.costs('2026-02-05', { '2026-01': 1000 })
    contract.look('2026-06-11', '2026-03')
    const since = contract.alerts('file-missing').map(({ figures }) => figures.since)
    expect(since).toEqual(['2026-02', '2026-03', '2026-04', '2026-05'])
  })

  test('and that somebody closed stays so, and is another when the next month’s does not come', () => {
    const contract = watched()
    contract.costs('2026-02-05', { '2026-01': 1000 })
    contract.look('2026-03-11', '2026-03')
    contract.close('file-missing')
    contract.look('2026-03-12', '2026-03')
    contract.look('2026-04-11', '2026-04')
    expect(missing(contract)).toEqual(['closed 2026-02: costs 2026-02', 'raised 2026-03: costs 2026-03'])
  })
})

describe('a month’s summary', () => {
  const summaries = (contract: ReturnType<typeof watched>) =>
    contract.sent().filter((text) => text.startsWith('summary'))

  test('waits for the files whose rhythm says that they come, and tells what is open', () => {
    const contract = watched()
    contract.costs('2026-02-03', { '2026-01': 1200 })
    expect(summaries(contract)).toEqual([])
    contract.tickets('2026-02-04', '2026-01')
    expect(summaries(contract)).toEqual(['summary of 2026-01: budget open 2026-01'])
    contract.tickets('2026-03-03', '2026-02')
    expect(summaries(contract)).toHaveLength(1)
    contract.costs('2026-03-04', { '2026-02': 1200 })
    expect(summaries(contract).slice(1)).toEqual(['summary of 2026-02: budget open 2026-02'])
  })

  test('leaves without them once they are overdue, but never without tickets', () => {
    const contract = watched()
    contract.costs('2026-02-03', { '2026-01': 1000 })
    contract.look('2026-02-12', '2026-02')
    expect(summaries(contract)).toEqual([])
    contract.tickets('2026-02-13', '2026-01')
    contract.tickets('2026-03-03', '2026-02')
    contract.look('2026-03-10', '2026-03')
    expect(summaries(contract)).toEqual(['summary of 2026-01'])
    contract.look('2026-03-11', '2026-03')
    expect(summaries(contract).slice(1)).toEqual(['summary of 2026-02: file-missing open 2026-02'])
  })

  test('of a month that is long over is not sent', () => {
    const contract = watched()
    contract.tickets('2026-04-13', '2026-01')
    expect(contract.sent()).toEqual([])
    contract.tickets('2026-04-14', '2026-02')
    expect(contract.sent()).toEqual(['summary of 2026-02'])
  })
})

test('the preview goes back 24 months, and no further', () => {
  const contract = watched()
  contract.costs('2028-07-05', { '2026-01': 1900, '2028-05': 1000, '2028-06': 1000 })
  // Of the contract's first six months, in which a budget raises an alert, the sixth is the first of 24, then none is. The third
  // year of the contract keeps its budget.
  expect(contract.preview('2028-06-05')).toEqual(['alert 2026-06 2028-05'])
  expect(contract.preview('2028-07-05')).toEqual([])
})
