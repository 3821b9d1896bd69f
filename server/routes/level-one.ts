import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { ContractSchema, type Contract } from '../../shared/api/contracts.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { LevelOneGroupsSchema, LevelOneProposalSchema } from '../../shared/api/level-one.ts'
import { groupKey } from '../../shared/kpi/first-level-resolution/level-one.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { changeContract, findContract } from '../db/contracts.ts'
import { loggedWrite } from '../db/logged-write.ts'
import { atOneMoment } from '../db/snapshot.ts'
import { principalOf } from '../plugins/guard.ts'
import { changeFacts } from '../recount/contract-change.ts'
import { levelOneGroups } from '../review/level-one-groups.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'

/** Which of a contract's groups are level 1: what there is to choose from, and what the provider would have. */
export const levelOneRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, lock, importer, now }) => {
  app.get(
    '/contracts/:contractId/level-one-groups',
    {
      config: does('figures:read'),
      schema: {
        operationId: 'listLevelOneGroups',
        tags: ['contracts'],
        summary: 'The groups that may be level 1, with the tickets that each has and the share that counts if it is',
        params: ContractParamsSchema,
        response: { 200: LevelOneGroupsSchema },
      },
    },
    async (request) => atOneMoment(db, () => levelOneGroups(db, requireContract(db, request.params.contractId))),
  )

  app.put(
    '/contracts/:contractId/level-one-proposal',
    {
      config: does('level-one:propose'),
      schema: {
        operationId: 'proposeLevelOne',
        tags: ['contracts'],
        summary: 'Propose which groups are level 1',
        description:
          'What the client has not settled counts as proposed at once, and figures that move are written into the restatement ledger; beside what the client has settled a proposal changes nothing until the client takes it.',
        params: ContractParamsSchema,
        body: LevelOneProposalSchema,
        response: { 200: ContractSchema },
      },
    },
    async (request) =>
      lock(async () => {
        const before = requireContract(db, request.params.contractId)
        const change = { levelOne: withProposal(before.levelOne, request.body.groups) }
        const by = actorOf(principalOf(request))
        const facts = changeFacts(before, change, by)
        if (facts.length === 0) return before
        if (isSettled(before.levelOne))
          loggedWrite(db, now(), (log) => {
            changeContract(db, before.id, change, now())
            facts.forEach(log)
          })
        else await importer.recount({ ...before, ...change }, { change, recount: 'tickets', why: null }, by)
        return findContract(db, before.id)!
      }),
  )
}

/** Whether the client has said what tells level 1: nobody else changes it then. */
const isSettled = (levelOne: Contract['levelOne']): levelOne is NonNullable<Contract['levelOne']> =>
  levelOne !== null && levelOne.proposed !== true

/** What tells level 1 once groups are proposed: they do, unless the client has settled something else, beside which they wait. */
function withProposal(levelOne: Contract['levelOne'], groups: string[]): Contract['levelOne'] {
  if (!isSettled(levelOne)) return { by: 'groups', groups, proposed: true }
  const { proposal: _before, ...settled } = levelOne
  const keys = (names: readonly string[] = []) => names.map(groupKey).toSorted().join('\n')
  const isTheSame = settled.by === 'groups' && keys(settled.groups) === keys(groups)
  return isTheSame ? settled : { ...settled, proposal: groups }
}
