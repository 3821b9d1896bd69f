import type { Deck } from '../../../shared/deck/deck.ts'
import { plotWords } from '../../../shared/deck/plot-words.ts'
import { formatIn } from '../../../shared/words/format.ts'
import { spoken } from '../../../shared/words/language.ts'
import { translatorOf } from '../../../shared/words/translate.ts'
import { chartOf } from './chart.ts'
import { presentation, slideLayout, slideMaster, theme } from './fixed-parts.ts'
import { contentTypes, relations, XML_RELATIONS, type Relation } from './relations.ts'
import { slideXml } from './slide.ts'
import { workbookOf } from './workbook.ts'
import { xmlPart, xmlText } from './xml.ts'
import { zipOf } from './zip.ts'

const OPEN = 'application/vnd.openxmlformats-officedocument'
const PACKAGE = 'application/vnd.openxmlformats-package'
const PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** A deck as PowerPoint opens it (ECMA-376): a slide each, native charts with their workbooks. The same deck is the same bytes. */
export async function deckPptx(deck: Deck): Promise<Buffer> {
  const parts = new Map<string, string | Buffer>()
  const types = new Map<string, string>()
  const add = (path: string, content: string | Buffer, type?: string) => {
    parts.set(path, content)
    if (type) types.set(path, type)
  }
  const slides = deck.slides.map((_, at) => `slide${at + 1}.xml`)
  add('_rels/.rels', relations([officeDocument, { type: PROPERTIES, target: 'docProps/core.xml' }]))
  add('docProps/core.xml', coreProperties(deck), `${PACKAGE}.core-properties+xml`)
  add('ppt/presentation.xml', presentation(slides.length), `${OPEN}.presentationml.presentation.main+xml`)
  const master = { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' }
  const ofSlides = slides.map((name) => ({ type: 'slide', target: `slides/${name}` }))
  const ofTheme = { type: 'theme', target: 'theme/theme1.xml' }
  add('ppt/_rels/presentation.xml.rels', relations([master, ofTheme, ...ofSlides]))
  add('ppt/theme/theme1.xml', theme, `${OPEN}.theme+xml`)
  add('ppt/slideMasters/slideMaster1.xml', slideMaster, `${OPEN}.presentationml.slideMaster+xml`)
  const layout = { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' }
  add(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relations([layout, { ...ofTheme, target: '../theme/theme1.xml' }]),
  )
  add('ppt/slideLayouts/slideLayout1.xml', slideLayout, `${OPEN}.presentationml.slideLayout+xml`)
  const backToMaster = { type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }
  add('ppt/slideLayouts/_rels/slideLayout1.xml.rels', relations([backToMaster]))
  await addSlides(deck, layout, add)
  const all = contentTypes({ rels: XML_RELATIONS, xml: 'application/xml', xlsx: `${OPEN}.spreadsheetml.sheet` }, types)
  return zipOf([['[Content_Types].xml', all], ...parts])
}

const officeDocument = { type: 'officeDocument', target: 'ppt/presentation.xml' }
type Add = (path: string, content: string | Buffer, type?: string) => void

async function addSlides({ slides, language, footer }: Deck, layout: Relation, add: Add): Promise<void> {
  const format = formatIn(() => language)
  const locale = spoken[language].tag
  const t = await translatorOf(language)
  const decision = t('decisions.text')
  let charts = 0
  for (const [at, slide] of slides.entries()) {
    const ofCharts: Relation[] = []
    for (const plot of slide.plots) {
      const name = `chart${++charts}`
      const { xml, sheet } = chartOf(plot, { ...plotWords(format, plot), language, decision })
      add(`ppt/charts/${name}.xml`, xml, `${OPEN}.drawingml.chart+xml`)
      add(`ppt/charts/_rels/${name}.xml.rels`, relations([{ type: 'package', target: `../embeddings/${name}.xlsx` }]))
      add(`ppt/embeddings/${name}.xlsx`, await workbookOf(sheet))
      ofCharts.push({ type: 'chart', target: `../charts/${name}.xml` })
    }
    const means = { footer, locale, number: at + 1, charts: ofCharts.map((_, index) => `rId${index + 2}`) }
    add(`ppt/slides/slide${at + 1}.xml`, slideXml(slide, means), `${OPEN}.presentationml.slide+xml`)
    add(`ppt/slides/_rels/slide${at + 1}.xml.rels`, relations([layout, ...ofCharts]))
  }
}

function coreProperties({ title, footer, language }: Deck): string {
  return xmlPart(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(footer)}</dc:subject><dc:creator>Vigie</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`,
  )
}
