/** What a restore ends of a backup, in the order in which it is done: each is a kind of thing that lets somebody in. */
export const accessParts = [
  'sessions',
  'passwords',
  'accounts',
  'administrators',
  'identities',
  'memberships',
  'roles',
  'tokens',
  'shares',
  'links',
  'messages',
  'channels',
] as const
export type AccessPart = (typeof accessParts)[number]
/** An SQL statement a kind; `@now`: epoch seconds. null = nothing of it ends. */
type Steps = Readonly<Record<AccessPart, string | null>>

/** Of an account, a channel or a member, the same one in the present database: numbers are given once. */
const SAME_ACCOUNT = 'present.accounts AS now WHERE now.id = account.id AND now.email = account.email'
const SAME_CHANNEL = `present.channels AS now
   WHERE now.id = channel.id AND now.kind = channel.kind AND now.created_at = channel.created_at`
const SAME_MEMBER = `present.members AS now
    JOIN present.accounts AS person ON person.id = now.account_id
    JOIN accounts AS account ON account.id = person.id AND account.email = person.email
    JOIN present.contracts AS there ON there.id = now.contract_id
    JOIN contracts AS here ON here.id = there.id AND here.created_at = there.created_at
   WHERE now.contract_id = member.contract_id AND now.account_id = member.account_id`
/** Whoever may do more stands higher. */
const rank = (role: string) => `CASE ${role} WHEN 'client' THEN 2 WHEN 'provider' THEN 1 ELSE 0 END`
const secretsEnded = (table: string, endedAt: string) =>
  `UPDATE ${table} AS one SET ${endedAt} = @now
    WHERE ${endedAt} IS NULL
      AND NOT EXISTS (SELECT 1 FROM present.${table} AS now WHERE now.hash = one.hash AND now.${endedAt} IS NULL)`
/** Most of them were sent since the backup was made. */
const NO_MESSAGE_WAITS = "UPDATE outbox SET state = 'dead', error = 'restored' WHERE state IN ('waiting', 'sending')"

/**
 * What lets somebody in holds after a restore where the backup and the present database (attached as `present`) both say so;
 * what forbids, where either does.
 */
export const endWhatEndedSince: Steps = {
  sessions: 'DELETE FROM sessions',
  passwords: `UPDATE accounts AS account SET password_hash = (SELECT now.password_hash FROM ${SAME_ACCOUNT})
               WHERE password_hash IS NOT (SELECT now.password_hash FROM ${SAME_ACCOUNT})`,
  accounts: `UPDATE accounts AS account
                SET deactivated_at = coalesce((SELECT now.deactivated_at FROM ${SAME_ACCOUNT}), @now)
              WHERE deactivated_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM ${SAME_ACCOUNT} AND now.deactivated_at IS NULL)`,
  administrators: `UPDATE accounts AS account SET is_admin = 0
                    WHERE is_admin AND NOT EXISTS (SELECT 1 FROM ${SAME_ACCOUNT} AND now.is_admin)`,
  identities: `DELETE FROM identities AS one
                WHERE NOT EXISTS (SELECT 1 FROM present.identities AS linked, accounts AS account
                                   WHERE linked.issuer = one.issuer AND linked.subject = one.subject
                                     AND linked.account_id = one.account_id AND account.id = one.account_id
                                     AND EXISTS (SELECT 1 FROM ${SAME_ACCOUNT}))`,
  memberships: `DELETE FROM members AS member WHERE NOT EXISTS (SELECT 1 FROM ${SAME_MEMBER})`,
  roles: `UPDATE members AS member SET role = (SELECT now.role FROM ${SAME_MEMBER})
           WHERE ${rank('role')} > (SELECT ${rank('now.role')} FROM ${SAME_MEMBER})`,
  tokens: secretsEnded('upload_tokens', 'revoked_at'),
  shares: secretsEnded('shares', 'revoked_at'),
  links: secretsEnded('links', 'ended_at'),
  messages: `DELETE FROM outbox WHERE channel_id IN
               (SELECT channel.id FROM channels AS channel WHERE NOT EXISTS (SELECT 1 FROM ${SAME_CHANNEL}))`,
  channels: `DELETE FROM channels AS channel WHERE NOT EXISTS (SELECT 1 FROM ${SAME_CHANNEL})`,
}

/**
 * What follows from it: channels go where they go today, members are mailed what they want today, and no number that was given
 * since is given again.
 */
export const thenKeep: readonly string[] = [
  NO_MESSAGE_WAITS,
  `UPDATE members AS member SET mailing = (SELECT now.mailing FROM ${SAME_MEMBER})`,
  `UPDATE channels AS channel SET (settings, secrets) = (SELECT now.settings, now.secrets FROM ${SAME_CHANNEL})`,
  `UPDATE sqlite_sequence AS one
      SET seq = max(seq, (SELECT now.seq FROM present.sqlite_sequence AS now WHERE now.name = one.name))
    WHERE name <> 'audit_log' AND name IN (SELECT name FROM present.sqlite_sequence)`,
  `INSERT INTO sqlite_sequence (name, seq)
   SELECT name, seq FROM present.sqlite_sequence
    WHERE name <> 'audit_log' AND name NOT IN (SELECT name FROM main.sqlite_sequence)`,
]

/** Nobody knows what ended since the backup: everything that lets somebody in does. Memberships wait for their people. */
export const endEverything: Steps = {
  sessions: 'DELETE FROM sessions',
  passwords: 'UPDATE accounts SET password_hash = NULL WHERE password_hash IS NOT NULL',
  accounts: 'UPDATE accounts SET deactivated_at = @now WHERE deactivated_at IS NULL',
  administrators: 'UPDATE accounts SET is_admin = 0 WHERE is_admin',
  identities: 'DELETE FROM identities',
  memberships: null,
  roles: null,
  tokens: 'UPDATE upload_tokens SET revoked_at = @now WHERE revoked_at IS NULL',
  shares: 'UPDATE shares SET revoked_at = @now WHERE revoked_at IS NULL',
  links: 'UPDATE links SET ended_at = @now WHERE ended_at IS NULL',
  messages: NO_MESSAGE_WAITS,
  channels: "UPDATE channels SET settings = json_set(settings, '$.on', json('false')) WHERE settings ->> 'on'",
}
