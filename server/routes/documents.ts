import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CommitteeParamsSchema, type Committee } from '../../shared/api/committees.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { documentTypes, type DocumentType } from '../documents/document-types.ts'
import { deckPages } from '../documents/pdf/deck-pages.ts'
import { deckPptx } from '../documents/pptx/deck-pptx.ts'
import { Failure } from '../errors.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'
import { DocumentSchema, sendDocument } from './send-document.ts'

/** A quarter's committee as a document that leaves the screen: of its edition where it is closed, else as it is today. */
export const documentRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, now, pdf, readers }) => {
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    about: { readonly contract: Contract; readonly quarter: number; readonly type: DocumentType },
  ) => {
    const { contract, quarter, type } = about
    const asked = { quarter, language: readerLanguage(request), now: now() }
    const { deck } = JSON.parse(await readers.ask('committee', contract.id, asked)) as Committee
    const bytes = type === 'pdf' ? await pdf.make('deck', deckPages(deck)) : await deckPptx(deck)
    const by = actorOf(principalOf(request))
    const detail = `Q${quarter},${type}`
    await write((log) => log({ event: 'document-exported', by, contractId: contract.id, detail }))
    return sendDocument(reply, deck.footer, type, bytes)
  }
  const answers = (type: DocumentType) => ({
    tags: ['committees'],
    produces: [documentTypes[type]],
    response: { 200: DocumentSchema },
  })

  const told = {
    pdf: { id: 'Pdf', what: 'as PDF (PDF/UA-1), a page a slide' },
    pptx: { id: 'Pptx', what: 'as PowerPoint opens it, with charts that can be edited' },
  } as const

  for (const type of ['pdf', 'pptx'] as const) {
    app.get(
      `/contracts/:contractId/committees/:quarter.${type}`,
      {
        config: does('committee:read', 'quarter-not-begun', 'documents-busy'),
        schema: {
          operationId: `exportCommittee${told[type].id}`,
          summary: `A quarter’s committee ${told[type].what}`,
          description:
            'Of a closed committee it is its edition, as it was shown; in the language of `Accept-Language`.',
          params: CommitteeParamsSchema,
          ...answers(type),
        },
      },
      async (request, reply) => {
        const { contractId, quarter } = request.params
        return send(request, reply, {
          contract: requireContract(db, contractId),
          quarter: Number(quarter.slice(1)),
          type,
        })
      },
    )

    app.get(
      `/shared/committee.${type}`,
      {
        config: does('shared:read', 'share-invalid', 'documents-busy'),
        schema: {
          operationId: `exportSharedCommittee${told[type].id}`,
          summary: `The committee that a shared link shows, ${told[type].what}`,
          description: 'The secret of the link is sent as `Authorization: Bearer …`.',
          ...answers(type),
        },
      },
      async (request, reply) => {
        const principal = principalOf(request)
        if (principal.kind !== 'share') throw new Failure('share-invalid')
        const { contractId, quarter } = principal.share
        return send(request, reply, { contract: requireContract(db, contractId), quarter, type })
      },
    )
  }
}
