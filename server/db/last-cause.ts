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
type Row = { event: Causing; accountId: number | null; subjectId: number | null; detail: string | null }

/** What last changed a contract's facts or rules, by the audit log: what is found anew since was moved by it; null = nothing did. */
export function readLastCause({ sqlite }: Db, contractId: number, now: number): RestatementCause | null {
  const row = sqlite
    .prepare(
      `SELECT event, account_id AS accountId, subject_id AS subjectId, detail FROM audit_log
        WHERE contract_id = ? AND event IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 1`,
    )
    .get(contractId, JSON.stringify(Object.keys(causes))) as Row | undefined
  if (!row) return null
  const cause = causes[row.event]
  const told = { cause, at: now, accountId: row.accountId }
  if (cause !== 'settings') return { ...told, importId: row.subjectId }
  const settings = row.event === 'targets-changed' ? ['targets'] : (row.detail?.split(',') ?? [])
  return { ...told, importId: null, settings }
}
