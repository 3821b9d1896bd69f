import type { Contract } from '../../shared/api/contracts.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { HeldReason } from '../../shared/api/rests.ts'
import { formatMonth } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Actor } from '../db/audit.ts'
import { loggedWrite } from '../db/logged-write.ts'
import type { Db } from '../db/client.ts'
import { findImport, replaceReport } from '../db/imports.ts'
import type { WriteLock } from '../db/write-lock.ts'
import { Failure } from '../errors.ts'
import type { Importer } from './importer.ts'
import type { ImportViews } from './import-views.ts'
import type { Uploads } from './uploads.ts'

/** So many earlier files tell the usual size of one. */
const USUAL = 6

/**
 * Why nobody should store a file that nobody looked at; empty where it may be stored. `known`: the contract's imports, newest
 * first; `monthAt`: the contract's month of an instant, as `2026-03`.
 */
function reasonsToHold(preview: Import, known: readonly Import[], monthAt: (iso: string) => string): HeldReason[] {
  const before = known.filter(({ kind, status }) => kind === preview.kind && status === 'committed')
  const reasons: Record<HeldReason, boolean> = {
    rejected: preview.rejected > 0,
    asked: preview.questions.length > 0,
    mapping: before.length > 0 && fieldsOf(before[0]!) !== fieldsOf(preview),
    moved: movesByMoreThanNew(preview),
    vanished: preview.changes.vanished > 0,
    small: isSmall(preview, before, monthAt),
    older: isOlder(preview, before),
  }
  return (Object.keys(reasons) as HeldReason[]).filter((reason) => reasons[reason])
}

const fieldsOf = ({ format, mapping }: Import) =>
  [format, ...mapping.flatMap(({ field }) => field ?? []).toSorted()].join(' ')

/** Whether a figure of a delivered month moves, and not by facts alone that nobody knew. */
function movesByMoreThanNew({ restatements, changes, answers, answered }: Import): boolean {
  const changed = changes.changed + (answers?.changed ?? 0)
  return restatements.length > 0 && (changed > 0 || answered.some(({ about }) => about.topic === 'level-one'))
}

/** Whether the file of a whole month has not half the rows that such files have: it may be cut. */
function isSmall(preview: Import, before: readonly Import[], monthAt: (iso: string) => string): boolean {
  const isWhole = ({ months }: Import, at: string) => months.length > 0 && months.at(-1)! < monthAt(at)
  if (!isWhole(preview, preview.createdAt)) return false
  const sizes = before.filter((one) => isWhole(one, one.committedAt!)).slice(0, USUAL)
  return sizes.length > 0 && preview.accepted * 2 < median(sizes.map(({ accepted }) => accepted))
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Whether what is known is newer than the file, or than some of its rows. */
function isOlder({ stays, asOf }: Import, before: readonly Import[]): boolean {
  const newest = before.reduce((latest, { asOf: known }) => (known && known.at > latest ? known.at : latest), '')
  return stays.older + stays.tied > 0 || (asOf !== null && asOf.at < newest)
}

type Parts = {
  readonly db: Db
  readonly uploads: Uploads
  readonly lock: WriteLock
  readonly importer: Importer
  readonly importViews: ImportViews
  readonly now: () => number
}

/** Commits a preview that nobody looks at, where nothing speaks against it; else holds it, with the reasons, for somebody to see. */
export async function commitQuietly(
  { db, uploads, lock, importer, importViews, now }: Parts,
  contract: Contract,
  preview: Import,
  by: Actor,
): Promise<Import> {
  const { timeZone } = contract
  const zone = compileTimeZone(timeZone)
  const monthAt = (iso: string) => formatMonth(zone.monthOf(Date.parse(iso) / 1000))
  const held = reasonsToHold(preview, importViews.list(contract.id), monthAt)
  if (held.length === 0) return importer.commit(contract.id, preview.id, by)
  await lock(() =>
    loggedWrite(db, now(), (log) => {
      const stored = findImport(db, contract.id, preview.id)
      if (!stored) throw new Failure('import-not-found', { id: preview.id })
      if (stored.upload !== null) uploads.settle(stored.upload)
      replaceReport(db, preview.id, { ...stored.report, held })
      const about = { subject: 'import', id: preview.id } as const
      log({ event: 'import-held', by, contractId: contract.id, about, detail: held.join(',') })
    }),
  )
  return { ...preview, held }
}
