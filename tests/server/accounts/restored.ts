import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeLink } from '../../../server/accounts/links.ts'
import { addIdentity, changeAccount, findAccountByIdentity } from '../../../server/db/accounts.ts'
import { afterAll } from 'vitest'
import { aDoor, type Door, type Headers } from './door.ts'
import { aFile, anEstate, bearer, csv, newContract, uploadPath } from './estate.ts'
import { aFolder } from './processes.ts'
import { newPassword, password } from './samples.ts'
import { aPerson, isIn, signIn } from './signing.ts'

/** Whether a way in still leads in. */
export type Way = (door: Door) => Promise<boolean>
export type History = {
  /** What the house holds after all of it, closed. */
  readonly folder: string
  readonly backup: string
  /** Ways in at the time of the backup that were closed since, and those that were not. */
  readonly closed: Readonly<Record<string, Way>>
  readonly open: Readonly<Record<string, Way>>
  readonly contractId: number
  /** When all of it was: now, by the clock of the machine, which the restore goes by. Epoch seconds. */
  readonly madeAt: number
}

/** Another copy of the folder, in which something may be done to the database. */
export function copyOf({ folder, ...history }: History): History {
  const copy = join(aFolder(), 'data')
  mkdirSync(copy)
  cpSync(folder, copy, { recursive: true })
  return { ...history, folder: copy, backup: history.backup.replace(folder, copy) }
}

/** A house in which everything that can let somebody in was there when it was backed up, and much of it ended afterwards. */
export async function aHistory(folder: string): Promise<History> {
  const madeAt = Math.floor(Date.now() / 1000)
  const door = await aDoor({ dataFolder: folder, startsAt: madeAt, keepsFolder: true, atEnd: afterAll })
  const { db, clock, ask } = door
  const admin = await aPerson(door, 'admin', { isAdmin: true })
  door.services.access.markInstance()
  const own = await anEstate(door, 'own')
  const { id: contractId, make } = own
  const client = () => own.as('client').headers
  const adminHeaders = () => door.somebody('admin', { isAdmin: true }).headers
  const member = (name: string, role: 'client' | 'provider' = 'provider') =>
    aPerson(door, name, { member: { contractId, role } })
  const [changer, leaver, removed, lowered, stays, keeps] = [
    await member('changer'),
    await member('leaver'),
    await member('removed'),
    await member('lowered', 'client'),
    await member('stays', 'client'),
    await member('keeps'),
  ]
  const gone = await member('gone')
  const demoted = await aPerson(door, 'demoted', { isAdmin: true })
  const session = (await signIn(door, keeps.email)).browser
  const screen = (await signIn(door, keeps.email, { screen: true })).browser
  addIdentity(db, 'https://login.example.com', 'keeps', keeps.id)
  addIdentity(db, 'https://login.example.com', 'stays', stays.id)
  const reset = makeLink(db, { kind: 'password-reset', email: keeps.email }, clock.now)
  const [goneToken, token] = [make.token(), make.token()]
  const [goneShare, share] = [make.share(), make.share()]
  const [goneInvitation, invitation] = [make.invitation(), make.invitation()]
  const channel = await make.channel()

  const looks =
    (secret: string): Way =>
    async (at) =>
      (await at.ask('POST', '/api/links/look', { payload: { token: secret } })).status === 200
  const uploads =
    (secret: string): Way =>
    async (at) => {
      const headers = { ...csv, ...bearer(secret) }
      return (await at.ask('POST', uploadPath(contractId), { payload: aFile(), headers })).status === 201
    }
  const shows =
    (secret: string): Way =>
    async (at) =>
      (await at.ask('GET', '/api/shared', { headers: bearer(secret) })).status === 200
  const staysIn =
    (headers: Headers): Way =>
    (at) =>
      isIn(at, headers)
  const linked =
    (subject: string): Way =>
    async (at) =>
      findAccountByIdentity(at.db, 'https://login.example.com', subject)?.deactivatedAt === null
  /** Signs in with the password of the backup, then asks. */
  const asks =
    (email: string, method: 'GET' | 'PATCH', path: string, payload?: object): Way =>
    async (at) => {
      const { browser, status } = await signIn(at, email)
      if (status !== 201) return false
      return (await at.ask(method, path, { headers: browser, ...(payload && { payload }) })).status === 200
    }
  const contractPath = `/api/contracts/${contractId}`
  const closed: Record<string, Way> = {
    'a password that was changed': asks(changer.email, 'GET', '/api/account/sessions'),
    'an account that was deactivated': asks(leaver.email, 'GET', '/api/account/sessions'),
    'an account that was deleted': asks(gone.email, 'GET', '/api/account/sessions'),
    'a membership that ended': asks(removed.email, 'GET', contractPath),
    'a role that was lowered': asks(lowered.email, 'PATCH', contractPath, { name: 'mine' }),
    'an administrator who is none any more': asks(demoted.email, 'GET', '/api/admin/accounts'),
    'an upload token that was revoked': uploads(goneToken.secret),
    'a shared view that was revoked': shows(goneShare.secret),
    'an invitation that was withdrawn': looks(goneInvitation.secret),
    'a link for a password that was used': looks(reset.secret),
    'a session that was ended': staysIn(session),
    'a screen that was signed out': staysIn(screen),
    'a sign-in of the organisation that was unlinked': linked('keeps'),
    'a channel that was removed': async (at) =>
      at.db.sqlite.prepare("SELECT settings ->> 'on' FROM channels WHERE id = ?").pluck().get(channel) === 1,
  }
  const open: Record<string, Way> = {
    'a password': asks(stays.email, 'PATCH', contractPath, { name: newContract.name }),
    'an upload token': uploads(token.secret),
    'a shared view': shows(share.secret),
    'an invitation': looks(invitation.secret),
    'a sign-in of the organisation': linked('stays'),
  }
  const made = await ask<{ file: string }>('POST', '/api/admin/backups', { headers: adminHeaders() })
  if (made.status !== 201) throw new Error(made.text)
  for (const [name, way] of Object.entries({ ...closed, ...open }))
    if (!(await way(door))) throw new Error(`${name} should lead in`)

  await ask('PUT', '/api/account/password', {
    payload: { current: password, password: newPassword },
    headers: (await signIn(door, changer.email)).browser,
  })
  await ask('PATCH', `/api/admin/accounts/${leaver.id}`, { payload: { isActive: false }, headers: adminHeaders() })
  await ask('DELETE', `/api/admin/accounts/${gone.id}`, { headers: adminHeaders() })
  await ask('DELETE', `${contractPath}/members/${removed.id}`, { headers: client() })
  await ask('PATCH', `${contractPath}/members/${lowered.id}`, { payload: { role: 'committee' }, headers: client() })
  changeAccount(db, demoted.id, { isAdmin: false })
  await ask('DELETE', `${contractPath}/tokens/${goneToken.id}`, { headers: client() })
  await ask('DELETE', `${contractPath}/shares/${goneShare.id}`, { headers: client() })
  await ask('DELETE', `${contractPath}/invitations/${goneInvitation.id}`, { headers: client() })
  await ask('DELETE', '/api/session', { headers: session })
  await ask('DELETE', '/api/session', { headers: screen })
  await ask('DELETE', '/api/account/openid', { headers: (await signIn(door, keeps.email)).browser })
  await ask('POST', '/api/links/use', { payload: { token: reset.secret, password: newPassword } })
  await ask('DELETE', `${contractPath}/channels/${channel}`, { headers: client() })
  for (const [name, way] of Object.entries(closed)) if (await way(door)) throw new Error(`${name} should be closed`)
  // Somebody who came since, and a number that is not given a second time.
  await aPerson(door, 'newcomer')
  if (admin.id !== 1) throw new Error('the administrator is the first account')
  await door.close()
  return { folder, backup: join(folder, 'backups', made.body.file), closed, open, contractId, madeAt }
}

/** A copy of a file elsewhere, as an operator keeps it. */
export function keptElsewhere(file: string): string {
  const copy = join(aFolder(), 'kept.sqlite')
  copyFileSync(file, copy)
  return copy
}
