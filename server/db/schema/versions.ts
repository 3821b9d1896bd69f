import { primaryKey, sqliteTable } from '../drizzle.ts'
import { answerColumns } from './answers.ts'
import { costColumns } from './costs.ts'
import { incidentColumns } from './incidents.ts'
import { ticketColumns } from './tickets.ts'

// Rows as they were before a contract's last import changed them, so that it can be undone.

/** The migration makes it WITHOUT ROWID, as `tickets` is. */
export const ticketVersions = sqliteTable('ticket_versions', ticketColumns(), (table) => [
  primaryKey({ columns: [table.contractId, table.id] }),
])
export const incidentVersions = sqliteTable('incident_versions', incidentColumns(), (table) => [
  primaryKey({ columns: [table.contractId, table.id] }),
])
export const answerVersions = sqliteTable('answer_versions', answerColumns(), (table) => [
  primaryKey({ columns: [table.contractId, table.id] }),
])
export const costVersions = sqliteTable('cost_versions', costColumns(), (table) => [
  primaryKey({ columns: [table.contractId, table.id] }),
])
