import type { Deck, Slide } from '../../../shared/deck/deck.ts'
import { fittingScale, heightOf, scaled, wideOf } from './fit.ts'
import { verdictColours } from './looks.ts'
import {
  chartFrame,
  paragraphs,
  rule,
  textBox,
  verdictShape,
  type Box,
  type Named,
  type Paragraph,
  type Run,
} from './shapes.ts'
import { slideTable } from './slide-table.ts'
import { xmlPart } from './xml.ts'

const PAGE = { left: 48, top: 88, right: 912, bottom: 488 }
const WIDTH = PAGE.right - PAGE.left
const ASIDE = 264
const GAP = 28
const LEAST_CHART = 150
/** Room for letters of another font, where the theme's is not installed. */
const SPARE = 1.1

/** What a slide is drawn with; `locale`: `fr-FR`; `charts`: the relations to its charts, in the order of its plots. */
export type SlideMeans = Pick<Deck, 'footer'> & {
  readonly locale: string
  readonly number: number
  readonly charts: readonly string[]
}

/** A slide of the deck as PresentationML: every word of it, native charts and tables. */
export function slideXml(slide: Slide, { footer, locale, number, charts }: SlideMeans): string {
  let last = 1
  const name = (what: string): Named => ({ id: ++last, name: `${what} ${last}` })
  const words = (box: Box, all: readonly Paragraph[], most = 1): string => {
    if (all.length === 0) return ''
    const scale = fittingScale((one) => heightOf(all, box.width, one), box.height, most)
    return textBox(name('Text'), box, paragraphs(scaled(all, scale), locale))
  }
  const isCover = number === 1
  const isMeasured = slide.verdict !== null || slide.figure !== null || slide.plots.length > 0
  const tools = { name, words, locale }
  const title = [{ runs: [{ text: slide.title, size: 24, strong: true }] }]
  const beside = { text: slide.beside, size: 13, colour: 'ink-2' } as const
  const besideWidth = Math.min(WIDTH * 0.4, wideOf(beside) * SPARE)
  const titleBox = { x: PAGE.left, y: 36, width: WIDTH - besideWidth - GAP, height: 34 }
  const scale = fittingScale((one) => heightOf(title, titleBox.width, one), titleBox.height)
  const shapes = [
    textBox(name('Title'), titleBox, paragraphs(scaled(title, scale), locale), 'title'),
    words({ x: PAGE.right - besideWidth, y: 46, width: besideWidth, height: 24 }, [{ runs: [beside], align: 'r' }]),
    rule(name('Rule'), { x: PAGE.left, y: 76, width: WIDTH }),
    isCover ? cover(slide, tools) : isMeasured ? measured(slide, charts, tools) : told(slide, tools),
    words({ x: PAGE.left, y: 504, width: WIDTH - 60, height: 18 }, [
      { runs: [{ text: footer, size: 12, colour: 'ink-3' }] },
    ]),
    words({ x: PAGE.right - 50, y: 504, width: 50, height: 18 }, [
      { runs: [{ text: String(number), size: 12, colour: 'ink-3' }], align: 'r' },
    ]),
  ]
  return xmlPart(
    `<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
  )
}

type Tools = {
  readonly name: (what: string) => Named
  readonly words: (box: Box, all: readonly Paragraph[], most?: number) => string
  readonly locale: string
}
const line = (text: string, about: Omit<Run, 'text'>, after = 5): Paragraph => ({ runs: [{ text, ...about }], after })
const quiet = (text: string) => line(text, { size: 15, colour: 'ink-2' })

function cover({ lead, sentences, notes }: Slide, { words }: Tools): string {
  return (
    words(
      { x: PAGE.left, y: PAGE.top + 24, width: 760, height: 210 },
      lead ? [line(lead, { size: 30, strong: true })] : [],
    ) + words({ x: PAGE.left, y: PAGE.top + 250, width: WIDTH, height: 150 }, [...sentences, ...notes].map(quiet))
  )
}

function told({ lead, table, sentences, notes }: Slide, { name, words, locale }: Tools): string {
  const under = [...sentences.map((one) => line(one, { size: 16 })), ...notes.map(quiet)]
  const room = PAGE.bottom - PAGE.top
  const leadHeight = lead ? Math.min(90, heightOf([line(lead, { size: 22 })], WIDTH, 1) + 8) : 0
  const underHeight = Math.min(table ? room / 2 : room, heightOf(under, WIDTH, 1))
  const shown = lead
    ? words({ x: PAGE.left, y: PAGE.top, width: WIDTH, height: leadHeight }, [line(lead, { size: 22, strong: true })])
    : ''
  const box = { x: PAGE.left, y: PAGE.top + leadHeight, width: WIDTH, height: room - leadHeight - underHeight - 10 }
  const laid = table && slideTable(name('Table'), table, box, locale)
  const y = box.y + (laid ? laid.height + 10 : 0)
  return (
    shown +
    (laid?.xml ?? '') +
    words({ x: PAGE.left, y, width: WIDTH, height: PAGE.bottom - y }, under, laid?.scale ?? 1.3)
  )
}

function measured(slide: Slide, charts: readonly string[], { name, words, locale }: Tools): string {
  const { figure, verdict, target, lead, sentences, plots, table, notes } = slide
  const under = notes.map(quiet)
  const noteHeight = Math.min(110, heightOf(under, WIDTH, 1))
  const bottom = PAGE.bottom - noteHeight - (noteHeight > 0 ? 8 : 0)
  const big: Run[] = figure
    ? [
        { text: figure.text, size: 54, strong: true },
        { text: figure.unit, size: 24, colour: 'ink-2' },
      ]
    : [{ text: '–', size: 54, strong: true }]
  const state = verdict
    ? verdictShape(name('Verdict'), { x: PAGE.left, y: PAGE.top + 82, width: 15, height: 15 }, verdict.kind) +
      words({ x: PAGE.left + 24, y: PAGE.top + 76, width: ASIDE - 24, height: 30 }, [
        line(verdict.words, { size: 19, rgb: verdictColours[verdict.kind], strong: true }, 0),
      ])
    : ''
  const about = [
    ...(target ? [quiet(target)] : []),
    ...(lead ? [line(lead, { size: 15, strong: true })] : []),
    ...sentences.map(quiet),
  ]
  const from = PAGE.top + 114
  const aside =
    words({ x: PAGE.left, y: PAGE.top, width: ASIDE, height: 70 }, [{ runs: big }]) +
    state +
    words({ x: PAGE.left, y: from, width: ASIDE, height: bottom - from }, about)
  const right = { x: PAGE.left + ASIDE + GAP, width: WIDTH - ASIDE - GAP }
  const room = bottom - PAGE.top
  const tableHeight = !table ? 0 : plots.length === 0 ? room : Math.min(room - LEAST_CHART, table.rows.length * 26)
  const height = (room - tableHeight - (table ? 8 : 0)) / Math.max(1, plots.length)
  const pictures = plots.map(({ alt }, at) =>
    chartFrame(name('Chart'), { ...right, y: PAGE.top + at * height, height }, { relation: charts[at]!, alt }),
  )
  const top = bottom - tableHeight
  const cells = table ? slideTable(name('Table'), table, { ...right, y: top, height: tableHeight }, locale).xml : ''
  return (
    aside + pictures.join('') + cells + words({ x: PAGE.left, y: bottom + 8, width: WIDTH, height: noteHeight }, under)
  )
}
