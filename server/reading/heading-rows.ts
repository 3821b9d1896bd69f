import type { ImportKind } from '../../shared/api/imports.ts'
import { knownHeaders } from './known-headers.ts'
import type { OpenedExport, RecordBatch } from './opened-export.ts'
import type { Records } from './parse.ts'
import { recognise } from './recognise.ts'
import { normaliseWords } from './values/clean-text.ts'
import { naturesIn, readCostNature } from './values/cost-nature.ts'
import { saysTotal } from './values/cost-total.ts'
import { monthAlone } from './values/month.ts'

/** `Groupe : Réseau`, `Team: Network (12)`: what it names, and the name, without how many rows come under it. */
const LABELLED = /^\s*(\p{L}[\p{L} ’']{1,30}?)\s*[:=]\s*(\S.{0,200}?)\s*(?:\(\s*\d+(?:\s[^()]*)?\))?\s*$/su

const MONTH = 'Mois'
const NATURE = 'Nature'

type Heading = { readonly label: string; readonly name: string }

/** The text that stands alone in a row; null where none, or several do. */
function onlyText(cells: readonly string[]): string | null {
  const texts = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  return texts.size === 1 ? [...texts][0]! : null
}

/** A heading of more words is a sentence. */
const MOST_WORDS = 4
const NUMBERING = /^(?:\d{1,2}|[IVX]{1,4}|[A-H])\s?[.)°–-]\s*/

/** What the lines under a heading pay for: `Forfait`, `2. Hors forfait`, `Recurring costs`; null of a text that does not say it. */
function natureHeaded(heading: string): string | null {
  const text = heading.trim().replace(NUMBERING, '').replace(/\s*:$/, '')
  if (readCostNature(text) !== null) return text
  const [nature, ...others] = naturesIn(text)
  const isShort = text.split(/\s+/).length <= MOST_WORDS && !/\d/.test(text) && !saysTotal(text)
  return nature !== undefined && others.length === 0 && isShort ? nature : null
}

/** What a row heads that says no more than a label and a name, a month in words, or the nature of costs; null of any other. */
export function headingOf(cells: readonly string[], { ofCosts }: { readonly ofCosts: boolean }): Heading | null {
  const text = onlyText(cells) ?? ''
  if (/\p{L}{3}/u.test(text) && monthAlone(text) !== null) return { label: MONTH, name: text }
  const nature = ofCosts ? natureHeaded(text) : null
  if (nature !== null) return { label: NATURE, name: nature }
  const [, label, name] = LABELLED.exec(text) ?? []
  return label === undefined || name === undefined ? null : { label, name }
}

/** Below and above a table, lines hold one thing or two. */
const MORE = 3

/** Whether cells are those of a row of the table, neither a sum nor what stands above or below its rows. */
function isRow(cells: readonly string[], width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 1 && (filled.length >= MORE || 2 * filled.length >= width) && !saysTotal(filled[0]!)
}

/**
 * A table whose rows stand under headings, `Groupe : Réseau` above the tickets of that group, with a column of what they say of the
 * rows under them, unless one of its own says it.
 */
export function withHeadings(opened: OpenedExport, kind: ImportKind): OpenedExport {
  const { headers, firstRows, mostCells, titles } = opened
  const width = headers.length
  const of = { ofCosts: kind === 'costs' }
  const last = firstRows.findLastIndex((cells) => isRow(cells, width))
  const label = firstRows
    .slice(0, Math.max(last, 0))
    .map((cells) => headingOf(cells, of))
    .find((heading) => heading !== null)?.label
  const fields = label === undefined ? [] : (knownHeaders(kind).get(normaliseWords(label)) ?? [])
  if (label === undefined || fields.length === 0 || fields.includes('id')) return opened
  const held = new Set(recognise(headers, kind, firstRows).columns.map(({ field }) => field))
  if (fields.some((field) => held.has(field))) return opened
  /** What heads the first rows stands above the table's header. */
  const above = headingOf([titles.at(-1) ?? ''], of)
  /** Makes what completes rows, from the first of the table on. */
  const completing = () => {
    let name = above?.label === label ? above.name : ''
    return (cells: readonly string[]): string[] => {
      const heading = headingOf(cells, of)
      if (heading && normaliseWords(heading.label) === normaliseWords(label)) name = heading.name
      const own = cells.length > width && cells.length <= mostCells ? cells.slice(0, width) : cells
      if (headers.every((header, at) => (cells[at] ?? '').trim() === header)) return [...own, label]
      return [...own, isRow(own, width) ? name : '']
    }
  }
  return {
    ...opened,
    headers: [...headers, label],
    mostCells: width + 1,
    widths: [width + 1],
    firstRows: firstRows.map(completing()).filter((cells) => !headingOf(cells, of)),
    async *readRecords(): AsyncGenerator<RecordBatch> {
      const complete = completing()
      const whole = (records: Records): Records => ({ ...records, rows: records.rows.map(complete) })
      for await (const batch of opened.readRecords()) yield { ...batch, records: whole(batch.records) }
    },
  }
}
