import { createJsonSchemaTransform, createJsonSchemaTransformObject } from '@fastify/type-provider-zod'
import swagger from '@fastify/swagger'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { deedOf, does, type Deed } from '../../accounts/policy.ts'
import { documentTypes } from '../../documents/document-types.ts'
import type { FailureCode } from '../../errors.ts'
import { apiPage, STYLE } from './page.ts'
import { refusal, refusalsOf } from './refusals.ts'
import { namedSchemas } from './schemas.ts'
import { securityOf, securitySchemes } from './security.ts'
import { tidySchemas } from './tidy.ts'
import type { Content, Description, Operation } from './description.ts'

const INTRODUCTION = `Contracts, imports and KPIs of an IT outsourcing contract. Rates are fractions from 0 to 1, delays hours, months \`2026-03\`.

Programs upload files with an upload token; everything else wants a session. Every refusal is \`{code, message}\`, the message in the
language of \`Accept-Language\` (French or English); the codes of each operation are listed with it.`

const tags = [
  { name: 'contracts', description: 'Contracts and what they settle' },
  { name: 'imports', description: 'The month’s files: previewed, then committed' },
  { name: 'kpis', description: 'Scorecard, KPIs, and the facts behind them' },
  { name: 'penalties', description: 'Penalties that the contract’s rules propose, and their life' },
  { name: 'committees', description: 'The quarters of a contract, as its steering committee looks at them' },
  { name: 'accounts', description: 'Signing in, and one’s own account' },
  { name: 'members', description: 'Who belongs to a contract, upload tokens, the audit log' },
  { name: 'admin', description: 'For whoever runs the server' },
  { name: 'alerts', description: 'Alerts, what raises them, who is told' },
  { name: 'reference', description: 'Templates, countries, health' },
]

export type OpenApiOptions = {
  /** Name of the session's cookie. */
  readonly cookieName: string
  /** Address that people type; null where none is settled. */
  readonly publicUrl: string | null
}

/** Describes every route registered after it: OpenAPI 3.1 at /api/openapi.json, a readable page at /api/docs. */
export async function openApi(app: FastifyInstance, { cookieName, publicUrl }: OpenApiOptions): Promise<void> {
  const schemaRegistry = namedSchemas()
  const withSchemas = createJsonSchemaTransform({ schemaRegistry })
  const withComponents = createJsonSchemaTransformObject({ schemaRegistry })
  /** Each operation's route, told as it is described. */
  const routes = new Map<string, RouteOptions>()
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vigie',
        version: '1',
        description: INTRODUCTION,
        license: { name: 'Proprietary', identifier: 'LicenseRef-proprietary' },
      },
      servers: [{ url: publicUrl ?? '/', description: 'This server' }],
      tags,
      components: { securitySchemes: securitySchemes(cookieName) },
    },
    transform: (described) => {
      const { operationId } = (described.schema ?? {}) as { operationId?: string }
      if (!operationId) return { schema: { hide: true }, url: described.url }
      routes.set(operationId, described.route)
      return withSchemas(described)
    },
    transformObject: (described) => {
      const whole = withComponents(described) as unknown as Description
      const refusals = new Map<string, FailureCode[]>()
      for (const path of Object.values(whole.paths))
        for (const operation of Object.values(path)) complete(operation, routes.get(operation.operationId)!, refusals)
      const responses = Object.fromEntries([...refusals].map(([name, codes]) => [name, refusal(codes)]))
      const { parts, schemas } = tidySchemas({ paths: whole.paths, responses }, whole.components.schemas)
      return {
        ...whole,
        paths: parts.paths,
        components: { ...whole.components, schemas, responses: parts.responses },
      } as never
    },
  })
  const read = () => app.swagger() as unknown as Description
  // Written once each: anybody may ask for them, and each is as large as the API.
  let [description, page] = ['', '']
  app.get('/api/openapi.json', { config: does('site:read'), schema: { hide: true } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send((description ||= JSON.stringify(read()))),
  )
  app.get('/api/docs', { config: does('site:read'), schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send((page ||= apiPage(read()))),
  )
  app.get('/api/docs/style.css', { config: does('site:read'), schema: { hide: true } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(STYLE),
  )
}

/** What is sent as it is, and read by no schema. */
const binaryTypes = Object.values(documentTypes)
const CSV = 'ticket_id,opened_at,resolved_at,status\nT-1001,2026-03-02 09:30,2026-03-02 11:05,closed\n'
const FILE = { schema: { type: 'string', format: 'binary' } }

/** What its schemas cannot tell of a route: who may, and what it refuses, told once for all routes that refuse the same. */
function complete(operation: Operation, route: RouteOptions, named: Map<string, FailureCode[]>): void {
  const { action, refuses } = deedOf(route.config) as Deed
  operation.security = securityOf(action)
  const files = route.schema?.consumes
  if (files) {
    const content = files.map((type) => [type, type === 'text/csv' ? { ...FILE, example: CSV } : FILE])
    operation.requestBody = { required: true, content: Object.fromEntries(content) as Content }
  }
  for (const answer of Object.values(operation.responses)) {
    if ('$ref' in answer) continue
    if (answer.description === 'Default Response') answer.description = 'Done'
    if (answer.content?.['text/csv']) answer.content = { 'text/csv': { schema: { type: 'string' } } }
    for (const type of binaryTypes) if (answer.content?.[type]) answer.content = { [type]: FILE }
  }
  const refusals = refusalsOf({
    action,
    refuses,
    isReading: route.method === 'GET',
    isOfContract: route.url.includes('/:contractId'),
    takesInput: Boolean(operation.parameters?.length || operation.requestBody),
    body: !operation.requestBody ? 'none' : files ? 'file' : 'json',
  })
  for (const [status, codes] of refusals) {
    const name = codes.join('.')
    named.set(name, codes)
    operation.responses[status] = { $ref: `#/components/responses/${name}` }
  }
}
