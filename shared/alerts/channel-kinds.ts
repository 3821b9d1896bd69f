/** The ways to tell somebody, in the order in which they are offered. */
export const channelKinds = ['email', 'webhook', 'teams', 'slack'] as const
export type ChannelKind = (typeof channelKinds)[number]
