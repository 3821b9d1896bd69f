import ipaddr from 'ipaddr.js'
import { Failure } from '../errors.ts'
import { steady } from './monotonic-clock.ts'
import { countTries, type Tries } from './tries.ts'

/** How many requests are answered a minute, and how many passwords may be tried. */
export type Limits = {
  readonly accountPerMinute: number
  readonly addressPerMinute: number
  /** Wrong passwords for one account from one address, in a quarter of an hour. */
  readonly signInsPerPair: number
  /** Wrong passwords from one address, in a quarter of an hour. */
  readonly signInsPerAddress: number
  /** Wrong passwords for one account from anywhere, in an hour. */
  readonly signInsPerAccount: number
  /** Mails that reset a password, asked from one address or for one account in an hour. */
  readonly resetsPerHour: number
  /** Links that one account makes for others in an hour: invitations, new passwords. */
  readonly linksPerHour: number
}

/** Far above what a person does, and below what a guesser needs. */
export const defaultLimits: Limits = {
  accountPerMinute: 1200,
  addressPerMinute: 600,
  signInsPerPair: 10,
  signInsPerAddress: 50,
  signInsPerAccount: 100,
  resetsPerHour: 5,
  linksPerHour: 60,
}

const QUARTER_OF_AN_HOUR = 900
const HOUR = 3600

/**
 * Counts requests and tries in this process; each `take` throws Failure with the seconds to wait when there were too many.
 * `passes`: the seconds of a clock that nobody sets.
 */
export function makeLimiter(limits: Limits, passes = steady) {
  const counter = (most: number, seconds: number) => countTries(most, seconds, passes)
  const accounts = counter(limits.accountPerMinute, 60)
  const addresses = counter(limits.addressPerMinute, 60)
  const pairs = counter(limits.signInsPerPair, QUARTER_OF_AN_HOUR)
  const from = counter(limits.signInsPerAddress, QUARTER_OF_AN_HOUR)
  const to = counter(limits.signInsPerAccount, HOUR)
  const resets = counter(limits.resetsPerHour, HOUR)
  const links = counter(limits.linksPerHour, HOUR)
  return {
    /** `key`: the account or token, else null: then the address counts. */
    takeRequest: (key: string | null, ip: string) =>
      key === null ? take(addresses, networkOf(ip), 'too-many-requests') : take(accounts, key, 'too-many-requests'),
    takeSignIn: (email: string, ip: string) => {
      const network = networkOf(ip)
      take(pairs, `${email} ${network}`, 'too-many-attempts')
      take(from, network, 'too-many-attempts')
      take(to, email, 'too-many-attempts')
    },
    /** The password was right: what it took is given back. */
    giveSignInBack: (email: string, ip: string) => {
      const network = networkOf(ip)
      pairs.forget(`${email} ${network}`)
      from.giveBack(network)
      to.giveBack(email)
    },
    /** The password was never looked at. */
    refundSignIn: (email: string, ip: string) => {
      const network = networkOf(ip)
      pairs.giveBack(`${email} ${network}`)
      from.giveBack(network)
      to.giveBack(email)
    },
    takeLink: (accountId: number) => take(links, String(accountId), 'too-many-attempts'),
    takeReset: (email: string, ip: string) => {
      take(resets, networkOf(ip), 'too-many-attempts')
      take(resets, email, 'too-many-attempts')
    },
  }
}
export type Limiter = ReturnType<typeof makeLimiter>

function take(tries: Tries, key: string, code: 'too-many-requests' | 'too-many-attempts'): void {
  const seconds = tries.take(key)
  if (seconds > 0) throw new Failure(code, { seconds: Math.max(1, Math.ceil(seconds)) })
}

/** One home has a whole /64 of IPv6 addresses. */
function networkOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip
  const address = ipaddr.process(ip)
  return address.kind() === 'ipv6' ? address.toNormalizedString().split(':').slice(0, 4).join(':') : address.toString()
}
