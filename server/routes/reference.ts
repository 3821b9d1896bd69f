import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import { languages } from '../../shared/words/language.ts'
import { importKinds } from '../../shared/api/imports.ts'
import { does } from '../accounts/policy.ts'
import { csvTemplate } from '../reading/templates.ts'
import { holidayCountries, holidayRegions } from '../rules/holidays.ts'
import { readerLanguage } from '../plugins/reader-language.ts'
import { CsvSchema, sendCsv } from './attachment.ts'

const LanguageQuerySchema = z.strictObject({ language: z.enum(languages).optional() })

const PlacesSchema = z.array(z.object({ code: z.string(), name: z.string() }))

/** What belongs to no contract: file templates, countries whose public holidays are known. */
export const referenceRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/templates/:kind',
    {
      config: does('reference:read'),
      schema: {
        operationId: 'downloadTemplate',
        tags: ['reference'],
        summary: 'A CSV template with example rows',
        params: z.strictObject({ kind: z.enum(importKinds) }),
        querystring: LanguageQuerySchema,
        produces: ['text/csv'],
        response: { 200: CsvSchema },
      },
    },
    async (request, reply) => {
      const language = request.query.language ?? readerLanguage(request)
      const { fileName, content } = csvTemplate(request.params.kind, language)
      return sendCsv(reply, fileName, content)
    },
  )

  app.get(
    '/holidays',
    {
      config: does('reference:read'),
      schema: {
        operationId: 'listHolidayCountries',
        tags: ['reference'],
        summary: 'Countries whose public holidays a service calendar can follow',
        response: { 200: z.object({ countries: PlacesSchema }) },
      },
    },
    async (request) => ({ countries: await holidayCountries(readerLanguage(request)) }),
  )

  app.get(
    '/holidays/:country',
    {
      config: does('reference:read'),
      schema: {
        operationId: 'listHolidayRegions',
        tags: ['reference'],
        summary: 'Regions of a country that have public holidays of their own, none where it has none',
        params: z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/) }),
        response: { 200: z.object({ regions: PlacesSchema }) },
      },
    },
    async (request) => ({ regions: await holidayRegions(request.params.country, readerLanguage(request)) }),
  )
}
