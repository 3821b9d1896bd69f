/** The ways to tell somebody, and how each is addressed: the one list of them (`ChannelKind`), in the order in which they are offered. */
export const channelKinds = {
  channelKinds: {
    email: { name: 'E-mail', address: 'E-mail address', hint: 'One address, or the list of a group.' },
    webhook: {
      name: 'Webhook',
      address: 'Address (URL)',
      hint: 'Each message is a JSON text, signed as Standard Webhooks says.',
    },
    teams: {
      name: 'Microsoft Teams',
      address: 'Address (URL)',
      hint: 'The address of a Teams workflow “when a webhook request is received”.',
    },
    slack: { name: 'Slack', address: 'Address (URL)', hint: 'The address of a Slack incoming webhook.' },
  } satisfies Readonly<Record<string, Readonly<Record<'name' | 'address' | 'hint', string>>>>,
}
