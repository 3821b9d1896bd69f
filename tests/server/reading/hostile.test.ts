import { describe, expect, it } from 'vitest'
import { processorTime } from '../../patience.ts'
import { readContent } from './read-file.ts'

const header = 'ticket_id,opened_at,category\n'
const good = (count: number): string => 'T1,2026-03-13 09:00,x\n'.repeat(count)

/** Files made to exhaust a reader: each answers within 3 s. */
const files: readonly (readonly [name: string, content: () => string, code: string])[] = [
  ['a header of a million columns', () => `${'a,'.repeat(1_000_000)}\n`, 'columns-too-many'],
  ['a row of a million columns', () => `${header}${'a,'.repeat(1_000_000)}\n`, 'columns-too-many'],
  [
    'a row of a million columns at the end',
    () => `${header}${good(20_000)}${'a,'.repeat(1_000_000)}`,
    'columns-too-many',
  ],
  ['a quote open over 20 MB', () => `${header}T1,"${good(900_000)}`, 'quote-open'],
  ['20 MB without a line end', () => `${header}${'a'.repeat(20_000_000)}`, 'row-too-long'],
  ['20 MB of quotes', () => `${header}${'"'.repeat(20_000_000)}`, 'quote-open'],
  ['quotes and letters without end', () => `${header}${'"a'.repeat(5_000_000)}`, 'row-too-long'],
  [
    'quotes before a desert of spaces',
    () => `${header}T1,"${'x" '.repeat(150_000)}${' '.repeat(500_000)},\n`,
    'file-not-a-table',
  ],
  ['20 MB of line ends', () => '\n'.repeat(20_000_000), 'file-empty'],
  ['20 MB of line ends below a table', () => `${header}${good(9)}${'\n'.repeat(20_000_000)}`, 'blank-lines'],
  ['20 MB of empty cells below a header', () => `${header}${'""\n'.repeat(6_600_000)}`, 'blank-lines'],
  ['20 MB of commas below a header', () => `${header}${',,,\n'.repeat(5_000_000)}`, 'blank-lines'],
  ['20 MB of tabs below a header', () => `${header}${'\t\t\n'.repeat(6_000_000)}`, 'blank-lines'],
  ['20 MB of Windows line ends below a header', () => `${header}${'\r\n'.repeat(10_000_000)}`, 'blank-lines'],
  ['20 MB of no-break spaces below a header', () => `${header}${'\u00A0,\n'.repeat(5_000_000)}`, 'blank-lines'],
  ['20 MB of spaces', () => ' '.repeat(20_000_000), 'file-empty'],
]

describe('hostile files', () => {
  it.each(files)('%s', async (_name, content, code) => {
    const text = content()
    const spent = processorTime()
    const { failure } = await readContent(text)
    expect(failure?.code).toBe(code)
    expect(spent()).toBeLessThan(3000)
  })

  it('as many blank lines as a spreadsheet has, and a row after them', async () => {
    const { report } = await readContent(`${header}${good(1)}${',,\n'.repeat(1_048_000)}${good(1)}`)
    expect(report).toMatchObject({ rows: 2, accepted: 2 })
  })

  it('tags and entities without end in a cell', async () => {
    const cell = `${'<'.repeat(50_000)}${'&'.repeat(50_000)}${'<a'.repeat(50_000)}${' '.repeat(50_000)}x`
    const spent = processorTime()
    const { report } = await readContent(`ID;Date d’ouverture;Catégorie\n1;2026-03-13 09:00;${cell}\n`)
    expect(report).toMatchObject({ format: 'glpi', accepted: 1 })
    expect(spent()).toBeLessThan(3000)
  })

  const endless = ['4', '1 ', '1.', '(', '★', '- ', '/5', 'mars ', ' '].map((piece) => piece.repeat(150_000))

  it.each([
    ['incidents', 'incident_id,kind,detected_at,planned'],
    ['satisfaction', 'answer_id,score,scale,answered_at,survey'],
    ['costs', 'line_id,month,amount,nature'],
  ] as const)('%s whose cells never end', async (kind, columns) => {
    const width = columns.split(',').length
    const rows = endless.flatMap((cell) =>
      Array.from({ length: width }, (_, at) => `${Array<string>(width).fill('?').with(at, `"4${cell}x"`).join(',')}\n`),
    )
    const spent = processorTime()
    const { report } = await readContent(`${columns}\n${rows.join('')}`, { kind })
    expect(report!.accepted).toBe(0)
    expect(report!.rejected + report!.leftOut).toBe(rows.length)
    expect(spent()).toBeLessThan(3000)
  })
})
