import { and, asc, eq, isNull } from './drizzle.ts'
import { MailingSchema, type Mailing, type OwnMailing } from '../../shared/api/mailings.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Db } from './client.ts'
import { accounts, members } from './schema/accounts.ts'
import { contracts } from './schema/contracts.ts'

/** A member to whom documents go. */
export type Recipient = { readonly accountId: number; readonly address: string; readonly mailing: Mailing }

/** The day on which the page of a month leaves, where nobody said another: files are due by the day before. */
const DAY = 11

/** What was chosen, or, where nothing was, a closed committee as a PDF and nothing else, in the language of the account. */
const chosen = (mailing: unknown, language: Language): Mailing =>
  mailing === null ? { pack: 'pdf', page: 'none', day: DAY, language } : MailingSchema.parse(mailing)

/** What an account is mailed of each of its contracts, by name; of sample data nothing is. */
export function listOwnMailings({ orm }: Db, accountId: number): OwnMailing[] {
  return orm
    .select({
      contract: { id: contracts.id, name: contracts.name, client: contracts.client },
      mailing: members.mailing,
      language: accounts.language,
    })
    .from(members)
    .innerJoin(contracts, eq(contracts.id, members.contractId))
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(and(eq(members.accountId, accountId), isNull(contracts.sampleOf)))
    .orderBy(asc(contracts.name), asc(contracts.id))
    .all()
    .map(({ contract, mailing, language }) => ({ contract, mailing: chosen(mailing, language) }))
}

export function changeMailing({ orm }: Db, contractId: number, accountId: number, mailing: Mailing): void {
  const own = and(eq(members.contractId, contractId), eq(members.accountId, accountId))
  orm.update(members).set({ mailing }).where(own).run()
}

/** The members of a contract with what they are mailed; those whose account is deactivated are left out, and all of sample data. */
export function listRecipients({ orm }: Db, contractId: number): Recipient[] {
  return orm
    .select({
      accountId: accounts.id,
      address: accounts.email,
      mailing: members.mailing,
      language: accounts.language,
    })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .innerJoin(contracts, eq(contracts.id, members.contractId))
    .where(and(eq(members.contractId, contractId), isNull(accounts.deactivatedAt), isNull(contracts.sampleOf)))
    .orderBy(asc(accounts.id))
    .all()
    .map(({ mailing, language, ...who }) => ({ ...who, mailing: chosen(mailing, language) }))
}

/** One of them; null = that person is mailed nothing now. */
export function findRecipient(db: Db, contractId: number, accountId: number): Recipient | null {
  return listRecipients(db, contractId).find((one) => one.accountId === accountId) ?? null
}
