import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/api/accounts.ts'
import { makeLink, type NewLinkFields } from '../../../server/accounts/links.ts'
import type { Passwords } from '../../../server/accounts/passwords.ts'
import { join, prepareUse, requireLink, setPassword, type Writing } from '../../../server/accounts/use-link.ts'
import {
  addIdentity,
  changeAccount,
  findAccount,
  findAccountByEmail,
  hasIdentity,
} from '../../../server/db/accounts.ts'
import { theServer } from '../../../server/db/audit.ts'
import { loggedWrite } from '../../../server/db/logged-write.ts'
import { findRole, putMember } from '../../../server/db/members.ts'
import type { SignedIn } from '../../../server/db/sessions.ts'
import type { Failure } from '../../../server/errors.ts'
import { aDesk } from '../alerts/desk.ts'
import { somebody } from '../people.ts'
import { newPassword } from './samples.ts'

/** A hash that says of what. */
const passwords = { hash: async (password: string) => `hash of ${password}` } as Passwords
const now = 1_000_000

/** A database with a contract, and whoever is put into it, without the application around. */
function aRegister() {
  const { db, contract } = aDesk()
  const marked: string[] = []
  const parts = { db, passwords, now: () => now, markInstance: () => void marked.push('marked') }
  const person = (name: string, about: { isAdmin?: boolean; role?: Role } = {}) => {
    const { role, ...rest } = about
    const member = role && { member: { contractId: contract.id, role } }
    return findAccount(db, somebody(db, now, { email: `${name}@example.com`, ...rest, ...member }).id)!
  }
  const link = (fields: Partial<NewLinkFields> = {}) =>
    makeLink(
      db,
      { kind: 'invitation', email: 'new@example.com', contractId: contract.id, role: 'provider', ...fields },
      now,
    ).secret
  return {
    db,
    contract,
    marked,
    person,
    link,
    write: <Result>(change: (writing: Writing) => Result) => loggedWrite(db, now, (log) => change({ db, log, now })),
    roleOf: (accountId: number) => findRole(db, contract.id, accountId),
    prepare: (token: string, fields: object = {}, signedIn: SignedIn | null = null) =>
      prepareUse(parts, { token, ...fields }, signedIn, 'fr'),
    /** What the audit log says, the oldest first. */
    audit: () =>
      (
        db.sqlite
          .prepare('SELECT event, account_id, contract_id, subject_id, detail FROM audit_log ORDER BY rowid')
          .raw()
          .all() as unknown[][]
      ).map((line) => line.join(' ')),
  }
}
const failure = async (work: () => unknown): Promise<string> => {
  try {
    await work()
    return 'done'
  } catch (error) {
    return (error as Failure).code
  }
}
const about = { name: 'Newcomer', password: newPassword }
const browserOf = (id: number, kind: 'person' | 'screen' = 'person') =>
  ({ account: { id }, session: { kind } }) as SignedIn

describe('a link works', () => {
  const works = (register: ReturnType<typeof aRegister>, token: string) =>
    failure(() => requireLink(register.db, token, now))

  test('for whom it was made, with their account where they have one', () => {
    const register = aRegister()
    const ann = register.person('ann')
    expect(requireLink(register.db, register.link(), now)).toMatchObject({
      link: { email: 'new@example.com' },
      account: null,
    })
    expect(requireLink(register.db, register.link({ email: ann.email }), now).account).toMatchObject({ id: ann.id })
    expect(
      requireLink(register.db, register.link({ kind: 'password-reset', email: ann.email }), now).account,
    ).toMatchObject({ id: ann.id })
  })

  test('unless its account is not there, or is deactivated', async () => {
    const register = aRegister()
    const gone = register.person('gone')
    changeAccount(register.db, gone.id, { deactivatedAt: now })
    expect(await works(register, register.link({ kind: 'password-reset', email: 'nobody@example.com' }))).toBe(
      'link-invalid',
    )
    for (const kind of ['password-reset', 'invitation', 'first-admin'] as const)
      expect([kind, await works(register, register.link({ kind, email: gone.email }))]).toEqual([kind, 'link-invalid'])
    expect(await works(register, 'made up')).toBe('link-invalid')
  })

  test('as the first administrator’s where nobody has an account, unless it was made for somebody', async () => {
    const register = aRegister()
    const [open, named] = [
      register.link({ kind: 'first-admin', email: null }),
      register.link({ kind: 'first-admin', email: 'ann@example.com' }),
    ]
    expect([await works(register, open), await works(register, named)]).toEqual(['done', 'done'])
    register.person('first')
    expect([await works(register, open), await works(register, named)]).toEqual(['link-invalid', 'done'])
  })

  test('as an invitation while whoever made it may invite', async () => {
    const register = aRegister()
    const inviting = async (
      name: string,
      at: { isAdmin?: boolean; role?: Role },
      contractId: number | null = register.contract.id,
    ) => {
      const { id } = register.person(name, at)
      return works(register, register.link({ invitedBy: id, email: `by-${name}@example.com`, contractId }))
    }
    expect(await works(register, register.link({ invitedBy: null }))).toBe('done')
    expect(await inviting('client', { role: 'client' })).toBe('done')
    expect(await inviting('provider', { role: 'provider' })).toBe('link-invalid')
    expect(await inviting('stranger', {})).toBe('link-invalid')
    expect(await inviting('admin', { isAdmin: true })).toBe('done')
    expect(await inviting('another', { isAdmin: true }, null)).toBe('done')
    expect(await inviting('nobody', {}, null)).toBe('link-invalid')
    const { id } = register.person('client')
    const token = register.link({ invitedBy: id })
    changeAccount(register.db, id, { deactivatedAt: now })
    expect(await works(register, token)).toBe('link-invalid')
  })
})

describe('used', () => {
  test('an invitation opens an account in the language that is asked for, and joins it to the contract', async () => {
    const register = aRegister()
    const token = register.link()
    const prepared = await register.prepare(token, { ...about, language: 'en', email: 'ignored@example.com' })
    expect([findAccountByEmail(register.db, 'new@example.com'), register.marked]).toEqual([null, []])
    const account = prepared.apply()
    expect(account).toMatchObject({
      email: 'new@example.com',
      name: 'Newcomer',
      language: 'en',
      isAdmin: false,
      passwordHash: `hash of ${newPassword}`,
    })
    expect([register.roleOf(account.id), register.marked]).toEqual(['provider', ['marked']])
    const { id } = register.contract
    expect(register.audit()).toEqual([
      `account-created ${account.id} ${id} ${account.id} link`,
      `member-joined ${account.id} ${id} ${account.id} provider`,
    ])
    // It works once, and so does what was prepared with it.
    expect(await failure(() => prepared.apply())).toBe('link-invalid')
    expect(register.marked).toHaveLength(1)
  })

  test('a name and a password are needed, and an address where the link has none; the language is the page’s', async () => {
    const register = aRegister()
    for (const lacking of [
      { password: newPassword },
      { name: '', password: newPassword },
      { name: 'N' },
      { name: 'N', password: '' },
    ])
      expect([lacking, await failure(() => register.prepare(register.link(), lacking))]).toEqual([lacking, 'malformed'])
    const open = register.link({ kind: 'first-admin', email: null, contractId: null, role: null })
    expect(await failure(() => register.prepare(open, about))).toBe('malformed')
    const account = (await register.prepare(open, { ...about, email: 'me@example.com' })).apply()
    expect(account).toMatchObject({ email: 'me@example.com', language: 'fr', isAdmin: true })
    expect(register.audit()).toEqual([`administrator-made ${account.id}  ${account.id} link`])
  })

  test('a password is refused that is the person’s own name or address', async () => {
    const register = aRegister()
    for (const password of ['Ambroisine-Quevreux', 'new@example.com'])
      expect(await failure(() => register.prepare(register.link(), { name: 'Ambroisine Quevreux', password }))).toBe(
        'password-refused',
      )
    const ann = register.person('annabelle-marguerite')
    const reset = register.link({ kind: 'password-reset', email: ann.email })
    expect(await failure(() => register.prepare(reset, { password: 'annabelle-marguerite' }))).toBe('password-refused')
  })

  test('one address has one account: who was faster keeps it', async () => {
    const register = aRegister()
    const admin = register.link({ kind: 'first-admin', email: null, contractId: null, role: null })
    const prepared = await register.prepare(admin, { ...about, email: 'new@example.com' })
    const other = await register.prepare(register.link({ kind: 'invitation' }), about)
    other.apply()
    // There is somebody now: nobody is first any more.
    expect(await failure(() => prepared.apply())).toBe('link-invalid')
    const named = register.link({ kind: 'first-admin', email: 'second@example.com', contractId: null, role: null })
    const second = await register.prepare(named, about)
    register.person('second')
    expect(await failure(() => second.apply())).toBe('email-taken')
  })

  test('an invitation of somebody who has an account wants it signed in, and not on a screen', async () => {
    const register = aRegister()
    const [ann, bob] = [register.person('ann'), register.person('bob')]
    const token = register.link({ email: ann.email })
    for (const signedIn of [null, browserOf(bob.id), browserOf(ann.id, 'screen')])
      expect(await failure(() => register.prepare(token, about, signedIn))).toBe('link-other-account')
    const prepared = await register.prepare(token, {}, browserOf(ann.id))
    expect(register.roleOf(ann.id)).toBeNull()
    expect(prepared.apply()).toMatchObject({ id: ann.id })
    expect(register.roleOf(ann.id)).toBe('provider')
  })

  test('a reset gives a new password, ends the account’s sessions and other resets, and takes the organisation’s sign-in away', async () => {
    const register = aRegister()
    const ann = register.person('ann')
    addIdentity(register.db, 'https://login.example.com', 'ann', ann.id)
    const token = register.link({ kind: 'password-reset', email: ann.email })
    const prepared = await register.prepare(token, { password: newPassword })
    expect(prepared.apply()).toMatchObject({ id: ann.id })
    expect(findAccount(register.db, ann.id)!.passwordHash).toBe(`hash of ${newPassword}`)
    expect(hasIdentity(register.db, ann.id)).toBe(false)
    expect(register.db.sqlite.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(0)
    expect(register.audit()).toEqual([`password-changed   ${ann.id} link`])
  })
})

describe('joining a contract', () => {
  const linkOf = (register: ReturnType<typeof aRegister>, fields: Partial<NewLinkFields> = {}) =>
    requireLink(register.db, register.link(fields), now).link

  test('a member keeps the role that it has, but for the client of a contract that has none left', () => {
    const register = aRegister()
    const [ann, bob] = [register.person('ann', { role: 'committee' }), register.person('bob', { role: 'client' })]
    const { db, contract } = register
    register.write((writing) => join(writing, linkOf(register, { role: 'provider' }), ann))
    register.write((writing) => join(writing, linkOf(register, { role: 'client' }), ann))
    expect([register.roleOf(ann.id), register.audit()]).toEqual(['committee', []])
    changeAccount(db, bob.id, { deactivatedAt: now })
    register.write((writing) => join(writing, linkOf(register, { role: 'provider' }), ann))
    expect([register.roleOf(ann.id), register.audit()]).toEqual(['committee', []])
    expect(register.write((writing) => join(writing, linkOf(register, { role: 'client' }), ann))).toBe(ann)
    expect(register.roleOf(ann.id)).toBe('client')
    expect(register.audit()).toEqual([`member-role-changed ${ann.id} ${contract.id} ${ann.id} committee,client`])
  })

  test('a link to no contract joins to none', () => {
    const register = aRegister()
    const ann = register.person('ann')
    expect(register.write((writing) => join(writing, linkOf(register, { contractId: null }), ann))).toBe(ann)
    expect(register.write((writing) => join(writing, linkOf(register, { role: null }), ann))).toBe(ann)
    expect([register.roleOf(ann.id), register.audit()]).toEqual([null, []])
  })

  test('a changed password ends the resets that wait and the sessions, of that account alone', () => {
    const register = aRegister()
    const [ann, bob] = [register.person('ann'), register.person('bob')]
    putMember(register.db, { contractId: register.contract.id, accountId: bob.id, role: 'client' }, now)
    const [hers, his] = [ann, bob].map(({ email }) => register.link({ kind: 'password-reset', email }))
    register.write((writing) => setPassword(writing, ann, { passwordHash: 'a new hash', by: theServer }))
    expect(findAccount(register.db, ann.id)!.passwordHash).toBe('a new hash')
    expect(() => requireLink(register.db, hers!, now)).toThrow(expect.objectContaining({ code: 'link-invalid' }))
    expect(requireLink(register.db, his!, now).account!.id).toBe(bob.id)
    expect(register.db.sqlite.prepare('SELECT account_id FROM sessions').pluck().all()).toEqual([bob.id])
    expect(register.audit()).toEqual([`password-changed   ${ann.id} `])
  })
})
