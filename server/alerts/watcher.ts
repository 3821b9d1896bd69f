import { setImmediate } from 'node:timers/promises'
import { Cron } from 'croner'
import type { Contract } from '../../shared/api/contracts.ts'
import { readWatch, writeSummedUpIn } from '../db/alert-settings.ts'
import type { Month } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Db } from '../db/client.ts'
import { findContract, listContractIds } from '../db/contracts.ts'
import { readChanges } from '../db/portfolio-rows.ts'
import type { WriteLock } from '../db/write-lock.ts'
import { monthAt } from '../review/reviewed-contract.ts'
import type { Outbox } from './outbox.ts'
import { watchContract } from './watch-contract.ts'

/** At ten past every hour: a month ends, and a day that a file was due by passes, at another hour in each time zone. */
const HOURLY = '10 * * * *'

export type WatcherParts = {
  readonly db: Db
  readonly lock: WriteLock
  readonly outbox: Pick<Outbox, 'wake'>
  /** Epoch seconds. */
  readonly now: () => number
  /** Sums the contract's months up again and finds their drift, now that one more is over. */
  readonly closeMonth: (contract: Contract) => Promise<void>
  /** Queues what members are mailed as time passes. Called inside the write lock. */
  readonly queuePages: (contract: Contract) => void
  /** Whether the database may be built on; while it may not, time raises nothing. */
  readonly isSound: () => boolean
  /** Done once all contracts were looked at: what time has made of them is stored. */
  readonly thenRefresh: () => Promise<void>
  readonly onError: (error: unknown) => void
}

/** Looks at contracts when something of theirs changed, and at all of them when time has passed. */
export type Watcher = ReturnType<typeof makeWatcher>

export function makeWatcher(parts: WatcherParts) {
  const { db, lock, outbox, now, closeMonth, queuePages, isSound, thenRefresh, onError } = parts
  /** How each contract stood when it was last looked at: time that passes within a day brings nothing to one that nobody wrote in. */
  const looked = new Map<number, string>()
  let isClosed = false

  /** Looks at one contract and sends what follows. Belongs inside the write lock. */
  const look = (contractId: number, lastTick: Month | null = null): void => {
    watchContract(db, contractId, now(), lastTick)
    void outbox.wake()
  }

  /**
   * Raises what time alone raises. Doing it twice, late, or after the clock was set does nothing more: what was raised is in
   * the database, by its cause.
   */
  const tick = async (): Promise<void> => {
    for (const contractId of contractsToLookAt()) {
      await lock(() => tickOne(contractId)).catch(onError)
      await setImmediate()
    }
    await thenRefresh().catch(onError)
  }

  const tickOne = async (contractId: number): Promise<void> => {
    const contract = isClosed || !isSound() ? null : findContract(db, contractId)
    if (!contract) return
    const month = monthAt(contract, now())
    const lastTick = readWatch(db, contractId).summedUpIn
    if (lastTick !== month) await closeMonth(contract)
    queuePages(contract)
    if (lastTick === month && looked.get(contractId) === stateOf(contract)) return
    look(contractId, lastTick ?? month)
    if (lastTick !== month) writeSummedUpIn(db, contractId, month)
    looked.set(contractId, stateOf(contract))
  }

  /** What a look goes by: what was written of the contract, and the day on its calendar, by which files and decisions are due. */
  const stateOf = ({ id, timeZone }: Contract): string =>
    `${readChanges(db, id)} ${compileTimeZone(timeZone).dayOf(now())}`

  const contractsToLookAt = (): readonly number[] => {
    try {
      return isClosed ? [] : listContractIds(db)
    } catch (error) {
      onError(error)
      return []
    }
  }

  const clock = new Cron(HOURLY, { paused: true, protect: true, unref: true, timezone: 'UTC' }, tick)
  return {
    look,
    tick,
    /** Ticks at once, for the time in which no process ran, then every hour. */
    start: () => {
      if (isClosed) return
      clock.resume()
      void tick()
    },
    close: () => {
      isClosed = true
      clock.stop()
    },
  }
}
