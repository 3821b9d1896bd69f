import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { ImportProgressSchema } from '../../shared/api/import-progress.ts'
import { ImportParamsSchema, ImportSchema, RereadSchema, UndoSchema } from '../../shared/api/imports.ts'
import { does } from '../accounts/policy.ts'
import type { Services } from '../services.ts'
import { actorOf, type Principal } from '../accounts/principal.ts'
import { readRejected } from '../db/staged-file.ts'
import { Failure, fileCodes } from '../errors.ts'
import { principalOf } from '../plugins/guard.ts'
import { goneSignal } from '../plugins/gone.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import { rejectedRows } from '../imports/rejected-rows.ts'
import { said } from '../words.ts'
import { CsvSchema, sendCsv } from './attachment.ts'
import { csvFile } from '../documents/csv.ts'
import { requireContract } from './find-contract.ts'
import type { StoredImport } from '../db/imports.ts'
import type { ImportViews } from '../imports/import-views.ts'

/** The month's files once they are here: previewed, perhaps read again differently, then committed or discarded. */
export const importRoutes: FastifyPluginAsyncZod<Services> = async (
  app,
  { db, write, importer, uploads, importViews },
) => {
  app.get(
    '/contracts/:contractId/imports',
    {
      config: does('imports:read'),
      schema: {
        operationId: 'listImports',
        tags: ['imports'],
        summary: 'Previews and committed imports, newest first',
        params: ContractParamsSchema,
        response: { 200: z.array(ImportSchema) },
      },
    },
    async (request) => importViews.list(requireContract(db, request.params.contractId).id, readerLanguage(request)),
  )

  app.get(
    '/contracts/:contractId/imports-progress',
    {
      config: does('imports:read'),
      schema: {
        operationId: 'readImportProgress',
        tags: ['imports'],
        summary: 'How far the running import is',
        params: ContractParamsSchema,
        response: { 200: ImportProgressSchema },
      },
    },
    async (request, reply) => {
      const progress = importer.progress(requireContract(db, request.params.contractId).id)
      return reply.type('application/json').send(progress)
    },
  )

  app.get(
    '/contracts/:contractId/imports/:importId',
    {
      config: does('imports:read-one', 'import-not-found'),
      schema: {
        operationId: 'readImport',
        tags: ['imports'],
        summary: 'One import',
        description: 'With an upload token: a file that it sent.',
        params: ImportParamsSchema,
        response: { 200: ImportSchema },
      },
    },
    async (request) => {
      const { contractId, importId } = request.params
      const { id } = requireContract(db, contractId)
      requireOwn(importViews, id, importId, principalOf(request))
      return importViews.find(id, importId, readerLanguage(request))!.view
    },
  )

  app.patch(
    '/contracts/:contractId/imports/:importId',
    {
      config: does(
        'imports:change',
        'import-not-found',
        'import-already-committed',
        'import-expired',
        'import-undone',
        'upload-incomplete',
        ...fileCodes,
      ),
      schema: {
        operationId: 'rereadImport',
        tags: ['imports'],
        summary: 'Read a previewed file again, with other choices of how it is written and what it covers',
        params: ImportParamsSchema,
        body: RereadSchema,
        response: { 200: ImportSchema },
      },
    },
    async (request, reply) => {
      const contract = requireContract(db, request.params.contractId)
      const asked = { choices: request.body, language: readerLanguage(request), gone: goneSignal(reply) }
      return importer.reread(contract, request.params.importId, asked)
    },
  )

  app.post(
    '/contracts/:contractId/imports/:importId/commit',
    {
      config: does(
        'imports:change',
        'import-not-found',
        'import-already-committed',
        'import-expired',
        'import-outdated',
        'import-undone',
        'nothing-to-import',
        'questions-open',
        'date-order-ambiguous',
        'amount-format-ambiguous',
        'score-scale-unknown',
        'penalty-sign-ambiguous',
      ),
      schema: {
        operationId: 'commitImport',
        tags: ['imports'],
        summary: 'Store what the preview shows, all of it or nothing',
        params: ImportParamsSchema,
        response: { 200: ImportSchema },
      },
    },
    async (request) => {
      const { contractId, importId } = request.params
      const { id } = requireContract(db, contractId)
      await importer.commit(id, importId, actorOf(principalOf(request)))
      return importViews.find(id, importId, readerLanguage(request))!.view
    },
  )

  app.get(
    '/contracts/:contractId/imports/:importId/undo-preview',
    {
      config: does('imports:change', 'import-not-found', 'import-not-committed', 'import-undone', 'import-not-latest'),
      schema: {
        operationId: 'previewUndo',
        tags: ['imports'],
        summary: 'What undoing the last import would do',
        params: ImportParamsSchema,
        response: { 200: UndoSchema },
      },
    },
    async (request) => importer.previewUndo(requireContract(db, request.params.contractId).id, request.params.importId),
  )

  app.post(
    '/contracts/:contractId/imports/:importId/undo',
    {
      config: does(
        'imports:change',
        'import-not-found',
        'import-not-committed',
        'import-undone',
        'import-not-latest',
        'import-outdated',
      ),
      schema: {
        operationId: 'undoImport',
        tags: ['imports'],
        summary: 'Put everything back as it was before the last import, all of it or nothing',
        description: 'Figures that move are written into the restatement ledger. One step back is all there is.',
        params: ImportParamsSchema,
        response: { 200: ImportSchema },
      },
    },
    async (request) => {
      const { contractId, importId } = request.params
      const { id } = requireContract(db, contractId)
      await importer.undo(id, importId, actorOf(principalOf(request)))
      return importViews.find(id, importId, readerLanguage(request))!.view
    },
  )

  app.delete(
    '/contracts/:contractId/imports/:importId',
    {
      config: does('imports:discard', 'import-not-found', 'import-already-committed', 'import-undone'),
      schema: {
        operationId: 'discardImport',
        tags: ['imports'],
        summary: 'Discard a preview',
        description: 'With an upload token: one that it sent.',
        params: ImportParamsSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { contractId, importId } = request.params
      const principal = principalOf(request)
      const { id } = requireContract(db, contractId)
      requireOwn(importViews, id, importId, principal)
      await importer.discard(id, importId, actorOf(principal))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/contracts/:contractId/imports/:importId/rejected.csv',
    {
      config: does('imports:change', 'import-not-found', 'import-already-committed', 'import-expired', 'import-undone'),
      schema: {
        operationId: 'exportRejectedRows',
        tags: ['imports'],
        summary: 'The rejected rows of a preview as CSV, with a column saying why',
        params: ImportParamsSchema,
        produces: ['text/csv'],
        response: { 200: CsvSchema },
      },
    },
    async (request, reply) => {
      const contract = requireContract(db, request.params.contractId)
      const { view, upload } = importer.findPreview(contract.id, request.params.importId)
      const by = actorOf(principalOf(request))
      const about = { subject: 'import', id: view.id } as const
      await write((log) => log({ event: 'rejected-rows-exported', by, contractId: contract.id, about }))
      const headers = view.mapping.map(({ header }) => header)
      const language = readerLanguage(request)
      const lines = rejectedRows(readRejected(uploads.stagingPath(upload)), headers, language)
      const { line, reason } = said(language).exports.rejected
      return sendCsv(
        reply,
        `rejected-${view.file.replace(/\.xlsx$/i, '.csv')}`,
        csvFile([...headers, line, reason], lines),
      )
    },
  )
}

/** An import, of a program one that it sent itself: of any other it is told that there is none. */
function requireOwn(views: ImportViews, contractId: number, importId: number, principal: Principal): StoredImport {
  const found = views.find(contractId, importId)
  const isForeign = principal.kind === 'token' && found?.tokenId !== principal.token.id
  if (!found || isForeign) throw new Failure('import-not-found', { id: importId })
  return found
}
