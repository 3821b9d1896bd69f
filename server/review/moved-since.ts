import type { Contract } from '../../shared/api/contracts.ts'
import type { MovedSince } from '../../shared/api/editions.ts'
import type { Db } from '../db/client.ts'
import { findEdition } from '../db/editions.ts'
import { toInstant } from '../db/instant.ts'
import { readCommittee } from './committee.ts'
import type { ComputedCommittee } from './computed-committee.ts'
import { isSame } from './figures.ts'

/** The judged figures that are not what an edition was shown, each with the last word of the ledger on it since. */
export function movedSince(shown: ComputedCommittee, today: ComputedCommittee, closedAt: string): MovedSince[] {
  return shown.kpis.flatMap((was) => {
    const is = today.kpis.find(({ id }) => id === was.id)
    if (!is || (isSame(is.value, was.value) && is.verdict === was.verdict)) return []
    const told = today.restatements.findLast(({ kpi, at }) => kpi === was.id && at >= closedAt)
    return [
      {
        kpi: was.id,
        before: was.value,
        after: is.value,
        verdictBefore: was.verdict,
        verdictAfter: is.verdict,
        cause: told?.cause ?? null,
        at: told?.at ?? null,
      },
    ]
  })
}

/** The same of a quarter of a contract at `now` (epoch seconds); nothing of one that is not closed. */
export function movedOfEdition(db: Db, contract: Contract, quarter: number, now: number): MovedSince[] {
  const edition = findEdition(db, contract.id, quarter)
  const today = edition && readCommittee(db, contract, quarter, now)
  if (!edition || !today) return []
  const { committee } = JSON.parse(edition.content) as { committee: ComputedCommittee }
  return movedSince(committee, today, toInstant(edition.closedAt))
}
