import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import {
  PenaltiesExportQuerySchema,
  type Penalty,
  type PenaltyCalculation,
  type PenaltyMoment,
} from '../../shared/api/penalties.ts'
import { penaltySteps, type PenaltyWords } from '../../shared/sentences/penalty-text.ts'
import { formatIn } from '../../shared/words/format.ts'
import { translatorOf } from '../../shared/words/translate.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { atOneMoment } from '../db/snapshot.ts'
import { csvFile } from '../documents/csv.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import { reviewPenalties } from '../review/penalties.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
import type { Services } from '../services.ts'
import { said, type ServerWords } from '../words.ts'
import { CsvSchema, sendCsv } from './attachment.ts'
import { requireContract } from './find-contract.ts'

type Words = ServerWords['exports']['penalties']
type Column = keyof Words['columns']
type Cells = Readonly<Record<Column, unknown>>

/** A line of a proposal: a moment of its life, or what it comes to today. */
type Line = Omit<PenaltyMoment, 'event' | 'at'> & {
  readonly event: PenaltyMoment['event'] | 'today'
  readonly at: string | null
}

/** The life of a proposal, oldest first, and what it comes to today. */
function linesOf({ history, today }: Penalty): Line[] {
  const now = today && ({ event: 'today', at: null, by: null, text: null, calculation: today } as const)
  return [...history, ...(now ? [now] : [])]
}

/** The cells of a line: figures are plain numbers, shares of 1, money in the contract's currency, an instant in UTC. */
function cellsOf(penalty: Penalty, line: Line, words: PenaltyWords, { events, caps }: Words): Cells {
  const { calculation: of } = line
  const { t } = words
  return {
    id: penalty.id,
    from: penalty.from,
    to: penalty.to,
    state: t(`penalty.states.${penalty.state}`),
    event: events[line.event],
    at: line.at,
    by: line.by,
    reason: line.text,
    ...ruleCells(of, t),
    ...figureCells(of, t),
    quantity: of.quantity,
    uncapped: of.uncapped,
    cappedBy: of.cappedBy && caps[of.cappedBy],
    capShare: of.capFee?.share,
    capFee: of.capFee?.fee,
    amount: of.amount,
    calculation: penaltySteps(words, of).join(' · '),
    tickets: of.tickets.join(' '),
    credits: penalty.credits.map(({ month, taken, costId }) => `${month} ${taken} (${costId})`).join(', '),
    owed: penalty.owed,
  }
}

function ruleCells({ rule }: PenaltyCalculation, t: PenaltyWords['t']) {
  const { kpi, priority, per, rate, needsProof } = rule
  return {
    kpi: t(`kpi.${kpi}.name`),
    priority,
    per: t(`penalty.rules.ways.${per}`),
    rate,
    needsProof: yesNo(needsProof, t),
  }
}

const yesNo = (is: boolean | null, t: PenaltyWords['t']) => (is === null ? null : t(`yesNo.${is ? 'yes' : 'no'}`))

function figureCells(of: PenaltyCalculation, t: PenaltyWords['t']) {
  const { value, asked, sample, interval, verdict, certain, months, covered, late } = of
  const [low, high] = [interval?.low, interval?.high]
  return {
    value,
    asked,
    sample,
    low,
    high,
    verdict: t(`verdict.${verdict}`),
    certain: yesNo(certain, t),
    months,
    covered,
    late,
  }
}

/** The penalties of a contract as a table: what was proposed, answered and why, with each calculation in full. */
export const penaltiesCsvRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, now }) => {
  app.get(
    '/contracts/:contractId/penalties.csv',
    {
      config: does('figures:export'),
      schema: {
        operationId: 'exportPenalties',
        tags: ['penalties'],
        summary: 'The same as CSV: a line for each moment of a proposal and one for today, in the reader’s language',
        params: ContractParamsSchema,
        querystring: PenaltiesExportQuerySchema,
        produces: ['text/csv'],
        response: { 200: CsvSchema },
      },
    },
    async (request, reply) => {
      const { language = readerLanguage(request) } = request.query
      const t = await translatorOf(language)
      const { contract, penalties } = atOneMoment(db, () => {
        const found = requireContract(db, request.params.contractId)
        return { contract: found, ...reviewPenalties(db, readReviewedContract(db, found, now())) }
      })
      const words = { t, format: formatIn(() => language), currency: contract.currency }
      const told = said(language).exports.penalties
      const order = Object.keys(told.columns) as Column[]
      const rows = penalties.flatMap((penalty) =>
        linesOf(penalty).map((line) => {
          const cells = cellsOf(penalty, line, words, told)
          return order.map((name) => cells[name])
        }),
      )
      const by = actorOf(principalOf(request))
      await write((log) => log({ event: 'penalties-exported', by, contractId: contract.id }))
      return sendCsv(
        reply,
        `${told.file}-${contract.id}.csv`,
        csvFile(
          order.map((name) => told.columns[name]),
          rows,
        ),
      )
    },
  )
}
