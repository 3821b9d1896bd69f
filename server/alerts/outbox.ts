import { compileTimeZone, type TimeZone } from '../../shared/time-zone.ts'
import { type ChannelSecrets, findChannel } from '../db/channels.ts'
import type { Db } from '../db/client.ts'
import { theServer } from '../db/audit.ts'
import { findContract } from '../db/contracts.ts'
import type { Write } from '../db/logged-write.ts'
import {
  type DueDelivery,
  type DueDocumentMail,
  type DueMessage,
  markDead,
  markSent,
  markWaiting,
  nextDueAt,
  postpone,
  resumeSending,
  takeDueDeliveries,
} from '../db/outbox.ts'
import type { Sealer } from '../db/sealing.ts'
import type { Senders } from './channels/channel.ts'
import { channelOf } from './channels/index.ts'
import { NotDelivered } from '../mail/not-delivered.ts'
import type { Channel } from '../../shared/api/channels.ts'

const AT_ONCE = 8
const MOST_ATTEMPTS = 9
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 6 * 3600
/** The clock is looked at again at least this often: it may have been set. */
const LONGEST_SLEEP_MS = 60_000
/** And no more often than this, whatever fails. */
const SHORTEST_SLEEP_MS = 1000

/** Sends a mail of documents, and gives what it took along, in codes; throws NotDelivered. */
export type SendDocumentMail = (mailing: DueDocumentMail) => Promise<string>

/** What the outbox works with; `now` gives epoch seconds, `random` a number from 0 to 1. */
export type OutboxParts = {
  readonly db: Db
  readonly write: Write
  readonly senders: Senders
  readonly sendDocumentMail: SendDocumentMail
  /** Opens what the channels' addresses were sealed under. */
  readonly sealer: Sealer
  readonly now: () => number
  readonly random: () => number
  readonly onError: (error: unknown) => void
}

/** Sends what waits in the outbox, each message once as far as this side can tell, and again later where it failed. */
export type Outbox = ReturnType<typeof openOutbox>

export function openOutbox({ db, write, senders, sendDocumentMail, sealer, now, random, onError }: OutboxParts) {
  let timer: NodeJS.Timeout | undefined
  let last: Promise<void> = Promise.resolve()
  let isClosed = false

  const deliver = async (delivery: DueDelivery): Promise<void> => {
    const failure = await ('mailing' in delivery ? deliverDocumentMail(delivery) : deliverMessage(delivery))
    if (!failure) return
    if (!failure.again || delivery.attempts >= MOST_ATTEMPTS) return markDead(db, delivery.id, failure.met)
    markWaiting(db, delivery.id, now() + waitAfter(delivery.attempts, random()), failure.met)
  }

  const deliverMessage = async (delivery: DueMessage): Promise<NotDelivered | null> => {
    const channel = findChannel(db, delivery.contractId, delivery.channelId)
    const contract = findContract(db, delivery.contractId)
    if (!channel || !contract || (!channel.view.on && delivery.message.what !== 'test'))
      return new NotDelivered('switched-off', false)
    const quietEnd =
      delivery.message.what === 'test'
        ? null
        : quietUntil(channel.view.quiet, now(), compileTimeZone(contract.timeZone))
    if (quietEnd !== null) {
      postpone(db, delivery, quietEnd)
      return null
    }
    const { kind, language } = channel.view
    const secrets = sealer.open<ChannelSecrets>(channel.secrets)
    if (secrets === null) return new NotDelivered('key-lost', false)
    const sent = { key: delivery.key, message: delivery.message, language, secrets, sentAt: now() }
    const failure = await channelOf(kind)
      .send(sent, senders)
      .then(() => null, asNotDelivered)
    if (!failure) markSent(db, delivery.id, now())
    return failure
  }

  /** What leaves Vigie with a contract's figures is told by the audit log. */
  const deliverDocumentMail = async (delivery: DueDocumentMail): Promise<NotDelivered | null> => {
    const sent = await sendDocumentMail(delivery).catch(asNotDelivered)
    if (sent instanceof NotDelivered) return sent
    const { id, contractId, accountId } = delivery
    const about = { subject: 'account', id: accountId } as const
    await write((log) => {
      markSent(db, id, now())
      log({ event: 'document-mailed', by: theServer, contractId, about, detail: sent })
    })
    return null
  }

  const asNotDelivered = (error: unknown): NotDelivered => {
    if (error instanceof NotDelivered) return error
    onError(error)
    return new NotDelivered('failed-here', true)
  }

  const deliverAll = async (): Promise<void> => {
    const take = () => (isClosed ? [] : takeDueDeliveries(db, now(), AT_ONCE))
    for (let due = take(); due.length > 0; due = take())
      await Promise.all(due.map((delivery) => deliver(delivery).catch(onError)))
  }

  const sleep = () => {
    clearTimeout(timer)
    const wait = isClosed ? null : msUntilDue()
    if (wait === null) return
    timer = setTimeout(() => void wake(), Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, wait)))
    timer.unref()
  }

  /** Null when nothing waits. A database that cannot be read at this moment is looked at again later. */
  const msUntilDue = (): number | null => {
    try {
      const next = nextDueAt(db)
      return next === null ? null : (next - now()) * 1000
    } catch (error) {
      onError(error)
      return LONGEST_SLEEP_MS
    }
  }

  /** Sends all that is due, after what is being sent; resolves when it has been tried. */
  const wake = (): Promise<void> => {
    last = last.then(deliverAll).catch(onError).finally(sleep)
    return last
  }

  return {
    /** Whether the server has a mail server. */
    canMail: senders.mail !== null,
    mayPost: senders.post.mayUse,
    wake,
    /** Takes up what an earlier process left, and goes on as messages become due. */
    start: () => {
      resumeSending(db, now())
      void wake()
    },
    /** Waits for the messages on their way; the others stay in the outbox. */
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await last
    },
  }
}

/** Seconds until the next attempt: four times longer each time up to six hours, a fifth more or less by chance. */
function waitAfter(attempts: number, random: number): number {
  const wait = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 4 ** (attempts - 1))
  return Math.round(wait * (0.8 + 0.4 * random))
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * When a channel's quiet hours that hold at an instant are over (epoch seconds); null where it may be told at once. Of an end
 * that the clock shows twice, in autumn, the first one counts.
 */
export function quietUntil(quiet: Channel['quiet'], now: number, timeZone: TimeZone): number | null {
  if (!quiet) return null
  const [from, to] = [minutes(quiet.from), minutes(quiet.to)]
  const local = timeZone.toLocal(now)
  const minute = local.hour * 60 + local.minute
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to
  if (!isQuiet) return null
  const day = timeZone.toLocal(timeZone.startOfDay(timeZone.dayOf(now) + (minute >= to ? 1 : 0)))
  const end = timeZone.toInstant({ ...day, hour: Math.floor(to / 60), minute: to % 60, second: 0 })
  return end !== null && end > now ? end : null
}
