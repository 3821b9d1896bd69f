import type { TicketBy } from '../../shared/kpi/breakdown.ts'
import { ticketClasses, type Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import { placedSums, type PlacedSum } from '../../shared/kinds/tickets/ticket.ts'
import { type PeriodTickets, type TicketTally } from '../../shared/kinds/tickets/ticket-tally.ts'
import type { Period } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { classCodes, countingCodes, isInScope, TICKET_CLASS } from './codes.ts'
import { ticketAggregates } from './ticket-counting.ts'
import { columnName } from './ticket-columns.ts'

/** What the tickets of a group add up to, each class apart; `label` null = the export does not say their group. */
export type TicketGroup = { readonly label: string | null; readonly byClass: PeriodTickets['byClass'] }

const sums = Object.entries(ticketAggregates).map(([member, sum]) => `${sum} AS "${member}"`)
const nothing = Object.fromEntries([...placedSums, 'opened'].map((member) => [member, 0])) as TicketTally
const noClasses = Object.fromEntries(ticketClasses.map((one) => [one, nothing])) as PeriodTickets['byClass']

/**
 * Of the tickets of a run of months that a scope takes and that the file says it of, those solved during the first contact;
 * null without any.
 */
export function readFirstContact(
  { sqlite }: Db,
  contractId: number,
  scope: Scope,
  period: Period,
): { have: number; of: number } | null {
  const found = sqlite
    .prepare(
      `SELECT coalesce(sum(first_contact), 0) AS have, count(first_contact) AS "of" FROM tickets
        WHERE contract_id = @contractId AND month BETWEEN @from AND @to AND counted <> ${countingCodes.code.excluded} AND ${isInScope(scope)}`,
    )
    .get({ contractId, ...period }) as { have: number; of: number }
  return found.of > 0 ? found : null
}

type Row = Readonly<Record<PlacedSum, number>> & { readonly label: string | null; readonly class: number }

/** Sums up the tickets of a run of months by one of their texts; a group without any is not there. */
export function readTicketGroups({ sqlite }: Db, contractId: number, by: TicketBy, period: Period): TicketGroup[] {
  const rows = sqlite
    .prepare(
      `SELECT terms.text AS label, grouped.*
         FROM (SELECT ${columnName(by)} AS term, ${TICKET_CLASS} AS class, ${sums.join(', ')}
                 FROM tickets WHERE contract_id = @contractId AND month BETWEEN @from AND @to GROUP BY 1, 2) AS grouped
         LEFT JOIN terms ON terms.contract_id = @contractId AND terms.id = grouped.term`,
    )
    .all({ contractId, ...period }) as Row[]
  const groups = new Map<string | null, TicketGroup['byClass']>()
  for (const { label, class: code, ...tally } of rows)
    groups.set(label, { ...(groups.get(label) ?? noClasses), [classCodes.decode(code)!]: { ...tally, opened: 0 } })
  return [...groups].map(([label, byClass]) => ({ label, byClass }))
}
