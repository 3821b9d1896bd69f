import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/api/accounts.ts'
import type { Access } from '../../../server/accounts/access.ts'
import { deleteAccount } from '../../../server/accounts/delete-account.ts'
import { firstAdminLink, makeFirstAdmin } from '../../../server/accounts/first-admin.ts'
import { requireLink } from '../../../server/accounts/use-link.ts'
import { findAccount, findAccountByEmail } from '../../../server/db/accounts.ts'
import { byAccount } from '../../../server/db/audit.ts'
import { makeWrite } from '../../../server/db/logged-write.ts'
import { makeWriteLock } from '../../../server/db/write-lock.ts'
import { Failure } from '../../../server/errors.ts'
import { aDesk } from '../alerts/desk.ts'
import { somebody } from '../people.ts'
import { newPassword } from './samples.ts'

/** A database without the application around, whose passwords are hashed at once. */
function aRegister(hash: (password: string) => Promise<string> = async (password) => `hash of ${password}`) {
  const { db, contract, clock } = aDesk()
  const marked: string[] = []
  const now = () => clock.now
  const access = { now, passwords: { hash }, markInstance: () => void marked.push('marked') } as unknown as Access
  const lock = makeWriteLock()
  return {
    db,
    clock,
    marked,
    parts: { db, lock, write: makeWrite(db, lock, now), access, now },
    person: (name: string, about: { isAdmin?: boolean; role?: Role } = {}) => {
      const { role, ...rest } = about
      const member = role && { member: { contractId: contract.id, role } }
      return somebody(db, clock.now, { email: `${name}@example.com`, ...rest, ...member }).id
    },
    audit: () =>
      db.sqlite.prepare('SELECT event, account_id, subject_id, detail FROM audit_log ORDER BY rowid').raw().all(),
  }
}

describe('the first administrator', () => {
  const email = 'me.myself@example.com'

  test('is the one that the environment names, in a house without accounts alone', async () => {
    const register = aRegister()
    await makeFirstAdmin(register.parts, { email, password: newPassword })
    const made = findAccountByEmail(register.db, email)!
    expect(made).toMatchObject({
      name: 'me.myself',
      language: 'fr',
      isAdmin: true,
      passwordHash: `hash of ${newPassword}`,
    })
    expect(register.audit()).toEqual([['administrator-made', null, made.id, 'environment']])
    expect(register.marked).toEqual(['marked'])
    await makeFirstAdmin(register.parts, { email: 'other@example.com', password: newPassword })
    expect([findAccountByEmail(register.db, 'other@example.com'), register.marked.length]).toEqual([null, 1])
  })

  test('wants a password that is not easy to guess, and is told why in the words of its setting', async () => {
    const register = aRegister()
    const made = (password: string) => makeFirstAdmin(register.parts, { email, password })
    await expect(made('short')).rejects.toThrow(/^VIGIE_ADMIN_PASSWORD: A password has 12 characters or more/)
    await expect(made('me.myself@example.com')).rejects.toThrow(/^VIGIE_ADMIN_PASSWORD: .*too easy to guess/)
    await expect(made('')).rejects.toThrow('VIGIE_ADMIN_PASSWORD: it is missing')
    const broken = aRegister(() => Promise.reject(new Error('no memory left')))
    await expect(makeFirstAdmin(broken.parts, { email, password: newPassword })).rejects.toThrow(
      'VIGIE_ADMIN_PASSWORD: Error: no memory left',
    )
    const crowd = aRegister(() => Promise.reject(new Failure('busy', { seconds: 2 })))
    const busy = makeFirstAdmin(crowd.parts, { email, password: newPassword })
    await expect(busy).rejects.toThrow(`VIGIE_ADMIN_PASSWORD: ${new Failure('busy', { seconds: 2 }).message}`)
    expect([register.marked, broken.marked, register.audit()]).toEqual([[], [], []])
  })

  test('may come by a link, for half an hour, in a house without accounts alone', async () => {
    const { parts, db, clock, person } = aRegister()
    const address = await firstAdminLink(parts, 'https://vigie.example.com')
    expect(address).toMatch(/^https:\/\/vigie\.example\.com\/link#[\w-]{43}$/)
    const secret = address!.split('#')[1]!
    expect(requireLink(db, secret, clock.now + 1799).link).toMatchObject({ kind: 'first-admin', email: null })
    expect(() => requireLink(db, secret, clock.now + 1800)).toThrow(expect.objectContaining({ code: 'link-invalid' }))
    person('ann')
    expect(await firstAdminLink(parts, 'https://vigie.example.com')).toBeNull()
  })
})

describe('an account is deleted', () => {
  const gone = async (register: ReturnType<typeof aRegister>, id: number, by: number) => {
    const answer = await deleteAccount(register.parts, id, byAccount(by)).then(
      () => 'deleted',
      (error: Failure) => error.code,
    )
    const left = findAccount(register.db, id)
    return `${answer}, ${left ? 'there' : 'gone'}`
  }

  test('and that it was, and by whom, is written down', async () => {
    const register = aRegister()
    const [ann, bob] = [register.person('ann', { isAdmin: true }), register.person('bob')]
    expect(await gone(register, bob, ann)).toBe('deleted, gone')
    expect(register.audit()).toEqual([['account-erased', ann, bob, null]])
    expect(await gone(register, 987_654, ann)).toBe('account-not-found, gone')
  })

  test('but not the last administrator', async () => {
    const register = aRegister()
    const [ann, bob] = [register.person('ann', { isAdmin: true }), register.person('bob', { isAdmin: true })]
    register.person('carl')
    expect(await gone(register, bob, bob)).toBe('deleted, gone')
    expect(await gone(register, ann, ann)).toBe('last-admin, there')
    expect(register.audit()).toHaveLength(1)
  })

  test('nor, by itself, the last client of a contract, which an administrator may do for it', async () => {
    const register = aRegister()
    const admin = register.person('admin', { isAdmin: true })
    const [one, two] = [register.person('one', { role: 'client' }), register.person('two', { role: 'client' })]
    const provider = register.person('provider', { role: 'provider' })
    expect(await gone(register, one, one)).toBe('deleted, gone')
    expect(await gone(register, two, two)).toBe('last-client, there')
    expect(await gone(register, two, admin)).toBe('deleted, gone')
    // Of another role it leaves nobody alone.
    expect(await gone(register, provider, provider)).toBe('deleted, gone')
  })
})
