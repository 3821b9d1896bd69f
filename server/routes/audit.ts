import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { AuditPageSchema, AuditQuerySchema } from '../../shared/api/audit.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { listAudit, type ToldEntry } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import { principalOf } from '../plugins/guard.ts'
import type { Services } from '../services.ts'
import { CsvSchema, sendCsv } from './attachment.ts'
import { csvFile } from '../documents/csv.ts'

const PAGE_SIZE = 100
const CSV_PAGE_SIZE = 5000
/** What is hashed, in that order, then the hash; then what it means. */
const columns =
  'id,at,event,account id,token id,share id,contract id,about,about id,detail,previous hash,hash,by,by name,about name'.split(
    ',',
  )

/** What happened to a contract, and who did it. */
export const auditRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, write }) => {
  app.get(
    '/contracts/:contractId/audit',
    {
      config: does('audit:read'),
      schema: {
        operationId: 'readAuditLog',
        tags: ['members'],
        summary: 'The audit log of the contract and of its members’ accounts, newest first',
        params: ContractParamsSchema,
        querystring: AuditQuerySchema,
        response: { 200: AuditPageSchema },
      },
    },
    async (request) => {
      const found = listAudit(db, request.params.contractId, request.query.before ?? null, PAGE_SIZE + 1)
      return { entries: found.slice(0, PAGE_SIZE), hasOlder: found.length > PAGE_SIZE }
    },
  )

  app.get(
    '/contracts/:contractId/audit.csv',
    {
      config: does('audit:read'),
      schema: {
        operationId: 'exportAuditLog',
        tags: ['members'],
        summary: 'The same log as CSV, all of it, with the hashes that chain it',
        params: ContractParamsSchema,
        produces: ['text/csv'],
        response: { 200: CsvSchema },
      },
    },
    async (request, reply) => {
      const { contractId } = request.params
      const by = actorOf(principalOf(request))
      await write((log) => log({ event: 'audit-exported', by, contractId }))
      return sendCsv(reply, `audit-${contractId}.csv`, csvFile(columns, auditRows(db, contractId)))
    },
  )
}

function* auditRows(db: Db, contractId: number): Generator<readonly unknown[]> {
  let before: number | null = null
  do {
    const page = listAudit(db, contractId, before, CSV_PAGE_SIZE)
    for (const entry of page) yield [...hashed(entry), entry.hash, entry.by.kind, entry.byName, entry.subjectName]
    before = page.at(-1)?.id ?? null
  } while (before !== null)
}

function hashed({ id, at, event, ids, subject, subjectId, detail, previousHash }: ToldEntry): readonly unknown[] {
  const { accountId, tokenId, shareId, contractId } = ids
  return [id, at, event, accountId, tokenId, shareId, contractId, subject, subjectId, detail, previousHash]
}
