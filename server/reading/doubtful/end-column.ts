import type { ImportKind } from '../../../shared/api/imports.ts'
import type { FactField } from '../../../shared/kinds/columns.ts'
import type { AskColumn } from '../column-question.ts'
import type { Suggested } from '../mapping.ts'
import type { ReadColumn } from '../recognise.ts'
import { toldBy } from '../row-facts.ts'
import { readIncidentKind } from '../values/incident-kind.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import { columnsOf, holdsDurations } from '../suggest/column-cells.ts'
import { placeOf, replaceColumn, type FirstRows } from './replace-column.ts'

type Table = {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly suggested: Suggested
  /** The places of columns whose header tells something else. */
  readonly named: ReadonlySet<number>
}

/** What a moment after the beginning is called that is no end: when somebody was told, called back, visited or billed. */
const NO_END =
  /\b(?:signal\w*|declar\w*|notif\w*|report(?:ed|ing)?|rappel\w*|relance\w*|call ?backs?|reminders?|contact\w*|visit\w*|rdv|rendez vous|appointment|acknowledg\w*|acquitt\w*|assign\w*|affect\w*|prise? en (?:charge|compte)|taken|factur\w*|invoic\w*|bill(?:ed|ing)|saisi\w*|entered|export\w*|import\w*|sync\w*)\b/

/** What tells the end of a fact, by kind of file: the first is what a column that may be it is read as. */
const endsOf: Partial<Readonly<Record<ImportKind, readonly FactField[]>>> = {
  tickets: ['resolvedAt', 'closedAt'],
  incidents: ['endedAt', 'durationSeconds'],
}

/**
 * The columns of a table in which nothing would end, with that of its end where one looks like it by its cells: without it tickets
 * count in no month, and outages last. `suggested`: what the cells of columns that no header tells look like.
 */
export function settleEnd(
  kind: ImportKind,
  columns: readonly ReadColumn[],
  { headers, rows, suggested, named }: Table,
  ask: AskColumn,
): readonly ReadColumn[] {
  const [end, ...others] = endsOf[kind] ?? []
  if (end === undefined) return columns
  const ends = new Set([end, ...others])
  const isTold = ({ index }: ReadColumn) => rows.some((row) => !isEmpty(row[index] ?? ''))
  if (columns.some((column) => ends.has(toldBy(column.field)) && isTold(column))) return columns
  const what = placeOf(columns, 'kind')
  if (what !== undefined && rows.every((row) => readIncidentKind(row[what] ?? '') === 'security')) return columns
  const isOther = (index: number) => named.has(index) || NO_END.test(normaliseWords(headers[index]!))
  const likely = [...suggested].flatMap(([index, field]) => (ends.has(field) && !isOther(index) ? [index] : []))
  if (likely.length === 0) return kind === 'tickets' ? settleLength(columns, { headers, rows }, ask) : columns
  return replaceColumn(columns, end, ask({ field: end, columns: [...likely, null], guess: likely[0]! }))
}

/** What the time from the opening to the end is called, and what other times are: of work, of waiting, of a first response, of an SLA. */
const LENGTH =
  /\b(?:duree|delai|temps|duration|length|ttr|time to (?:resolve|resolution|close|closure|fix)|(?:resolution|closure|closing|elapsed|handling|total) time)\b/
const OTHER_LENGTH =
  /\b(?:attente|pause|suspen\w*|reponse|reaction|prise en (?:charge|compte)|response|reply|wait\w*|pending|hold|restant|remaining|left|sla|gt[ir]|deplacement|trajet|travel|passee?s?|spent|travail\w*|work\w*|intervention\w*|factur\w*|bill\w*|cible|target|prevue?s?|estime\w*|max\w*|respecte\w*|depass\w*|moyen\w*|average)\b/

/** The columns with that of how long each ticket took, where the person says that it runs round the clock from the opening to the end. */
function settleLength(columns: readonly ReadColumn[], { headers, rows }: FirstRows, ask: AskColumn) {
  const used = new Set(columns.map(({ index }) => index))
  const likely = columnsOf(headers, rows).flatMap((column) => {
    const words = normaliseWords(headers[column.index]!)
    const isLength = LENGTH.test(words) && !OTHER_LENGTH.test(words) && !used.has(column.index)
    return isLength && holdsDurations(column) ? [column.index] : []
  })
  if (likely.length === 0) return columns
  const field = 'resolvedAfter'
  return replaceColumn(columns, field, ask({ field, columns: [...likely, null], guess: likely[0]! }))
}
