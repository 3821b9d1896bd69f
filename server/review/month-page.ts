import { monthlyPage, type MonthlyPage } from '../../shared/deck/monthly-page.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import { dayIn } from '../../shared/words/months.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Db } from '../db/client.ts'
import { findContract } from '../db/contracts.ts'
import { listDecisions } from '../db/decisions.ts'
import { toInstant } from '../db/instant.ts'
import { atOneMoment } from '../db/snapshot.ts'
import { Failure } from '../errors.ts'
import { reviewDecisions } from './decisions.ts'
import { speakerOf } from './edition.ts'
import { reviewPenalties } from './penalties.ts'
import { readReviewedContract } from './reviewed-contract.ts'
import { readScorecard } from './scorecard.ts'

/** A month on one page, as it is today. `now`: epoch seconds. */
export async function readMonthPage(
  db: Db,
  contractId: number,
  month: Month,
  { language, now }: { readonly language: Language; readonly now: number },
): Promise<MonthlyPage> {
  const speaker = await speakerOf(language)
  const name = formatMonth(month)
  const matter = atOneMoment(db, () => {
    const contract = findContract(db, contractId)
    if (!contract) throw new Failure('contract-not-found', { id: contractId })
    const reviewed = readReviewedContract(db, contract, now)
    return {
      contract,
      card: readScorecard(db, contract, month, now),
      decisions: reviewDecisions(reviewed, listDecisions(db, contractId)),
      penalties: reviewPenalties(db, reviewed).penalties.filter(
        ({ to, state, today, isCreditLate: isLate }) =>
          (to === name && (state !== 'proposed' || today?.outcome === 'due')) || (isLate && to < name),
      ),
      today: dayIn(contract.timeZone, toInstant(now)),
    }
  })
  return monthlyPage(speaker, matter)
}
