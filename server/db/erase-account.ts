import type { Db } from './client.ts'

/** Texts that people type, in which a name may stand. */
const typedTexts = [
  { table: 'alert_moments', text: 'text', change: 'text = ?' },
  { table: 'upload_tokens', text: 'name', change: 'name = ?' },
  { table: 'shares', text: 'name', change: 'name = ?' },
  { table: 'channels', text: "settings ->> 'name'", change: "settings = json_set(settings, '$.name', ?)" },
  { table: 'imports', text: 'file', change: 'file = ?' },
  { table: 'decisions', text: 'text', change: 'text = ?' },
  { table: 'decisions', text: 'owner_name', change: 'owner_name = ?' },
  { table: 'decisions', text: 'dropped_because', change: 'dropped_because = ?' },
  { table: 'signatures', text: 'reserve', change: 'reserve = ?' },
  { table: 'editions', text: 'reopened_because', change: 'reopened_because = ?' },
  { table: 'penalty_moments', text: 'text', change: 'text = ?' },
  { table: 'decision_changes', text: 'fields', change: 'fields = ?' },
] as const

/** What stands in the place of a name from then on: the number by which the audit log knows the account. */
const nameOfErased = (id: number): string => `#${id}`

/**
 * Deletes an account: whatever let it in ends, and its name and address leave every table; its number stays, by which what it
 * did is told. Belongs in a transaction; `emptyLog` after it. `now`: epoch seconds.
 */
export function eraseAccount(db: Db, id: number, now: number): void {
  const { sqlite } = db
  const account = sqlite.prepare('SELECT name, email FROM accounts WHERE id = ?').get(id) as {
    name: string
    email: string
  }
  const named = { ...account, id, now, number: nameOfErased(id) }
  for (const sql of endings) sqlite.prepare(sql).run(named)
  const said = wordsOf([account.name, account.email])
  for (const { table, text, change } of typedTexts) {
    const write = sqlite.prepare(`UPDATE ${table} SET ${change} WHERE id = ?`)
    const rows = sqlite.prepare(`SELECT id, ${text} AS text FROM ${table} WHERE ${text} IS NOT NULL`).all()
    for (const row of rows as { id: number; text: string }[]) {
      const without = row.text.replace(said, named.number)
      if (without !== row.text) write.run(without, row.id)
    }
  }
}

const mailChannels = "SELECT id FROM channels WHERE kind = 'email' AND lower(settings ->> 'target') = @email"
/** What it did to alerts, by its number; by its name alone in those older than that, where nobody else has it. */
const ownMoments = `account_id = @id OR (account_id IS NULL AND "by" = @name
                      AND NOT EXISTS (SELECT 1 FROM accounts WHERE name = @name AND id <> @id))`
const endings: readonly string[] = [
  'DELETE FROM sessions WHERE account_id = @id',
  'DELETE FROM identities WHERE account_id = @id',
  'DELETE FROM members WHERE account_id = @id',
  'DELETE FROM links WHERE email = @email',
  'UPDATE links SET ended_at = @now WHERE invited_by = @id AND ended_at IS NULL',
  'UPDATE upload_tokens SET revoked_at = @now WHERE account_id = @id AND revoked_at IS NULL',
  'UPDATE shares SET revoked_at = @now WHERE account_id = @id AND revoked_at IS NULL',
  `DELETE FROM outbox WHERE channel_id IN (${mailChannels})`,
  `DELETE FROM channels WHERE id IN (${mailChannels})`,
  'DELETE FROM outbox WHERE account_id = @id',
  `UPDATE alert_moments SET "by" = @number WHERE ${ownMoments}`,
  `UPDATE accounts SET email = 'erased-' || id, name = @number, password_hash = NULL, is_admin = 0,
          deactivated_at = coalesce(deactivated_at, @now), last_sign_in_at = NULL, erased_at = @now WHERE id = @id`,
]

/** Whole words, in any capitals. */
function wordsOf(texts: readonly string[]): RegExp {
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** Brings the log of writes into the file, and empties it: what was deleted is not kept there. Whoever reads meanwhile may keep it. */
export function emptyLog({ sqlite }: Db): void {
  const patience = sqlite.pragma('busy_timeout', { simple: true }) as number
  sqlite.pragma('busy_timeout = 0')
  try {
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`)
  }
}
