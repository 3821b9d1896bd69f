import type { Spoken } from '../spoken.ts'
import { alerts } from './alerts.ts'
import { channels } from './channels.ts'
import { deliveryErrors } from './delivery-errors.ts'

/** Le français, qui compte zéro comme un : « 0 ticket ». */
export const fr = {
  name: 'Français',
  tag: 'fr-FR',
  plural: (n: number) => (n < 2 ? 0 : 1),
  percent: '\u202F%',
  to: ' à ',
  colon: '\u202F: ',
  thousands: '.',
  monthFirst: false,
  delimiter: ';',
  ofMonth: (month: string) => (/^[aeio]/.test(month) ? `d’${month}` : `de ${month}`),
  alike: { alerts, channels, deliveryErrors },
  sent: async () => (await import('./sent.ts')).sent,
  screen: async () => (await import('./screen.ts')).screen,
} as const satisfies Spoken
