import type { AskColumn } from '../column-question.ts'
import type { ReadColumn } from '../recognise.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import { replaceColumn, type FirstRows } from './replace-column.ts'

/** What LimeSurvey writes of each answer besides. */
const MARKS = ['submitdate', 'lastpage', 'startlanguage']
/** Its questions by their codes: `G01Q02`, `Q3`, `SAT1`, `G01Q02[SQ001]`. */
const CODE = /^[A-Z]{1,5}\d{1,4}(?:[A-Z]\w{0,8})?(?:[[_]\w+\]?)?$/i
const SCORE = /^(?:\d|10)(?:[.,]0+)?$/

/** The columns of a survey whose questions are told by codes alone, with that of the score: of those that hold scores, it is asked. */
export function settleScore(
  columns: readonly ReadColumn[],
  { headers, rows }: FirstRows,
  ask: AskColumn,
): readonly ReadColumn[] {
  const words = new Set(headers.map(normaliseWords))
  if (columns.some(({ field }) => field === 'score') || !MARKS.every((mark) => words.has(mark))) return columns
  const used = new Set(columns.map(({ index }) => index))
  const scores = headers.flatMap((header, index) => {
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmpty(cell))
    const isScore = cells.length > 0 && cells.every((cell) => SCORE.test(cell))
    return !used.has(index) && CODE.test(header) && isScore ? [index] : []
  })
  if (scores.length === 0) return columns
  return replaceColumn(columns, 'score', ask({ field: 'score', columns: [...scores, null], guess: scores[0]! }))
}
