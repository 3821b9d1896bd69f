import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] }
export type ReadPdf = {
  /** The text of each page, its white space each one space. */
  readonly pages: readonly string[]
  /** What each page's structure is made of, with alternative texts. */
  readonly structure: readonly { readonly role: string; readonly alt: string | null }[]
  readonly fonts: readonly string[]
  /** Bitmaps that are drawn. */
  readonly images: number
  /** Letters that are drawn, and those of them for which a font has no picture (glyph 0, `.notdef`). */
  readonly letters: number
  readonly missing: number
  readonly isMarked: boolean
  readonly title: string
  readonly language: string | null
}

/** Reads a PDF as a program for reading aloud would. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  }).promise
  const pages: string[] = []
  const structure: ReadPdf['structure'][number][] = []
  const fonts = new Set<string>()
  let images = 0
  const drawn: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: false })
    pages.push(plain(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')))
    const { fnArray, argsArray } = await page.getOperatorList()
    fnArray.forEach((operation, index) => {
      if (operation === OPS.setFont) fonts.add((page.commonObjs.get(argsArray[index][0]) as { name: string }).name)
      if (operation === OPS.showText) drawn.push(...glyphsOf(argsArray[index][0] as readonly unknown[]))
      if (operation === OPS.paintImageXObject || operation === OPS.paintInlineImageXObject) images++
    })
    const walk = ({ role, alt, children = [] }: Node): void => {
      if (role) structure.push({ role, alt: alt ?? null })
      children.forEach(walk)
    }
    walk((await page.getStructTree()) as Node)
  }
  const marked = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null
  const { info } = await document.getMetadata()
  const { Title: title = '', Language: language = null } = info as { Title?: string; Language?: string }
  await document.loadingTask.destroy()
  const missing = drawn.filter((glyph) => glyph === 0).length
  const isMarked = marked?.get('Marked') === true
  return { pages, structure, fonts: [...fonts], images, letters: drawn.length, missing, isMarked, title, language }
}

/** A text without what breaks its lines. */
export const plain = (text: string): string =>
  text
    .replaceAll('\u200B', '')
    .replaceAll(/[\s\u00AD]+/gu, ' ')
    .trim()

/** A text without any white space, which extraction puts and leaves out as it likes where a line is broken. */
export const dense = (text: string): string => plain(text).replaceAll(' ', '')

/** The glyphs of a text, by their number in its font; what is between them is how far they are moved. */
function glyphsOf(shown: readonly unknown[]): number[] {
  return shown.flatMap((one) =>
    typeof one === 'object' && one !== null && 'originalCharCode' in one ? (one.originalCharCode as number) : [],
  )
}
