import type { ChannelKind } from '../../../shared/alerts/channel-kinds.ts'
import type { Channel } from './channel.ts'
import { email } from './email.ts'
import { slack } from './slack.ts'
import { teams } from './teams.ts'
import { webhook } from './webhook.ts'

const channels = { email, webhook, teams, slack } satisfies Record<ChannelKind, Channel>

/** The channel of a kind. */
export function channelOf(kind: ChannelKind): Channel {
  return channels[kind]
}
