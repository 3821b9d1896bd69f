import type { AskColumn } from '../column-question.ts'
import type { ReadColumn } from '../recognise.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import { readCount } from '../values/number.ts'
import { readYesNo } from '../values/words.ts'
import { placeOf, replaceColumn, type FirstRows } from './replace-column.ts'

/** How often a ticket went up a level, and how often it changed hands, perhaps within one. */
const ESCALATIONS = /\bescala(?:d|t|c)/
const HANDOVERS = /\b(?:re ?assign|re ?affect|re ?attribu|transfer|hand ?(?:over|off)|hops?\b|rebonds?\b)/

/** The columns with counts of escalations as what tells level 1 where those of transfers beside them agree, else as is said. */
export function settleHandovers(
  columns: readonly ReadColumn[],
  { headers, rows }: FirstRows,
  ask: AskColumn,
): readonly ReadColumn[] {
  const counted = placeOf(columns, 'reassignments')
  if (counted === undefined) return columns
  const words = headers.map(normaliseWords)
  const sort = [ESCALATIONS, HANDOVERS].find((one) => one.test(words[counted]!))
  if (!sort) return columns
  const others = sort === ESCALATIONS ? HANDOVERS : ESCALATIONS
  const used = new Set(columns.map(({ index }) => index))
  const rival = words.findIndex(
    (word, index) => !used.has(index) && others.test(word) && !sort.test(word) && holdsCounts(index, rows),
  )
  if (rival < 0) return columns
  const [guess, other] = sort === ESCALATIONS ? [counted, rival] : [rival, counted]
  const differs = ([one, two]: [string, string]) =>
    !isEmpty(one) && !isEmpty(two) && (readCount(one) === 0) !== (readCount(two) === 0)
  const isOpen = rows.some((row) => differs([row[counted] ?? '', row[rival] ?? '']))
  return replaceColumn(
    columns,
    'reassignments',
    ask({ field: 'reassignments', columns: [guess, other], guess, isOpen }),
  )
}

/** Escalated, of which nothing says to whom: to level 2, or to a manager. */
const ANY_ESCALATION = /^(?:is )?(?:escalade|escaladee|escalated|escalation)$/

/**
 * The columns with the yes or no of an escalation as what tells level 1 where counts of changes of hands beside it agree, else as is
 * said: a ticket that went to level 2 without that word has changed hands.
 */
export function settleEscalated(
  columns: readonly ReadColumn[],
  { headers, rows }: FirstRows,
  ask: AskColumn,
): readonly ReadColumn[] {
  const words = headers.map(normaliseWords)
  const used = new Set(columns.map(({ index }) => index))
  const free = words.findIndex((word, at) => !used.has(at) && HANDOVERS.test(word) && holdsCounts(at, rows))
  const flag = placeOf(columns, 'escalated')
  const count = placeOf(columns, 'reassignments') ?? (free < 0 ? undefined : free)
  if (flag === undefined || count === undefined || !ANY_ESCALATION.test(words[flag]!)) return columns
  const differs = (row: readonly string[]) => {
    const [said, times] = [readYesNo(row[flag] ?? ''), readCount(row[count] ?? '')]
    return said !== null && times !== null && said !== times > 0
  }
  const asked = { field: 'escalated', columns: [flag, count], guess: flag, isOpen: rows.some(differs) } as const
  if (ask(asked) !== count) return columns
  return replaceColumn(replaceColumn(columns, 'escalated', null), 'reassignments', count)
}

function holdsCounts(index: number, rows: FirstRows['rows']): boolean {
  const filled = rows.map((row) => row[index] ?? '').filter((cell) => !isEmpty(cell))
  return filled.length > 0 && filled.every((cell) => readCount(cell) !== null)
}
