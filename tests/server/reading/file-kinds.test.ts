import { describe, expect, it } from 'vitest'
import { refuseControls } from '../../../server/reading/file-kind.ts'
import { readContent } from './read-file.ts'

/** The start of an old Excel or Word document. */
const OLD = Buffer.from('D0CF11E0A1B11AE1', 'hex')
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const zeros = (count: number) => Buffer.alloc(count)

describe('a workbook with a password', () => {
  // The name stands in the list of streams, which is near the start or near the end; nothing is looked for in between.
  it.each([
    ['near the start', [OLD, zeros(600), ENCRYPTED, zeros(600_000)], 'workbook-encrypted'],
    ['near the end', [OLD, zeros(600_000), ENCRYPTED, zeros(600)], 'workbook-encrypted'],
    ['at the very end', [OLD, zeros(600), ENCRYPTED], 'workbook-encrypted'],
    ['in between', [OLD, zeros(300_000), ENCRYPTED, zeros(300_000)], 'file-binary'],
    ['nowhere', [OLD, zeros(600)], 'file-binary'],
    ['in what is no old document', [Buffer.from('%PDF'), ENCRYPTED], 'file-binary'],
  ])('is told by a name %s', async (_where, pieces, code) => {
    expect((await readContent(Buffer.concat(pieces))).failure?.code).toBe(code)
  })
})

describe('control characters', () => {
  const refused = (text: string, language: 'en' | 'fr' = 'en') => {
    try {
      refuseControls(text, language)
      return null
    } catch (error) {
      return error
    }
  }
  const text = (controls: number, letters: number) => '\u0001'.repeat(controls) + 'x'.repeat(letters)

  it('are of no text where they are more than four and more than two in a hundred', () => {
    expect(refused(text(5, 95))).toMatchObject({ code: 'file-binary', params: { what: 'it holds binary data' } })
    expect(refused(text(5, 245))).toBeNull()
    expect(refused(text(6, 245))).toMatchObject({ code: 'file-binary' })
    expect(refused(text(4, 4))).toBeNull()
    expect(refused('')).toBeNull()
    expect(refused('a\t\n\v\f\r'.repeat(50))).toBeNull()
  })

  it('are looked for in the first 65 536 characters', () => {
    expect(refused('x'.repeat(65_536) + '\u0001'.repeat(65_536))).toBeNull()
  })

  it('that are zero are of none, wherever one stands, and it is said in the reader’s language', () => {
    expect(refused(`${'x'.repeat(70_000)}\0`, 'fr')).toMatchObject({
      params: { what: 'il contient des données binaires' },
    })
  })
})
