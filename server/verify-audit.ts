import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDb } from './db/client.ts'
import { MARK_FILE } from './db/mark.ts'
import { findAuditKey } from './db/secret-key.ts'
import { tellAgainst, verifyAudit } from './db/verify-audit.ts'

// npm run audit:verify [-- --file COPY.sqlite] [--head ENTRY,HASH]: says whether the audit log is as it was written, and which
// entry is not. A copy stands alone: the mark and the backups beside it are looked at where there is a mark, and its key is that of
// its folder, else of VIGIE_DATA. `--head`: an end of the log that was kept elsewhere, as a mail or this command told it.
const { values } = parseArgs({ options: { file: { type: 'string' }, head: { type: 'string' } } })
const kept = values.head === undefined ? null : /^(\d{1,15}),([0-9a-f]{64})$/.exec(values.head)
if (values.head !== undefined && kept === null) {
  console.error('--head wants the number of an entry and its hash, as 21,5f0c… with 64 characters.')
  process.exit(2)
}
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
const { entries, head, findings: found, notes } = verifyAudit(db, isAlone ? null : dirname(file))
const lost = kept && tellAgainst(db, { id: Number(kept[1]), hash: kept[2]! }, 'whoever kept that end')
const findings = [...found, ...(lost ? [lost] : [])]
db.sqlite.close()
for (const finding of findings) console.error(finding)
if (findings.length === 0) console.log(`The audit log is whole: ${entries} entries, each as it was written.`)
for (const note of notes) console.log(note)
console.log(`Its end: ${head.id},${head.hash}`)
process.exitCode = findings.length === 0 ? 0 : 1
