import type { Contract } from '../../shared/api/contracts.ts'
import type { Restatement } from '../../shared/api/imports.ts'
import { kpiIds } from '../../shared/kpi/index.ts'
import type { WindowKind } from '../../shared/kpi/window.ts'
import type { Db } from '../db/client.ts'
import { findContract, keepWindows, listContractsWithoutWindows } from '../db/contracts.ts'
import { addRestatements, listLostFigures } from '../db/restatements.ts'
import { figuresOf, movedFigures, shownBy } from '../review/figures.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'

const byMonth = Object.fromEntries(kpiIds.map((kpi) => [kpi, 'month'])) as Record<(typeof kpiIds)[number], WindowKind>

/**
 * Until contracts named windows, a scorecard judged each month alone. The first start that judges by windows writes the verdicts
 * of delivered months that are others now into the ledger, once, before anybody sees them. `now`: epoch seconds.
 */
export function tellWindows(db: Db, now: number): void {
  for (const id of listContractsWithoutWindows(db))
    db.sqlite
      .transaction(() => {
        const contract = findContract(db, id)!
        addRestatements(db, id, changedVerdicts(db, contract, now), {
          cause: 'version',
          importId: null,
          settings: ['windows'],
          at: now,
          accountId: null,
        })
        keepWindows(db, id, contract.windows)
      })
      .immediate()
}

function changedVerdicts(db: Db, contract: Contract, now: number): Restatement[] {
  const shown = { ...shownBy(db, contract, now), withoutFile: () => false }
  const reviewed = readReviewedContract(db, contract, now)
  const before = figuresOf({ ...reviewed, contract: { ...contract, windows: byMonth } }, shown)
  return movedFigures(before, figuresOf(reviewed, shown), listLostFigures(db, contract.id)).filter(
    ({ verdictBefore, verdictAfter }) => verdictBefore !== verdictAfter && verdictBefore !== 'no-data',
  )
}
