import type { Db } from '../db/client.ts'
import { listRecipients } from '../db/mailings.ts'
import { queueDocumentMail } from '../db/outbox.ts'

/**
 * Queues the pack of a committee for its members, but those who chose not to have it. Belongs in the transaction that closes it. `now`:
 * epoch seconds.
 */
export function queuePacks(
  db: Db,
  { contractId, editionId }: { readonly contractId: number; readonly editionId: number },
  now: number,
): void {
  for (const { accountId, mailing } of listRecipients(db, contractId))
    if (mailing.pack !== 'none')
      queueDocumentMail(db, {
        contractId,
        accountId,
        key: `pack-${editionId}-${accountId}`,
        mailing: { what: 'pack', editionId },
        dueAt: now,
        createdAt: now,
      })
}
