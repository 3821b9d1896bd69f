import type { AuditEvent } from '../../shared/api/audit.ts'
import type { Db } from './client.ts'
import type { RestatementCause } from './restatements.ts'

const causes = {
  'import-committed': 'import',
  'import-undone': 'undo',
  'settings-changed': 'settings',
  'targets-changed': 'settings',
} as const satisfies Partial<Record<AuditEvent, RestatementCause['cause']>>
type Causing = keyof typeof causes
type Row = { event: Causing; at: number; accountId: number | null; subjectId: number | null; detail: string | null }

/** What last changed a contract's facts or rules, by the audit log: what is found anew since was moved by it; null = nothing did. */
export function readLastCause({ sqlite }: Db, contractId: number, now: number): RestatementCause | null {
  const [row, before] = sqlite
    .prepare(
      `SELECT event, at, account_id AS accountId, subject_id AS subjectId, detail FROM audit_log
        WHERE contract_id = ? AND event IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 2`,
    )
    .all(contractId, JSON.stringify(Object.keys(causes))) as Row[]
  if (!row) return null
  const cause = causes[row.event]
  const told = { cause, at: now, accountId: row.accountId }
  if (cause !== 'settings') return { ...told, importId: row.subjectId }
  const others = before && before.at === row.at && causes[before.event] === 'settings' ? settingsOf(before) : []
  // What was said of the change stands beside what it moved at once; the drift is found after it.
  const reason = sqlite
    .prepare(
      `SELECT reason FROM restatements WHERE contract_id = ? AND cause = 'settings' AND at >= ? AND reason IS NOT NULL
        ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get(contractId, row.at) as string | undefined
  return { ...told, importId: null, settings: [...others, ...settingsOf(row)], reason: reason ?? null }
}

/** A change of settings and targets at once is two entries of the log. */
function settingsOf({ event, detail }: Row): string[] {
  return event === 'targets-changed' ? ['targets'] : (detail?.split(',') ?? [])
}
