import type { ChartSeries, PointLabel } from './native-series.ts'
import { LETTER } from './chart-axes.ts'
import { fill, solid } from './looks.ts'
import { emu } from './shapes.ts'
import { xmlText } from './xml.ts'

const sides = { above: 't', below: 'b', on: 'ctr' } as const
const WHITE = 'FFFFFF'
/** What a label shows; that it has words of its own still wants one of these. */
const shows = (value: 0 | 1) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`

/** The words by the points of a series (ECMA-376 part 1, 21.2.2.49); letters of decisions stand in a dark box, as on screen. */
export function labelsXml({ role, labels }: ChartSeries, locale: string): string {
  if (labels.length === 0) return ''
  const isBox = role === 'decision'
  const [side, ends] = [emu(3), emu(1)]
  const inset = isBox ? ` lIns="${side}" tIns="${ends}" rIns="${side}" bIns="${ends}"` : ''
  const about = isBox ? `sz="1000" b="1"` : `sz="${LETTER * 100}" b="0"`
  const look = `${isBox ? fill(WHITE) : solid('ink-2')}<a:latin typeface="+mn-lt"/>`
  const box = isBox ? `<c:spPr>${solid('ink-2')}<a:ln><a:noFill/></a:ln></c:spPr>` : ''
  const one = ({ at, side: where, text }: PointLabel) =>
    `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr wrap="none"${inset}/><a:lstStyle/><a:p><a:pPr><a:defRPr ${about}>${look}</a:defRPr></a:pPr><a:r><a:rPr lang="${locale}" ${about}>${look}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx>${box}<c:dLblPos val="${sides[where]}"/>${shows(1)}</c:dLbl>`
  const all = labels.toSorted((a, b) => a.at - b.at).map(one)
  return `<c:dLbls>${all.join('')}${shows(0)}</c:dLbls>`
}
