import { expect, test } from 'vitest'
import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import { previewAlerts } from '../../../server/alerts/preview.ts'
import { watchContract } from '../../../server/alerts/watch-contract.ts'
import { listAlerts } from '../../../server/db/alerts.ts'
import { addRestatements } from '../../../server/db/restatements.ts'
import { aDesk } from './desk.ts'
import { storedMonths } from './stored-months.ts'
import { day } from './watched-contract.ts'

test('a figure that moved is told at the end of the month that had last ended when it moved, on the contract’s clock', () => {
  const { db, contract } = aDesk()
  const stored = storedMonths(db, contract.id)
  /** A figure of January moves at an instant, and by how much. */
  const move = (at: string, before: number, after: number) =>
    addRestatements(
      db,
      contract.id,
      [{ kpi: 'budget-variance', month: '2026-01', before, after, verdictBefore: 'on-path', verdictAfter: 'on-path' }],
      {
        cause: 'import',
        importId: null,
        at: Date.parse(at) / 1000,
        accountId: null,
      },
    )
  const look = (on: string) => {
    watchContract(db, contract.id, day(on), null)
    return listAlerts(db, contract.id)
      .filter(({ rule }) => rule === 'restated')
      .toReversed()
      .map(({ state, month, figures }) => `${state} ${month} ${figures.expected} ${figures.seen}`)
  }
  stored.costs({ '2026-01': 1000 })
  expect(look('2026-02-12')).toEqual([])
  // February ends in Paris an hour before it does in UTC.
  move('2026-02-28T22:59:59Z', 0, 0.05)
  expect(look('2026-02-28')).toEqual(['raised 2026-01 0 0.05'])
  move('2026-02-28T23:00:00Z', 0.05, 0.1)
  stored.costs({ '2026-02': 1000 })
  // At the end of February it is what came since, of which nobody was told: another move of the same figure.
  expect(look('2026-03-12')).toEqual(['raised 2026-01 0.05 0.1'])
  stored.costs({ '2026-03': 1000 })
  expect(look('2026-04-12')).toEqual(['closed 2026-01 0.05 0.1'])
})

test('the preview knows what stood before its first month: a drift that eases there is no watch', () => {
  for (const [before, raised] of [
    ['drift', []],
    ['none', ['2026-01']],
  ] as const) {
    const { db, contract } = aDesk()
    const stored = storedMonths(db, contract.id)
    stored.tickets('2025-12', 9, before)
    stored.tickets('2026-01', 9, 'watch')
    stored.tickets('2026-02', 9, 'none')
    const replayed = previewAlerts(db, contract, defaultAlertSettings, day('2026-03-05'))
    expect([before, replayed.filter(({ rule }) => rule === 'watch').map(({ month }) => month)]).toEqual([
      before,
      raised,
    ])
  }
})
