import type { DriftVerdict } from '../../../shared/api/drift.ts'
import { placedSums, type PlacedSum } from '../../../shared/kinds/tickets/ticket.ts'
import { parseMonth } from '../../../shared/period.ts'
import type { Db } from '../../../server/db/client.ts'
import { readRevision } from '../../../server/db/contracts.ts'
import { replaceDriftFindings } from '../../../server/db/drift-findings.ts'
import { costMonths } from '../../../server/db/schema/costs.ts'
import { ticketMonths } from '../../../server/db/schema/tickets.ts'
import { kept } from '../review/drift-finding.ts'
import { aFinding } from './month-ends.ts'

const noOtherCosts = { outOfScope: 0, internalSteering: 0, transition: 0, project: 0, penalty: 0 }
const noTickets = Object.fromEntries(placedSums.map((sum) => [sum, 0])) as Record<PlacedSum, number>

/** Writes what a contract's months add up to, as if files had brought it. */
export function storedMonths(db: Db, contractId: number) {
  return {
    /** What months cost, where 1,000 were forecast for each. */
    costs: (amounts: Readonly<Record<string, number>>) => {
      for (const [month, amount] of Object.entries(amounts)) {
        const sums = { ...noOtherCosts, recurring: amount * 100, forecast: 100_000, lines: 1 }
        const row = { contractId, month: parseMonth(month), ...sums }
        const target = [costMonths.contractId, costMonths.month]
        db.orm.insert(costMonths).values(row).onConflictDoUpdate({ target, set: sums }).run()
      }
    },
    /** A month's tickets: ten, of so many hours; what the detector says of it, and how many are old at its end. */
    tickets: (month: string, hours = 8, verdict: DriftVerdict = 'none', over30 = 0) => {
      const delays = { delayCount: 10, delaySum: hours * 36_000, delaySumOfSquares: 10 * (hours * 3600) ** 2 }
      const open = { open: over30, over7: over30, over14: over30, over30 }
      const row = {
        contractId,
        month: parseMonth(month),
        class: 0,
        ...noTickets,
        firstLevel: 10,
        ...delays,
        ...open,
      }
      db.orm.insert(ticketMonths).values(row).run()
      const sideRise = verdict === 'backlog' ? { since: month, rise: 0.5 } : null
      const finding = aFinding(month, verdict, { sideRise })
      replaceDriftFindings(db, contractId, kept(finding), {
        revision: readRevision(db, contractId),
        from: parseMonth(month),
      })
    },
  }
}
