import type { Delivery } from '../../../shared/api/channels.ts'
import type { Mailing } from '../../../shared/api/mailings.ts'
import type { Role } from '../../../shared/api/accounts.ts'
import { makePost } from '../../../server/alerts/post.ts'
import { makeMailer } from '../../../server/mail/mailer.ts'
import { newDataFolder } from '../data-folder.ts'
import { aHouse } from '../house.ts'
import { somebody } from '../people.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { readMail } from './read-mail.ts'

export const nothing: Mailing = { pack: 'none', page: 'none', day: 11, language: 'en' }
/** 1 July 2026, 08:30 UTC: the first quarter of a contract of March is over. */
export const morning = Date.UTC(2026, 6, 1, 8, 30) / 1000

/** A house whose first contract has a quarter that is over, and whose process may be stopped and started on another mail server. */
export async function aMailedContract(
  url: string,
  options: { maxAttachedBytes?: number; publicUrl?: string | null } = {},
) {
  const clock = { now: morning }
  const dataFolder = newDataFolder()
  const { publicUrl = 'http://vigie.example.com', ...rest } = options
  const errors: unknown[] = []
  const open = (smtp: string) =>
    aHouse({
      dataFolder,
      clock: () => clock.now,
      senders: { post: makePost(new Set()), mail: makeMailer(smtp, 'Vigie <vigie@example.com>'), publicUrl },
      onBackgroundError: (error) => errors.push(error),
      ...rest,
    })
  let house = await open(url)
  const contract = await house.addContract({ startsOn: '2026-03-01', name: 'Infogérance', client: 'Altéa' })
  await house.upload(contract.id, ticketCsv(row('T1'), row('T2')), { commit: 'true' })
  const path = `/contracts/${contract.id}`
  const newMember = (name: string, role: Role = 'committee') => {
    const email = `${name.toLowerCase()}@example.com`
    return somebody(house.db, clock.now, { email, name, member: { contractId: contract.id, role } })
  }
  /** They are mailed nothing, and so is the owner, unless a test says otherwise. */
  const silence = () =>
    house.db.sqlite.prepare('UPDATE members SET mailing = ? WHERE mailing IS NULL').run(JSON.stringify(nothing))
  const member = (name: string, role?: Role) => {
    const person = newMember(name, role)
    silence()
    return person
  }
  silence()
  const choose = (headers: Readonly<Record<string, string>>, mailing: Partial<Mailing>) =>
    house.inject(`/api/account/mailings/${contract.id}`, {
      method: 'PUT',
      payload: { ...nothing, ...mailing },
      headers,
    })
  return {
    contract,
    path,
    clock,
    errors,
    house: () => house,
    restart: async (smtp: string) => {
      await house.close()
      house = await open(smtp)
    },
    newMember,
    member,
    choose,
    /** A member who wants that. */
    wanting: async (name: string, mailing: Partial<Mailing>, role?: Role) => {
      const person = member(name, role)
      await choose(person.headers, mailing)
      return person
    },
    close: async () => {
      const answer = await house.post(`${path}/committees/Q1/close`)
      await house.outbox.wake()
      return answer
    },
    deliveries: async () => (await house.get<Delivery[]>(`${path}/deliveries`)).body,
    document: async (of: string, language: string) =>
      (await house.inject(`/api${path}/${of}`, { headers: { 'accept-language': language } })).rawPayload,
    told: (event: string) =>
      house.db.sqlite
        .prepare('SELECT account_id AS by, subject_id AS about, detail FROM audit_log WHERE event = ? ORDER BY id')
        .all(event),
  }
}

/** The mails of a box, by whom they reached. */
export const byRecipient = (mails: readonly string[]) => mails.map(readMail).toSorted((a, b) => (a.to < b.to ? -1 : 1))
