import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import { z } from 'zod'
import {
  AlertActionSchema,
  AlertParamsSchema,
  AlertPreviewSchema,
  AlertSchema,
  AlertSettingsSchema,
  AlertsQuerySchema,
} from '../../shared/api/alerts.ts'
import type { AlertState } from '../../shared/alerts/rules.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { parseMonth } from '../../shared/period.ts'
import { does, mayMember } from '../accounts/policy.ts'
import { actOnAlert } from '../alerts/act-on-alert.ts'
import { previewAlerts } from '../alerts/preview.ts'
import { actorOf } from '../accounts/principal.ts'
import { findRole } from '../db/members.ts'
import { principalOf, signedInBy } from '../plugins/guard.ts'
import type { ResponseCache } from '../plugins/response-cache.ts'
import { readWatch, writeAlertSettings } from '../db/alert-settings.ts'
import { loggedWrite } from '../db/logged-write.ts'
import { findAlert, listAlerts } from '../db/alerts.ts'
import { atOneMoment } from '../db/snapshot.ts'
import { Failure } from '../errors.ts'
import { monthAt } from '../review/reviewed-contract.ts'
import type { Services } from '../services.ts'
import { requireContract } from './find-contract.ts'

const statesOf: Readonly<Record<'open' | 'acknowledged' | 'closed', readonly AlertState[]>> = {
  open: ['raised', 'seen'],
  acknowledged: ['acknowledged'],
  closed: ['closed'],
}

/** Alerts, what people do with them, and what raises them. */
export const alertRoutes: FastifyPluginAsyncZod<Services & { cache: ResponseCache }> = async (
  app,
  { db, lock, importer, watcher, now, cache },
) => {
  const requireAlert = (contractId: number, alertId: number) => {
    const alert = findAlert(db, requireContract(db, contractId).id, alertId)
    if (!alert) throw new Failure('alert-not-found', { id: alertId })
    return alert
  }

  app.get(
    '/contracts/:contractId/alerts',
    {
      ...cache.hooks(),
      config: does('alerts:read'),
      schema: {
        operationId: 'listAlerts',
        tags: ['alerts'],
        summary: 'Alerts with their history, newest first',
        params: ContractParamsSchema,
        querystring: AlertsQuerySchema,
        response: { 200: z.array(AlertSchema) },
      },
    },
    async (request) => {
      const { state } = request.query
      return listAlerts(db, requireContract(db, request.params.contractId).id, state && statesOf[state])
    },
  )

  app.get(
    '/contracts/:contractId/alerts/:alertId',
    {
      config: does('alerts:read', 'alert-not-found'),
      schema: {
        operationId: 'readAlert',
        tags: ['alerts'],
        summary: 'One alert',
        params: AlertParamsSchema,
        response: { 200: AlertSchema },
      },
    },
    async (request) => requireAlert(request.params.contractId, request.params.alertId),
  )

  app.post(
    '/contracts/:contractId/alerts/:alertId/actions',
    {
      config: does('alerts:comment', 'alert-not-found', 'alert-closed', 'alert-without-baseline', 'baseline-in-future'),
      schema: {
        operationId: 'actOnAlert',
        tags: ['alerts'],
        summary: 'See, explain or close an alert, or agree on a new baseline of the delay',
        description: 'Closing it and a new baseline are decisions of the client.',
        params: AlertParamsSchema,
        body: AlertActionSchema,
        response: { 200: AlertSchema },
      },
    },
    async (request) => {
      const { contractId, alertId } = request.params
      return lock(async () => {
        const contract = requireContract(db, contractId)
        const month = monthAt(contract, now())
        const action = request.body
        if (action.action === 'new-baseline' && parseMonth(action.fromMonth) > month)
          throw new Failure('baseline-in-future')
        const { account } = signedInBy(request)
        const role = findRole(db, contractId, account.id)
        const isDecision = action.action === 'close' || action.action === 'new-baseline'
        if (isDecision && (role === null || !mayMember(role, 'alerts:decide'))) throw new Failure('not-allowed')
        const who = { name: account.name, actor: actorOf(principalOf(request)) }
        const restarts = actOnAlert(db, requireAlert(contractId, alertId), { action, who, month }, now())
        if (restarts) await importer.restartDrift(contract)
        return requireAlert(contractId, alertId)
      })
    },
  )

  app.get(
    '/contracts/:contractId/alert-settings',
    {
      config: does('alerts:read'),
      schema: {
        operationId: 'readAlertSettings',
        tags: ['alerts'],
        summary: 'What raises an alert',
        params: ContractParamsSchema,
        response: { 200: AlertSettingsSchema },
      },
    },
    async (request) => readWatch(db, requireContract(db, request.params.contractId).id).settings,
  )

  app.put(
    '/contracts/:contractId/alert-settings',
    {
      config: does('alerts:settings'),
      schema: {
        operationId: 'changeAlertSettings',
        tags: ['alerts'],
        summary: 'Change what raises an alert',
        params: ContractParamsSchema,
        body: AlertSettingsSchema,
        response: { 200: AlertSettingsSchema },
      },
    },
    async (request) =>
      lock(() => {
        const { id } = requireContract(db, request.params.contractId)
        const by = actorOf(principalOf(request))
        loggedWrite(db, now(), (log) => {
          writeAlertSettings(db, id, request.body)
          log({ event: 'alert-settings-changed', by, contractId: id })
        })
        watcher.look(id)
        return readWatch(db, id).settings
      }),
  )

  app.post(
    '/contracts/:contractId/alert-settings/preview',
    {
      config: does('alerts:settings'),
      schema: {
        operationId: 'previewAlerts',
        tags: ['alerts'],
        summary: 'The alerts that these settings would have raised over the past 24 months',
        params: ContractParamsSchema,
        body: AlertSettingsSchema,
        response: { 200: AlertPreviewSchema },
      },
    },
    async (request) =>
      atOneMoment(db, () => previewAlerts(db, requireContract(db, request.params.contractId), request.body, now())),
  )
}
