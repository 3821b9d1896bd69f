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
  sent: async () => (await import('./sent.ts')).sent,
  first: async () => (await import('./first.ts')).first,
  rest: async () => (await import('./rest.ts')).rest,
} as const
