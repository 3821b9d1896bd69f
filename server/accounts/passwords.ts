import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { Failure } from '../errors.ts'
import { newSecret } from './secrets.ts'

/** Argon2id at OWASP's floor: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** Never more than two hashes at once, and one core always left to those who read. */
const AT_ONCE = Math.min(2, Math.max(1, availableParallelism() - 1))
const MOST_WAITING = 8
const RETRY_AFTER_SECONDS = 2

/** What a password without an account is checked against: one for the whole process. */
let decoy: Promise<string> | undefined

/** Makes and checks the hashes of passwords. */
export type Passwords = {
  /** Throws Failure `busy` when too many wait already. */
  readonly hash: (password: string) => Promise<string>
  /** Whether the password is the one of the hash; without a hash (no such account) it takes the same time to say no. */
  readonly verify: (kept: string | null, password: string) => Promise<boolean>
}

/** A hash takes a core and 19 MiB for a while: they wait in a short queue, and beyond it are refused at once. */
export function makePasswords({ atOnce = AT_ONCE, mostWaiting = MOST_WAITING } = {}): Passwords {
  let working = 0
  const waiting: (() => void)[] = []
  decoy ??= hash(newSecret(), ARGON2ID)
  const nobodys = decoy

  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (working >= atOnce) {
      if (waiting.length >= mostWaiting) throw new Failure('busy', { seconds: RETRY_AFTER_SECONDS })
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else working++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else working--
    }
  }
  return {
    hash: (password) => inTurn(() => hash(sameSigns(password), ARGON2ID)),
    verify: (kept, password) =>
      inTurn(async () => {
        const isIt = await verify(kept ?? (await nobodys), sameSigns(password))
        return isIt && kept !== null
      }),
  }
}

/** The same signs may be typed as different characters on different machines. */
function sameSigns(password: string): string {
  return password.normalize('NFKC')
}
