import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Deck } from '../../../shared/deck/deck.ts'
import type { Mark } from '../../../shared/deck/mark.ts'
import { plotMarks } from '../../../shared/deck/marks.ts'
import { plotWords } from '../../../shared/deck/plot-words.ts'
import type { Plot } from '../../../shared/deck/plot.ts'
import { formatIn } from '../../../shared/words/format.ts'
import { languages, type Language } from '../../../shared/words/language.ts'
import { translatorOf, type Translate } from '../../../shared/words/translate.ts'
import type { Committee } from '../../../shared/api/committees.ts'
import { openCompiler } from '../../../server/documents/pdf/compile.ts'
import { deckPages } from '../../../server/documents/pdf/deck-pages.ts'
import { deckPptx } from '../../../server/documents/pptx/deck-pptx.ts'
import { closeServed } from '../../../server/stop.ts'
import { startDemo } from '../../demo/start.ts'
import { brokenRules } from './pptx-rules.ts'
import { dense, readPdf } from './read-pdf.ts'
import { bookSeries, cachedSeries, pointLabels, targetsOf, unzip, wordsOf, type ReadSeries } from './read-pptx.ts'

// The four renderings of one deck, held together over every quarter of the demo in every language.
const decks = new Map<string, Deck>()
/** The slides of each, as bytes and as the parts in them. */
const slidesOf = new Map<Deck, { readonly bytes: Buffer; readonly parts: Awaited<ReturnType<typeof unzip>> }>()
const partsOf = (deck: Deck) => slidesOf.get(deck)!.parts
const translators = new Map<Language, Translate>()
const folder = mkdtempSync(join(tmpdir(), 'vigie-together-'))
const compiler = openCompiler()
afterAll(() => {
  compiler.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeAll(async () => {
  for (const language of languages) translators.set(language, await translatorOf(language))
  // The whole of the demo, with the committees that it has held: their decisions stand on the charts.
  const { served, fill } = await startDemo(folder, { VIGIE_PORT: '0', VIGIE_LOG: 'error' })
  const contract = new URL(await fill()).pathname
  const api = `${served.address}/api`
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const signedIn = await fetch(`${api}/session/demo`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ role: 'client' }),
  })
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!
  const read = async (quarter: string, language: string) => {
    const asked = { cookie, 'accept-language': language }
    const answer = await fetch(`${api}${contract}/committees/${quarter}`, { headers: asked })
    return (await answer.json()) as Committee
  }
  const { quarters } = await read('Q1', 'fr')
  for (const quarter of quarters)
    for (const language of languages) decks.set(`${quarter} ${language}`, (await read(quarter, language)).deck)
  await closeServed(served)
  for (const deck of decks.values()) {
    const bytes = await deckPptx(deck)
    slidesOf.set(deck, { bytes, parts: await unzip(bytes) })
  }
})

/** All that a slide says. */
const sentencesOf = ({
  title,
  beside,
  lead,
  target,
  sentences,
  notes,
  table,
  verdict,
  figure,
}: Deck['slides'][number]) =>
  [
    title,
    beside,
    lead,
    target,
    verdict?.words,
    figure && figure.text + figure.unit,
    ...sentences,
    ...notes,
    ...(table?.head ?? []),
    ...(table?.rows.flat() ?? []),
  ].filter((one) => one !== null && one !== undefined && one !== '') as string[]

const figuresOf = (plot: Plot) => {
  const format = formatIn(() => 'fr')
  const { figures } = plotMarks(plot, { width: 572, height: 300 }, plotWords(format, plot))
  return figures.map(({ role, placed }) => ({
    role,
    values: plot.categories.map((_, at) => placed.find((one) => one.at === at)?.value ?? null),
  }))
}

/** The ends of the band that a native chart stacks, its first two series; none in a month in which it lies far below all figures. */
function bandOf([base, band]: readonly ReadSeries[], hasBand: boolean): (number | null)[][] {
  if (!hasBand) return []
  const ends = (end: (low: number, height: number) => number) =>
    base!.values.map((low, at) => (band!.values[at] === 0 && low! < -10 ? null : end(low!, band!.values[at]!)))
  return near([ends((low) => low), ends((low, height) => low + height)])
}
/** Sums of decimals are off by their last. */
const near = (all: readonly (readonly (number | null)[])[]) =>
  all.map((values) => values.map((value) => value && Number(value.toPrecision(10))))

const textsOf = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

test('the demo has past quarters, in both languages', () => {
  expect(decks.size).toBeGreaterThanOrEqual(12)
  expect([...decks.values()].flatMap(({ slides }) => slides.flatMap(({ plots }) => plots)).length).toBeGreaterThan(70)
})

/** Every text in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** Quarters that are named without their months: “T6” and not “T6 · août–oct. 2026”. */
const bareQuarters = (text: string) => text.match(/\b[QT][1-9]\d?\b(?! · \p{L})/gu) ?? []

describe('of every quarter and language', () => {
  test('a quarter is named with its months, in every text of every slide', () => {
    const named = [...decks].flatMap(([name, deck]) =>
      textsIn(deck)
        .filter((text) => /\b[QT]\d+ · /.test(text))
        .map(() => name),
    )
    expect(new Set(named).size).toBe(decks.size)
    const bare = [...decks].flatMap(([name, deck]) =>
      textsIn(deck).flatMap((text) => bareQuarters(text).map(() => [name, text])),
    )
    expect(bare).toEqual([])
  })

  test('the figure is what was before and the change that stands beside it, as they are written', () => {
    const read = (text: string) =>
      Number(
        text
          .replace('−', '-')
          .replace(',', '.')
          .replaceAll(/[^\d.-]/g, ''),
      )
    let [seen, off] = [0, [] as unknown[]]
    for (const [name, deck] of decks)
      for (const { id, figure, sentences } of deck.slides)
        for (const said of sentences) {
          const [, before, change] = /^[QT]\d.*: ([+−]?[\d.,]+)\s?[%h] \(([+−][\d.,]+)/u.exec(said) ?? []
          if (!before || !change || !figure) continue
          seen++
          const places = /[.,](\d+)$/.exec(figure.text)?.[1]?.length ?? 0
          const sum = read(before) + read(change)
          if (Math.abs(sum - read(figure.text)) > 0.5 / 10 ** places + 1e-9) off.push([name, id, figure.text, said])
        }
    expect(off).toEqual([])
    expect(seen).toBeGreaterThan(50)
  })

  test('each sentence is in the PDF and in the slides, page by page', async () => {
    for (const [name, deck] of decks) {
      const { pages } = await readPdf(compiler.compile('deck', JSON.stringify(deckPages(deck))))
      const parts = partsOf(deck)
      const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
      expect([name, pages.length, slides.length]).toEqual([name, deck.slides.length, deck.slides.length])
      deck.slides.forEach((slide, index) => {
        const page = dense(pages[index]!)
        const words = dense(wordsOf(parts.get(`ppt/slides/slide${index + 1}.xml`)!.toString()))
        for (const text of sentencesOf(slide)) {
          const where = [name, slide.id, text] as const
          expect([...where, page.includes(dense(text))]).toEqual([...where, true])
          expect([...where, words.includes(dense(text))]).toEqual([...where, true])
        }
      })
    }
  })

  test('the figures of the charts are those of the marks and of the native charts, in their workbooks too', async () => {
    for (const [name, deck] of decks) {
      const parts = partsOf(deck)
      const plots = deck.slides.flatMap((slide) => slide.plots)
      for (const [at, plot] of plots.entries()) {
        expect(figuresOf(plot)).toEqual(plot.series.map(({ role, values }) => ({ role, values })))
        const path = `ppt/charts/chart${at + 1}.xml`
        const cached = cachedSeries(parts.get(path)!.toString())
        const book = await bookSeries(parts.get([...targetsOf(parts, path).values()][0]!)!)
        expect([name, book.faults]).toEqual([name, []])
        const ends = plot.series.filter(({ role }) => role === 'low' || role === 'high')
        expect(book.series.slice(ends.length)).toEqual(cached)
        expect(book.series.slice(0, ends.length).map(({ values }) => values)).toEqual(ends.map(({ values }) => values))
        expect([name, bandOf(cached, ends.length > 0)]).toEqual([name, near(ends.map(({ values }) => values))])
        for (const one of plot.series.filter(({ role }) => role !== 'target' && role !== 'low' && role !== 'high')) {
          const those = cached.filter((series) => series.name === one.name).map(({ values }) => values)
          expect(those).toContainEqual(one.values)
        }
        // A level of the target is a series of its own.
        const targets = plot.series.filter(({ role }) => role === 'target')
        plot.categories.forEach((month, index) => {
          const told = cached.filter(({ name: series }) =>
            targets.some((one) => series === one.name || series.startsWith(`${one.name} (`)),
          )
          const held = (all: readonly { values: readonly (number | null)[] }[]) =>
            all.flatMap(({ values }) => values[index] ?? []).toSorted((x, y) => x - y)
          expect([name, month, held(told)]).toEqual([name, month, held(targets)])
        })
      }
    }
  })

  test('the letters of decisions stand over the same months in the marks and in the native charts, and targets say the same', async () => {
    let [letters, levels] = [0, 0]
    for (const [name, deck] of decks) {
      const parts = partsOf(deck)
      const format = formatIn(() => deck.language)
      for (const [at, plot] of deck.slides.flatMap((slide) => slide.plots).entries()) {
        const labels = pointLabels(parts.get(`ppt/charts/chart${at + 1}.xml`)!.toString())
        const decided = (plot.marks ?? []).map((mark) => mark.at)
        const native = labels.filter(({ series }) => series === translators.get(deck.language)!('decisions.text'))
        expect([name, native.map((one) => [one.at, one.text])]).toEqual([
          name,
          [...new Set(decided)]
            .toSorted((a, b) => a - b)
            .map((month) => [
              month,
              (plot.marks ?? [])
                .filter((one) => one.at === month)
                .map(({ text }) => text)
                .join(' '),
            ]),
        ])
        const drawn = textsOf(plotMarks(plot, { width: 572, height: 300 }, plotWords(format, plot)).marks)
        for (const { text } of plot.marks ?? []) expect([name, drawn.includes(text)]).toEqual([name, true])
        const said = (plot.labels ?? []).filter(({ role }) => role === 'target' || role === 'baseline')
        for (const one of said) {
          const beside = labels.filter(({ text }) => text === one.text)
          expect([name, one.text, beside.map(({ at: point }) => one.at.includes(point))]).toEqual([
            name,
            one.text,
            [true],
          ])
        }
        letters += native.length
        levels += said.length
      }
    }
    expect([letters > 10, levels > 100]).toEqual([true, true])
  })

  test('the slides keep the rules of their format, and are the same bytes each time', async () => {
    for (const [name, deck] of decks) {
      const { bytes, parts } = slidesOf.get(deck)!
      expect([name, brokenRules(parts)]).toEqual([name, []])
      expect((await deckPptx(deck)).equals(bytes)).toBe(true)
    }
  })
})
