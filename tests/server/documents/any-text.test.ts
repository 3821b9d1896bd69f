import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Deck, Slide } from '../../../shared/deck/deck.ts'
import { slideOf } from '../../../shared/deck/deck.ts'
import type { Plot } from '../../../shared/deck/plot.ts'
import { openCompiler } from '../../../server/documents/pdf/compile.ts'
import { deckPages } from '../../../server/documents/pdf/deck-pages.ts'
import { drawable } from '../../../server/documents/drawable.ts'
import { fonts } from '../../../server/documents/fonts.ts'
import { glyphsOf } from '../../../server/documents/glyphs.ts'
import { deckPptx } from '../../../server/documents/pptx/deck-pptx.ts'
import { dense, readPdf } from './read-pdf.ts'
import { brokenRules } from './pptx-rules.ts'
import { unzip } from './read-pptx.ts'

const oddities = [
  'שלום עולם',
  'مرحبا',
  '👩‍👩‍👧‍👦 🇫🇷',
  '\u0000\u0007\u001b[31m',
  '\u202Eabc',
  'e\u0301\u0301\u0301',
  '漢字',
  '#let x = 1',
  '\ud800',
  'x'.repeat(200),
]
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...oddities),
  fc.constant(''),
)
const number = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null })

const anyPlot: fc.Arbitrary<Plot> = fc.integer({ min: 1, max: 60 }).chain((months) =>
  fc.record({
    kind: fc.constantFrom('line', 'dots'),
    tickFormat: fc.constantFrom('ratio', 'hours', 'change', 'per-month'),
    categories: fc.constant(
      Array.from(
        { length: months },
        (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      ),
    ),
    samples: fc.constant(Array.from({ length: months }, () => 1)),
    span: fc.option(fc.constant({ from: 0, to: months - 1 }), { nil: null }),
    series: fc.uniqueArray(
      fc.record({
        role: fc.constantFrom('value', 'alone', 'second', 'target', 'path', 'low', 'high', 'baseline'),
        name: anyText,
        values: fc.array(number, { minLength: months, maxLength: months }),
      }),
      { selector: ({ role }) => role },
    ),
    alt: anyText,
    labels: fc.option(
      fc.array(
        fc.record({
          role: fc.constantFrom('value', 'second', 'target', 'baseline'),
          text: anyText,
          at: fc.array(fc.integer({ min: 0, max: months - 1 }), { minLength: 1, maxLength: 3 }),
          sides: fc.constant(['above', 'below']),
        }),
        { maxLength: 3 },
      ),
      { nil: undefined },
    ),
    marks: fc.array(fc.record({ at: fc.integer({ min: 0, max: months - 1 }), text: anyText }), { maxLength: 3 }),
  }),
)
const cells = fc.array(anyText, { minLength: 3, maxLength: 3 })
const anySlide: fc.Arbitrary<Slide> = fc
  .record({
    figure: fc.option(fc.record({ text: anyText, unit: anyText }), { nil: null }),
    verdict: fc.option(
      fc.record({ kind: fc.constantFrom('met', 'missed', 'behind', 'on-path', 'no-data'), words: anyText }),
      {
        nil: null,
      },
    ),
    target: fc.option(anyText, { nil: null }),
    lead: fc.option(anyText, { nil: null }),
    sentences: fc.array(anyText, { maxLength: 6 }),
    notes: fc.array(anyText, { maxLength: 4 }),
    plots: fc.array(anyPlot, { maxLength: 2 }),
    table: fc.option(
      fc.record({ head: fc.oneof(cells, fc.constant<string[]>([])), rows: fc.array(cells, { maxLength: 30 }) }),
      {
        nil: null,
      },
    ),
  })
  .map((rest) => slideOf('any', 'Any', 'beside', rest))
export const anyDeck: fc.Arbitrary<Deck> = fc.record({
  language: fc.constantFrom('fr', 'en'),
  title: anyText,
  footer: anyText,
  parties: anyText,
  slides: fc.array(anySlide, { minLength: 1, maxLength: 4 }),
})

test('no text breaks a PDF, and each slide stays a page', async () => {
  const { compile, close } = openCompiler()
  onTestFinished(close)
  await fc.assert(
    fc.asyncProperty(anyDeck, async (deck) => {
      const { pages } = await readPdf(compile('deck', JSON.stringify(deckPages(deck))))
      expect(pages).toHaveLength(deck.slides.length)
    }),
    { numRuns: 25 },
  )
})

test.each(['word '.repeat(1000), 'x'.repeat(5000), '漢'.repeat(5000), '👩‍👩‍👧 '.repeat(800)])(
  'nor do thousands of letters',
  async (text) => {
    const { compile, close } = openCompiler()
    onTestFinished(close)
    const table = {
      head: ['a', 'b', 'c'],
      rows: [
        [text, text, 'short'],
        ['1', '2', '3'],
      ],
    }
    const slides = [slideOf('a', text, text, { lead: text, sentences: [text], table, notes: [text] })]
    const deck: Deck = {
      language: 'fr',
      title: text,
      footer: text,
      parties: '',
      slides: [...slides, slideOf('b', 'B', '', {})],
    }
    expect((await readPdf(compile('deck', JSON.stringify(deckPages(deck))))).pages).toHaveLength(2)
  },
)

/** Letters and signs that people write in the languages around them, and in lists. */
const written = [
  'Ελληνικά: Άνοιξη, Ωραία',
  'Українська: Ґанок, Їжак; Ёлка',
  'Tiếng Việt: Nguyễn Thị Hương ở đây ữ',
  'Łódź, Şişli, İstanbul, Ñandú, Žižkov, Ōsaka, ẞ, œuvre',
  '✓ ✗ ★ ☆ ⚠ ① ② → ← ≤ ≥ ≠ ± ½ ² № €',
]

test('what people write in Latin, Greek and Cyrillic letters, and the signs of lists, is drawn as it is written', async () => {
  const { compile, close } = openCompiler()
  onTestFinished(close)
  const table = { head: written, rows: [written] }
  const slide = slideOf('a', written.join(' '), '', { lead: written.join(' '), sentences: written, table })
  const deck: Deck = { language: 'fr', title: written[0]!, footer: written[1]!, parties: '', slides: [slide] }
  const { pages, letters, missing } = await readPdf(compile('deck', JSON.stringify(deckPages(deck))))
  for (const text of written) {
    expect(drawable(text).replaceAll('\u200B', '')).toBe(text)
    expect([text, dense(pages[0]!).includes(dense(text))]).toEqual([text, true])
  }
  expect([missing, pages[0]!.includes('□'), letters > 300]).toEqual([0, false, true])
})

test('no glyph is drawn that says nothing, whatever is typed', async () => {
  const { compile, close } = openCompiler()
  onTestFinished(close)
  const text = ['汉字 שָׁלוֹם مرحبا', '😀 👩‍👩‍👧‍👦 🇫🇷 🔴', '\uE000 \u{10FFFF}', 'q\u0304\u20DD'].join(' ')
  const deck: Deck = {
    language: 'fr',
    title: text,
    footer: text,
    parties: '',
    slides: [slideOf('a', text, text, { lead: text })],
  }
  const { pages, missing } = await readPdf(compile('deck', JSON.stringify(deckPages(deck))))
  expect([missing, pages[0]!.includes('□')]).toEqual([0, true])
  const regular = glyphsOf(fonts[0]!)
  fc.assert(
    fc.property(anyText, (typed) => {
      expect([...drawable(typed)].filter((one) => !regular.has(one.codePointAt(0)!))).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['ﬁn ＡＢ ㎡ 𝗯𝗼𝗹𝗱', 'fin AB m2 bold'],
  ['✔️ ✅ ☑ ❌ ☐ ➜', '✓ ✓ ✓ ✗ □ →'],
  ['👩‍👩‍👧‍👦 🇫🇷 👍🏽', '□ □ □'],
  ['🔴 🟢', '□ □'],
  ['a\u200Db', 'ab'],
])('%s is drawn as %s', (typed, read) => {
  expect(drawable(typed)).toBe(read)
})

test('a letter that the font has not is shown as such, never left out', () => {
  expect(drawable('a\u0000b漢\tc')).toBe('ab□ c')
  expect(drawable('Prêt\u202F: 5\u00A0%')).toBe('Prêt\u202F: 5\u00A0%')
})

test('no text breaks the slides of a presentation', async () => {
  await fc.assert(
    fc.asyncProperty(anyDeck, async (deck) => {
      const parts = await unzip(await deckPptx(deck))
      expect(brokenRules(parts)).toEqual([])
      for (const [path, content] of parts)
        if (path.endsWith('.xlsx')) expect(brokenRules(await unzip(content))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
