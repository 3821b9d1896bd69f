import type { ChannelPatch, NewChannel } from '../../shared/api/channels.ts'
import type { ChannelSecrets, ChannelSettings, StoredChannel } from '../db/channels.ts'
import type { Sealed, Sealer } from '../db/sealing.ts'
import { Failure } from '../errors.ts'

/** Splits what a person typed into what may be shown again and what only the sending may read. */
export function splitChannel(channel: NewChannel, { seal }: Sealer): { settings: ChannelSettings; secrets: Sealed } {
  const { name, language, on, alerts, digest, quiet } = channel
  const settings = { name, language, on, alerts, digest, quiet }
  if (channel.kind === 'email')
    return { settings: { ...settings, target: channel.address }, secrets: seal({ address: channel.address }) }
  const secrets = channel.kind === 'webhook' ? { url: channel.url, secret: channel.secret } : { url: channel.url }
  return { settings: { ...settings, target: hostOf(channel.url) }, secrets: seal(secrets) }
}

/** A channel with some of its settings changed; an address or secret that is left out stays. Throws Failure for a misfit. */
export function changedChannel(
  { view, secrets }: StoredChannel,
  { url, secret, ...patch }: ChannelPatch,
  { open, seal }: Sealer,
): { settings: ChannelSettings; secrets: Sealed } {
  if (url !== undefined && view.kind === 'email') throw new Failure('channel-misfit', { field: 'url' })
  if (secret !== undefined && view.kind !== 'webhook') throw new Failure('channel-misfit', { field: 'secret' })
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const { name, language, on, alerts, digest, quiet }: StoredChannel['view'] = { ...view, ...given }
  return {
    settings: { name, language, on, alerts, digest, quiet, target: url === undefined ? view.target : hostOf(url) },
    secrets: seal({
      ...open<ChannelSecrets>(secrets),
      ...(url !== undefined && { url }),
      ...(secret !== undefined && { secret }),
    }),
  }
}

/** All that may be shown of an address that is itself a key. */
function hostOf(url: string): string {
  return new URL(url).host
}
