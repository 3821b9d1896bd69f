import { looksLikeAmount } from '../values/amount.ts'
import { readCostNature } from '../values/cost-nature.ts'
import { readIncidentKind } from '../values/incident-kind.ts'
import { monthAlone } from '../values/month.ts'
import { looksLikeDate } from '../values/date-shape.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'
import type { ImportKind } from '../../../shared/api/imports.ts'
import { isSatisfactionWord } from '../values/score.ts'
import { holdsDates, isFew, shareOf, type ColumnCells } from './column-cells.ts'
import { suggestDates } from './date-columns.ts'

/** What the cells of one column tell of its field. */
type Sign = readonly [FactField, (column: ColumnCells) => boolean]

const SCORE = /^(?:10|[0-9])(?:[.,]\d)?(?: ?\/ ?(?:5|10))?$/
/** How hard something was says nothing of satisfaction. */
const OF_EFFORT = /\beffort\b|\bces\b/i
/** Scores are few, and do not count the rows. */
const areScores = (column: ColumnCells) =>
  shareOf(column, (cell) => SCORE.test(cell)) >= 0.95 && !countsRows(column.cells)
const areWords = (column: ColumnCells, knows: (cell: string) => boolean) =>
  isFew(column, 20) && shareOf(column, knows) >= 0.6

const signs: { readonly [Kind in ImportKind]?: readonly Sign[] } = {
  satisfaction: [['score', (column) => areScores(column) || areWords(column, isSatisfactionWord)]],
  incidents: [['kind', (column) => areWords(column, (cell) => readIncidentKind(cell) !== null)]],
  costs: [
    ['month', (column) => shareOf(column, (cell) => monthAlone(cell) !== null || looksLikeDate(cell)) >= 0.9],
    ['nature', (column) => areWords(column, (cell) => readCostNature(cell) !== null)],
    ['amount', (column) => shareOf(column, looksLikeAmount) >= 0.9 && !countsRows(column.cells)],
  ],
}

/** What columns of a file of answers, incidents or costs may hold that no header tells: only where one alone looks so. */
export function suggestOthers(
  headers: readonly string[],
  columns: readonly ColumnCells[],
  known: ReadonlyMap<number, FactField>,
  kind: ImportKind,
): Map<number, FactField> {
  const found = new Map<number, FactField>()
  const held = new Set(known.values())
  const isOther = ({ index }: ColumnCells) => kind === 'satisfaction' && OF_EFFORT.test(headers[index]!)
  const unread = columns.filter((column) => !known.has(column.index) && !isOther(column) && column.cells.some(Boolean))
  const free = () => unread.filter(({ index }) => !found.has(index))
  for (const [field, looksSo] of signs[kind] ?? []) {
    const likely = held.has(field) ? [] : free().filter(looksSo)
    if (likely.length === 1) found.set(likely[0]!.index, field)
  }
  const dated = free().filter(holdsDates)
  if (kind === 'satisfaction' && !held.has('answeredAt') && dated.length === 1) found.set(dated[0]!.index, 'answeredAt')
  if (kind === 'incidents')
    for (const [index, field] of datesOfIncidents(dated, columns, known)) found.set(index, field)
  return found
}

/** When incidents began and ended, by dates that follow each other as those of tickets do. */
function datesOfIncidents(
  dated: readonly ColumnCells[],
  columns: readonly ColumnCells[],
  known: ReadonlyMap<number, FactField>,
): [number, FactField][] {
  const held = new Set(known.values())
  if (held.has('endedAt') || held.has('endedTime') || held.has('durationSeconds')) return []
  const start = columns.find(({ index }) => known.get(index) === 'startedAt')
  const opening: [number, FactField][] = start ? [[start.index, 'openedAt']] : []
  const names: { readonly [Field in FactField]?: FactField } = { openedAt: 'startedAt', resolvedAt: 'endedAt' }
  return [...suggestDates(start ? [...dated, start] : dated, new Map(opening), null)].flatMap(([index, field]) => {
    const name = names[field]
    return name === undefined || held.has(name) ? [] : [[index, name] as [number, FactField]]
  })
}

/** Whether a column counts its rows: 1, 2, 3 … */
function countsRows(cells: readonly (string | null)[]): boolean {
  const numbers = cells.map(Number)
  return numbers.length > 1 && numbers.every((number, row) => row === 0 || number > numbers[row - 1]!)
}
