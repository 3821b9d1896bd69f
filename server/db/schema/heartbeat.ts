import { integer, sqliteTable } from '../drizzle.ts'

/** One row, written now and then to know that the database can be. */
export const heartbeat = sqliteTable('heartbeat', {
  id: integer('id').primaryKey(),
  /** Epoch seconds. */
  at: integer('at').notNull(),
})
