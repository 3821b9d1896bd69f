import { fill, solid, verdictColours, verdictShapes, type Colour } from './looks.ts'
import type { Verdict } from '../../../shared/kpi/target.ts'
import { xmlText } from './xml.ts'

/** From the left and the top of a slide, in points. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Run = {
  readonly text: string
  readonly size: number
  readonly colour?: Colour
  readonly rgb?: string
  readonly strong?: boolean
}
/** A paragraph: runs, and the room under it in points. */
export type Paragraph = { readonly runs: readonly Run[]; readonly after?: number; readonly align?: 'r' }

const EMU = 12_700
/** Points in the whole units of the format. */
export const emu = (points: number): number => Math.round(points * EMU)

export const place = ({ x, y, width, height }: Box, tag = 'a:xfrm'): string =>
  `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}>`

/** Letters in the theme's font: `sz` counts hundredths of a point. */
export function paragraphs(all: readonly Paragraph[], locale: string): string {
  return all
    .map(({ runs, after = 0, align }) => {
      const told = runs.map(({ text, size, colour = 'ink', rgb, strong = false }) => {
        const about = `lang="${locale}" sz="${Math.max(100, Math.round(size * 100))}" b="${strong ? 1 : 0}" dirty="0"`
        return `<a:r><a:rPr ${about}>${rgb ? fill(rgb) : solid(colour)}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${xmlText(text)}</a:t></a:r>`
      })
      return `<a:p><a:pPr${align ? ` algn="${align}"` : ''}><a:spcAft><a:spcPts val="${Math.round(after * 100)}"/></a:spcAft></a:pPr>${told.join('')}</a:p>`
    })
    .join('')
}

/** `id` is its own on the slide, from 2 on. */
export type Named = { readonly id: number; readonly name: string }
const named = ({ id, name }: Named, alt = '') =>
  `<p:cNvPr id="${id}" name="${xmlText(name)}"${alt ? ` descr="${xmlText(alt)}"` : ''}/>`
const BODY = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'

/** A box of words; `placeholder`: the one of the layout that it fills. */
export function textBox(about: Named, box: Box, words: string, placeholder?: string): string {
  const kind = placeholder
    ? `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${placeholder}"/></p:nvPr>`
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>'
  const shape = placeholder ? '' : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
  return `<p:sp><p:nvSpPr>${named(about)}${kind}</p:nvSpPr><p:spPr>${place(box)}${shape}</p:spPr><p:txBody>${BODY}${words || '<a:p/>'}</p:txBody></p:sp>`
}

/** The shape of a verdict: its words stand beside it. */
export function verdictShape(about: Named, box: Box, kind: Verdict): string {
  return `<p:sp><p:nvSpPr>${named(about)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place(box)}<a:prstGeom prst="${verdictShapes[kind]}"><a:avLst/></a:prstGeom>${fill(verdictColours[kind])}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`
}

export function rule(about: Named, { x, y, width }: Omit<Box, 'height'>): string {
  return `<p:cxnSp><p:nvCxnSpPr>${named(about)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${place({ x, y, width, height: 0 })}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525">${solid('rule-strong')}</a:ln></p:spPr></p:cxnSp>`
}

/** A native chart; `relation`: of the slide to its part. */
export function chartFrame(
  about: Named,
  box: Box,
  { relation, alt }: { readonly relation: string; readonly alt: string },
): string {
  return `<p:graphicFrame><p:nvGraphicFramePr>${named(about, alt)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${place(box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`
}

export type TableCells = {
  readonly widths: readonly number[]
  readonly hasHead: boolean
  readonly rows: readonly { readonly height: number; readonly cells: readonly string[] }[]
}

/** A native table, whose cells are paragraphs. */
export function tableFrame(about: Named, box: Box, { widths, hasHead, rows }: TableCells): string {
  const none = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`
  const edges = `${none('lnL')}${none('lnR')}${none('lnT')}<a:lnB w="9525">${solid('rule')}</a:lnB><a:noFill/>`
  const cell = (words: string) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${words}</a:txBody><a:tcPr marL="0" marR="${emu(10)}" marT="${emu(3)}" marB="${emu(3)}">${edges}</a:tcPr></a:tc>`
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')
  const body = rows.map(({ height, cells }) => `<a:tr h="${emu(height)}">${cells.map(cell).join('')}</a:tr>`).join('')
  return `<p:graphicFrame><p:nvGraphicFramePr>${named(about)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${place(box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="${hasHead ? 1 : 0}"/><a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}
