import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import {
  ContractPatchSchema,
  ContractSchema,
  NewContractSchema,
  type ServiceCalendarSetting,
} from '../../shared/api/contracts.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { defaultTargets } from '../../shared/kpi/registry.ts'
import type { Services } from '../services.ts'
import { addContract, changeContract, findContract, listContracts } from '../db/contracts.ts'
import { hasCommittedImport } from '../db/imports.ts'
import { Failure } from '../errors.ts'
import { contractChange, whatToRecount } from '../ingest/contract-change.ts'
import { hasHolidays } from '../ingest/holidays.ts'
import { requireContract } from './find-contract.ts'

/** Contracts and what they settle. */
export const contractRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, lock, importer, now }) => {
  app.get(
    '/contracts',
    { schema: { tags: ['contracts'], summary: 'All contracts, by name', response: { 200: z.array(ContractSchema) } } },
    async () => listContracts(db),
  )

  app.post(
    '/contracts',
    {
      schema: {
        tags: ['contracts'],
        summary: 'Create a contract',
        body: NewContractSchema,
        response: { 201: ContractSchema },
      },
    },
    async (request, reply) => {
      const { targets = defaultTargets(request.body.staff), ...fields } = request.body
      await requireKnownHolidays(fields.serviceCalendar)
      const contract = { ...fields, targets, pastTargets: [] }
      return reply.code(201).send(await lock(() => addContract(db, contract, now())))
    },
  )

  app.get(
    '/contracts/:contractId',
    {
      schema: {
        tags: ['contracts'],
        summary: 'One contract',
        params: ContractParamsSchema,
        response: { 200: ContractSchema },
      },
    },
    async (request) => requireContract(db, request.params.contractId),
  )

  app.patch(
    '/contracts/:contractId',
    {
      schema: {
        tags: ['contracts'],
        summary: 'Change a contract',
        description:
          'Figures that move because their rules changed are written into the restatement ledger. New targets hold from the current month on, or from `targetsFrom`.',
        params: ContractParamsSchema,
        body: ContractPatchSchema,
        response: { 200: ContractSchema },
      },
    },
    async (request) =>
      lock(async () => {
        const before = requireContract(db, request.params.contractId)
        await requireKnownHolidays(request.body.serviceCalendar)
        const change = contractChange(before, request.body, {
          now: now(),
          hasImports: hasCommittedImport(db, before.id),
        })
        const after = { ...before, ...change }
        const recount = whatToRecount(before, after)
        if (recount) await importer.recount(after, change, recount)
        else changeContract(db, before.id, change, now())
        return findContract(db, before.id)!
      }),
  )
}

/** A country whose holidays are not known would silently count as one without any. */
async function requireKnownHolidays(calendar: ServiceCalendarSetting | undefined): Promise<void> {
  if (calendar?.kind !== 'business-hours' || calendar.holidays === null) return
  if (await hasHolidays(calendar.holidays)) return
  const message = `the public holidays of ${calendar.holidays} are not known`
  const column = 'serviceCalendar.holidays'
  const issue = { line: null, column, code: 'malformed', raw: calendar.holidays, message }
  throw new Failure('malformed', { detail: `${column}: ${message}` }, [issue])
}
