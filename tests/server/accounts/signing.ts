import { makePasswords } from '../../../server/accounts/passwords.ts'
import type { Session } from '../../../shared/api/session.ts'
import type { Door, Headers } from './door.ts'
import { password } from './samples.ts'

let hashed: Promise<string> | undefined
/** The hash of the password that everybody has here; a hash takes a while, so there is one. */
export const hashOfPassword = (): Promise<string> => (hashed ??= makePasswords().hash(password))

/** Somebody who signs in with `password`. */
export async function aPerson(door: Door, name: string, about: Parameters<Door['somebody']>[1] = {}) {
  const { id, email } = door.somebody(name, { ...about, passwordHash: await hashOfPassword() })
  door.db.sqlite.prepare('DELETE FROM sessions WHERE account_id = ?').run(id)
  return { id, email }
}

type SigningIn = {
  readonly password?: string
  readonly screen?: boolean
  readonly headers?: Headers
  readonly from?: string
}

/** Signs in as a page does; `browser`: the headers of the browser in which it is done, from then on. */
export async function signIn(door: Door, email: string, told: SigningIn = {}) {
  const { headers = {}, from, screen, password: typed = password } = told
  const payload = { email, password: typed, ...(screen && { screen }) }
  const answer = await door.ask<Session & { code?: string }>('POST', '/api/session', {
    payload,
    headers,
    ...(from && { from }),
  })
  return { ...answer, browser: { cookie: answer.cookie } }
}

/** Whether somebody is still let in with these headers. */
export async function isIn(door: Door, headers: Headers): Promise<boolean> {
  const [session, contracts] = [
    await door.ask<Session>('GET', '/api/session', { headers }),
    await door.ask('GET', '/api/contracts', { headers }),
  ]
  if ((session.body.account !== null) !== (contracts.status === 200)) throw new Error('told in, and not let in')
  return contracts.status === 200
}
