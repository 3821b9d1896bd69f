/** What is wrong with a database file. */
export const damages = {
  missing: 'The database file is missing.',
  empty: 'The database file is empty (0 bytes).',
  'not-a-database': 'The file is not a database: it was replaced by something else, or its beginning is damaged.',
  foreign: 'The database is not Vigie’s: {detail}.',
  newer:
    'The database was written by a newer Vigie than this one. Install that version again, or restore a backup made by this one.',
  structure: 'The structure of the database is damaged: {detail}.',
  references: 'Rows of the table {detail} point to rows that are gone.',
  'audit-log': 'The audit log is not as it was written: {detail}.',
  rows: 'Rows of the table {detail} are no longer those that were stored.',
}
