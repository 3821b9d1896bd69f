import type { Spoken } from '../spoken.ts'

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
  day: (date: string) => date.replace(/^1 /, '1er '),
  met: (sentence: string) => sentence.replace(/(?<!\p{L})([dD])e (?=avril|août|octobre)/gu, '$1’'),
  sent: async () => {
    const [{ sent }, { fieldsOfKpis }] = await Promise.all([import('./sent.ts'), import('./first.ts')])
    return sent(fieldsOfKpis)
  },
  first: async () => (await import('./first.ts')).first,
  rest: async () => {
    const [{ rest }, { fieldsOfKpis }] = await Promise.all([import('./rest.ts'), import('./first.ts')])
    return rest(fieldsOfKpis)
  },
} as const satisfies Spoken
