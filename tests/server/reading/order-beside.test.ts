import { describe, expect, it } from 'vitest'
import type { DateOrder } from '../../../shared/api/imports.ts'
import type { ReadOptions } from '../../../server/reading/read-export.ts'
import { readContent } from './read-file.ts'

// `now` is 1 September 2026.
type Read = Partial<ReadOptions> & { readonly name?: string; readonly before?: DateOrder | null }

async function read(lines: readonly string[], { name = '', before = null, ...options }: Read = {}) {
  const beside = { name, orderBefore: () => before }
  const { report, tickets } = await readContent(lines.join('\n'), { beside, ...options })
  const opened = tickets.map(({ openedAt }) => new Date(openedAt * 1000).toISOString().slice(0, 10))
  return { asked: report!.questions.map(({ id }) => id), order: report!.dateOrder, opened }
}
const english = (...days: readonly string[]) => [
  'Ticket,Opened,Status',
  ...days.map((day, id) => `${id},${day} 12:00,Open`),
]
const french = (...days: readonly string[]) => [
  'Ticket;Ouvert le;Statut',
  ...days.map((day, id) => `${id};${day} 12:00;Ouvert`),
]
const asked = ['convention:dateOrder']

describe('the order of dates that can all be read two ways', () => {
  it('is asked where nothing stands beside them', async () => {
    expect(await read(english('01/02/2026'))).toMatchObject({ asked, order: null })
  })

  it.each([
    ['tickets-2026-02-01.csv', 'dmy', '2026-02-01'],
    ['Tickets_20260202.csv', 'dmy', '2026-02-01'],
    ['export 2026-01-02 0800.csv', 'mdy', '2026-01-02'],
    ['tickets-fevrier-2026.csv', 'dmy', '2026-02-01'],
    ['tickets 2026-01.csv', 'mdy', '2026-01-02'],
    ['january 2026.csv', 'mdy', '2026-01-02'],
  ])('is told by a day or a month in the file’s name: %s', async (name, order, day) => {
    expect(await read(english('01/02/2026'), { name })).toEqual({ asked: [], order, opened: [day] })
  })

  it.each(['tickets-2026-07-15.csv', 'tickets.csv', '01-02-2026.csv', 'tickets-2026.csv'])(
    'is not told by a name that fits neither: %s',
    async (name) => {
      expect(await read(english('01/02/2026'), { name })).toMatchObject({ asked })
    },
  )

  it('is told by headers of a language that writes the day first', async () => {
    expect(await read(french('01/02/2026'))).toEqual({ asked: [], order: 'dmy', opened: ['2026-02-01'] })
    const spanish = ['Ticket;Fecha de apertura;Estado', '1;01/02/2026;Abierto']
    expect(await read(spanish, { mapping: { 1: 'openedAt' } })).toMatchObject({ order: 'dmy' })
  })

  it.each([
    ['Incident,Date,Nature,Duration', 'I1,03/04/2026,outage,2h', 'incidents'],
    ['Ticket,Date,Data center,Resolution date', '1,03/04/2026,Paris,04/04/2026', 'tickets'],
    ['Ticket,Date,R&D,Resolution date', '1,03/04/2026,x,04/04/2026', 'tickets'],
  ] as const)('is not told by words that are English too: %s', async (headers, row, kind) => {
    expect(await read([headers, row], { kind })).toMatchObject({ asked, order: null })
  })

  it.each([
    ['Ticket;Date d’émission;Date de résolution', '1;03/04/2026;04/04/2026'],
    ['Ticket;Date;Data de resolução', '1;03/04/2026;04/04/2026'],
  ])('is told by the small words of dates: %s', async (...lines) => {
    expect(await read(lines)).toMatchObject({ asked: [], order: 'dmy' })
  })

  it('is that of the last file of the layout', async () => {
    expect(await read(english('01/02/2026'), { before: 'mdy' })).toMatchObject({ asked: [], opened: ['2026-01-02'] })
    expect(await read(english('01/02/2026'), { before: 'dmy' })).toMatchObject({ asked: [], opened: ['2026-02-01'] })
  })

  it('is the one by which nothing lies ahead', async () => {
    expect(await read(english('03/11/2026'))).toEqual({ asked: [], order: 'mdy', opened: ['2026-03-11'] })
  })

  it('is asked where one date alone of several lies ahead: it may be a slip', async () => {
    expect(await read(english('03/04/2026', '05/06/2026', '03/12/2026'))).toMatchObject({ asked })
    expect(await read(english('03/04/2026', '05/11/2026', '03/12/2026'))).toMatchObject({ asked: [], order: 'mdy' })
  })

  it('is asked where two of them disagree, or days go by where months should', async () => {
    expect(await read(english('01/02/2026'), { name: '2026-01-02.csv', before: 'dmy' })).toMatchObject({ asked })
    expect(await read(french('03/11/2026'))).toMatchObject({ asked })
    expect(await read(french('03/01/2026', '03/02/2026', '03/04/2026'))).toMatchObject({ asked })
  })

  it('is what somebody said, whatever stands beside them', async () => {
    const answers = { 'convention:dateOrder': 'mdy' }
    expect(await read(french('01/02/2026'), { answers })).toMatchObject({ asked: [], opened: ['2026-01-02'] })
    expect(await read(french('01/02/2026'), { dateOrder: 'mdy' })).toMatchObject({ asked: [], opened: ['2026-01-02'] })
  })
})
