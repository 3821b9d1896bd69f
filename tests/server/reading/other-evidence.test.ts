import { describe, expect, it } from 'vitest'
import type { ImportKind } from '../../../shared/api/imports.ts'
import type { ReadOptions } from '../../../server/reading/read-export.ts'
import { readContent } from './read-file.ts'
import { at, from1900 } from './workbook-cells.ts'
import { workbook, type Cell } from './workbook-file.ts'

const read = (kind: ImportKind, lines: readonly string[], options: Partial<ReadOptions> = {}) =>
  readContent(lines.join('\n'), { kind, ...options })
const askedOf = ({ report }: Awaited<ReturnType<typeof read>>) => report!.questions.map(({ id }) => id)
const codesOf = ({ report }: Awaited<ReturnType<typeof read>>) => report!.notices.map(({ code }) => code)

describe('dates of a workbook that a spreadsheet may have swapped', () => {
  /** The 3rd of February to June: 2 to 6 March, typed in another order than the spreadsheet's. */
  const days = [-38, -10, 21, 51, 82]
  const serials = days.map((day, i): Cell[] => [`A${i}`, at(from1900 + day)])
  const texts = (text: (day: number) => string) => [16, 17, 18, 19].map((day): Cell[] => [`B${day}`, text(day)])
  const sheet = (...rows: Cell[][]) => workbook([{ rows: [['Ticket', 'Ouvert le'], ...rows] }])
  const monthsOf = ({ tickets }: Awaited<ReturnType<typeof read>>) =>
    new Set(tickets.map(({ openedAt }) => new Date(openedAt * 1000).getUTCMonth() + 1))

  it.each([
    ['day first', (day: number) => `${day}/03/2026 09:00`],
    ['month first', (day: number) => `03/${day}/2026 09:00`],
  ])('are asked about beside texts that could be no others: %s', async (_, text) => {
    const file = sheet(...serials, ...texts(text))
    expect(askedOf(await readContent(file, {}))).toEqual(['speech:dates:date'])
    const swapped = await readContent(file, { answers: { 'speech:dates:date': 'swapped' } })
    expect(swapped.report!.questions).toEqual([])
    expect(monthsOf(swapped)).toEqual(new Set([3]))
    const kept = await readContent(file, { answers: { 'speech:dates:date': 'as-they-stand' } })
    expect(monthsOf(kept)).toEqual(new Set([2, 3, 4, 5, 6]))
  })

  it('are, few as they are, and of their own column alone', async () => {
    const found = (rows: Cell[][], answers = {}) =>
      readContent(workbook([{ rows: [['Ticket', 'Ouvert le', 'Résolu le'], ...rows] }]), { answers })
    const few: Cell[][] = [
      ['1', at(from1900 + 51), '15/03/2026 10:00'],
      ['2', '20/03/2026 09:00', at(from1900 + 7)],
    ]
    // The 3rd of May is the 5th of March; the 20th of March stands where it is.
    expect((await found(few)).report!.questions).toMatchObject([{ id: 'speech:dates:date', count: 1 }])
    const { tickets } = await found(few, { 'speech:dates:date': 'swapped' })
    const dates = tickets.flatMap(({ openedAt, resolvedAt }) => [openedAt, resolvedAt!])
    expect(dates.map((day) => new Date(day * 1000).toISOString().slice(5, 10))).toEqual([
      '03-05',
      '03-15',
      '03-20',
      '03-20',
    ])
  })

  it.each([
    ['dates that lie in the months of the texts as they stand, and no swapped ones do', 4],
    ['dates that are the same either way', 2],
  ])('are not where the file tells: %s', async (_, day) => {
    const rows: Cell[][] = [['C', at(from1900 + day - 12)], ...texts((late) => `${late}/03/2026 09:00`)]
    expect(askedOf(await readContent(sheet(...rows), {}))).toEqual([])
  })

  it.each([
    ['a real date of a later day', [['C', at(from1900 + 2)]]],
    ['a text of an early day', [['C', '05/03/2026 09:00']]],
  ] as [string, Cell[][]][])('are not where they need not be: %s', async (_, rows) => {
    const file = sheet(...serials, ...texts((day) => `${day}/03/2026 09:00`), ...rows)
    expect(askedOf(await readContent(file, {}))).toEqual([])
  })
})

describe('incidents', () => {
  const outage = '14/03/2026 10:00;14/03/2026 11:00'

  it('that Sentinel calls false in one word are asked about like others', async () => {
    const found = await read('incidents', ['Type;Début;Fin;Classification', `Virus;${outage};FalsePositive`])
    expect(askedOf(found)).toEqual(['word:standing:falsepositive'])
  })

  it('are told by most words of a category that names both kinds, the others asked', async () => {
    const found = await read('incidents', [
      'Catégorie;Début;Fin',
      ...['Hameçonnage', 'Panne matérielle', 'Virus', 'Zébulon'].map((word) => `${word};${outage}`),
    ])
    expect(askedOf(found)).toEqual(['word:kind:zebulon'])
    expect(found.incidents.map(({ kind }) => kind)).toEqual(['security', 'outage', 'security'])
  })

  it('are asked about at once where a category names one kind alone', async () => {
    const words = ['Initial access', 'Malware', 'Phishing']
    const found = await read('incidents', ['Category;Start', ...words.map((word) => `${word};14/03/2026 10:00`)])
    expect(askedOf(found)).toEqual(['constant:kind'])
  })
})

describe('answers', () => {
  it.each([
    ['5 stars', true],
    ['2 étoiles', false],
    ['4 ★', true],
    [':)', true],
    [':-(', false],
    [':|', false],
  ])('by signs and stars: %s', async (cell, satisfied) => {
    const found = await read('satisfaction', ['Date;Satisfaction', `14/03/2026;${cell}`])
    expect(found.answers).toMatchObject([{ satisfied }])
    expect(askedOf(found)).toEqual([])
  })

  it('are those on the whole, of several questions', async () => {
    const found = await read('satisfaction', [
      'Timestamp,How satisfied are you with the speed?,How satisfied are you overall?',
      '2026-03-14 10:00,5,2',
      '2026-03-15 10:00,1,5',
    ])
    expect(found.answers.map(({ satisfied }) => satisfied)).toEqual([false, true])
  })

  it('that were never given are left out, not refused', async () => {
    const found = await read('satisfaction', ['Ticket;Date de réponse;Note /5', '1;14/03/2026;5', '2;;'])
    expect(found.report).toMatchObject({ accepted: 1, rejected: 0, leftOut: 1 })
    expect(codesOf(found)).toEqual(['unsubmitted'])
  })
})

describe('what a refusal suggests by the cells', () => {
  const suggestedOf = async (kind: ImportKind, lines: readonly string[]) => {
    const { failure } = await read(kind, lines)
    expect(failure?.code).toBe('columns-missing')
    const { mapping } = failure!.extra as { mapping: { header: string; suggested?: string }[] }
    return Object.fromEntries(mapping.flatMap(({ header, suggested }) => (suggested ? [[header, suggested]] : [])))
  }

  it('of answers: the only scores, which count no rows', async () => {
    const lines = ['No;Date;Ton retour', '1;14/03/2026;5', '2;15/03/2026;4', '3;16/03/2026;5']
    expect(await suggestedOf('satisfaction', lines)).toEqual({ 'Ton retour': 'score' })
  })

  it('of incidents: when they began and ended, and what they are', async () => {
    const lines = ['Quoi;Dès;Et puis', 'Panne;14/03/2026 10:00;14/03/2026 11:00', 'Virus;15/03/2026 10:00;']
    expect(await suggestedOf('incidents', lines)).toEqual({ Quoi: 'kind', Dès: 'startedAt', 'Et puis': 'endedAt' })
  })

  it('of costs: month, nature, amount', async () => {
    const lines = ['Quand;Quoi;Combien', 'mars 2026;Forfait;100,00', 'mars 2026;Régie;50,00']
    expect(await suggestedOf('costs', lines)).toEqual({ Quand: 'month', Quoi: 'nature', Combien: 'amount' })
  })

  it('nothing where two columns look alike', async () => {
    const lines = ['Date;Accueil;Délai', '14/03/2026;5;4', '15/03/2026;4;4']
    expect(await suggestedOf('satisfaction', lines)).toEqual({})
  })
})

it('a header in the feminine is known, and not called damaged', async () => {
  const found = await read('tickets', ['Ticket;Ouverte le;Terminée le', '1;13/03/2026 09:00;13/03/2026 11:00'])
  expect(found.tickets).toMatchObject([{ closedAt: expect.any(Number) }])
  expect(codesOf(found)).toEqual([])
})

it('an SLA that was breached is heard beside ServiceNow’s own columns', async () => {
  const lines = ['Number,Opened,Resolved,State,Has breached', 'I1,2026-03-13 09:00,2026-03-13 11:00,Closed,true']
  expect((await read('tickets', lines)).tickets).toMatchObject([{ slaMet: false }])
})
