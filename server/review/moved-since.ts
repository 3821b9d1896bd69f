import type { Contract } from '../../shared/api/contracts.ts'
import type { MovedSince } from '../../shared/api/editions.ts'
import type { Db } from '../db/client.ts'
import { findEdition } from '../db/editions.ts'
import { toInstant } from '../db/instant.ts'
import { readCommittee } from './committee.ts'
import type { ComputedCommittee } from './computed-committee.ts'
import { isSame } from './figures.ts'

type Shown = Pick<ComputedCommittee['kpis'][number], 'id' | 'value' | 'verdict'>

/** The figures that are not what they were, or of which the verdict is another. */
export function movedFigures(shown: readonly Shown[], today: readonly Shown[]) {
  return shown.flatMap((was) => {
    const is = today.find(({ id }) => id === was.id)
    if (!is || (isSame(is.value, was.value) && is.verdict === was.verdict)) return []
    return [{ kpi: was.id, before: was.value, after: is.value, verdictBefore: was.verdict, verdictAfter: is.verdict }]
  })
}

/** The judged figures that are not what an edition was shown, each with the last word of the ledger on it since. */
export function movedSince(shown: ComputedCommittee, today: ComputedCommittee, closedAt: string): MovedSince[] {
  return movedFigures(shown.kpis, today.kpis).map((moved) => {
    const told = today.restatements.findLast(({ kpi, at }) => kpi === moved.kpi && at >= closedAt)
    return { ...moved, cause: told?.cause ?? null, at: told?.at ?? null }
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
