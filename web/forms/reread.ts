import type { Convention } from '../../shared/api/questions.ts'
import type { ColumnMapping, Import, Reread } from '../../shared/api/imports.ts'

/**
 * What is asked when one thing of the reading changes: everything else stays as it was read, so that the server never has to
 * guess what was meant. Another encoding, delimiter, sheet or line of the header gives other headers: the columns are then
 * recognised anew.
 */
export function rereadWith(preview: Import, change: Reread): Reread {
  const { encoding, delimiter, asOf } = preview
  const { dateOrder, decimalMark, scale, positivePenalty } = toldByFile(preview)
  const newHeaders =
    (['encoding', 'delimiter', 'sheet', 'header'] as const).some((one) => change[one] !== undefined) ||
    (['sheet', 'header-row'] as const).some((id) => change.answers?.[id] !== undefined)
  const covers = widenedCovers(preview)
  return {
    ...(encoding === 'xlsx' ? {} : { encoding }),
    ...(delimiter ? { delimiter } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...(decimalMark ? { decimalMark } : {}),
    ...(scale ? { scale } : {}),
    ...(positivePenalty ? { positivePenalty } : {}),
    ...(newHeaders ? {} : { mapping: mappingOf(preview.mapping) }),
    ...(covers ? { covers } : {}),
    ...(asOf?.from === 'said' ? { asOf: asOf.at } : {}),
    ...change,
  }
}

/** The conventions of a file but those that were answered, which their answer says. */
function toldByFile(preview: Import): Partial<Pick<Import, Convention>> {
  const { dateOrder, decimalMark, scale, positivePenalty } = preview
  const answered = new Set(preview.answered.map(({ id }) => id))
  const told = Object.entries({ dateOrder, decimalMark, scale, positivePenalty } satisfies Pick<Import, Convention>)
  return Object.fromEntries(told.filter(([of]) => !answered.has(`convention:${of}`)))
}

/** Fields by column index, as the server takes them. */
export function mappingOf(columns: readonly ColumnMapping[]): Record<string, string | null> {
  return Object.fromEntries(columns.map(({ index, field }) => [String(index), field]))
}

/** Takes a column for another field. A field is held by one column, so the column that held it gives it up. */
export function remapped<Column extends ColumnMapping>(
  columns: readonly Column[],
  index: number,
  field: string | null,
): Column[] {
  return columns.map((column) => {
    if (column.index === index) return { ...column, field }
    return field !== null && column.field === field ? { ...column, field: null } : column
  })
}

/** The months that someone said the file covers beyond its rows; null where the rows alone say it. */
function widenedCovers({ covers, months }: Import): Import['covers'] {
  if (!covers) return null
  const rowsSayIt = covers.from === months[0] && covers.to === months.at(-1)
  return rowsSayIt ? null : covers
}
