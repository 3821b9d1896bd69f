import type { Messages } from '../../en/screen.ts'

/** Les façons de prévenir quelqu’un, et l’adresse de chacune. */
export const channelKinds: Pick<Messages, 'channelKinds'> = {
  channelKinds: {
    email: { name: 'Courriel', address: 'Adresse de courriel', hint: 'Une adresse, ou la liste d’un groupe.' },
    webhook: {
      name: 'Webhook',
      address: 'Adresse (URL)',
      hint: 'Chaque message est un texte JSON, signé selon Standard Webhooks.',
    },
    teams: {
      name: 'Microsoft Teams',
      address: 'Adresse (URL)',
      hint: 'L’adresse d’un flux Teams « à la réception d’une requête de webhook ».',
    },
    slack: { name: 'Slack', address: 'Adresse (URL)', hint: 'L’adresse d’un webhook entrant de Slack.' },
  },
}
