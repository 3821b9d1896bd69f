import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import type { RestatedFigure } from '../../shared/api/kpis.ts'
import {
  RestatementsExportQuerySchema,
  RestatementsPageSchema,
  RestatementsQuerySchema,
  type RestatementsFilter,
} from '../../shared/api/restatements.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { appendAudit } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import { countRestatements, listRestatedMonths, sliceRestatements } from '../db/restatements.ts'
import { readSnapshot } from '../db/snapshot.ts'
import { csvFile } from '../documents/csv.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'
import { said, type ServerWords } from '../words.ts'
import { attachment, CsvSchema } from './attachment.ts'

const PAGE_SIZE = 50
/** Rows of the CSV read in one go: others are answered in between. */
const CSV_SLICE = 500

/** The columns of the CSV; KPIs, verdicts, causes and settings stand in it by their ids, an instant in UTC. */
const cells: Readonly<Record<keyof ServerWords['exports']['ledger']['columns'], (moved: RestatedFigure) => unknown>> = {
  month: ({ month }) => month,
  kpi: ({ kpi }) => kpi,
  before: ({ before }) => before,
  after: ({ after }) => after,
  verdictBefore: ({ verdictBefore }) => verdictBefore,
  verdictAfter: ({ verdictAfter }) => verdictAfter,
  cause: ({ cause }) => cause,
  importId: ({ importId }) => importId,
  settings: ({ settings }) => settings?.join(', '),
  reason: ({ reason }) => reason,
  at: ({ at }) => at,
  by: ({ by }) => by,
}

/** The ledger of figures that moved after they were shown. */
export const restatementRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, lock, now }) => {
  app.get(
    '/contracts/:contractId/restatements',
    {
      config: does('figures:read'),
      schema: {
        operationId: 'listRestatements',
        tags: ['kpis'],
        summary: 'The ledger of figures that moved after they were shown: from what to what, when, why; newest first',
        params: ContractParamsSchema,
        querystring: RestatementsQuerySchema,
        response: { 200: RestatementsPageSchema },
      },
    },
    async (request) => {
      const { contractId } = request.params
      const { page = 1, ...filter } = request.query
      const slice = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
      return {
        page,
        pageSize: PAGE_SIZE,
        total: countRestatements(db, contractId, filter),
        restatements: sliceRestatements(db, contractId, filter, slice),
        months: listRestatedMonths(db, contractId),
      }
    },
  )

  app.get(
    '/contracts/:contractId/restatements.csv',
    {
      config: does('figures:export'),
      schema: {
        operationId: 'exportRestatements',
        tags: ['kpis'],
        summary: 'The same ledger as CSV, all its pages, its headers in the reader’s language',
        params: ContractParamsSchema,
        querystring: RestatementsExportQuerySchema,
        produces: ['text/csv'],
        response: { 200: CsvSchema },
      },
    },
    async (request, reply) => {
      const { contractId } = request.params
      const { language = readerLanguage(request), ...filter } = request.query
      const by = actorOf(principalOf(request))
      const detail = Object.values(filter).join(',') || null
      await lock(() => appendAudit(db, { event: 'ledger-exported', by, contractId, detail }, now()))
      const { file, columns } = said(language).exports.ledger
      const header = Object.keys(cells).map((name) => columns[name as keyof typeof columns])
      const rows = readSnapshot(db, (snapshot) => ledgerRows(snapshot, contractId, filter))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', attachment(`${file}-${contractId}.csv`))
        .send(csvFile(header, rows))
    },
  )
}

function* ledgerRows(db: Db, contractId: number, filter: RestatementsFilter): Generator<readonly unknown[]> {
  for (let offset = 0, read = CSV_SLICE; read === CSV_SLICE; offset += CSV_SLICE) {
    const slice = sliceRestatements(db, contractId, filter, { limit: CSV_SLICE, offset })
    for (const moved of slice) yield Object.values(cells).map((cell) => cell(moved))
    read = slice.length
  }
}
