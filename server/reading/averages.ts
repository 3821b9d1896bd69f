import type { ImportKind } from '../../shared/api/imports.ts'
import type { ReadColumn } from './recognise.ts'
import { normaliseWords } from './values/clean-text.ts'
import { readCount } from './values/number.ts'

const COUNTS_ANSWERS =
  /^(?:(?:nombre|nb|nbre|number|count) (?:de |d |of )?)(?:reponses?|responses?|answers?|repondants?|respondents?|votes?|votants?|avis|enquetes?|surveys?)$|^(?:responses|answers|respondents|repondants)$/

/**
 * The columns of a table of answers without the score where a column beside it counts answers: its rows are averages of several,
 * which count as one answer each only if somebody says that they do.
 */
export function withoutAverages(
  kind: ImportKind,
  columns: readonly ReadColumn[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ReadColumn[] {
  if (kind !== 'satisfaction') return columns
  const used = new Set(columns.map(({ index }) => index))
  const counts = [...headers.keys()].filter(
    (index) => !used.has(index) && COUNTS_ANSWERS.test(normaliseWords(headers[index]!)),
  )
  const isSeveral = counts.some((index) => rows.some((row) => (readCount((row[index] ?? '').trim()) ?? 0) > 1))
  return isSeveral ? columns.filter(({ field }) => field !== 'score') : columns
}
