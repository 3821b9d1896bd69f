import type { Contract } from '../../shared/api/contracts.ts'
import type { Restatement } from '../../shared/api/imports.ts'
import { contractMonth } from '../../shared/contract-clock.ts'
import { kpiIds } from '../../shared/kpi/index.ts'
import type { WindowKind } from '../../shared/kpi/window.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import { findContract, keepWindows, listContractsWithoutWindows } from '../db/contracts.ts'
import { addRestatements, listLostFigures } from '../db/restatements.ts'
import { figuresOf, movedFigures, shownBy } from '../review/figures.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'

const QUARTER = 3

const everyKpi = (kind: WindowKind) =>
  Object.fromEntries(kpiIds.map((kpi) => [kpi, kind])) as Record<(typeof kpiIds)[number], WindowKind>

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

/** A committee was shown its quarter pooled: what that said is compared too, where the months said nothing else. */
function changedVerdicts(db: Db, contract: Contract, now: number): Restatement[] {
  const shown = { ...shownBy(db, contract, now), withoutFile: () => false }
  const reviewed = readReviewedContract(db, contract, now)
  const lost = listLostFigures(db, contract.id)
  const since = (kind: WindowKind, month: (month: Month) => boolean) => {
    const counted = { ...shown, month: (one: Month) => shown.month(one) && month(one) }
    const before = figuresOf({ ...reviewed, contract: { ...contract, windows: everyKpi(kind) } }, counted)
    return movedFigures(before, figuresOf(reviewed, counted), lost).filter(
      ({ verdictBefore, verdictAfter }) => verdictBefore !== verdictAfter && verdictBefore !== 'no-data',
    )
  }
  const moved = [...since('month', () => true), ...since('three-months', (month) => endsQuarter(contract, month))]
  return [...new Map(moved.toReversed().map((one) => [`${one.kpi} ${one.month}`, one])).values()].toReversed()
}

const endsQuarter = (contract: Contract, month: Month) => contractMonth(contract, month) % QUARTER === 0
