import { and, asc, desc, eq, getTableColumns, gt, lte, or, type SQL } from './drizzle.ts'
import { DeliverySchema, type Delivery } from '../../shared/api/channels.ts'
import type { Message } from '../../shared/alerts/message.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { accounts } from './schema/accounts.ts'
import { outbox } from './schema/alerts.ts'

type Row = typeof outbox.$inferSelect
const waiting = eq(outbox.state, 'waiting')
/** What is queued. `key` names it for ever: queued a second time it is the same one. Instants: epoch seconds. */
type Queued = {
  readonly contractId: number
  readonly key: string
  readonly dueAt: number
  readonly createdAt: number
}
/** A message to one channel. */
export type NewDelivery = Queued & {
  readonly channelId: number
  readonly alertId: number | null
  readonly message: Message
}
/** Documents that a member is mailed; they are made as they leave. `asLinks`: the mail server took no mail of that size. */
export type DocumentMail = { readonly asLinks?: boolean } & (
  | { readonly what: 'pack'; readonly editionId: number }
  | { readonly what: 'page'; readonly month: string }
)
export type NewDocumentMail = Queued & { readonly accountId: number; readonly mailing: DocumentMail }

type Due = Pick<Row, 'id' | 'contractId' | 'key' | 'attempts'>
export type DueMessage = Due & { readonly channelId: number; readonly message: Message }
export type DueDocumentMail = Due & { readonly accountId: number; readonly mailing: DocumentMail }
export type DueDelivery = DueMessage | DueDocumentMail

/** Puts a message in the outbox, unless it is or was there. Belongs in the transaction that makes it true. */
export function queueDelivery({ orm }: Db, { message, ...delivery }: NewDelivery): void {
  orm
    .insert(outbox)
    .values({ ...delivery, what: message.what, message, state: 'waiting', attempts: 0 })
    .onConflictDoNothing()
    .run()
}

/** The same for a mail of documents. */
export function queueDocumentMail({ orm }: Db, { mailing, ...delivery }: NewDocumentMail): void {
  orm
    .insert(outbox)
    .values({ ...delivery, what: mailing.what, message: mailing, state: 'waiting', attempts: 0 })
    .onConflictDoNothing()
    .run()
}

/** Whether a message of that name is or was in the outbox. */
export function isQueued({ orm }: Db, key: string): boolean {
  return orm.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key)).get() !== undefined
}

/** From now on the mail goes without documents, whoever sends it next. */
export function sendAsLinks({ orm }: Db, { id, mailing }: DueDocumentMail): void {
  orm
    .update(outbox)
    .set({ message: { ...mailing, asLinks: true } })
    .where(eq(outbox.id, id))
    .run()
}

/** Nothing waits longer: a message due later was put off by a clock that has been set back since. */
const LONGEST_WAIT_SECONDS = 2 * 86_400

/**
 * Takes the messages that are due, oldest first, and marks them as being sent. Where none is due nothing waits for whoever writes;
 * else the database is held from the first look on: what another thread wrote in between would refuse the marking.
 */
export function takeDueDeliveries({ orm }: Db, now: number, limit: number): DueDelivery[] {
  const isDue = and(waiting, or(lte(outbox.dueAt, now), gt(outbox.dueAt, now + LONGEST_WAIT_SECONDS)))
  if (!orm.select({ id: outbox.id }).from(outbox).where(isDue).limit(1).get()) return []
  return orm.transaction(
    (transaction) => {
      const inOrder = transaction.select().from(outbox).where(isDue).orderBy(asc(outbox.dueAt), asc(outbox.id))
      const due = inOrder.limit(limit).all()
      for (const { id, attempts } of due)
        transaction
          .update(outbox)
          .set({ state: 'sending', attempts: attempts + 1 })
          .where(eq(outbox.id, id))
          .run()
      return due.map(({ attempts, ...row }) => toDue({ ...row, attempts: attempts + 1 }))
    },
    { behavior: 'immediate' },
  )
}

function toDue({ channelId, accountId, message, ...row }: Row): DueDelivery {
  return channelId === null
    ? { ...row, accountId: accountId!, mailing: message as DocumentMail }
    : { ...row, channelId, message: message as Message }
}

export function markSent({ orm }: Db, id: number, now: number): void {
  orm.update(outbox).set({ state: 'sent', sentAt: now, error: null }).where(eq(outbox.id, id)).run()
}

/** Waits until `dueAt` before the next attempt; `error` says what the last one met. */
export function markWaiting({ orm }: Db, id: number, dueAt: number, error: string | null): void {
  orm.update(outbox).set({ state: 'waiting', dueAt, error }).where(eq(outbox.id, id)).run()
}

/** Puts a message off without an attempt, as in quiet hours. */
export function postpone({ orm }: Db, { id, attempts }: DueDelivery, dueAt: number): void {
  orm
    .update(outbox)
    .set({ state: 'waiting', dueAt, attempts: attempts - 1 })
    .where(eq(outbox.id, id))
    .run()
}

export function markDead({ orm }: Db, id: number, error: string): void {
  orm.update(outbox).set({ state: 'dead', error }).where(eq(outbox.id, id)).run()
}

/** Messages that a process was sending when it died: whether they left is not known, so they are sent again. */
export function resumeSending({ orm }: Db, now: number): void {
  orm.update(outbox).set({ state: 'waiting', dueAt: now }).where(eq(outbox.state, 'sending')).run()
}

/** When the next message is due; null when none waits. */
export function nextDueAt({ orm }: Db): number | null {
  return (
    orm.select({ at: outbox.dueAt }).from(outbox).where(waiting).orderBy(asc(outbox.dueAt)).limit(1).get()?.at ?? null
  )
}

const SHOWN = 200

/** The contract's latest messages, newest first. */
export function listDeliveries({ orm }: Db, contractId: number): Delivery[] {
  const ofContract = eq(outbox.contractId, contractId)
  return select(orm, ofContract).orderBy(desc(outbox.id)).limit(SHOWN).all().map(toDelivery)
}

const select = (orm: Db['orm'], which: SQL) =>
  orm
    .select({ ...getTableColumns(outbox), member: accounts.name })
    .from(outbox)
    .leftJoin(accounts, eq(accounts.id, outbox.accountId))
    .where(which)

export function findDelivery({ orm }: Db, contractId: number, id: number): Delivery | null {
  const row = select(orm, and(eq(outbox.contractId, contractId), eq(outbox.id, id))!).get()
  return row ? toDelivery(row) : null
}

/** Gives a dead message a new start. */
export function reviveDelivery({ orm }: Db, id: number, now: number): void {
  orm
    .update(outbox)
    .set({ state: 'waiting', attempts: 0, dueAt: now, error: null })
    .where(and(eq(outbox.id, id), eq(outbox.state, 'dead')))
    .run()
}

function toDelivery(row: Row & { readonly member: string | null }): Delivery {
  const at = row.state === 'sent' ? row.sentAt : row.state === 'dead' ? null : row.dueAt
  return DeliverySchema.parse({ ...row, createdAt: toInstant(row.createdAt), at: at === null ? null : toInstant(at) })
}
