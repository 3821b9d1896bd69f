import { REOPENED_WITHIN_SECONDS } from '../../shared/kpi/first-level-resolution/definition.ts'
import type { Scope } from '../../shared/kinds/tickets/ticket-class.ts'
import type { Db } from './client.ts'
import { countingCodes, isInScope } from './codes.ts'

/** The finished tickets of a group: how many there are, and how many of them nobody reopened. */
export type GroupTally = { readonly name: string; readonly count: number; readonly kept: number }

const FINISHED = 'coalesce(resolved_at, closed_at)'
/** As the first-level rate counts it: a reopening soon after the end, or at any time where only their number is known. */
const REOPENED = `CASE WHEN reopened_at IS NOT NULL THEN reopened_at - ${FINISHED} <= ${REOPENED_WITHIN_SECONDS}
                       ELSE coalesce(reopenings, 0) > 0 END`

/** The groups of a contract's finished tickets that a scope takes, those of most first. */
export function listGroups({ sqlite }: Db, contractId: number, scope: Scope): GroupTally[] {
  return sqlite
    .prepare(
      `SELECT terms.text AS name, grouped.count, grouped.kept
         FROM (SELECT "group" AS term, count(*) AS count, sum(NOT ${REOPENED}) AS kept
                 FROM tickets
                WHERE contract_id = @contractId AND month IS NOT NULL AND counted <> ${countingCodes.code.excluded}
                  AND "group" IS NOT NULL AND ${isInScope(scope)}
                GROUP BY 1) AS grouped
         JOIN terms ON terms.contract_id = @contractId AND terms.id = grouped.term
        ORDER BY grouped.count DESC, terms.text`,
    )
    .all({ contractId }) as GroupTally[]
}
