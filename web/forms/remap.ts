import type { Import, Reread } from '../../shared/api/imports.ts'

/**
 * Takes a column for another field. The whole mapping is sent, so that the server never has to guess what was meant; a field is
 * held by one column, so the column that held it gives it up.
 */
export function remapped(preview: Import, index: number, field: string | null): Reread {
  const mapping = Object.fromEntries(
    preview.mapping.map((column) => {
      if (column.index === index) return [String(column.index), field]
      return [String(column.index), field !== null && column.field === field ? null : column.field]
    }),
  )
  const { encoding, delimiter, dateOrder } = preview
  return {
    mapping,
    ...(encoding === 'xlsx' ? {} : { encoding }),
    ...(delimiter ? { delimiter } : {}),
    ...(dateOrder ? { dateOrder } : {}),
  }
}
