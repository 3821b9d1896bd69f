import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { ImportSchema, UploadQuerySchema, type Import } from '../../shared/api/imports.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import type { Actor } from '../db/audit.ts'
import { Failure, fileCodes } from '../errors.ts'
import { refuseAbandoned } from '../imports/abandoned.ts'
import { commitQuietly } from '../imports/quiet-commit.ts'
import { refuseOpenQuestions } from '../imports/require-import.ts'
import { makeUploadTurns } from '../imports/upload-turns.ts'
import { announcedBytes } from '../plugins/bodies.ts'
import { goneSignal } from '../plugins/gone.ts'
import { askAgain, principalOf } from '../plugins/guard.ts'
import { piecesOf, type Pieces } from '../plugins/read-body.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'
import { requireRealContract } from './find-contract.ts'
import { readChoices } from './upload-choices.ts'

const uploadTypes = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
]

type UploadRequest = FastifyRequest & {
  readonly params: z.output<typeof ContractParamsSchema>
  readonly query: z.output<typeof UploadQuerySchema>
}

/**
 * The one route that takes files, as they are: by hand, or by a program with an upload token. `pauseMs`: how long one may
 * pause while it arrives.
 */
export const uploadRoutes: FastifyPluginAsyncZod<Services & { readonly pauseMs: number }> = async (
  app,
  { db, uploads, access, lock, now, importer, importViews, pauseMs },
) => {
  const turns = makeUploadTurns()
  const parts = { db, uploads, lock, importer, importViews, now }
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(uploadTypes, (_request, payload, done) =>
    done(
      null,
      piecesOf(payload, () => pauseMs),
    ),
  )
  app.post(
    '/contracts/:contractId/imports',
    {
      config: does(
        'imports:upload',
        'sample-contract',
        'file-empty',
        'file-too-large',
        'upload-incomplete',
        'too-many-uploads',
        'rows-rejected',
        ...fileCodes,
        'import-expired',
        'import-outdated',
        'nothing-to-import',
        'import-not-found',
        'import-already-committed',
        'import-undone',
      ),
      schema: {
        operationId: 'uploadFile',
        tags: ['imports'],
        summary: 'Upload a file and preview what it would store',
        description:
          'The body is the raw file. `commit=true` commits at once when nothing is rejected and nothing is asked; otherwise 422 with the preview and its `questions`, and nothing is stored. `commit=quiet` is for what comes by itself: 201 where nothing speaks against storing it, else 202 and the preview is kept, `held` saying why, for a person to answer. `answers` (by the id of a question) and `words` answer them, now and for the next file of the layout. The newest state of a row wins, in whatever order files come: `stays` counts the rows that say otherwise than what is known and change nothing, `asOf` says when the file was written where its rows do not.',
        consumes: uploadTypes,
        params: ContractParamsSchema,
        querystring: UploadQuerySchema,
        response: { 201: ImportSchema, 202: ImportSchema },
      },
    },
    async (request, reply) => {
      const by = actorOf(principalOf(request))
      const sent = await turns.within(by, () => upload(request, by, goneSignal(reply)))
      return reply.code(sent.held.length > 0 ? 202 : 201).send(sent)
    },
  )

  /** Previews the file of a request, and commits it where that is asked for and nothing is rejected. */
  async function upload(request: UploadRequest, by: Actor, gone: AbortSignal): Promise<Import> {
    const { kind, file, commit, ...query } = request.query
    const choices = readChoices(query)
    const stillMay = () => {
      refuseAbandoned(gone)
      askAgain(request, access.authentication)
    }
    const contract = requireRealContract(db, request.params.contractId)
    const body = request.body as Pieces | undefined
    if (!body) throw new Failure('file-empty')
    const preview = await importer.preview(contract, {
      kind,
      file,
      body,
      expectedBytes: announcedBytes(request),
      choices,
      language: readerLanguage(request),
      by,
      storesAtOnce: commit === 'true',
      stillMay,
      gone,
    })
    if (commit === undefined || commit === 'false') return preview
    if (commit === 'true' && (preview.questions.length > 0 || preview.rejected > 0)) {
      await importer.discard(contract.id, preview.id, by)
      refuseOpenQuestions(preview)
      const { rejected, rows, issues } = preview
      throw new Failure('rows-rejected', { rejected, rows }, issues, { preview })
    }
    const committed = Promise.resolve()
      .then(stillMay)
      .then(() =>
        commit === 'quiet' ? commitQuietly(parts, contract, preview, by) : importer.commit(contract.id, preview.id, by),
      )
    committed.catch(() => importer.discard(contract.id, preview.id, by)).catch(() => undefined)
    return committed
  }
}
