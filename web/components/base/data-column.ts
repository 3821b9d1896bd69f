/**
 * A column of a table by its title, with what is said under it (`sub`); of numbers, or of what can be done with a row, whose title
 * is for readers of screens alone. A `corner` has no title: what stands below needs none.
 */
export type DataColumn =
  | string
  | { readonly as: 'corner'; readonly class?: string }
  | { readonly title: string; readonly as?: 'number' | 'acts'; readonly sub?: string; readonly class?: string }

/** What the reader ordered the rows by. */
export type ColumnOrder = { readonly column: number; readonly down: boolean }
