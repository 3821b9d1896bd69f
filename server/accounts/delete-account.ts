import { countActiveAdmins, findAccount } from '../db/accounts.ts'
import type { Actor } from '../db/audit.ts'
import type { Db } from '../db/client.ts'
import { listSamplesOf } from '../db/contracts.ts'
import { emptyLog, eraseAccount } from '../db/erase-account.ts'
import { eraseContract } from '../db/erase-contract.ts'
import { countActiveClients, listMemberships } from '../db/members.ts'
import type { Write } from '../db/logged-write.ts'
import { Failure } from '../errors.ts'

/**
 * Deletes an account for good. Refuses the last administrator, and whoever would leave a contract without a client by going: an
 * administrator may do that for somebody else, and invite another client. Sample data made for it go too. Throws Failure.
 */
export async function deleteAccount(
  { db, write, now }: { readonly db: Db; readonly write: Write; readonly now: () => number },
  id: number,
  by: Actor,
): Promise<void> {
  await write((log) => {
    const account = findAccount(db, id)
    if (!account) throw new Failure('account-not-found', { id })
    for (const sample of listSamplesOf(db, id)) {
      eraseContract(db, sample.id)
      log({ event: 'contract-deleted', by, contractId: sample.id })
    }
    const contracts = listMemberships(db, id).filter(({ role }) => role === 'client')
    eraseAccount(db, id, now())
    if (account.isAdmin && countActiveAdmins(db) === 0) throw new Failure('last-admin')
    if (by.accountId === id && contracts.some(({ contractId }) => countActiveClients(db, contractId) === 0))
      throw new Failure('last-client')
    log({ event: 'account-erased', by, about: { subject: 'account', id } })
  })
  emptyLog(db)
}
