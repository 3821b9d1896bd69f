import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EmailSchema } from '../shared/api/accounts.ts'
import { linkAddress, makeLink } from './accounts/links.ts'
import { changeAccount, findAccountByEmail } from './db/accounts.ts'
import { theServer } from './db/audit.ts'
import { loggedWrite } from './db/logged-write.ts'
import { removeSessions } from './db/sessions.ts'
import { migrateDb, openDb } from './db/client.ts'
import { latestInstant } from './db/latest-instant.ts'
import { openAuditKey } from './db/secret-key.ts'

// npm run admin -- SOMEBODY@EXAMPLE.COM: makes an administrator from the console of the server, beside a Vigie that runs or
// not. Prints a link that works once: to open the account, or to choose a new password for the one that is there.
const typed = EmailSchema.safeParse(process.argv[2])
const file = join(process.env.VIGIE_DATA ?? 'data', 'vigie.sqlite')
if (!typed.success || !existsSync(file)) {
  console.error(
    typed.success
      ? `There is no database at ${file}. Name the data folder in VIGIE_DATA.`
      : 'Name the administrator: npm run admin -- somebody@example.com',
  )
  process.exit(2)
}
const email = typed.data
const db = openDb(file, openAuditKey(dirname(file)))
migrateDb(db)
// By no earlier clock than the server lets people in by.
const now = Math.max(Math.floor(Date.now() / 1000), latestInstant(db))
const secret = loggedWrite(db, now, (log) => {
  const account = findAccountByEmail(db, email)
  if (!account) return makeLink(db, { kind: 'first-admin', email }, now).secret
  changeAccount(db, account.id, { isAdmin: true, deactivatedAt: null })
  removeSessions(db, account.id)
  const about = { subject: 'account', id: account.id } as const
  log({ event: 'administrator-made', by: theServer, about, detail: 'console' })
  return makeLink(db, { kind: 'password-reset', email }, now).secret
})
db.sqlite.close()
const base = process.env.VIGIE_PUBLIC_URL?.replace(/\/+$/, '') ?? `http://127.0.0.1:${process.env.VIGIE_PORT ?? '3000'}`
console.log(`Open this link, once, to sign in as administrator: ${linkAddress(base, secret)}`)
