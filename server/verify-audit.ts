import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDb } from './db/client.ts'
import { MARK_FILE } from './db/mark.ts'
import { findAuditKey } from './db/secret-key.ts'
import { verifyAudit } from './db/verify-audit.ts'

// npm run audit:verify [-- --file COPY.sqlite]: says whether the audit log is as it was written, and which entry is not. A copy
// stands alone: the mark beside it is looked at where there is one, and its key is that of its folder, else of VIGIE_DATA.
const { values } = parseArgs({ options: { file: { type: 'string' } } })
const dataFolder = process.env.VIGIE_DATA ?? 'data'
const file = values.file ?? join(dataFolder, 'vigie.sqlite')
if (!existsSync(file)) {
  console.error(`There is no database at ${file}. Name the data folder in VIGIE_DATA, or a copy with --file.`)
  process.exit(2)
}
const key = findAuditKey(dirname(file)) ?? findAuditKey(dataFolder)
if (key === null) {
  console.error(`There is no secret.key beside ${file}, and without it nobody can tell what Vigie wrote.`)
  process.exit(2)
}
const db = openDb(file, key)
const isAlone = values.file !== undefined && !existsSync(join(dirname(file), MARK_FILE))
const { entries, head, findings, notes } = verifyAudit(db, isAlone ? null : dirname(file))
db.sqlite.close()
for (const finding of findings) console.error(finding)
if (findings.length === 0) console.log(`The audit log is whole: ${entries} entries, each as it was written.`)
for (const note of notes) console.log(note)
console.log(`Its end: entry ${head.id}, ${head.hash}`)
process.exitCode = findings.length === 0 ? 0 : 1
