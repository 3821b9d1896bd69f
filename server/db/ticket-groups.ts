import type { TicketBy } from '../../shared/kpi/breakdown.ts'
import type { PlacedSum } from '../../shared/kinds/tickets/ticket-tally.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { ticketAggregates } from './ticket-aggregates.ts'
import { columnName } from './ticket-columns.ts'

/** What the tickets of a group add up to; `label` null = the export does not say their group. */
export type GroupSums = Readonly<Record<PlacedSum, number>> & { readonly label: string | null }

const sums = Object.entries(ticketAggregates).map(([member, sum]) => `${sum} AS "${member}"`)

/** Sums up the tickets of a run of months by one of their texts; a group without any is not there. */
export function readTicketGroups({ sqlite }: Db, contractId: number, by: TicketBy, period: Period): GroupSums[] {
  return sqlite
    .prepare(
      `SELECT terms.text AS label, grouped.*
         FROM (SELECT ${columnName(by)} AS term, ${sums.join(', ')}
                 FROM tickets WHERE contract_id = @contractId AND month BETWEEN @from AND @to GROUP BY 1) AS grouped
         LEFT JOIN terms ON terms.contract_id = @contractId AND terms.id = grouped.term`,
    )
    .all({ contractId, ...period }) as GroupSums[]
}
