import { readdirSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { expect, test, vi } from 'vitest'
import { makePasswords } from '../../../server/accounts/passwords.ts'
import type { ApiError } from '../../../shared/api/error.ts'
import type { Failure } from '../../../server/errors.ts'
import { processorTime } from '../../patience.ts'
import { aDoor, nameOf, type Door } from './door.ts'
import { anEstate } from './estate.ts'
import { newPassword, password } from './samples.ts'
import { aPerson, signIn } from './signing.ts'

test('a password is kept as Argon2id at OWASP’s floor or above, salted', async () => {
  const { hash, verify } = makePasswords()
  const [one, other] = [await hash(password), await hash(password)]
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(one)!.map(Number)
  expect(found[1]).toBeGreaterThanOrEqual(19_456)
  expect(found[2]).toBeGreaterThanOrEqual(2)
  expect(found[3]).toBeGreaterThanOrEqual(1)
  expect(one).not.toBe(other)
  expect([await verify(one, password), await verify(one, `${password} `), await verify(null, password)]).toEqual([
    true,
    false,
    false,
  ])
})

test('the same signs are the same password, on whatever keyboard they were typed', async () => {
  const { hash, verify } = makePasswords()
  const kept = await hash('café ﬁn de journée 2')
  expect(await verify(kept, 'cafe\u0301 ﬁn de journe\u0301e ２')).toBe(true)
  expect(await verify(kept, 'cafe fin de journee 2')).toBe(false)
})

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Failure) => `${error.code} ${error.params['seconds']}`,
  )

test('beyond a short queue, who asks for a hash is sent away at once, and told when to come back', async () => {
  const { hash, verify } = makePasswords({ mostWaiting: 3 })
  const asked = Array.from({ length: 8 }, (_, index) => outcome(index % 2 ? hash(password) : verify(null, password)))
  const first = await Promise.race(asked.map((one, index) => one.then(() => index)))
  expect(first).toBeGreaterThanOrEqual(4)
  expect(await Promise.all(asked)).toEqual([
    ...Array.from({ length: 4 }, () => 'done'),
    ...Array.from({ length: 4 }, () => 'busy 2'),
  ])
  expect(await outcome(hash(password))).toBe('done')
})

test('one hash is made at a time, and few wait', async () => {
  const { hash } = makePasswords()
  const all = await Promise.all(Array.from({ length: 30 }, () => outcome(hash(password))))
  const done = all.filter((one) => one === 'done').length
  expect(done).toBeGreaterThan(1)
  expect(done).toBeLessThanOrEqual(1 + 8)
})

test.runIf(process.platform === 'linux')(
  'hashes are made by a thread that lets those pass who answer readers',
  async () => {
    await makePasswords().hash(password)
    const threads = readdirSync('/proc/self/task').map(Number)
    expect(threads.filter((thread) => getPriority(thread) === constants.priority.PRIORITY_BELOW_NORMAL)).toHaveLength(1)
    expect(getPriority(process.pid)).toBe(getPriority(process.ppid))
  },
)

test('a hash that is none fails whoever has it checked, and nobody else', async () => {
  const { hash, verify } = makePasswords()
  const kept = await hash(password)
  const asked = [verify('no hash', password), verify(kept, password)]
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})

test('the door says 429 and when to come back, and takes it for no wrong password', async () => {
  const door = await aDoor({ limits: { signInsPerPair: 3 } })
  const { email } = await aPerson(door, 'ann')
  const crowd = Array.from({ length: 40 }, (_, index) => signIn(door, `nobody${index}@example.com`))
  const late = await Promise.all([...crowd, ...Array.from({ length: 3 }, () => signIn(door, email))])
  const busy = late.filter(({ status }) => status === 429)
  expect(busy.length).toBeGreaterThan(30)
  expect(new Set(busy.map((answer) => `${nameOf(answer)} ${answer.headers['retry-after']}`))).toEqual(
    new Set(['429 busy 2']),
  )
  expect((await signIn(door, email)).status).toBe(201)
})

/** What the processor did during a task, the least of a few. */
async function effort(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  while (times.length < 5) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push(user + system)
  }
  return Math.min(...times)
}

test('an address without an account, a deactivated one and one without a password cost and answer the same', async () => {
  const door = await aDoor()
  await aPerson(door, 'ann')
  const gone = await aPerson(door, 'gone')
  door.db.sqlite.prepare('UPDATE accounts SET deactivated_at = 1 WHERE id = ?').run(gone.id)
  door.somebody('by-sso')
  const { passwords } = door.services.access
  const verify = vi.spyOn(passwords, 'verify')
  const tries = [
    ['ann@example.com', newPassword],
    ['unknown@example.com', password],
    ['gone@example.com', password],
    ['by-sso@example.com', password],
  ] as const
  const answers = []
  for (const [email, typed] of tries) answers.push(await signIn(door, email, { password: typed }))
  expect(verify).toHaveBeenCalledTimes(tries.length)
  expect(new Set(answers.map(({ status, text, cookie }) => `${status} ${text} ${cookie}`)).size).toBe(1)
  expect(nameOf(answers[0]!)).toBe('401 sign-in-failed')
  const kept = await passwords.hash(password)
  const [known, unknown] = [
    await effort(() => passwords.verify(kept, newPassword)),
    await effort(() => passwords.verify(null, newPassword)),
  ]
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3)
})

const name = 'Marguerite Delacroix'
/** What a new password is refused for, tried through an invitation. */
async function trying(door: Door) {
  const own = await anEstate(door, 'own')
  return async (typed: string, language = 'en', email = 'marguerite.delacroix@altea.example') => {
    const { secret } = own.make.invitation(email)
    const payload = { token: secret, name, password: typed }
    const headers = { 'accept-language': language }
    return door.ask<ApiError>('POST', '/api/links/use', { payload, headers })
  }
}

test('a password of fewer than 12 characters is refused beside its field, in both languages', async () => {
  const attempt = await trying(await aDoor())
  for (const typed of ['', 'k', 'kV8#pQz1!mW', '🌊⚓🚢🗼🧭🐚🦀🐟🌅🌬🛟'])
    for (const [language, words] of [
      ['en', /12 characters or more/],
      ['fr', /au moins 12 caractères/],
    ] as const) {
      const { status, body } = await attempt(typed, language)
      const code = typed === '' ? 'malformed' : 'password-short'
      expect([typed, status, body.issues?.[0]]).toMatchObject([typed, 400, { column: 'password', code }])
      if (typed !== '') expect(body.issues![0]!.message).toMatch(words)
    }
})

const common = [
  'password1234',
  'Password123!',
  'azertyuiop12',
  'qwertyuiop12',
  'motdepasse123',
  '123456789012',
  'aaaaaaaaaaaa',
  'iloveyou1234',
  'abcabcabcabc',
  '010120001234',
  'Vigie2026!!!',
  'vigievigievigie',
  'Bienvenue2026',
  'margueritedelacroix',
  'Marguerite2026',
  'Delacroix1234',
  'marguerite.delacroix@altea.example',
]

test('a common password, a pattern and one’s own name are refused beside the field, in both languages', async () => {
  const attempt = await trying(await aDoor())
  for (const typed of common) {
    const { status, body } = await attempt(typed)
    expect([typed, status, body.code, body.issues?.[0]]).toMatchObject([
      typed,
      400,
      'password-refused',
      { column: 'password', code: 'password-common' },
    ])
  }
  expect((await attempt(common[0]!, 'fr')).body.issues![0]!.message).toMatch(/trop facile à deviner/)
  expect((await attempt(common[0]!, 'en')).body.issues![0]!.message).toMatch(/too easy to guess/)
})

test('a sentence, a password made by a program and one of 256 characters are taken; a longer one is not', async () => {
  const attempt = await trying(await aDoor())
  const long = 'azertyMarguerite1984'.repeat(12) + 'kV8#pQz1!mWd2026'
  const good = ['kV8#pQz1!mWd', 'trois pommes tombent dans le puits', `${newPassword} ${long}`.slice(0, 256)]
  expect((await attempt(`${good[2]}x`)).status).toBe(400)
  for (const [index, typed] of good.entries()) {
    const spent = processorTime()
    const { status } = await attempt(typed, 'en', `delacroix${index}@altea.example`)
    expect([typed, status, spent() < 3000]).toEqual([typed, 201, true])
  }
})
