import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import {
  ContractHeadSchema,
  ContractPatchSchema,
  ContractSchema,
  isWhole,
  NewContractSchema,
  partialMonth,
  type Contract,
  type ContractPatch,
} from '../../shared/api/contracts.ts'
import type { GivenCalendar } from '../../shared/api/calendars.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { newContract } from '../../shared/new-contract.ts'
import { does } from '../accounts/policy.ts'
import type { Services } from '../services.ts'
import { addContract, changeContract, findContract } from '../db/contracts.ts'
import { loggedWrite } from '../db/logged-write.ts'
import { hasEverImported } from '../db/imports.ts'
import { listContractsOf, putMember } from '../db/members.ts'
import { listPriorities } from '../db/terms.ts'
import { actorOf } from '../accounts/principal.ts'
import { changeFacts, contractChange, reachesBack, whatToRecount } from '../recount/contract-change.ts'
import { monthAt } from '../review/reviewed-contract.ts'
import { hasHolidays } from '../rules/holidays.ts'
import { principalOf, signedInBy } from '../plugins/guard.ts'
import type { ResponseCache } from '../plugins/response-cache.ts'
import { requireContract } from './find-contract.ts'
import { gridRefusals, requireSoundGrids } from './sound-grids.ts'
import { requireSoundMonths } from './sound-months.ts'
import { penaltyRefusals, requireGround, requireSoundPenalties } from './sound-penalties.ts'
import { malformed } from './misfit.ts'

/** A forecast of twenty years, month by month, fits in. */
const BODY_BYTES = 524_288

/** Contracts and what they settle. */
export const contractRoutes: FastifyPluginAsyncZod<Services & { cache: ResponseCache }> = async (
  app,
  { db, lock, write, importer, now, cache },
) => {
  app.get(
    '/contracts',
    {
      ...cache.hooks((request) => signedInBy(request).account.id),
      config: does('contracts:list'),
      schema: {
        operationId: 'listContracts',
        tags: ['contracts'],
        summary: 'The contracts that one is a member of, by name',
        response: { 200: z.array(ContractHeadSchema) },
      },
    },
    async (request) => listContractsOf(db, signedInBy(request).account.id),
  )

  app.post(
    '/contracts',
    {
      bodyLimit: BODY_BYTES,
      config: does('contracts:create', ...gridRefusals, ...penaltyRefusals),
      schema: {
        operationId: 'createContract',
        tags: ['contracts'],
        summary: 'Create a contract; who creates it is its first client',
        body: NewContractSchema,
        response: { 201: ContractSchema },
      },
    },
    async (request, reply) => {
      const contract = newContract(request.body)
      await requireKnownHolidays(contract.serviceCalendar)
      requireSoundMonths('commitments', contract.commitments, contract)
      requireSoundMonths('penalties', contract.penalties, contract)
      requireSoundGrids(contract.commitments, () => [])
      requireSoundPenalties(contract.penalties, contract)
      const { account } = signedInBy(request)
      const by = actorOf(principalOf(request))
      const added = await write((log) => {
        const made = addContract(db, contract, now())
        putMember(db, { contractId: made.id, accountId: account.id, role: 'client' }, now())
        log({ event: 'contract-created', by, contractId: made.id })
        return made
      })
      return reply.code(201).send(added)
    },
  )

  app.get(
    '/contracts/:contractId',
    {
      ...cache.hooks(),
      config: does('contract:read'),
      schema: {
        operationId: 'readContract',
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
      bodyLimit: BODY_BYTES,
      config: does('contract:change', ...gridRefusals, ...penaltyRefusals),
      schema: {
        operationId: 'changeContract',
        tags: ['contracts'],
        summary: 'Change a contract',
        description:
          'Figures that move because their rules changed are written into the restatement ledger. New targets hold from the current month on, or from `targetsFrom`; a new service calendar holds from today on, or from `calendarFrom`.',
        params: ContractParamsSchema,
        body: ContractPatchSchema,
        response: { 200: ContractSchema },
      },
    },
    async (request) =>
      lock(async () => {
        const before = requireContract(db, request.params.contractId)
        await requireKnownHolidays(request.body.serviceCalendar)
        requireWholeMonth(before, request.body)
        const start = { startsOn: request.body.startsOn ?? before.startsOn }
        requireSoundMonths('commitments', request.body.commitments, start, before.commitments)
        requireSoundMonths('penalties', request.body.penalties, start, before.penalties)
        requireSoundGrids(request.body.commitments, () => listPriorities(db, before.id), before.commitments)
        const hasImports = hasEverImported(db, before.id)
        const change = contractChange(before, request.body, { now: now(), hasImports })
        const why = request.body.reason ?? null
        if (hasImports && why === null && reachesBack(before, change, monthAt(before, now())))
          throw malformed('reason', null, 'reason-missing')
        const after = { ...before, ...change }
        requireSoundPenalties(request.body.penalties, after, before.penalties)
        requireGround(before, after)
        const recount = whatToRecount(before, after)
        const by = actorOf(principalOf(request))
        if (recount) await importer.recount(after, { change, recount, why }, by)
        else
          loggedWrite(db, now(), (log) => {
            changeContract(db, before.id, change, now())
            for (const fact of changeFacts(before, change, by)) log(fact)
          })
        return findContract(db, before.id)!
      }),
  )
}

/** M1 may be named again, not in a month that began before the contract. */
function requireWholeMonth(before: Contract, { startsOn = before.startsOn, firstMonth }: ContractPatch): void {
  const isNew = firstMonth !== before.firstMonth || startsOn !== before.startsOn
  if (isNew && firstMonth !== undefined && !isWhole(firstMonth, startsOn))
    throw malformed('firstMonth', firstMonth, partialMonth.error)
}

/** A country or region whose holidays are not known would silently count as one without any. */
async function requireKnownHolidays(calendar: GivenCalendar | undefined): Promise<void> {
  if (!calendar || calendar.kind === '24x7' || calendar.holidays === null) return
  if (await hasHolidays(calendar.holidays)) return
  throw malformed('serviceCalendar.holidays', calendar.holidays, 'holidays', { holidays: calendar.holidays })
}
