import { and, asc, eq } from './drizzle.ts'
import type { ChannelKind } from '../../shared/alerts/channel-kinds.ts'
import { ChannelSchema, type Channel } from '../../shared/api/channels.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { channels, outbox } from './schema/alerts.ts'
import type { Sealed, Sealer } from './sealing.ts'

/** What everybody in the contract may know of a channel. */
export type ChannelSettings = Pick<Channel, 'name' | 'language' | 'on' | 'alerts' | 'digest' | 'quiet' | 'target'>
/** What only the sending may read. */
export type ChannelSecrets = { readonly address?: string; readonly url?: string; readonly secret?: string }
export type StoredChannel = { readonly view: Channel; readonly secrets: Sealed }

type Row = typeof channels.$inferSelect

export function listChannels({ orm }: Db, contractId: number): StoredChannel[] {
  return orm
    .select()
    .from(channels)
    .where(eq(channels.contractId, contractId))
    .orderBy(asc(channels.id))
    .all()
    .map(toStored)
}

export function findChannel({ orm }: Db, contractId: number, id: number): StoredChannel | null {
  const row = orm
    .select()
    .from(channels)
    .where(and(eq(channels.contractId, contractId), eq(channels.id, id)))
    .get()
  return row ? toStored(row) : null
}

export function addChannel(
  { orm }: Db,
  contractId: number,
  channel: { kind: ChannelKind; settings: ChannelSettings; secrets: Sealed },
  now: number,
): Channel {
  return toStored(
    orm
      .insert(channels)
      .values({ contractId, ...channel, createdAt: now })
      .returning()
      .get(),
  ).view
}

export function changeChannel({ orm }: Db, id: number, settings: ChannelSettings, secrets: Sealed): void {
  orm.update(channels).set({ settings, secrets }).where(eq(channels.id, id)).run()
}

/** Removes a channel with the messages that were for it. */
export function removeChannel({ orm }: Db, id: number): void {
  orm.transaction((transaction) => {
    transaction.delete(outbox).where(eq(outbox.channelId, id)).run()
    transaction.delete(channels).where(eq(channels.id, id)).run()
  })
}

function toStored({ settings, secrets, ...row }: Row): StoredChannel {
  const view = ChannelSchema.parse({ ...(settings as ChannelSettings), ...row, createdAt: toInstant(row.createdAt) })
  return { view, secrets: secrets as Sealed }
}

/** Seals what an earlier release kept in the clear, and leaves no trace of it in the file. */
export function sealPlainChannels({ orm, sqlite }: Db, { seal }: Sealer): void {
  const plain = orm
    .select({ id: channels.id, secrets: channels.secrets })
    .from(channels)
    .all()
    .filter(({ secrets }) => typeof secrets === 'object' && secrets !== null)
  if (plain.length === 0) return
  sqlite.pragma('secure_delete = ON')
  for (const { id, secrets } of plain)
    orm
      .update(channels)
      .set({ secrets: seal(secrets as object) })
      .where(eq(channels.id, id))
      .run()
  sqlite.exec('VACUUM')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}
