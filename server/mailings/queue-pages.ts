import type { Contract } from '../../shared/api/contracts.ts'
import { formatMonth, parseMonth, type Month } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import { isMonthLate, isMonthWhole } from '../alerts/month-whole.ts'
import type { Db } from '../db/client.ts'
import { listRecipients, type Recipient } from '../db/mailings.ts'
import { isQueued, queueDocumentMail } from '../db/outbox.ts'
import { monthAt } from '../review/reviewed-contract.ts'

/** On the contract's clock: no page comes in the night. */
const MORNING = 8

/**
 * Queues the page of the month that ended last, once a member, when it is due: on the day that was chosen, or on the morning after
 * the month's files were all in, at the latest once the day by which they are due has passed. `now`: epoch seconds.
 */
export function queuePages(db: Db, contract: Contract, now: number): void {
  const month = monthAt(contract, now) - 1
  if (month < parseMonth(contract.firstMonth)) return
  const key = ({ accountId }: Recipient) => `page-${contract.id}-${formatMonth(month)}-${accountId}`
  const waiting = listRecipients(db, contract.id).filter(
    (one) => one.mailing.page !== 'none' && !isQueued(db, key(one)),
  )
  if (waiting.length === 0) return
  const filesDue = waiting.some(({ mailing }) => mailing.page === 'files')
    ? whenFilesAreIn(db, contract, month, now)
    : null
  for (const one of waiting) {
    const dueAt = one.mailing.page === 'files' ? filesDue : onDay(contract, one.mailing.day, now)
    if (dueAt === null) continue
    queueDocumentMail(db, {
      contractId: contract.id,
      accountId: one.accountId,
      key: key(one),
      mailing: { what: 'page', month: formatMonth(month) },
      dueAt,
      createdAt: now,
    })
  }
}

/** When to send on a day of this month; null while it has not come. */
function onDay(contract: Contract, day: number, now: number): number | null {
  return compileTimeZone(contract.timeZone).toLocal(now).day < day ? null : morning(contract, 0, now)
}

function whenFilesAreIn(db: Db, contract: Contract, month: Month, now: number): number | null {
  if (isMonthLate(db, contract, month, now)) return morning(contract, 0, now)
  return isMonthWhole(db, contract, month, now) ? morning(contract, 1, now) : null
}

/** The morning of today, or so many days later; now, where it is over. */
function morning({ timeZone }: Contract, days: number, now: number): number {
  const zone = compileTimeZone(timeZone)
  const { year, month, day } = zone.toLocal(zone.startOfDay(zone.dayOf(now) + days))
  return Math.max(now, zone.toInstant({ year, month, day, hour: MORNING, minute: 0, second: 0 })!)
}
