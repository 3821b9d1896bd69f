import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { MonthParamsSchema } from '../../shared/api/fields.ts'
import { parseMonth } from '../../shared/period.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { documentTypes } from '../documents/document-types.ts'
import { monthPage } from '../documents/pdf/month-page.ts'
import { principalOf } from '../plugins/guard.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import { readMonthPage } from '../review/month-page.ts'
import type { Services } from '../services.ts'
import { DocumentSchema, sendDocument } from './send-document.ts'

/** A month of a contract as a document. */
export const monthRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write, now, pdf }) => {
  app.get(
    '/contracts/:contractId/months/:month.pdf',
    {
      config: does('figures:read', 'documents-busy'),
      schema: {
        operationId: 'exportMonthPdf',
        tags: ['kpis'],
        summary: 'A month on one page, as PDF (PDF/UA-1)',
        description:
          'What is wrong and since when, every KPI, what moved after it was shown, files that are missing, decisions that fall due; in the language of `Accept-Language`.',
        params: MonthParamsSchema,
        produces: [documentTypes.pdf],
        response: { 200: DocumentSchema },
      },
    },
    async (request, reply) => {
      const { contractId, month } = request.params
      const asked = { language: readerLanguage(request), now: now() }
      const page = await readMonthPage(db, contractId, parseMonth(month), asked)
      const bytes = await pdf.make('month', monthPage(page))
      const by = actorOf(principalOf(request))
      await write((log) => log({ event: 'document-exported', by, contractId, detail: `${month},pdf` }))
      return sendDocument(reply, `${page.footer} · ${month}`, 'pdf', bytes)
    },
  )
}
