import * as fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Encoding } from '../../../shared/api/imports.ts'
import { wouldStall } from '../../../server/reading/blank-runs.ts'
import { decodeFile, decoderFor } from '../../../server/reading/decode.ts'
import { detectEncoding, markLength } from '../../../server/reading/encoding.ts'
import { describeText } from '../../../server/reading/table-shape.ts'

async function aFile(content: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-text-'))
  const path = join(folder, 'file')
  writeFileSync(path, content)
  const file = await open(path)
  onTestFinished(async () => {
    await file.close()
    rmSync(folder, { recursive: true })
  })
  return file
}

const HEAD = 1 << 18
async function encodingOf(content: Uint8Array): Promise<Encoding> {
  return detectEncoding(await aFile(content), Buffer.from(content.subarray(0, HEAD)))
}
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('the encoding of a text', () => {
  it.each<[string, number[], Encoding, number]>([
    ['the mark of UTF-8', [0xef, 0xbb, 0xbf, 0x61], 'utf-8-bom', 3],
    ['the mark of UTF-16, low byte first', [0xff, 0xfe, 0x61, 0], 'utf-16le', 2],
    ['the mark of UTF-16, high byte first', [0xfe, 0xff, 0, 0x61], 'utf-16be', 2],
    ['the start of a mark of UTF-8', [0xef, 0xbb, 0x61, 0x61], 'windows-1252', 0],
    ['a mark of UTF-8 without its start', [0x61, 0xbb, 0xbf], 'windows-1252', 0],
    ['one half of a mark of UTF-16', [0xff, 0x61, 0x61], 'windows-1252', 0],
    ['its other half', [0xfe, 0x61, 0x61], 'windows-1252', 0],
    ['ASCII alone', [0x61, 0x62], 'utf-8', 0],
    ['nothing', [], 'utf-8', 0],
    ['an accent of UTF-8', [0xc3, 0xa9], 'utf-8', 0],
    ['a sign of three bytes at the end', [0x61, 0xe2, 0x82, 0xac], 'utf-8', 0],
    ['one of four bytes at the end', [0x61, 0xf0, 0x9f, 0x98, 0x80], 'utf-8', 0],
    ['an accent of Windows-1252', [0xe9, 0x61], 'windows-1252', 0],
    ['a character of UTF-8 cut short at the end', [0x61, 0xc3], 'windows-1252', 0],
    ['three of four bytes at the end', [0x61, 0xf0, 0x9f, 0x98], 'windows-1252', 0],
    ['four bytes that go on alone', [0x80, 0x80, 0x80, 0x80], 'windows-1252', 0],
  ])('is told by %s', async (_what, bytes, encoding, mark) => {
    const head = Buffer.from(bytes)
    expect(await encodingOf(head)).toBe(encoding)
    expect(markLength(encoding, head)).toBe(mark)
  })

  it('is the one that the person chose, whose mark is passed over where it is there', () => {
    const head = (...bytes: number[]) => Buffer.from([...bytes, 0x61])
    expect(markLength('utf-8', head(0xef, 0xbb, 0xbf))).toBe(3)
    expect(markLength('windows-1252', head(0xef, 0xbb, 0xbf))).toBe(3)
    expect(markLength('utf-8', head(0xef, 0xbb, 0x61))).toBe(0)
    expect(markLength('utf-8', head(0xef, 0x61, 0xbf))).toBe(0)
    expect(markLength('utf-8', head(0x61, 0xbb, 0xbf))).toBe(0)
    expect(markLength('utf-16le', head(0xfe, 0xff))).toBe(0)
    expect(markLength('utf-16le', head(0xff, 0xff))).toBe(0)
    expect(markLength('utf-16le', head(0xfe, 0xfe))).toBe(0)
    expect(markLength('utf-16be', head(0xff, 0xfe))).toBe(0)
    expect(markLength('utf-16be', head(0xff, 0xff))).toBe(0)
    expect(markLength('utf-16be', head(0xfe, 0xfe))).toBe(0)
  })

  it('is UTF-16 without a mark where more than four bytes in ten are zero, every other one alone', async () => {
    // 17 letters of 20: 17 zeros of 40 bytes. 16 are four in ten.
    const most = `${'a'.repeat(17)}ккк`
    const fewer = `${'a'.repeat(16)}кккк`
    expect(await encodingOf(utf16(most))).toBe('utf-16le')
    expect(await encodingOf(utf16(most, true))).toBe('utf-16be')
    expect(await encodingOf(utf16(fewer))).not.toBe('utf-16le')
    expect(await encodingOf(utf16(fewer, true))).not.toBe('utf-16be')
    // A zero among the others: it is no text at all, which is for others to say.
    expect(await encodingOf(Buffer.concat([utf16(most), Buffer.from([0, 0])]))).toBe('utf-8')
    expect(await encodingOf(Buffer.concat([utf16(most, true), Buffer.from([0, 0])]))).toBe('utf-8')
  })

  it('is UTF-8 wherever a character lies across the pieces in which the file is read, also where one lost a byte', async () => {
    const piece = 1 << 20
    const start = Buffer.alloc(piece - 4, 'a')
    for (const [character, inside] of [
      ['é', 1],
      ['€', 2],
      ['😀', 1],
      ['😀', 3],
      ['\u0800', 2],
    ] as const) {
      const whole = Buffer.from(`${'a'.repeat(4 - inside)}${character}b`)
      // The same with its last byte lost.
      const lost = Buffer.concat([whole.subarray(0, -2), Buffer.from('b')])
      const found = [await encodingOf(Buffer.concat([start, whole])), await encodingOf(Buffer.concat([start, lost]))]
      expect([character, inside, ...found]).toEqual([character, inside, 'utf-8', 'windows-1252'])
    }
    const most = Buffer.concat([start, Buffer.from('éé'), Buffer.from([0xc3]), Buffer.from('b')])
    expect(await encodingOf(most)).toBe('utf-8')
  })
})

describe('a text is decoded', () => {
  const text = 'aé€😀ÿ\n,b'
  const written: readonly (readonly [Encoding, Buffer])[] = [
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(text)],
    ['utf-16le', utf16(text)],
    ['utf-16be', utf16(text, true)],
  ]

  it.each(written)('%s, wherever it is cut', (encoding, bytes) => {
    for (let size = 1; size <= bytes.length; size += 1) {
      const decoder = decoderFor(encoding)
      let read = ''
      for (let at = 0; at < bytes.length; at += size) read += decoder.write(bytes.subarray(at, at + size))
      expect([size, read + decoder.end()]).toEqual([size, text])
    }
  })

  it.each<[Encoding, Buffer]>([
    ['utf-8', Buffer.from('aé').subarray(0, 2)],
    ['utf-8-bom', Buffer.from('a😀').subarray(0, 4)],
    ['utf-16be', utf16('aé', true).subarray(0, 3)],
  ])('%s, a character without its end shown as one that is lost', (encoding, cut) => {
    const decoder = decoderFor(encoding)
    expect(decoder.write(cut) + decoder.end()).toBe('a\uFFFD')
  })

  it('UTF-8, what is lost at the end of a piece before what follows', () => {
    const decoder = decoderFor('utf-8')
    expect(decoder.write(Buffer.from([0x61, 0xc3])) + decoder.write(Buffer.from('b')) + decoder.end()).toBe('a\uFFFDb')
  })

  it('UTF-8 of whatever bytes in whatever pieces as all of it at once', () => {
    const bytes = fc.array(
      fc.constantFrom(0x61, 0x22, 0x80, 0xbf, 0xc3, 0xa9, 0xe2, 0x80, 0xaf, 0xf0, 0x9f, 0x98, 0xff),
    )
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 5 }), (all, size) => {
        const decoder = decoderFor('utf-8')
        let read = ''
        for (let at = 0; at < all.length; at += size) read += decoder.write(Buffer.from(all.slice(at, at + size)))
        expect(read + decoder.end()).toBe(Buffer.from(all).toString('utf8'))
      }),
    )
  })

  it('Windows-1252, with the characters that Latin-1 does not have', () => {
    const decoder = decoderFor('windows-1252')
    const bytes = [0x41, 0x7f, 0x80, 0x81, 0x85, 0x92, 0x9c, 0x9f, 0xa0, 0xe9, 0xff]
    expect(decoder.write(Buffer.from(bytes))).toBe('A\u007F€\u0081…’œŸ\u00A0éÿ')
    expect(decoder.end()).toBe('')
  })

  it('piece by piece from where it starts, each told with where it ends in the file', async () => {
    const piece = 1 << 16
    const bytes = Buffer.from(`xx${'a'.repeat(piece - 1)}é${'b'.repeat(10)}`)
    const read: { text: string; end: number }[] = []
    for await (const chunk of decodeFile(await aFile(bytes), 'utf-8', 2)) read.push(chunk)
    expect(read.map(({ text: { length }, end }) => [length, end])).toEqual([
      [piece - 1, 2 + piece],
      [11, bytes.length],
    ])
    expect(read[1]!.text).toBe(`é${'b'.repeat(10)}`)
    const cut: { text: string; end: number }[] = []
    for await (const chunk of decodeFile(await aFile(Buffer.from([0x61, 0xc3])), 'utf-8', 0)) cut.push(chunk)
    expect(cut).toEqual([
      { text: 'a', end: 2 },
      { text: '\uFFFD', end: 2 },
    ])
  })
})

describe('the shape of a table', () => {
  it.each([
    ['a,b\n1,2\n', { delimiter: ',', newline: '\n', skip: 0, firstLine: 1 }],
    ['a;b\r\n1;2\r\n', { delimiter: ';', newline: '\n' }],
    ['a\tb\r1\t2\r', { delimiter: '\t', newline: '\r' }],
    ['a|b', { delimiter: '|', newline: '\n' }],
    ['a', { delimiter: ',', newline: '\n' }],
    // The candidate that most rows have as often as the header, however many others there are.
    ['a;b,c\n1;2\n', { delimiter: ';' }],
    ['a;b,c\n1;2\n3;4\n5,6\n', { delimiter: ';' }],
    ['a,b;c;d\n1,2\n3,4;5\n', { delimiter: ',' }],
    ['a;b,c\r1;2\r3;4\r,,,,\r', { delimiter: ';', newline: '\r' }],
    // What the header does not have parts nothing, though no row has it either.
    ['a;b\n1;2;3\n', { delimiter: ';' }],
    // A row without any of them says nothing: 3 of 5 against 2, not 3 of 95.
    [`a;b,c\n${'1;2\n'.repeat(3)}${'1,2\n'.repeat(2)}${'x\n'.repeat(90)}`, { delimiter: ';' }],
    // Of equals, to a tenth of the rows, the one that gives most columns; where that is equal too, the first of the list.
    ['a,b;c;d\n1,2;3;4\n', { delimiter: ';' }],
    [`a;b,c,d\n${'1;2,3,4\n'.repeat(19)}1;2\n`, { delimiter: ',' }],
    [`a;b,c,d\n${'1;2,3,4\n'.repeat(18)}1;2\n1;2\n`, { delimiter: ';' }],
    ['a;b,c\n1;2,3\n', { delimiter: ',' }],
    // What stands in quotes parts nothing: at the start of a row and of a cell, a line end and a doubled quote inside.
    ['a;b,c\n"p,q";r\n', { delimiter: ';' }],
    ['a;b,c\nr;"p,q"\n', { delimiter: ';' }],
    ['a;b,c\n"p""q,r";s\n', { delimiter: ';' }],
    ['a;b,c\n"p\nq,r";s\n', { delimiter: ';' }],
    ['"a\r\nb;c",d\r1,2\r', { delimiter: ',', newline: '\r' }],
    // A quote inside a cell is one of its characters.
    ['a;b,c\n5" p;q\n"x,y";z\n', { delimiter: ';' }],
    ['a;b\n5" disk;2,1,1\n6" disk;3,1,1\n', { delimiter: ';' }],
    ['\n \r\n\na,b\n', { delimiter: ',', skip: 5, firstLine: 4 }],
    ['sep=;\r\na,b;c\n', { delimiter: ';', skip: 7, firstLine: 2 }],
    ['"sep=|"\na|b\n', { delimiter: '|', skip: 8, firstLine: 2 }],
    ['SEP=,\na;b,c\n', { delimiter: ',', skip: 6 }],
    ['sep=x\na;b\n', { delimiter: ';', skip: 6, firstLine: 2 }],
    ['sep=;', { skip: 0, firstLine: 1 }],
  ])('%j', (head, expected) => {
    const { delimiters, ...found } = describeText(head, undefined)
    expect({ ...found, delimiter: delimiters[0] }).toMatchObject(expected)
  })

  it('has the delimiter that the person chose, whatever the file says', () => {
    const found = describeText('sep=;\na;b,c\n', '|')
    expect(found).toEqual({ delimiters: ['|'], newline: '\n', skip: 6, firstLine: 2 })
  })

  it('is told by its first hundred records', () => {
    const rows = (count: number, row: string) => `${row}\r\n`.repeat(count)
    const delimiter = (commas: number, more = '') =>
      describeText(`a;b,c\r\n${rows(commas, '1,2')}${rows(99 - commas, '1;2')}${more}`, undefined).delimiters[0]
    expect([delimiter(40), delimiter(60)]).toEqual([';', ','])
    expect(delimiter(40, rows(500, '1,2'))).toBe(';')
  })
})

describe('a text that would keep the parser busy', () => {
  const blanks = (count: number, blank = ' ') => blank.repeat(count)
  const quotes = (count: number) => '"'.repeat(count)

  it('has so many quotes before so long a run of blanks that their product goes beyond two hundred million', () => {
    // A run of 20 001 blanks is 20 000 steps.
    expect(wouldStall(`${quotes(10_000)}x${blanks(20_001)}x`)).toBe(false)
    expect(wouldStall(`${quotes(10_001)}x${blanks(20_001)}x`)).toBe(true)
    expect(wouldStall(`${quotes(10_000)}x${blanks(20_002)}x`)).toBe(true)
    expect(wouldStall('')).toBe(false)
    expect(wouldStall(`${'x'.repeat(10_001)}${blanks(20_001)}`)).toBe(false)
  })

  it.each([0, 1, 998, 999, 1000, 1001, 1999])('wherever the run stands: after %i letters', (before) => {
    const others = `${'x'.repeat(before)}${blanks(20_001)}`
    expect(wouldStall(`${others}${quotes(10_001)}`)).toBe(true)
    expect(wouldStall(`${others}x${quotes(9000)}`)).toBe(false)
    expect(wouldStall(`${quotes(10_001)}${others}`)).toBe(true)
  })

  it('by its longest run, be it the first or the last, and of whatever blanks', () => {
    const runs = [blanks(3000), blanks(20_001, '\t'), blanks(1500, '\n')]
    for (const order of [runs, runs.toReversed(), [runs[1]!, runs[0]!, runs[2]!]]) {
      expect(wouldStall(`${quotes(10_001)}${order.join('x')}`)).toBe(true)
      expect(wouldStall(`${quotes(9999)}${order.join('x')}`)).toBe(false)
    }
    expect(wouldStall(`${quotes(10_001)}${blanks(20_001, '\u00A0')}`)).toBe(true)
  })

  it('and not for short runs, however many quotes there are', () => {
    expect(wouldStall(`${quotes(250_000)}${`${blanks(900)}x`.repeat(30)}`)).toBe(false)
  })
})
