import type { ChannelKind } from '../../shared/alerts/channel-kinds.ts'
import type { Language } from '../../shared/words/language.ts'
import {
  ChannelPatchSchema,
  NewChannelSchema,
  type Channel,
  type ChannelPatch,
  type NewChannel,
} from '../../shared/api/channels.ts'

/** A way to reach somebody, as it is typed. Of a channel that exists, `address` and `secret` are empty: nobody reads them back. */
export type ChannelDraft = {
  kind: ChannelKind
  name: string
  address: string
  secret: string
  language: Language
  on: boolean
  alerts: boolean
  digest: boolean
  isQuiet: boolean
  quietFrom: string
  quietTo: string
}
export type ChannelField = 'name' | 'address' | 'secret' | 'quiet'

export function channelDraftOf(channel: Channel | null, language: Language): ChannelDraft {
  return {
    kind: channel?.kind ?? 'email',
    name: channel?.name ?? '',
    address: '',
    secret: '',
    language: channel?.language ?? language,
    on: channel?.on ?? true,
    alerts: channel?.alerts ?? true,
    digest: channel?.digest ?? true,
    isQuiet: channel ? channel.quiet !== null : false,
    quietFrom: channel?.quiet?.from ?? '19:00',
    quietTo: channel?.quiet?.to ?? '08:00',
  }
}

function sharedFields(draft: ChannelDraft) {
  const { name, language, on, alerts, digest, isQuiet, quietFrom, quietTo } = draft
  return { name, language, on, alerts, digest, quiet: isQuiet ? { from: quietFrom, to: quietTo } : null }
}

type Read<T> = { readonly value: T | null; readonly wrong: ReadonlySet<ChannelField> }

/** The new channel that a draft stands for; null where some field cannot be used, which is then named. */
export function readNewChannel(draft: ChannelDraft): Read<NewChannel> {
  const { kind, secret } = draft
  const address = draft.address.trim()
  const target = kind === 'email' ? { address } : kind === 'webhook' ? { url: address, secret } : { url: address }
  return asRead(NewChannelSchema.safeParse({ kind, ...target, ...sharedFields(draft) }))
}

/** What a draft changes of a channel that exists; an address or a secret left empty stays what it is. */
export function readChannelPatch(draft: ChannelDraft): Read<ChannelPatch> {
  const address = draft.address.trim()
  return asRead(
    ChannelPatchSchema.safeParse({
      ...sharedFields(draft),
      ...(draft.kind !== 'email' && address !== '' && { url: address }),
      ...(draft.secret !== '' && { secret: draft.secret }),
    }),
  )
}

const fieldOf: Readonly<Record<string, ChannelField>> = {
  name: 'name',
  address: 'address',
  url: 'address',
  secret: 'secret',
  quiet: 'quiet',
}

type Parsed<T> =
  { success: true; data: T } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } }

function asRead<T>(parsed: Parsed<T>): Read<T> {
  if (parsed.success) return { value: parsed.data, wrong: new Set() }
  return { value: null, wrong: new Set(parsed.error.issues.flatMap(({ path }) => fieldOf[String(path[0])] ?? [])) }
}
