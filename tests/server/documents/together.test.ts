import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Deck } from '../../../shared/deck/deck.ts'
import { plotMarks } from '../../../shared/deck/marks.ts'
import { plotWords } from '../../../shared/deck/plot-words.ts'
import type { Plot } from '../../../shared/deck/plot.ts'
import { formatIn } from '../../../shared/words/format.ts'
import { languages } from '../../../shared/words/language.ts'
import type { Committee } from '../../../shared/api/committees.ts'
import { openCompiler } from '../../../server/documents/pdf/compile.ts'
import { deckPages } from '../../../server/documents/pdf/deck-pages.ts'
import { deckPptx } from '../../../server/documents/pptx/deck-pptx.ts'
import { demoData } from '../../browser/demo-data.ts'
import { serveVigie } from '../../vigie-here.ts'
import { brokenRules } from './pptx-rules.ts'
import { dense, readPdf } from './read-pdf.ts'
import { bookSeries, cachedSeries, targetsOf, unzip, wordsOf } from './read-pptx.ts'

// The four renderings of one deck, held together over every quarter of the demo in every language.
const decks = new Map<string, Deck>()
const folder = mkdtempSync(join(tmpdir(), 'vigie-together-'))
const compiler = openCompiler()
afterAll(() => {
  compiler.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeAll(async () => {
  await demoData(folder)
  const vigie = await serveVigie(folder)
  const cookie = await vigie.signIn()
  const [contract] = (await (await fetch(`${vigie.address}/api/contracts`, { headers: { cookie } })).json()) as {
    id: number
  }[]
  const read = async (quarter: string, language: string) => {
    const headers = { cookie, 'accept-language': language }
    const answer = await fetch(`${vigie.address}/api/contracts/${contract!.id}/committees/${quarter}`, { headers })
    return (await answer.json()) as Committee
  }
  const { quarters } = await read('Q1', 'fr')
  for (const quarter of quarters)
    for (const language of languages) decks.set(`${quarter} ${language}`, (await read(quarter, language)).deck)
  await vigie.stop()
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

  test('each sentence is in the PDF and in the slides, page by page', async () => {
    for (const [name, deck] of decks) {
      const { pages } = await readPdf(compiler.compile('deck', JSON.stringify(deckPages(deck))))
      const parts = await unzip(await deckPptx(deck))
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
      const parts = await unzip(await deckPptx(deck))
      const plots = deck.slides.flatMap((slide) => slide.plots)
      for (const [at, plot] of plots.entries()) {
        expect(figuresOf(plot)).toEqual(plot.series.map(({ role, values }) => ({ role, values })))
        const path = `ppt/charts/chart${at + 1}.xml`
        const cached = cachedSeries(parts.get(path)!.toString())
        const book = await bookSeries(parts.get([...targetsOf(parts, path).values()][0]!)!)
        expect([name, book.faults]).toEqual([name, []])
        expect(book.series).toEqual(cached)
        for (const one of plot.series.filter(({ role }) => role !== 'target')) {
          const those = cached.filter((series) => series.name === one.name).map(({ values }) => values)
          expect(those).toContainEqual(one.values)
        }
        // A level of the target is a series of its own.
        const targets = plot.series.filter(({ role }) => role === 'target')
        plot.categories.forEach((month, index) => {
          const told = cached.filter((series) => targets.some((one) => series.name.startsWith(`${one.name} `)))
          const held = (all: readonly { values: readonly (number | null)[] }[]) =>
            all.flatMap(({ values }) => values[index] ?? []).toSorted((x, y) => x - y)
          expect([name, month, held(told)]).toEqual([name, month, held(targets)])
        })
      }
    }
  })

  test('the slides keep the rules of their format, and are the same bytes each time', async () => {
    for (const [name, deck] of decks) {
      const bytes = await deckPptx(deck)
      expect([name, brokenRules(await unzip(bytes))]).toEqual([name, []])
      expect((await deckPptx(deck)).equals(bytes)).toBe(true)
    }
  })
})
