import { accessParts, endEverything, endWhatEndedSince, thenKeep, type AccessPart } from './access-steps.ts'
import { appendAudit, theServer } from './audit.ts'
import type { Db } from './client.ts'
import { eraseAccount } from './erase-account.ts'
import { deleteContract } from './erase-contract.ts'

/** How many of each kind of thing that let somebody in were ended. */
export type Ended = Readonly<Record<AccessPart, number>>

const told: Readonly<Record<AccessPart, (n: number) => string>> = {
  sessions: (n) => `sessions ended: ${n}`,
  passwords: (n) => `passwords of the backup that do not work: ${n}`,
  accounts: (n) => `accounts deactivated: ${n}`,
  administrators: (n) => `administrators no more: ${n}`,
  identities: (n) => `ties to the organisation's sign-in cut: ${n}`,
  memberships: (n) => `memberships ended: ${n}`,
  roles: (n) => `roles lowered: ${n}`,
  tokens: (n) => `upload tokens revoked: ${n}`,
  shares: (n) => `shared views revoked: ${n}`,
  links: (n) => `links and invitations ended: ${n}`,
  messages: (n) => `messages not sent: ${n}`,
  channels: (n) => `channels removed or switched off: ${n}`,
}

/** What was ended, in a sentence; null = nothing. */
export function tellEnded(ended: Ended): string | null {
  const parts = accessParts.filter((part) => ended[part] > 0).map((part) => told[part](ended[part]))
  return parts.length === 0 ? null : `Of what the backup holds, ${parts.join('; ')}.`
}

/**
 * Ends, in a backup that is being restored, what the present database does not hold as valid any more; without one that can be
 * read, everything that lets somebody in. `now`: epoch seconds.
 */
export function carryOver(db: Db, presentFile: string | null, now: number): Ended {
  const { sqlite } = db
  if (presentFile !== null) sqlite.prepare('ATTACH ? AS present').run(presentFile)
  const steps = presentFile === null ? endEverything : endWhatEndedSince
  const run = (sql: string | null) =>
    sql === null ? 0 : sqlite.prepare(sql).run(sql.includes('@now') ? { now } : {}).changes
  const ended = sqlite
    .transaction(() => {
      const counts = accessParts.map((part) => [part, run(steps[part])] as const)
      if (presentFile !== null) {
        for (const sql of thenKeep) run(sql)
        eraseWhatWasErased(db, now)
      }
      return Object.fromEntries(counts) as Ended
    })
    .immediate()
  if (presentFile !== null) sqlite.exec('DETACH present')
  return ended
}

/** Accounts and contracts that were deleted since the backup are deleted from it too; the log that deleted them says which. */
function eraseWhatWasErased(db: Db, now: number): void {
  const erased = db.sqlite
    .prepare(
      `SELECT now.id FROM present.accounts AS now
         JOIN accounts AS account ON account.id = now.id AND account.created_at = now.created_at
        WHERE now.erased_at IS NOT NULL AND account.erased_at IS NULL`,
    )
    .pluck()
  for (const id of erased.all() as number[]) {
    eraseAccount(db, id, now)
    appendAudit(db, { event: 'account-erased', by: theServer, about: { subject: 'account', id } }, now)
  }
  const deleted = db.sqlite
    .prepare(
      `SELECT DISTINCT here.id FROM present.audit_log AS log JOIN contracts AS here ON here.id = log.contract_id
        WHERE log.event = 'contract-deleted' AND here.id NOT IN (SELECT id FROM present.contracts)`,
    )
    .pluck()
  for (const contractId of deleted.all() as number[]) deleteContract(db, { contractId, by: theServer, now })
}
