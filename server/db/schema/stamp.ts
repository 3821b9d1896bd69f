import { integer, text } from '../drizzle.ts'

/**
 * What tells which of two states of a row is the newer, made anew for each table of facts (see `../states.ts`). All null in
 * rows of a release that did not keep it.
 */
export const stampColumns = () => ({
  /** When the row was last changed in its tool, epoch seconds; null = as of its file's instant (`imports.as_of`). */
  asOf: integer('as_of'),
  /** The fields that its newest state tells of, as bits. */
  told: integer('told'),
  /** Older states of which some fields still hold, as JSON; null = the newest tells all that is known. */
  older: text('older'),
})
