import type { Db } from './client.ts'

/** The latest instant of which the database tells that it has been, epoch seconds; 0 where it tells of none. */
export function latestInstant({ sqlite }: Db): number {
  const found = sqlite
    .prepare(
      `SELECT max(at) FROM (
         SELECT max(at) AS at FROM audit_log
         UNION ALL SELECT max(last_seen_at) FROM sessions
         UNION ALL SELECT max(last_used_at) FROM upload_tokens
         UNION ALL SELECT at FROM heartbeat
       )`,
    )
    .pluck()
    .get() as number | null
  return found ?? 0
}
