import { createRequire } from 'node:module'
import type * as Drizzle from 'drizzle-orm'
import type * as BetterSqlite3 from 'drizzle-orm/better-sqlite3'
import type * as Migrating from 'drizzle-orm/better-sqlite3/migrator'
import type * as Migrations from 'drizzle-orm/migrator'
import type * as Tables from 'drizzle-orm/sqlite-core'

// All that the server uses of Drizzle, loaded as CommonJS. As ES modules, Node would read Drizzle's description of 180 KB anew for
// each of its hundred files: a third of the work of a start, and of the start of each thread and of each backup.
const require = createRequire(import.meta.url)
export const {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  getTableColumns,
  getTableName,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  min,
  ne,
  not,
  or,
  sql,
} = require('drizzle-orm') as typeof Drizzle
export const { blob, index, integer, primaryKey, real, sqliteTable, text, unique, uniqueIndex } =
  require('drizzle-orm/sqlite-core') as typeof Tables
export const { drizzle } = require('drizzle-orm/better-sqlite3') as typeof BetterSqlite3
export const { migrate } = require('drizzle-orm/better-sqlite3/migrator') as typeof Migrating
export const { readMigrationFiles } = require('drizzle-orm/migrator') as typeof Migrations
export type { SQL } from 'drizzle-orm'
export type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
export type { SQLiteTable } from 'drizzle-orm/sqlite-core'
