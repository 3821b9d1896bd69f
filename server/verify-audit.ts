import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyAudit } from './db/audit.ts'
import { openDb } from './db/client.ts'

// npm run audit:verify [-- --file COPY.sqlite]: says whether the audit log is as it was written, and which entry is not.
const { values } = parseArgs({ options: { file: { type: 'string' } } })
const file = values.file ?? join(process.env.VIGIE_DATA ?? 'data', 'vigie.sqlite')
if (!existsSync(file)) {
  console.error(`There is no database at ${file}. Name the data folder in VIGIE_DATA, or a copy with --file.`)
  process.exit(2)
}
const db = openDb(file)
const { entries, broken } = verifyAudit(db)
db.sqlite.close()
const sentences = {
  missing: (id: number) => `Entry ${id} is missing: it was removed.`,
  changed: (id: number) => `Entry ${id} is not as it was written: it was changed.`,
  unlinked: (id: number) => `Entry ${id} does not follow from the one before: one of the two was replaced.`,
}
if (broken) {
  console.error(sentences[broken.what](broken.id))
  process.exit(1)
}
console.log(`The audit log is whole: ${entries} entries, each as it was written.`)
