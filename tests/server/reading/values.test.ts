import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, decodeEntities, normaliseWords, withoutMarkup } from '../../../server/reading/values/clean-text.ts'
import { isEmpty } from '../../../server/reading/values/empty.ts'
import { readTicketId } from '../../../server/reading/values/ticket-id.ts'
import { readText } from '../../../server/reading/values/text.ts'
import { readLevel, readYesNo } from '../../../server/reading/values/words.ts'

describe('words', () => {
  it('yes and no in both languages', () => {
    expect(['true', 'Oui', 'YES', '1', 'vrai'].map(readYesNo)).toEqual([true, true, true, true, true])
    expect(['false', 'Non', 'no', '0', 'faux'].map(readYesNo)).toEqual([false, false, false, false, false])
    expect(['maybe', '2', ''].map(readYesNo)).toEqual([null, null, null])
  })

  it('levels', () => {
    expect(['1', 'N2', 'L3', 'Niveau 1', 'Level 2', 'Tier 3', '2nd line', 'niveau-1'].map(readLevel)).toEqual([
      1, 2, 3, 1, 2, 3, 2, 1,
    ])
    expect(['0', '9', 'expert', 'N1/N2', ''].map(readLevel)).toEqual([null, null, null, null, null])
  })

  it('empty cells', () => {
    expect(['', ' ', '?', 'NULL', '#N/B', '\u00A0', '0000-00-00 00:00:00'].every(isEmpty)).toBe(true)
    const words = [
      'NA',
      'n.c.',
      'n.a.',
      'N/A',
      'néant',
      'Non renseigné',
      '(Aucun)',
      'None',
      '<null>',
      's.o.',
      '??',
      '[vide]',
    ]
    expect(words.filter((word) => !isEmpty(word))).toEqual([])
    expect(['0', 'no', 'x', 'SO', 'NB', '★', 'N1', 'Nadia', '1 N/A'].filter(isEmpty)).toEqual([])
  })

  it('texts', () => {
    expect(withoutMarkup('Réseau &gt; Wifi <br> <b>N1</b><hr>')).toBe('Réseau > Wifi,  N1')
    expect(withoutMarkup("Poste ''A''")).toBe('Poste "A"')
    expect(decodeEntities('&#233;&#xE9;&eacute;&unknown;&#0;')).toBe('ééé&unknown;&#0;')
    expect(decodeEntities('&#1;&#x10FFFF;&#x110000;')).toBe('\u0001\u{10FFFF}&#x110000;')
    expect([readText(' <b>N1</b> ', true), readText(' <b>N1</b> ', false)]).toEqual(['N1', '<b>N1</b>'])
    expect([readText(' N/A ', false), readText('<br>', true)]).toEqual([null, null])
    expect(cleanText("'=1+1")).toBe('=1+1')
    expect(cleanText("'tis\n\tfine\u0007 ")).toBe("'tis fine")
    expect(cleanText('x'.repeat(500))).toHaveLength(200)
    expect(normaliseWords('  N° d’Œuvre_ÉTÉ&nbsp;(x) ')).toBe('n d oeuvre ete x')
  })

  it('are normalised alike, whether plain letters stand alone or beside one with an accent', () => {
    const plain = fc.string({ unit: fc.constantFrom(...' \tAZaz09#&;_-./(e)é') })
    const check = (text: string) => {
      expect(normaliseWords(`é ${text}`)).toBe(`e ${normaliseWords(text)}`.trim())
    }
    fc.assert(fc.property(plain, check))
  })
})

describe('ticket numbers', () => {
  const text = { numericIds: false, markup: false }
  const numeric = { numericIds: true, markup: true }
  // Of a cell of more than a thousand characters, nothing is a number.
  const tags = '<i>'.repeat(332)
  it.each([
    [text, 'INC0000045', 'INC0000045'],
    [text, ' REQ-2026-0000123 ', 'REQ-2026-0000123'],
    [text, '49 541', '49 541'],
    [text, '="00123"', '00123'],
    [text, "'-5", '-5'],
    [text, '1.23457E+11', 'id-shortened'],
    [text, '1E5', 'id-shortened'],
    [text, 'N/A', 'id-missing'],
    [text, 'x'.repeat(100), 'x'.repeat(100)],
    [text, 'x'.repeat(101), 'id-unreadable'],
    [text, 'é'.repeat(100), 'é'.repeat(100)],
    [text, 'é'.repeat(101), 'id-unreadable'],
    [text, ' A/1:2 ', 'A/1:2'],
    [text, '="  "', 'id-unreadable'],
    [text, '=" 00123 "', '00123'],
    [text, 'A\nB', 'id-unreadable'],
    [numeric, `9541${tags}`, '9541'],
    [numeric, `49541${tags}`, 'id-unreadable'],
    [numeric, '49 541', '49541'],
    [numeric, '49\u202F541', '49541'],
    [numeric, '1,049,541', '1049541'],
    [numeric, '<a href="/x">49 541</a>', '49541'],
    [numeric, '541', '541'],
  ])('%j: %j is %s', (rules, cell, expected) => {
    const read = readTicketId(cell, rules)
    expect('value' in read ? read.value : read.problem).toBe(expected)
  })
})

describe('what cannot be seen of an imported text', () => {
  const rightToLeft = '\u202E'
  it.each([
    [`in${rightToLeft}voice`, 'invoice'],
    ['\u2066a\u2069 \u200Eb\u200F \u061Cc', 'a b c'],
    ['a\x07b\x9Bc\x85d', 'a b c d'],
    ['half \uD83D of a picture', 'half of a picture'],
    ['\uDE00', ''],
    ['👩‍👩‍👧 🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩‍👩‍👧 🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['Zoe\u0301 d’Été', 'Zoe\u0301 d’Été'],
    ['10\u00A0000 €', '10 000 €'],
    [`${'x'.repeat(199)}😀 tail`, 'x'.repeat(199)],
    [`${'x'.repeat(199)}\u{10000} tail`, 'x'.repeat(199)],
    [`${'x'.repeat(199)}\u{10FFFF} tail`, 'x'.repeat(199)],
    [`${'x'.repeat(198)}😀 tail`, `${'x'.repeat(198)}😀`],
    [`${'x'.repeat(199)} tail`, 'x'.repeat(199)],
    ['x'.repeat(200), 'x'.repeat(200)],
    ["'＝SUM(A1)", '＝SUM(A1)'],
    ["' \t-1", '-1'],
  ])('%j is kept as %j', (cell, kept) => {
    expect(cleanText(cell)).toBe(kept)
    expect(kept.isWellFormed()).toBe(true)
  })
})
