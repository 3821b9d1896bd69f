import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import type { DriftVerdict } from '../../shared/api/drift.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import type { RestatedFigure } from '../../shared/api/kpis.ts'
import {
  RestatementsExportQuerySchema,
  RestatementsPageSchema,
  RestatementsQuerySchema,
  type RestatementsFilter,
} from '../../shared/api/restatements.ts'
import type { Verdict } from '../../shared/kpi/target.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Messages } from '../../shared/words/en/screen.ts'
import { kpiWords, onScreen } from '../../shared/words/on-screen.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import type { Db } from '../db/client.ts'
import { countRestatements, listRestatedMonths, sliceRestatements } from '../db/restatements.ts'
import { readSnapshot } from '../db/snapshot.ts'
import { csvFile } from '../documents/csv.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'
import { said, type ServerWords } from '../words.ts'
import { CsvSchema, sendCsv } from './attachment.ts'

const PAGE_SIZE = 50
/** Rows of the CSV read in one go: others are answered in between. */
const CSV_SLICE = 500

type Column = keyof ServerWords['exports']['ledger']['columns']

/** The cells of a line of the CSV, in the words of the ledger's page; figures are plain numbers, an instant is in UTC. */
function cellsOf(moved: RestatedFigure, language: Language, words: Messages): Readonly<Record<Column, unknown>> {
  const { month, before, after, importId, settings, reason, at, by } = moved
  const fields: Readonly<Record<string, string>> = words.audit.field
  const verdict = (told: Verdict | null) => told && words.verdict[told]
  const finding = (told: DriftVerdict | null | undefined) => told && words.drift.verdict[told]
  return {
    month,
    kpi: kpiWords(language)[moved.kpi].name,
    before,
    after,
    verdictBefore: verdict(moved.verdictBefore),
    verdictAfter: verdict(moved.verdictAfter),
    cause: words.ledger.cause[moved.cause],
    importId,
    settings: settings?.map((code) => fields[code] ?? code).join(', '),
    reason,
    at,
    by,
    findingBefore: finding(moved.findingBefore),
    findingAfter: finding(moved.findingAfter),
  }
}

/** The ledger of figures that moved after they were shown. */
export const restatementRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write }) => {
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
        summary: 'The same ledger as CSV, all its pages, in the reader’s language',
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
      await write((log) => log({ event: 'ledger-exported', by, contractId, detail }))
      const { file, columns } = said(language).exports.ledger
      const words = await onScreen(language)
      const order = Object.keys(columns) as Column[]
      const header = order.map((name) => columns[name])
      const rowOf = (moved: RestatedFigure) => {
        const cells = cellsOf(moved, language, words)
        return order.map((name) => cells[name])
      }
      const rows = readSnapshot(db, (snapshot) => ledgerRows(snapshot, contractId, filter, rowOf))
      return sendCsv(reply, `${file}-${contractId}.csv`, csvFile(header, rows))
    },
  )
}

function* ledgerRows(
  db: Db,
  contractId: number,
  filter: RestatementsFilter,
  rowOf: (moved: RestatedFigure) => readonly unknown[],
): Generator<readonly unknown[]> {
  for (let offset = 0, read = CSV_SLICE; read === CSV_SLICE; offset += CSV_SLICE) {
    const slice = sliceRestatements(db, contractId, filter, { limit: CSV_SLICE, offset })
    yield* slice.map(rowOf)
    read = slice.length
  }
}
