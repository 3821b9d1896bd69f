/** A column of a table by its title; of numbers, or of what can be done with a row, whose title is for readers of screens alone. */
export type DataColumn = string | { readonly title: string; readonly as: 'number' | 'acts' }
