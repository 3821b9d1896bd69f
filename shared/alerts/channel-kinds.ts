import { channelKinds as words } from '../words/en/screen/channel-kinds.ts'

/** The ways to tell somebody, which are those that English has words for. */
export type ChannelKind = keyof typeof words.channelKinds
export const channelKinds = Object.keys(words.channelKinds) as [ChannelKind, ...ChannelKind[]]
