import { eq, sql } from './drizzle.ts'
import { surveys, type Survey } from '../../shared/kinds/satisfaction/answer.ts'
import type { AnswerTally, SurveyTally } from '../../shared/kinds/satisfaction/answer-tally.ts'
import type { Month } from '../../shared/period.ts'
import type { Db } from './client.ts'
import { insertSums, type MonthSums } from './month-sums.ts'
import { preparedOnce } from './prepared.ts'
import { answerMonths } from './schema/answers.ts'

/** How the answers of a survey add up: which of them each member counts. */
const counted = { satisfied: '= 1', answers: 'IS NOT NULL', unanswered: 'IS NULL' } satisfies Record<
  keyof SurveyTally,
  string
>
const members = Object.keys(counted) as (keyof SurveyTally)[]
type Column = keyof MonthSums<typeof answerMonths>
/** Where a month keeps a member of a survey's tally. */
const columnOf = (survey: Survey, member: keyof SurveyTally) =>
  `${survey}${member.charAt(0).toUpperCase()}${member.slice(1)}` as Column

const aggregates = Object.fromEntries(
  surveys.flatMap((survey) =>
    members.map((member) => [
      columnOf(survey, member),
      `count(*) FILTER (WHERE a.survey = '${survey}' AND a.satisfied ${counted[member]})`,
    ]),
  ),
) as Record<Column, string>

const monthsOf = preparedOnce((orm) =>
  orm
    .select()
    .from(answerMonths)
    .where(eq(answerMonths.contractId, sql.placeholder('contractId')))
    .prepare(),
)

/** What the survey answers of each month add up to; a month that no file covers is not there. */
export function readAnswerMonths(db: Db, contractId: number): Map<Month, AnswerTally> {
  const rows = monthsOf(db).all({ contractId })
  const tallyOf = (row: (typeof rows)[number], survey: Survey) =>
    Object.fromEntries(members.map((member) => [member, row[columnOf(survey, member)]])) as SurveyTally
  return new Map(rows.map((row) => [row.month, { ticket: tallyOf(row, 'ticket'), periodic: tallyOf(row, 'periodic') }]))
}

const SUM_UP = `
  ${insertSums(answerMonths, 'covered.month', aggregates)}
    FROM (SELECT month FROM coverage WHERE contract_id = @contractId AND kind = 'satisfaction'
           UNION SELECT month FROM answers WHERE contract_id = @contractId) AS covered
    LEFT JOIN answers a ON a.contract_id = @contractId AND a.month = covered.month
   GROUP BY covered.month`

/** Sums the contract's answers up again by month. Belongs in the transaction that changed them. */
export function refreshAnswerMonths({ sqlite }: Db, contractId: number): void {
  sqlite.prepare('DELETE FROM answer_months WHERE contract_id = ?').run(contractId)
  sqlite.prepare(SUM_UP).run({ contractId })
}
