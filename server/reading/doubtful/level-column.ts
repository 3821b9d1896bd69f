import type { FactField } from '../../../shared/kinds/columns.ts'
import type { AskColumn } from '../column-question.ts'
import type { ReadColumn } from '../recognise.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import { readCount } from '../values/number.ts'
import { readLevel, readYesNo } from '../values/words.ts'
import { placeOf, replaceColumn, type FirstRows } from './replace-column.ts'

/** A level of which the header does not say of what: of support, or how grave or urgent a ticket is. */
const ANY_LEVEL = /^(?:niveaux?|niv|levels?|lvl|nivel|niveles|niveis)$/
const DIGIT = /^\s*\d\s*$/
const SUPPORT: ReadonlySet<string> = new Set(['1', '2', '3'])
/** Where no more stand there than these, they are hardly a scale of how grave something is in a list that says more of its tickets. */
const FIRST_TWO: ReadonlySet<string> = new Set(['1', '2'])
const GRAVE = /\b(?:gravite|severite|severity|urgence|urgency|criticite|criticality|impact)\b/
/** What says more: how grave they are, what they are about, who dealt with them. */
const BESIDE: ReadonlySet<FactField> = new Set(['priority', 'category', 'group', 'escalated', 'reassignments'])

/** The columns with that of bare digits under `Niveau` as the level of support where another column bears it out, else as is said. */
export function settleLevel(
  columns: readonly ReadColumn[],
  { headers, rows }: FirstRows,
  ask: AskColumn,
): readonly ReadColumn[] {
  const level = placeOf(columns, 'level')
  if (level === undefined || !ANY_LEVEL.test(normaliseWords(headers[level]!))) return columns
  const opened = placeOf(columns, 'openedAt') ?? -1
  // Of a row of sums, no cell is a level.
  const filled = rows.filter((row) => !isEmpty(row[level] ?? '') && !isEmpty(row[opened] ?? ''))
  if (!filled.every((row) => DIGIT.test(row[level]!))) return columns
  const isFirst = (row: readonly string[]) => row[level]!.trim() === '1'
  const isOfTwo = filled.every((row) => FIRST_TWO.has(row[level]!.trim()))
  if (isOfTwo && (filled.every(isFirst) || tellsMore(columns, headers))) return columns
  const agrees = (index: number | undefined, says: (cell: string, row: readonly string[]) => boolean) =>
    index !== undefined && filled.every((row) => !isEmpty(row[index] ?? '') && says(row[index]!, row))
  const isBorneOut =
    new Set(filled.map(isFirst)).size === 2 &&
    (agrees(placeOf(columns, 'escalated'), (cell, row) => readYesNo(cell) === !isFirst(row)) ||
      agrees(placeOf(columns, 'reassignments'), (cell, row) => (readCount(cell) === 0) === isFirst(row)) ||
      headers.some(
        (_, index) => index !== level && agrees(index, (cell, row) => readLevelIn(cell) === row[level]!.trim()),
      ))
  const isLikely = filled.every((row) => SUPPORT.has(row[level]!.trim()))
  const asked = { field: 'level', columns: [level, null], guess: isLikely ? level : null, isOpen: !isBorneOut } as const
  return replaceColumn(columns, 'level', ask(asked))
}

function tellsMore(columns: readonly ReadColumn[], headers: readonly string[]): boolean {
  return columns.some(({ field }) => BESIDE.has(field)) || headers.some((header) => GRAVE.test(normaliseWords(header)))
}

/** The level that a text names in words: `Support N2`; null for a digit alone. */
function readLevelIn(cell: string): string | null {
  const named = /\p{L}/u.test(cell) ? readLevel(cell) : null
  return named === null ? null : String(named)
}
