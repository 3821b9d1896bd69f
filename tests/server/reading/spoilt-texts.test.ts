import { describe, expect, it } from 'vitest'
import { codePages, type CodePage } from '../../../server/reading/code-pages.ts'
import { readContent, type Outcome } from './read-file.ts'

const headers = 'N° de ticket;Titre;Statut;Date d’ouverture;Date de résolution;Priorité'
const rows = ['1;Accès;Résolu;2026-03-13 09:00;2026-03-13 11:00;Très haute', '2;Écran;Clos;2026-03-14 09:00;;Élevée']
const file = [headers, ...rows].join('\n')

/** Bytes of a text in a code page; what it lacks is a question mark, as tools write. */
function inPage(text: string, page: CodePage): Buffer {
  const bytes = [...text].map((one) => (one < '\u0080' ? one.charCodeAt(0) : 0x80 + codePages[page].indexOf(one)))
  return Buffer.from(bytes.map((byte) => (byte < 0x80 && byte === 0x7f ? 0x3f : byte)))
}

/** A text of UTF-8 taken for one of a code page and saved again as UTF-8. */
function spoilt(text: string, page: CodePage): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : codePages[page][byte - 0x80]))
    .join('')
}

const told = ({ report }: Outcome) => report!.notices.map(({ code, lines }) => [code, lines])
const read = ({ tickets }: Outcome) =>
  tickets.map(({ id, status, resolvedAt, priority }) => [id, status, resolvedAt !== null, priority])
const right = [
  ['1', 'resolved', true, 'Très haute'],
  ['2', 'closed', false, 'Élevée'],
]

describe('code pages', () => {
  it.each(['windows-1252', 'macintosh', 'ibm850'] as const)('%s is told by its French letters', async (page) => {
    // DOS has no curly apostrophe.
    const outcome = await readContent(inPage(file.replaceAll('’', "'"), page))
    expect(outcome.report).toMatchObject({ encoding: page, accepted: 2, notices: [] })
    expect(read(outcome)).toEqual(right)
  })

  it.each(['windows-1252', 'macintosh', 'ibm850'] as const)('UTF-8 taken for %s is repaired and told', async (page) => {
    for (const bytes of [spoilt(file, page), Buffer.from(`\uFEFF${spoilt(file, page)}`)]) {
      const outcome = await readContent(bytes)
      expect(read(outcome)).toEqual(right)
      expect(told(outcome)).toEqual([['text-repaired', []]])
    }
  })

  it('spoilt twice or three times, also by another page each time, it is repaired as often', async () => {
    const twice = spoilt(spoilt(file, 'windows-1252'), 'windows-1252')
    const mixed = spoilt(spoilt(file, 'windows-1252'), 'macintosh')
    for (const bytes of [twice, mixed, spoilt(twice, 'windows-1252')]) {
      const outcome = await readContent(bytes)
      expect(read(outcome)).toEqual(right)
      expect(told(outcome)).toEqual([['text-repaired', []]])
    }
  })

  it('one that is repaired is the same wherever it is cut into pieces', async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, n) => `${n + 10};${'é'.repeat(n % 7)};Résolu;2026-03-13 09:00;;Élevée`,
    )
    const once = spoilt([file, ...many].join('\n'), 'windows-1252')
    for (const text of [once, spoilt(once, 'windows-1252')]) {
      const { report, tickets } = await readContent(text)
      expect(report).toMatchObject({ accepted: 20_002, rejected: 0 })
      expect(
        tickets.every(({ priority, status }) => priority !== null && !priority.includes('Ã') && status !== null),
      ).toBe(true)
    }
  })

  it('words that only look spoilt are left alone', async () => {
    const portuguese =
      'id;title;status;opened_at\n1;NÃO É SÃO;closed;2026-03-13 09:00\n2;Ã CÂMARA;closed;2026-03-13 09:00'
    const { report } = await readContent(portuguese.replace('id;', 'ticket_id;').replace('title', 'category'))
    expect(report).toMatchObject({ encoding: 'utf-8', notices: [] })
  })
})

describe('a byte that is no character', () => {
  const withByte = (needle: string, byte = 0xff, text = file) => {
    const bytes = Buffer.from(text)
    bytes[bytes.indexOf(needle)] = byte
    return bytes
  }

  it('is told with its line and leaves the file UTF-8', async () => {
    const outcome = await readContent(withByte('Accès'))
    expect(outcome.report!.encoding).toBe('utf-8')
    expect(read(outcome)).toEqual(right)
    expect(told(outcome)).toEqual([['bytes-unreadable', [2]]])
  })

  it('in a header leaves the column what it is', async () => {
    for (const [place, byte] of [
      ['é', 0xff],
      ['solution', 0x80],
      ['’ouverture', 0xc3],
    ] as const) {
      const outcome = await readContent(withByte(place, byte))
      expect(read(outcome)).toEqual(right)
      expect(outcome.report!.notices.map(({ code }) => code).toSorted()).toEqual([
        'bytes-unreadable',
        'headers-repaired',
      ])
    }
  })

  it('in a number rejects the row: nobody knows which it is', async () => {
    const { report, issues } = await readContent(withByte('12;Écran', 0xff, file.replace('2;Écran', '12;Écran')))
    expect(report).toMatchObject({ accepted: 1, rejected: 1 })
    expect(issues).toMatchObject([{ line: 3, column: 'N° de ticket', code: 'id-damaged' }])
  })
})

describe('a damaged letter of a header', () => {
  it.each(['Date de rsolution', 'Date de réésolution', 'Date de résXlution'])('%s', async (header) => {
    const outcome = await readContent(file.replace('Date de résolution', header))
    expect(outcome.tickets[0]!.resolvedAt).not.toBeNull()
    expect(told(outcome)).toEqual([['headers-repaired', [1]]])
  })

  it('is no other word: that is asked', async () => {
    const outcome = await readContent(file.replace('Date de résolution', 'Date de soluce'))
    expect(told(outcome)).toEqual([])
    expect(outcome.report!.questions).toMatchObject([{ id: 'column:resolvedAt' }])
  })

  it('makes no second column of one that is there, and nothing of a short word', async () => {
    const both = file.replace('Titre', 'Date de résolutions').replace('Priorité', 'Typ')
    expect(told(await readContent(both))).toEqual([])
  })

  it.each([
    // Each is a letter apart from a header of the date of ending, and is none.
    ['Ticket,Opened at,Resolver,Resolution date', 'B. Martin 2'],
    ['Ticket,Opened at,Resolved in,Date closed', '26.5'],
    ['Ticket,Opened at,Closing rate,Resolution date', '95.5 %'],
    ['Ticket,Opened at,Clôturer le,Date de clôture', '2026-04-30 09:00'],
    ['Ticket,Opened at,Date de clôtures,Closing date', '2026-04-30 09:00'],
    ['Ticket,Opened at,Clôturer le,Resolution date', '2026-04-30 09:00'],
  ])('is no word that means something else: %s', async (line, cell) => {
    const outcome = await readContent(`${line}\nT1,2026-03-13 09:00,${cell},2026-03-13 11:00`)
    const { resolvedAt, closedAt } = outcome.tickets[0]!
    expect([resolvedAt ?? closedAt, outcome.issues]).toEqual([Date.UTC(2026, 2, 13, 10) / 1000, []])
    expect(told(outcome)).toEqual([])
  })

  it('of two columns that would be the same takes neither', async () => {
    const outcome = await readContent('Ticket;Opened at;Groupe1;Groupe2\nT1;2026-03-13 09:00;N1;N2')
    expect([outcome.tickets[0]!.group, told(outcome)]).toEqual([null, []])
  })
})

it.each(['windows-1252', 'macintosh', 'ibm850'] as const)(
  '%s is told by headers of Portuguese and Spanish',
  async (page) => {
    const tables = [
      'ID;Título;Status;Data de abertura;Data da solução;Prioridade',
      'ID;Título;Estado;Fecha de apertura;Fecha de solución;Prioridad',
    ]
    for (const head of tables) {
      const outcome = await readContent(
        inPage(`${head}\n1;Impressão;Fechado;2026-03-13 09:00;2026-03-13 11:00;1`, page),
      )
      expect(outcome.report).toMatchObject({ encoding: page, accepted: 1 })
      expect(outcome.tickets[0]!.resolvedAt).not.toBeNull()
    }
  },
)
