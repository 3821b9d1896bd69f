import type { ReadColumn } from '../recognise.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import type { FirstRows } from './replace-column.ts'

/** What a tool calls somebody by how likely they are to recommend: 9 or 10, 7 or 8, less. */
const SEGMENTS = /^(?:promoters?|promoteurs?|passives?|passifs?|neutrals?|neutres?|detractors?|detracteurs?)$/
const TELLING = /^(?:promo|detract)/

const RECOMMENDS = /\brecomm?[ae]nd/
/** A number of 0 to 10, with what it stands for: `10 - Extremely likely`. */
const FROM_0_TO_10 = /^(?:10|\d)(?:[.,]0+)?(?: ?\/ ?10)?(?:\s*[-–:(]\s*\p{L}.*)?$/u

/** The columns of a survey with its score as one of who would recommend, where a column beside it calls people so, or nothing else is asked. */
export function settleRecommending(columns: readonly ReadColumn[], table: FirstRows): readonly ReadColumn[] {
  const { headers, rows } = table
  if (!columns.some(({ field }) => field === 'score')) return withRecommending(columns, table)
  const isSegment = (index: number) => {
    const words = rows
      .map((row) => row[index] ?? '')
      .filter((cell) => !isEmpty(cell))
      .map(normaliseWords)
    return words.some((word) => TELLING.test(word)) && words.every((word) => SEGMENTS.test(word))
  }
  const used = new Set(columns.map(({ index }) => index))
  if (![...headers.keys()].some((index) => !used.has(index) && isSegment(index))) return columns
  return columns.map((column) =>
    column.field === 'score' && column.rule ? { ...column, rule: { ...column.rule, says: 'recommends' } } : column,
  )
}

/** With the score read from the question whether people would recommend, where it is the only one that numbers answer. */
function withRecommending(columns: readonly ReadColumn[], { headers, rows }: FirstRows): readonly ReadColumn[] {
  const used = new Set(columns.map(({ index }) => index))
  const scores = [...headers.keys()].filter((index) => {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => !isEmpty(cell))
    return !used.has(index) && cells.length > 0 && cells.every((cell) => FROM_0_TO_10.test(cell.trim()))
  })
  const [index] = scores
  if (scores.length !== 1 || !RECOMMENDS.test(normaliseWords(headers[index!]!))) return columns
  return [...columns, { index: index!, field: 'score', rule: { field: 'score', headers: [], says: 'recommends' } }]
}
