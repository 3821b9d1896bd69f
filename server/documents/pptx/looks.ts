import type { ChartSeries } from './native-series.ts'
import type { Verdict } from '../../../shared/kpi/target.ts'

/** The colours of the light theme, which paper has too. */
export const colours = {
  accent: '14506E',
  ink: '191C20',
  'ink-2': '474D54',
  'ink-3': '62686F',
  rule: 'E2DED5',
  'rule-strong': '84898F',
  band: 'DFE8ED',
} as const
export type Colour = keyof typeof colours

export const verdictColours: Readonly<Record<Verdict, string>> = {
  met: '14713F',
  missed: 'B0271D',
  behind: '8D5A00',
  'on-path': '14713F',
  'no-data': '62686F',
}
/** The shape of each verdict, native too. */
export const verdictShapes: Readonly<Record<Verdict, string>> = {
  met: 'ellipse',
  missed: 'triangle',
  behind: 'diamond',
  'on-path': 'donut',
  'no-data': 'mathMinus',
}

export const fill = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`
export const solid = (colour: Colour): string => fill(colours[colour])

type Role = ChartSeries['role']
type Look = { readonly colour: Colour; readonly width: number; readonly dash?: string }
const lines: Readonly<Record<Role, Look | null>> = {
  value: { colour: 'accent', width: 28575 },
  second: { colour: 'ink-3', width: 15875 },
  target: { colour: 'ink-2', width: 15875 },
  path: { colour: 'ink-3', width: 15875, dash: 'sysDot' },
  baseline: { colour: 'ink-3', width: 15875, dash: 'dash' },
  low: null,
  high: null,
  base: null,
  band: null,
  alone: null,
  decision: null,
}
/** How an area of the interval is drawn: the one that it stands on is not seen. */
export const areaOf = (role: Role): string =>
  `<c:spPr>${role === 'band' ? solid('band') : '<a:noFill/>'}<a:ln><a:noFill/></a:ln></c:spPr>`

const noMarker = '<c:marker><c:symbol val="none"/></c:marker>'
const marker = (symbol: string, size: number, colour: Colour) =>
  `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${solid(colour)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`

/** How a series of a role is drawn, its markers too. Months alone have no line, letters neither; a line of one month is a mark. */
export function lineOf(role: Role, { isDots, isMark }: { readonly isDots: boolean; readonly isMark: boolean }): string {
  const look = lines[role]
  const drawn = look
    ? `<a:ln w="${look.width}" cap="rnd">${solid(look.colour)}${look.dash ? `<a:prstDash val="${look.dash}"/>` : ''}<a:round/></a:ln>`
    : '<a:ln><a:noFill/></a:ln>'
  const marks =
    role === 'value' && !isDots
      ? marker('circle', 5, 'accent')
      : role === 'alone'
        ? marker('circle', isDots ? 8 : 3, isDots ? 'accent' : 'ink-3')
        : role === 'decision'
          ? marker('square', 13, 'ink-2')
          : isMark
            ? marker('dash', 5, 'ink-2')
            : noMarker
  return `<c:spPr>${drawn}</c:spPr>${marks}`
}
