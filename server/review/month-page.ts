import type { Contract } from '../../shared/api/contracts.ts'
import { monthlyPage, type MonthlyPage } from '../../shared/deck/monthly-page.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import { dayIn } from '../../shared/words/months.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Db } from '../db/client.ts'
import { listDecisions } from '../db/decisions.ts'
import { toInstant } from '../db/instant.ts'
import { reviewDecisions } from './decisions.ts'
import { speakerOf } from './edition.ts'
import { reviewPenalties } from './penalties.ts'
import { readReviewedContract } from './reviewed-contract.ts'
import { readScorecard } from './scorecard.ts'

/** A month on one page, as it is today. `now`: epoch seconds. */
export async function readMonthPage(
  db: Db,
  contract: Contract,
  month: Month,
  { language, now }: { readonly language: Language; readonly now: number },
): Promise<MonthlyPage> {
  const speaker = await speakerOf(language)
  const card = readScorecard(db, contract, month, now)
  const reviewed = readReviewedContract(db, contract, now)
  const decisions = reviewDecisions(reviewed, listDecisions(db, contract.id))
  const name = formatMonth(month)
  const penalties = reviewPenalties(db, reviewed).penalties.filter(
    ({ to, state, today, isCreditLate: isLate }) =>
      (to === name && (state !== 'proposed' || today?.outcome === 'due')) || (isLate && to < name),
  )
  return monthlyPage(speaker, { contract, card, decisions, penalties, today: dayIn(contract.timeZone, toInstant(now)) })
}
