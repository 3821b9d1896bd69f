import type { ChannelKind } from '../../shared/alerts/channel-kinds.ts'
import type { Channel, ChannelPatch, NewChannel } from '../../shared/api/channels.ts'
import { channelLimits, isWithin } from '../../shared/limits.ts'
import type { Language } from '../../shared/words/language.ts'
import { isMailAddress } from './mail-address.ts'

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
  const { language, on, alerts, digest, isQuiet, quietFrom, quietTo } = draft
  const quiet = isQuiet ? { from: quietFrom, to: quietTo } : null
  return { name: draft.name.trim(), language, on, alerts, digest, quiet }
}

/** The new channel that a draft stands for. */
export function newChannelOf(draft: ChannelDraft): NewChannel {
  const { kind, secret } = draft
  const [address, shared] = [draft.address.trim(), sharedFields(draft)]
  if (kind === 'email') return { kind, address, ...shared }
  return kind === 'webhook' ? { kind, url: address, secret, ...shared } : { kind, url: address, ...shared }
}

/** What a draft changes of a channel that exists; an address or a secret left empty stays what it is. */
export function channelPatchOf(draft: ChannelDraft): ChannelPatch {
  const address = draft.address.trim()
  return {
    ...sharedFields(draft),
    ...(draft.kind !== 'email' && address !== '' && { url: address }),
    ...(draft.secret !== '' && { secret: draft.secret }),
  }
}

/** The fields of a draft that cannot be used; `exists`: of a channel whose address and secret may stay what they are. */
export function wrongFields(draft: ChannelDraft, exists: boolean): ChannelField[] {
  const { kind, secret, isQuiet, quietFrom, quietTo } = draft
  const [name, address] = [draft.name.trim(), draft.address.trim()]
  const stays = exists && (kind === 'email' || address === '')
  const canBeUsed: Readonly<Record<ChannelField, boolean>> = {
    name: isWithin(name.length, channelLimits.name),
    address: stays || (kind === 'email' ? isMailAddress(address) : isWebAddress(address)),
    secret: kind !== 'webhook' || (exists && secret === '') || isWithin(secret.length, channelLimits.secret),
    quiet: !isQuiet || (quietFrom !== '' && quietTo !== ''),
  }
  return (Object.keys(canBeUsed) as ChannelField[]).filter((field) => !canBeUsed[field])
}

const isWebAddress = (text: string) =>
  isWithin(text.length, channelLimits.url) && /^https?:/i.test(text) && URL.canParse(text)
