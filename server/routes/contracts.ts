import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import {
  ContractPatchSchema,
  ContractSchema,
  NewContractSchema,
  type Contract,
  type ContractPatch,
  type ServiceCalendarSetting,
} from '../../shared/api/contracts.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { defaultTargets } from '../../shared/kpi/registry.ts'
import type { Services } from '../services.ts'
import { addContract, changeContract, findContract, listContracts } from '../db/contracts.ts'
import { Failure } from '../errors.ts'
import { hasHolidays } from '../ingest/holidays.ts'
import { requireContract } from './find-contract.ts'

/** The settings that decide how tickets count: changing one counts them all again. */
const countingSettings = ['timeZone', 'serviceCalendar', 'levelOne', 'closingDateStandsIn', 'delaySource'] as const

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
      const { targets = defaultTargets(), ...fields } = request.body
      await requireKnownHolidays(fields.serviceCalendar)
      return reply.code(201).send(await lock(() => addContract(db, { ...fields, targets }, now())))
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
        description: 'Figures that move because their rules changed are written into the restatement ledger.',
        params: ContractParamsSchema,
        body: ContractPatchSchema,
        response: { 200: ContractSchema },
      },
    },
    async (request) =>
      lock(async () => {
        const before = requireContract(db, request.params.contractId)
        const patch = Object.fromEntries(
          Object.entries(request.body).filter(([, value]) => value !== undefined),
        ) as ContractPatch
        await requireKnownHolidays(patch.serviceCalendar)
        const after = { ...before, ...patch } as Contract
        const recounts = countingSettings.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
        if (recounts) await importer.recount(after, patch)
        else changeContract(db, before.id, patch, now())
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
