import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import {
  ContractDeletionSchema,
  ContractRemainsSchema,
  FactsExportParamsSchema,
} from '../../shared/api/contract-deletion.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { does } from '../accounts/policy.ts'
import { actorOf } from '../accounts/principal.ts'
import { countFacts, exportHeader, exportRows } from '../db/contract-export.ts'
import { emptyLog } from '../db/erase-account.ts'
import { countRemains } from '../db/erase-contract.ts'
import { readSnapshot } from '../db/snapshot.ts'
import { Failure } from '../errors.ts'
import { principalOf } from '../plugins/guard.ts'
import type { Services } from '../services.ts'
import { backupsView } from './backups-view.ts'
import { sendCsv } from './attachment.ts'
import { csvFile } from '../documents/csv.ts'
import { requireContract } from './find-contract.ts'

/** The end of a contract: what it leaves behind, all its facts to take along, and its deletion. */
export const contractDeletionRoutes: FastifyPluginAsyncZod<Services> = async (app, services) => {
  const { db, write, deleteContract, backups, backupSchedule } = services
  const remainsOf = ({ id, createdAt }: Contract) => {
    const holding = backupsView(backups, backupSchedule).backups.filter((one) => one.createdAt >= createdAt)
    const ends = holding.map(({ keptUntil }) => keptUntil)
    const until = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null)
    const rest = { backups: { count: holding.length, until }, setAside: backups.countSetAside() }
    return { facts: countFacts(db, id), ...countRemains(db, id), ...rest }
  }

  app.get(
    '/contracts/:contractId/deletion',
    {
      config: does('contract:delete'),
      schema: {
        operationId: 'previewContractDeletion',
        tags: ['contracts'],
        summary: 'What deleting the contract would delete, and which backups would still hold it',
        params: ContractParamsSchema,
        response: { 200: ContractRemainsSchema },
      },
    },
    async (request) => remainsOf(requireContract(db, request.params.contractId)),
  )

  app.get(
    '/contracts/:contractId/facts/:kind',
    {
      config: does('figures:export'),
      schema: {
        operationId: 'exportContractFacts',
        tags: ['contracts'],
        summary: 'Every fact of a kind, as CSV',
        params: FactsExportParamsSchema,
      },
    },
    async (request, reply) => {
      const { contractId, kind } = request.params
      const by = actorOf(principalOf(request))
      await write((log) => log({ event: 'facts-exported', by, contractId, detail: kind }))
      const rows = readSnapshot(db, (snapshot) => exportRows(snapshot, contractId, kind))
      return sendCsv(reply, `${kind}-${contractId}.csv`, csvFile(exportHeader(kind), rows))
    },
  )

  app.delete(
    '/contracts/:contractId',
    {
      config: does('contract:delete', 'contract-name-differs'),
      schema: {
        operationId: 'deleteContract',
        tags: ['contracts'],
        summary: 'Delete a contract with all that it holds, by its name; the audit log alone still knows its number',
        params: ContractParamsSchema,
        body: ContractDeletionSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { contractId } = request.params
      const by = actorOf(principalOf(request))
      await deleteContract(contractId, by, () => {
        const { name } = requireContract(db, contractId)
        if (request.body.name.trim() !== name.trim()) throw new Failure('contract-name-differs', { name })
      })
      emptyLog(db)
      return reply.code(204).send(null)
    },
  )
}
