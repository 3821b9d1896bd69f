import { encode, type ZodType } from 'zod'
import { BreakdownSchema, type Breakdown } from '../../shared/api/breakdown.ts'
import { CommitteeSchema, type Committee } from '../../shared/api/committees.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { KpiFactsSchema, type FactOrder, type KpiFacts } from '../../shared/api/kpi-facts.ts'
import { KpiReportSchema, type KpiReport } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { formatMonth, type Period } from '../../shared/period.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Db } from '../db/client.ts'
import { findContract } from '../db/contracts.ts'
import { Failure } from '../errors.ts'
import { readBreakdown, type BreakdownQuestion } from '../review/breakdown.ts'
import { readKpiFacts, type FactsQuestion } from '../review/kpi-facts.ts'
import { readKpiReport } from '../review/kpi-report.ts'
import { shownCommittee } from '../review/shown-committee.ts'

type Question<Asked, Answer> = {
  readonly schema: ZodType<Answer>
  readonly answer: (db: Db, contract: Contract, asked: Asked) => Answer | Promise<Answer>
}
const question = <Asked, Answer>(
  schema: ZodType<Answer>,
  answer: Question<Asked, Answer>['answer'],
): Question<Asked, Answer> => ({ schema, answer })

/** A page of the facts behind a KPI, from 1. */
type FactsPage = { readonly page: number; readonly pageSize: number; readonly order: FactOrder }
/** `now`: epoch seconds. */
type At = { readonly now: number }

/** What may be asked of the facts of a contract, what each wants to know, and what it answers by. */
export const questions = {
  facts: question(KpiFactsSchema, async (db, contract, asked: FactsQuestion & FactsPage & At): Promise<KpiFacts> => {
    const { kpi, period, page, pageSize, order } = asked
    const slice = { limit: pageSize, offset: (page - 1) * pageSize, order }
    const found = await readKpiFacts(db, contract, asked, slice)
    return { kpi, from: formatMonth(period.from), month: formatMonth(period.to), page, pageSize, ...found }
  }),
  breakdown: question(BreakdownSchema, (db, contract, asked: BreakdownQuestion): Breakdown =>
    readBreakdown(db, contract, asked),
  ),
  kpi: question(
    KpiReportSchema,
    (db, contract, { now, ...asked }: { readonly kpi: KpiId; readonly wanted: Partial<Period> } & At): KpiReport =>
      readKpiReport(db, contract, asked, now),
  ),
  committee: question(
    CommitteeSchema,
    (db, contract, asked: { readonly quarter: number; readonly language: Language } & At): Promise<Committee> =>
      shownCommittee(db, contract, asked),
  ),
} as const

export type QuestionName = keyof typeof questions
export type AskedOf<Name extends QuestionName> = Parameters<(typeof questions)[Name]['answer']>[2]

/** The answer to a question as it is sent: JSON, held to its schema. */
export async function answerQuestion<Name extends QuestionName>(
  db: Db,
  name: Name,
  contractId: number,
  asked: AskedOf<Name>,
): Promise<string> {
  const { schema, answer } = questions[name] as unknown as Question<AskedOf<Name>, unknown>
  const contract = findContract(db, contractId)
  if (!contract) throw new Failure('contract-not-found', { id: contractId })
  return JSON.stringify(encode(schema, await answer(db, contract, asked)))
}
