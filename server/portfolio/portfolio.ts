import { setImmediate } from 'node:timers/promises'
import type { Portfolio, PortfolioQuestion, PortfolioRow } from '../../shared/api/portfolio.ts'
import { parseMonth } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Db } from '../db/client.ts'
import { findContract } from '../db/contracts.ts'
import {
  keepPortfolioRows,
  listPortfolio,
  listStaleRows,
  readChanges,
  readPortfolioRows,
  type PortfolioHead,
  type StoredRow,
} from '../db/portfolio-rows.ts'
import { writeUnseen } from '../db/revision.ts'
import { atOneMoment } from '../db/snapshot.ts'
import type { WriteLock } from '../db/write-lock.ts'
import { gravityOf, portfolioRow } from '../review/portfolio-row.ts'
import { readReviewedContract } from '../review/reviewed-contract.ts'
import { releaseOf } from './release.ts'
import { inOrder, searchContracts } from './search.ts'

const PAGE_SIZE = 50
/** How long rows are computed before whoever else asks is answered. */
const SLICE_MS = 8
/** Rows that are stored in about as long. */
const STORED_AT_ONCE = 25

export type PortfolioParts = {
  readonly db: Db
  readonly lock: WriteLock
  /** Epoch seconds. */
  readonly now: () => number
  /** Whether the database may be written into. */
  readonly isSound: () => boolean
  readonly onError: (error: unknown) => void
}

export type PortfolioService = ReturnType<typeof makePortfolio>

/** The contracts at a glance, each computed once until something of it changes. */
export function makePortfolio({ db, lock, now: clock, isSound, onError }: PortfolioParts) {
  /** Computed and not stored yet: an import holds the lock. */
  const waiting = new Map<number, StoredRow>()
  let isClosed = false

  /** Rows of contracts as they stand at `now`, but those that are gone: none for longer than a slice at a time. */
  async function compute(contractIds: readonly number[], now: number): Promise<Map<number, StoredRow>> {
    const rows = new Map<number, StoredRow>()
    let began = performance.now()
    for (const id of contractIds) {
      if (performance.now() - began > SLICE_MS) {
        await setImmediate()
        began = performance.now()
      }
      if (isClosed) return rows
      const row = computeRow(db, id, now)
      if (row) rows.set(id, row)
    }
    return rows
  }

  async function store(rows: Iterable<StoredRow>): Promise<void> {
    for (const row of rows) waiting.set(row.contractId, row)
    await lock(async () => {
      const mayStore = () => !isClosed && waiting.size > 0 && isSound()
      while (mayStore()) {
        const stored = [...waiting.values()].slice(0, STORED_AT_ONCE)
        for (const { contractId } of stored) waiting.delete(contractId)
        writeUnseen(db, () => keepPortfolioRows(db, stored))
        await setImmediate()
      }
    })
  }

  /** Whether a row that waits to be stored is true of its contract. */
  const isGood = (row: StoredRow | undefined, { changes }: PortfolioHead, now: number): row is StoredRow =>
    row !== undefined && row.changes === changes && row.validFrom <= now && now < row.validUntil

  async function page(accountId: number, question: PortfolioQuestion, now: number): Promise<Portfolio> {
    const heads = listPortfolio(db, accountId, { release: releaseOf(), now })
    const lacking = heads.filter(({ known }) => known === 0)
    const atHand = new Map<number, StoredRow>()
    for (const head of lacking) {
      const row = waiting.get(head.id)
      if (isGood(row, head, now)) atHand.set(head.id, row)
    }
    const computed = await compute(
      lacking.filter(({ id }) => !atHand.has(id)).map(({ id }) => id),
      now,
    )
    if (computed.size > 0) void store(computed.values()).catch(onError)
    for (const [id, row] of computed) atHand.set(id, row)
    const placed = heads.flatMap((head) => {
      const { gravity, month } = atHand.get(head.id) ?? head
      return gravity === null ? [] : [{ ...head, gravity, month }]
    })
    const { page: at = 1, search = '', order = 'attention' } = question
    const found = inOrder(searchContracts(placed, search), order)
    const shown = found.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE).map(({ id }) => id)
    const stored = readPortfolioRows(
      db,
      shown.filter((id) => !atHand.has(id)),
    )
    return {
      page: at,
      pageSize: PAGE_SIZE,
      contracts: placed.length,
      total: found.length,
      rows: shown.flatMap((id) => ((atHand.get(id) ?? stored.get(id))?.row as PortfolioRow | undefined) ?? []),
    }
  }

  return {
    page,
    /** Computes and stores every row that is lacking or no longer true, so that nobody waits for it. */
    refresh: async (): Promise<void> => {
      const now = clock()
      if (isClosed) return
      await store((await compute(listStaleRows(db, { release: releaseOf(), now }), now)).values())
    },
    close: () => {
      isClosed = true
    },
  }
}

/** One state of the contract, whatever is stored meanwhile by an import; null = it is gone. */
function computeRow(db: Db, contractId: number, now: number): StoredRow | null {
  return atOneMoment(db, () => {
    const changes = readChanges(db, contractId)
    const contract = findContract(db, contractId)
    if (!contract) return null
    const reviewed = readReviewedContract(db, contract, now)
    const row = portfolioRow(db, reviewed)
    const zone = compileTimeZone(contract.timeZone)
    return {
      contractId,
      changes,
      release: releaseOf(),
      validFrom: zone.startOfMonth(reviewed.present),
      validUntil: zone.startOfMonth(reviewed.present + 1),
      gravity: gravityOf(row),
      month: row.month === null ? null : parseMonth(row.month),
      row,
    }
  })
}
