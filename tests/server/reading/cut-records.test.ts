import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cutRecords } from '../../../server/reading/cut-records.ts'

/** What Papa Parse finds in a text of which the last record may go on. */
function byPapa(text: string, delimiter: string, newline: '\n' | '\r') {
  const parser = new Papa.Parser({ delimiter, newline, quoteChar: '"' })
  const { data, errors, meta } = parser.parse(text, 0, true) as Papa.ParseResult<string[]>
  return { data, errors: errors.filter(({ row }) => row! < data.length), cursor: meta.cursor }
}

const marks = fc.constantFrom(',', '"', '""', '"a"', '\n', '\r\n', '\r', 'a', ' ', '"b,\n"', '",', ';')
/** A table as tools quote it: each cell, or those that need it. */
const cell = fc.tuple(fc.array(fc.constantFrom('a', 'é', '"', ',', '\n', ' ')), fc.boolean())
const written = ([content, isQuoted]: readonly [readonly string[], boolean]) => {
  const text = content.join('')
  return isQuoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })

describe('records that are cut without Papa Parse', () => {
  it('are those that it finds, or left to it', () => {
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 30 }),
        fc.constantFrom('\n' as const, '\r' as const),
        (pieces, newline) => {
          const text = pieces.join('')
          fc.pre(text.includes('"'))
          const cut = cutRecords(text, ',', newline)
          const papa = byPapa(text, ',', newline)
          expect(cut && { ...cut, errors: [] }).toEqual(cut && papa)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('are all of a table that is quoted as it should be', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows.map((cells) => cells.map(written).join(',') + end).join('')
        const cut = cutRecords(text, ',', '\n')
        expect(cut?.cursor).toBe(text.length)
        expect(cut?.data.map((cells) => cells.map((one) => one.replace(/\r$/, '')))).toEqual(
          rows.map((cells) => cells.map(([content]) => content.join(''))),
        )
      }),
    )
  })

  it('leaves what breaks off to the next piece', () => {
    expect(cutRecords('"a","b"\n"c","d', ',', '\n')).toEqual({ data: [['a', 'b']], cursor: 8 })
    expect(cutRecords('"a","b"\n"c","d"', ',', '\n')).toEqual({ data: [['a', 'b']], cursor: 8 })
    expect(cutRecords('"a","b"\n"c","d"\r', ',', '\n')).toEqual({ data: [['a', 'b']], cursor: 8 })
  })

  it.each(['"a"b,c\n', '"a" ,c\n', '"a"\rb,c\n'])('leaves %j to Papa Parse', (text) => {
    expect(cutRecords(text, ',', '\n')).toBe(null)
  })
})
