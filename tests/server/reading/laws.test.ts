import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordParser } from '../../../server/reading/parse.ts'
import type { TableShape } from '../../../server/reading/table-shape.ts'
import { readContent, type Outcome } from './read-file.ts'

const header = ['ticket_id', 'opened_at', 'resolved_at', 'category', 'status', 'reassignments']
const mixed = (...cells: string[]): fc.Arbitrary<string> => fc.oneof(fc.string(), fc.constantFrom(...cells))
const row = fc.tuple(
  mixed('T1', 'T2', '?', ''),
  mixed('2026-03-13 09:00', '13/03/2026 09:00', '03/04/2026', '2100-01-01'),
  mixed('', '2026-03-14 09:00', '12/03/2026 09:00'),
  mixed('Network', 'a;b'),
  mixed('open', 'Résolu'),
  mixed('0', '3', 'many'),
)
const rows = fc.array(row, { minLength: 1, maxLength: 30 })
const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('\0', '').replaceAll('"', '""')}"`).join(',')
const csv = (table: readonly (readonly string[])[]): string => [header, ...table].map(quoted).join('\n')
const sorted = (tickets: readonly object[]): string[] => tickets.map((ticket) => JSON.stringify(ticket)).sort()

const asksOfBlanks = ({ report }: Outcome) =>
  report?.questions.some(({ about }) => about.topic === 'speech' && about.of === 'blanks') ?? false

describe('whatever the file', () => {
  it('every row is accepted or rejected, and a rejected one has an issue', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const { report, issues, rejectedLines, tickets } = await readContent(csv(table), { dateOrder: 'dmy' })
        if (!report) return
        expect(report.accepted + report.rejected).toBe(report.rows)
        expect(tickets).toHaveLength(report.accepted)
        const blank = table.filter((cells) => cells.every((cell) => cell.replaceAll('\0', '').trim() === ''))
        // Two moments of one ticket may look like a log of events: its rows are told as left out.
        expect(report.rows + report.leftOut).toBe(table.length - blank.length)
        expect(rejectedLines).toHaveLength(report.rejected)
        expect(issues.map(({ line }) => line)).toEqual(expect.arrayContaining([...rejectedLines]))
      }),
      { numRuns: 150 },
    )
  })

  it('the order of the rows does not change the tickets', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows.chain((table) => fc.tuple(fc.constant(table), fc.shuffledSubarray(table, { minLength: table.length }))),
        async ([table, shuffled]) => {
          const one = await readContent(csv(table))
          const other = await readContent(csv(shuffled))
          // Whether a value stands for the blanks below it, only their order tells: that is asked.
          fc.pre(![one, other].some(asksOfBlanks))
          expect(other.failure?.code).toBe(one.failure?.code)
          // A refused file is refused in any order; how far it was read before that is of no account.
          expect(other.report ? sorted(other.tickets) : null).toEqual(one.report ? sorted(one.tickets) : null)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('any bytes are read or refused, never anything else', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ maxLength: 400, unit: 'grapheme' }).map((text) => new TextEncoder().encode(text)),
      fc
        .array(fc.constantFrom('"', ',', ';', '\n', '\r', '\t', ' ', 'a', '1', '/', '|', 'é'), { maxLength: 200 })
        .map((parts) => new TextEncoder().encode(`ticket_id,opened_at\n${parts.join('')}`)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const { failure, report } = await readContent(content)
        expect(failure === null).toBe(report !== null)
      }),
      { numRuns: 400 },
    )
  })
})

describe('records', () => {
  const shape: TableShape = { delimiter: ',', newline: '\n', firstLine: 1 }
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é'), maxLength: 8 })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 12 })

  it('come out as they were written, at their physical lines, wherever the text is cut', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 20 }), (written, step) => {
        const text = written.map((cells) => `${quoted(cells)}\n`).join('')
        const parser = new RecordParser(shape)
        const read: string[][] = []
        const lines: number[] = []
        const pieces = Array.from({ length: Math.ceil(text.length / step) }, (_, i) =>
          text.slice(i * step, (i + 1) * step),
        )
        for (const records of [...pieces.map((piece) => parser.push(piece)), parser.end()]) {
          read.push(...records.rows)
          lines.push(...records.lines)
          expect(records.broken.size).toBe(0)
        }
        let line = 1
        const starts = written.map((cells) => {
          const start = line
          line += 1 + cells.join('').split('\n').length - 1
          return start
        })
        const filled = written.map((cells) => cells.some((one) => one.trim() !== ''))
        expect(read).toEqual(written.filter((_, i) => filled[i]))
        expect(lines).toEqual(starts.filter((_, i) => filled[i]))
      }),
    )
  })
})
