/** English, which every other language is typed by. */
export const en = {
  name: 'English',
  tag: 'en-GB',
  plural: (n: number) => (n === 1 ? 0 : 1),
  percent: '%',
  to: ' to ',
  colon: ': ',
  thousands: ',',
  monthFirst: true,
  delimiter: ',',
  ofMonth: (month: string) => month,
  day: (date: string) => date,
  met: (sentence: string) => sentence,
  sent: async () => {
    const [{ sent }, { fieldsOfKpis }] = await Promise.all([import('./sent.ts'), import('./first.ts')])
    return sent(fieldsOfKpis)
  },
  first: async () => (await import('./first.ts')).first,
  rest: async () => {
    const [{ rest }, { fieldsOfKpis }] = await Promise.all([import('./rest.ts'), import('./first.ts')])
    return rest(fieldsOfKpis)
  },
} as const
