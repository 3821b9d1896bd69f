import { alike, type Alike } from '../words/alike.ts'

/** The ways to tell somebody: those that the catalogue names, in its order. */
export type ChannelKind = keyof Alike['channels']
export const channelKinds = Object.keys(alike('en').channels) as [ChannelKind, ...ChannelKind[]]
