import { accessParts, endEverything, endWhatEndedSince, thenKeep, type AccessPart } from './access-steps.ts'
import type { Db } from './client.ts'

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
export function carryOver({ sqlite }: Db, presentFile: string | null, now: number): Ended {
  if (presentFile !== null) sqlite.prepare('ATTACH ? AS present').run(presentFile)
  const steps = presentFile === null ? endEverything : endWhatEndedSince
  const run = (sql: string | null) =>
    sql === null ? 0 : sqlite.prepare(sql).run(sql.includes('@now') ? { now } : {}).changes
  const ended = sqlite
    .transaction(() => {
      const counts = accessParts.map((part) => [part, run(steps[part])] as const)
      if (presentFile !== null) for (const sql of thenKeep) run(sql)
      return Object.fromEntries(counts) as Ended
    })
    .immediate()
  if (presentFile !== null) sqlite.exec('DETACH present')
  return ended
}
