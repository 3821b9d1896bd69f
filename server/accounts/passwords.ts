import { Failure } from '../errors.ts'
import { hashElsewhere } from './hash-jobs.ts'
import { newSecret } from './secrets.ts'

/** Beside the one that is being made: the last of them waits a quarter of a second on an idle machine. */
const MOST_WAITING = 8
const RETRY_AFTER_SECONDS = 2

/** What a password without an account is checked against: one for the whole process. */
let decoy: Promise<string> | undefined
const nobodys = () =>
  (decoy ??= hashed(newSecret()).catch((error: unknown) => {
    decoy = undefined
    throw error
  }))

/** Makes and checks the hashes of passwords. */
export type Passwords = {
  /** Throws Failure `busy` when too many wait already. */
  readonly hash: (password: string) => Promise<string>
  /** Whether the password is the one of the hash; without a hash (no such account) it takes the same time to say no. */
  readonly verify: (kept: string | null, password: string) => Promise<boolean>
}

/** A hash takes a core and 19 MiB for a while: one is made at a time, a few wait, and beyond them who asks is refused at once. */
export function makePasswords({ mostWaiting = MOST_WAITING } = {}): Passwords {
  let asked = 0
  // Made at once: the first stranger waits no longer than the next. Where it fails, whoever asks for it is told.
  nobodys().catch(() => undefined)

  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (asked > mostWaiting) throw new Failure('busy', { seconds: RETRY_AFTER_SECONDS })
    asked++
    try {
      return await work()
    } finally {
      asked--
    }
  }
  return {
    hash: (password) => inTurn(() => hashed(sameSigns(password))),
    verify: (kept, password) =>
      inTurn(async () => {
        const job = { kept: kept ?? (await nobodys()), password: sameSigns(password) }
        return (await hashElsewhere(job)) === true && kept !== null
      }),
  }
}

const hashed = async (password: string): Promise<string> => String(await hashElsewhere({ kept: null, password }))

/** The same signs may be typed as different characters on different machines. */
function sameSigns(password: string): string {
  return password.normalize('NFKC')
}
