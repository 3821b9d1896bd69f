import type { Archive } from './archive.ts'
import { attribute, readWholeXml } from './xml.ts'

/**
 * What a cell's number stands for: a plain one, a day, a time of day, a length of time, a share, or a number written with zeros
 * before it.
 */
export type NumberFormat =
  | 'plain'
  | 'percent'
  | 'date'
  | 'time'
  | 'duration'
  | { readonly prefix: string; readonly digits: number }

/** A letter of no part of a date, also of French and German ones: `Standard`, as some tools write `General`, is none. */
const NO_DATE = /[^\P{L}dmyhsjaptbeg]/iu
const LIMIT = 32
/** Formats that spreadsheets know by number: days, with East Asian ones, times, and hours beyond 24. */
const builtIn = new Map<number, NumberFormat>([
  ...[14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 45, 47].map((id) => [id, 'time'] as const),
  [46, 'duration'],
  [9, 'percent'],
  [10, 'percent'],
])

/** The format of each style of a workbook, by the style's place. */
export async function readNumberFormats(archive: Archive, part: string | null): Promise<readonly NumberFormat[]> {
  const styles: NumberFormat[] = []
  if (part === null || !archive.parts.has(part.toLowerCase())) return styles
  const own = new Map<number, NumberFormat>()
  let isCells = false
  await readWholeXml(archive, part, LIMIT, {
    open(name, attributes) {
      if (name === 'cellXfs') isCells = true
      if (name === 'numFmt') own.set(numberOf(attributes), numberFormat(attribute(attributes, 'formatCode') ?? ''))
      if (name !== 'xf' || !isCells) return
      const id = numberOf(attributes)
      styles.push(own.get(id) ?? builtIn.get(id) ?? 'plain')
    },
    close(name) {
      if (name === 'cellXfs') isCells = false
    },
    text: () => undefined,
  })
  return styles
}

/** What a format's code, as `[$-40C]dd/mm/yyyy hh:mm` or `"INC"0000000`, makes of a number. */
export function numberFormat(code: string): NumberFormat {
  const zeros = /^(?:"([^"]{0,20})")?(0{2,20})$/.exec(code)
  if (zeros) return { prefix: zeros[1] ?? '', digits: zeros[2]!.length }
  const section = code.replace(/"[^"]*"|\\.|_./g, '').split(';')[0]!
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return 'duration'
  const letters = section.replace(/\[[^\]]*\]|general|am\/pm|a\/p/gi, '')
  if (section.includes('%')) return 'percent'
  if (NO_DATE.test(letters)) return 'plain'
  if (/[ydj]/i.test(letters)) return 'date'
  if (/[hs]/i.test(letters)) return 'time'
  return /m/i.test(letters) ? 'date' : 'plain'
}

function numberOf(attributes: string): number {
  return Number(attribute(attributes, 'numFmtId') ?? 0)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
