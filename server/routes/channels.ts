import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  ChannelParamsSchema,
  ChannelPatchSchema,
  ChannelSchema,
  ChannelsSchema,
  DeliveryParamsSchema,
  DeliverySchema,
  NewChannelSchema,
} from '../../shared/api/channels.ts'
import { ContractParamsSchema } from '../../shared/api/fields.ts'
import { does } from '../accounts/policy.ts'
import { changedChannel, splitChannel } from '../alerts/channel-settings.ts'
import { tellTest } from '../alerts/messages.ts'
import { actorOf } from '../accounts/principal.ts'
import type { AuditFact } from '../db/audit.ts'
import { loggedWrite } from '../db/logged-write.ts'
import { principalOf } from '../plugins/guard.ts'
import { addChannel, changeChannel, findChannel, listChannels, removeChannel } from '../db/channels.ts'
import { findDelivery, listDeliveries, reviveDelivery } from '../db/outbox.ts'
import { Failure } from '../errors.ts'
import type { Services } from '../services.ts'
import { requireContract, requireRealContract } from './find-contract.ts'

/** What is being sent takes ten seconds at most, and so does a message that leaves after it: what takes longer is told later. */
const PATIENCE_MS = 25_000

/** Who is told of alerts, and what became of the messages. */
export const channelRoutes: FastifyPluginAsyncZod<Services> = async (app, { db, lock, outbox, sealer, now }) => {
  const requireChannel = (contractId: number, id: number) => {
    const channel = findChannel(db, requireContract(db, contractId).id, id)
    if (!channel) throw new Failure('channel-not-found', { id })
    return channel
  }
  /** Does a change and writes it into the log, both or neither. */
  const logged = <Result>(
    request: FastifyRequest,
    contractId: number,
    event: AuditFact['event'],
    change: () => { readonly result: Result; readonly channelId: number },
  ): Result =>
    loggedWrite(db, now(), (log) => {
      const { result, channelId } = change()
      const about = { subject: 'channel', id: channelId } as const
      log({ event, by: actorOf(principalOf(request)), contractId, about })
      return result
    })
  const refuseOpenAddress = (body: { readonly url?: string | undefined }) => {
    if (body.url !== undefined && !outbox.mayPost(body.url))
      throw new Failure('channel-not-https', { host: new URL(body.url).hostname })
  }
  const sendSoon = () => Promise.race([outbox.wake(), setTimeout(PATIENCE_MS, null, { ref: false })])
  const requireDelivery = (contractId: number, id: number) => {
    const delivery = findDelivery(db, requireContract(db, contractId).id, id)
    if (!delivery) throw new Failure('delivery-not-found', { id })
    return delivery
  }

  app.get(
    '/contracts/:contractId/channels',
    {
      config: does('channels:read'),
      schema: {
        operationId: 'listChannels',
        tags: ['alerts'],
        summary: 'Who is told, without addresses that are keys',
        params: ContractParamsSchema,
        response: { 200: ChannelsSchema },
      },
    },
    async (request) => {
      const { id } = requireContract(db, request.params.contractId)
      return { channels: listChannels(db, id).map(({ view }) => view), canMail: outbox.canMail }
    },
  )

  app.post(
    '/contracts/:contractId/channels',
    {
      config: does('channels:change', 'sample-contract', 'channel-misfit', 'channel-not-https'),
      schema: {
        operationId: 'addChannel',
        tags: ['alerts'],
        summary: 'Tell somebody else',
        params: ContractParamsSchema,
        body: NewChannelSchema,
        response: { 201: ChannelSchema },
      },
    },
    async (request, reply) => {
      const { id } = requireRealContract(db, request.params.contractId)
      const { kind } = request.body
      refuseOpenAddress('url' in request.body ? request.body : {})
      const added = await lock(() =>
        logged(request, id, 'channel-added', () => {
          const channel = addChannel(db, id, { kind, ...splitChannel(request.body, sealer) }, now())
          return { result: channel, channelId: channel.id }
        }),
      )
      return reply.code(201).send(added)
    },
  )

  app.patch(
    '/contracts/:contractId/channels/:channelId',
    {
      config: does('channels:change', 'channel-not-found', 'channel-misfit', 'channel-not-https'),
      schema: {
        operationId: 'changeChannel',
        tags: ['alerts'],
        summary: 'Change how somebody is told',
        params: ChannelParamsSchema,
        body: ChannelPatchSchema,
        response: { 200: ChannelSchema },
      },
    },
    async (request) => {
      const { contractId, channelId } = request.params
      refuseOpenAddress(request.body)
      return lock(() => {
        const { settings, secrets } = changedChannel(requireChannel(contractId, channelId), request.body, sealer)
        return logged(request, contractId, 'channel-changed', () => {
          changeChannel(db, channelId, settings, secrets)
          return { result: requireChannel(contractId, channelId).view, channelId }
        })
      })
    },
  )

  app.delete(
    '/contracts/:contractId/channels/:channelId',
    {
      config: does('channels:change', 'channel-not-found'),
      schema: {
        operationId: 'removeChannel',
        tags: ['alerts'],
        summary: 'Tell somebody no more',
        params: ChannelParamsSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { contractId, channelId } = request.params
      await lock(() => {
        requireChannel(contractId, channelId)
        logged(request, contractId, 'channel-removed', () => {
          removeChannel(db, channelId)
          return { result: null, channelId }
        })
      })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/contracts/:contractId/channels/:channelId/test',
    {
      config: does('channels:change', 'channel-not-found'),
      schema: {
        operationId: 'testChannel',
        tags: ['alerts'],
        summary: 'Send a test message now, and say what became of it',
        params: ChannelParamsSchema,
        response: { 200: DeliverySchema },
      },
    },
    async (request) => {
      const { contractId, channelId } = request.params
      const contract = requireContract(db, contractId)
      const key = `test-${randomUUID()}`
      await lock(() => {
        requireChannel(contractId, channelId)
        tellTest(db, contract, { channelId, key }, now())
      })
      const delivery = listDeliveries(db, contractId).find(
        ({ channelId: of, what }) => of === channelId && what === 'test',
      )!
      await sendSoon()
      return requireDelivery(contractId, delivery.id)
    },
  )

  app.get(
    '/contracts/:contractId/deliveries',
    {
      config: does('channels:read'),
      schema: {
        operationId: 'listDeliveries',
        tags: ['alerts'],
        summary: 'The latest messages: sent, waiting, given up',
        params: ContractParamsSchema,
        response: { 200: z.array(DeliverySchema) },
      },
    },
    async (request) => listDeliveries(db, requireContract(db, request.params.contractId).id),
  )

  app.post(
    '/contracts/:contractId/deliveries/:deliveryId/retry',
    {
      config: does('channels:change', 'delivery-not-found'),
      schema: {
        operationId: 'retryDelivery',
        tags: ['alerts'],
        summary: 'Send a message that was given up once more',
        params: DeliveryParamsSchema,
        response: { 200: DeliverySchema },
      },
    },
    async (request) => {
      const { contractId, deliveryId } = request.params
      await lock(() => {
        requireDelivery(contractId, deliveryId)
        reviveDelivery(db, deliveryId, now())
      })
      await sendSoon()
      return requireDelivery(contractId, deliveryId)
    },
  )
}
