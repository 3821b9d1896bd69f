import { and, eq, sql } from './drizzle.ts'
import type { Guide } from '../../shared/api/guide.ts'
import type { Db } from './client.ts'
import { members } from './schema/accounts.ts'

/** How far the first steps of a contract are, as it stands; `now` in epoch seconds tells the invitations that have expired. */
export function readGuide({ sqlite }: Db, member: GuidedMember, now: number): Guide {
  const row = sqlite
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM imports WHERE contract_id = @contractId AND kind = 'tickets' AND status = 'committed') AS tickets,
              coalesce((SELECT targets_seen_at FROM members WHERE contract_id = @contractId AND account_id = @accountId), 0) AS targets,
              EXISTS (SELECT 1 FROM members WHERE contract_id = @contractId AND role = 'provider')
              OR EXISTS (SELECT 1 FROM links WHERE contract_id = @contractId AND role = 'provider'
                          AND ended_at IS NULL AND expires_at > @now) AS provider`,
    )
    .get({ ...member, now }) as Record<keyof Guide, number>
  return { tickets: row.tickets > 0, targets: row.targets > 0, provider: row.provider > 0 }
}

/** Writes down that a member had the targets on screen, or put the guide away; the first time counts. `now`: epoch seconds. */
export function followGuide({ orm }: Db, member: GuidedMember, step: GuideStep): void {
  const { now, targets, closed } = step
  orm
    .update(members)
    .set({
      ...(targets && { targetsSeenAt: sql`coalesce(${members.targetsSeenAt}, ${now})` }),
      ...(closed && { guideClosedAt: sql`coalesce(${members.guideClosedAt}, ${now})` }),
    })
    .where(and(eq(members.contractId, member.contractId), eq(members.accountId, member.accountId)))
    .run()
}

type GuidedMember = { readonly contractId: number; readonly accountId: number }
type GuideStep = { readonly now: number; readonly targets: boolean; readonly closed: boolean }
