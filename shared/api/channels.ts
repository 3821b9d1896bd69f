import { z } from 'zod'
import { channelKinds, type ChannelKind } from '../alerts/channel-kinds.ts'
import { channelLimits as limits } from '../limits.ts'
import { languages } from '../words/language.ts'
import { DigitsSchema, InstantSchema, nameSchema } from './fields.ts'

/** Those that are addressed by a URL, which is all that they need. */
type PostedKind = Exclude<ChannelKind, 'email' | 'webhook'>
const isPosted = (kind: ChannelKind): kind is PostedKind => kind !== 'email' && kind !== 'webhook'

const name = nameSchema(limits.name.high, limits.name.low)
const TimeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-of-day')
const shared = {
  name,
  language: z.enum(languages),
  on: z.boolean(),
  /** Alerts as they are raised or worsen. */
  alerts: z.boolean(),
  /** One message a month, after the tickets of the month are in. */
  digest: z.boolean(),
  /** No message between these times of the contract's day; they leave when it is over. */
  quiet: z.strictObject({ from: TimeOfDaySchema, to: TimeOfDaySchema }).nullable(),
}
const secret = z.string().min(limits.secret.low).max(limits.secret.high)
const url = z
  .url()
  .max(limits.url.high)
  .refine((text) => /^https?:/i.test(text), 'address')

/** A new way to reach somebody. `secret` signs a webhook's messages; it and the addresses of Teams and Slack are
 * write-only: nobody reads them back. */
export const NewChannelSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), address: z.email().max(320), ...shared }),
  z.strictObject({ kind: z.literal('webhook'), url, secret, ...shared }),
  ...channelKinds.filter(isPosted).map((kind) => z.strictObject({ kind: z.literal(kind), url, ...shared })),
])
export type NewChannel = z.infer<typeof NewChannelSchema>

export const ChannelPatchSchema = z.strictObject({ ...shared, url, secret }).partial()
export type ChannelPatch = z.infer<typeof ChannelPatchSchema>

export const ChannelSchema = z.object({
  ...shared,
  id: z.number().int(),
  contractId: z.number().int(),
  kind: z.enum(channelKinds),
  /** The mail address, or the host of the URL; never the rest of it. */
  target: z.string(),
  createdAt: InstantSchema,
})
export type Channel = z.infer<typeof ChannelSchema>

/** The channels of a contract, and whether the server can send mail at all. */
export const ChannelsSchema = z.object({ channels: z.array(ChannelSchema), canMail: z.boolean() })
export type Channels = z.infer<typeof ChannelsSchema>

export const deliveryStates = ['waiting', 'sending', 'sent', 'dead'] as const
/** A message to one recipient: sent, to be tried (again), or given up. */
export const DeliverySchema = z.object({
  id: z.number().int(),
  /** To whom it goes: a channel, or a member by name. */
  channelId: z.number().int().nullable(),
  member: z.string().nullable(),
  what: z.enum(['alert', 'digest', 'test', 'pack', 'page']),
  alertId: z.number().int().nullable(),
  state: z.enum(deliveryStates),
  attempts: z.number().int(),
  createdAt: InstantSchema,
  /** When it was sent, or is tried next. */
  at: InstantSchema.nullable(),
  /** What the last attempt met (`deliveryErrors`), without secrets. */
  error: z.string().nullable(),
})
export type Delivery = z.infer<typeof DeliverySchema>

export const ChannelParamsSchema = z.strictObject({ contractId: DigitsSchema, channelId: DigitsSchema })
export const DeliveryParamsSchema = z.strictObject({ contractId: DigitsSchema, deliveryId: DigitsSchema })
