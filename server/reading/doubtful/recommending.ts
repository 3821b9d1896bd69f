import type { ReadColumn } from '../recognise.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import type { FirstRows } from './replace-column.ts'

/** What a tool calls somebody by how likely they are to recommend: 9 or 10, 7 or 8, less. */
const SEGMENTS = /^(?:promoters?|promoteurs?|passives?|passifs?|neutrals?|neutres?|detractors?|detracteurs?)$/
const TELLING = /^(?:promo|detract)/

/** The columns of a survey with its score as one of who would recommend, where a column beside it calls people so. */
export function settleRecommending(
  columns: readonly ReadColumn[],
  { headers, rows }: FirstRows,
): readonly ReadColumn[] {
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
