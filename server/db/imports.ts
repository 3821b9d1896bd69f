import { and, desc, eq, getTableColumns, inArray, lt, not, sql, type SQL } from './drizzle.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { ImportSchema, type ColumnMapping, type Import, type ImportKind } from '../../shared/api/imports.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import type { RememberedChoices } from './mappings.ts'
import { accounts, uploadTokens } from './schema/accounts.ts'
import { imports } from './schema/imports.ts'

type Row = typeof imports.$inferSelect & { readonly byName: string | null; readonly tokenName: string | null }
/** How many rows there are, and how many of them say something of each field. */
export type Told = { readonly count: number; readonly fields: Readonly<Record<string, number>> }
/** What a file tells: of all rows, of the tickets that are finished, of the answers that come with tickets. */
export type ToldOf = { readonly rows: Told; readonly ended: Told; readonly answers: Told }

/** What reading the file found and what storing it would change: all of `Import` that has no column of its own. */
export type ImportReport = Omit<
  Import,
  | 'id'
  | 'contractId'
  | 'kind'
  | 'status'
  | 'file'
  | 'bytes'
  | 'sha256'
  | 'by'
  | 'createdAt'
  | 'committedAt'
  | 'undoable'
  | 'undoneAt'
> & {
  /** What committing it gives to remember for the next file of its layout; null = nothing. */
  readonly chosen: RememberedChoices | null
  /** What tells level 1 from now on, as was answered to the question of it; null = as the contract says. */
  readonly levelOne?: Contract['levelOne']
  /** How many rows told of each field: the next file of the tool is held against it. Not known of older files. */
  readonly told?: ToldOf
}
export type NewImport = {
  readonly contractId: number
  readonly kind: string
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** Who sent it, and by which upload token if not by hand. */
  readonly accountId: number | null
  readonly tokenId: number | null
  readonly createdAt: number
  readonly revision: number
  readonly upload: string
  readonly report: ImportReport
}
/** An import, with what the server alone needs to know of it. */
export type StoredImport = {
  readonly view: Import
  readonly report: ImportReport
  readonly upload: string | null
  readonly revision: number
  /** The upload token that sent it; null where a person did. */
  readonly tokenId: number | null
}

/** Newest first. */
export function listImports({ orm }: Db, contractId: number): StoredImport[] {
  return selectImports(orm, eq(imports.contractId, contractId)).orderBy(desc(imports.id)).all().map(toStored)
}

export function findImport({ orm }: Db, contractId: number, id: number): StoredImport | null {
  const row = selectImports(orm, and(eq(imports.contractId, contractId), eq(imports.id, id))!).get()
  return row ? toStored(row) : null
}

/** The reports of every contract's imports. */
export function listReports({ orm }: Db): { id: number; kind: ImportKind; report: ImportReport }[] {
  const all = orm.select({ id: imports.id, kind: imports.kind, report: imports.report }).from(imports).all()
  return all as { id: number; kind: ImportKind; report: ImportReport }[]
}

export function replaceReport({ orm }: Db, id: number, report: ImportReport): void {
  orm.update(imports).set({ report }).where(eq(imports.id, id)).run()
}

/** So many files back a tool is known to write a column. */
const LAST = 12

/** What the last files of a kind that one tool wrote were found to be, newest first. */
export function findLastReports({ orm }: Db, contractId: number, kind: ImportKind, format: string): ImportReport[] {
  const stored = and(eq(imports.contractId, contractId), eq(imports.kind, kind), eq(imports.status, 'committed'))
  const last = orm.select({ report: imports.report }).from(imports).where(stored).orderBy(desc(imports.id)).limit(LAST)
  return last
    .all()
    .map(({ report }) => report as ImportReport)
    .filter((report) => report.format === format)
}

/** What their columns were taken for, each field once. */
export function findLastColumns(...last: Parameters<typeof findLastReports>): ColumnMapping[] {
  const columns = findLastReports(...last).flatMap(({ mapping }) => mapping)
  return columns.filter(
    ({ field }, index) => field !== null && columns.findIndex((one) => one.field === field) === index,
  )
}

/** When tickets of the contract were last stored or taken back, in epoch seconds; 0 where that is not known. */
export function lastStoredAt({ sqlite }: Db, contractId: number): number {
  return sqlite
    .prepare(
      `SELECT max(0, coalesce(max(committed_at), 0), coalesce(max(undone_at), 0)) FROM imports
        WHERE contract_id = ? AND kind = 'tickets'`,
    )
    .pluck()
    .get(contractId) as number
}

/** Whether the contract has, or ever had, a figure. */
export function hasEverImported({ orm }: Db, contractId: number): boolean {
  const stored = and(eq(imports.contractId, contractId), inArray(imports.status, ['committed', 'undone']))
  return orm.select({ id: imports.id }).from(imports).where(stored).limit(1).get() !== undefined
}

export function addPreview({ orm }: Db, preview: NewImport): number {
  const { id } = orm
    .insert(imports)
    .values({ ...preview, status: 'preview' })
    .returning({ id: imports.id })
    .get()
  return id
}

export function replacePreview({ orm }: Db, id: number, revision: number, report: ImportReport): void {
  orm.update(imports).set({ revision, report }).where(eq(imports.id, id)).run()
}

/** Marks an import, the staged one, as committed, and as the one of its contract that can be undone. `now`: epoch seconds. */
export function markCommitted(
  { orm, sqlite }: Db,
  { contractId, id }: { readonly contractId: number; readonly id: number },
  report: ImportReport,
  now: number,
): void {
  orm.update(imports).set({ undoable: false }).where(eq(imports.contractId, contractId)).run()
  const stamp = sqlite.prepare('SELECT as_of AS asOf, rank FROM staged.about').get() as { asOf: number; rank: string }
  orm
    .update(imports)
    .set({ status: 'committed', committedAt: now, upload: null, report, undoable: true, ...stamp })
    .where(eq(imports.id, id))
    .run()
}

/** `now`: epoch seconds. */
export function markUndone({ orm }: Db, id: number, now: number): void {
  orm.update(imports).set({ status: 'undone', undoneAt: now, undoable: false }).where(eq(imports.id, id)).run()
}

export function removePreview({ orm }: Db, id: number): void {
  orm
    .delete(imports)
    .where(and(eq(imports.id, id), eq(imports.status, 'preview')))
    .run()
}

/** Removes the previews made before an instant (epoch seconds), but those that are held; returns the names of their files. */
export function removePreviewsBefore({ orm }: Db, before: number): string[] {
  const rows = orm
    .delete(imports)
    .where(and(eq(imports.status, 'preview'), lt(imports.createdAt, before), isNotHeld))
    .returning({ upload: imports.upload })
    .all()
  return rows.flatMap(({ upload }) => upload ?? [])
}

const isNotHeld = sql`coalesce(json_array_length(${imports.report}, '$.held'), 0) = 0`

/** The previews of every contract that are held, with their files. */
export function listHeld({ orm }: Db): { id: number; contractId: number; upload: string | null }[] {
  const { id, contractId, upload, status } = imports
  const isHeld = and(eq(status, 'preview'), not(isNotHeld))
  return orm.select({ id, contractId, upload }).from(imports).where(isHeld).all()
}

/** No contract is as it was when this preview was made: it is refused until it is read again. */
export function outdate({ orm }: Db, id: number): void {
  orm.update(imports).set({ revision: -1 }).where(eq(imports.id, id)).run()
}

/** The files of a contract's previews. */
export function listUploads({ orm }: Db, contractId: number): string[] {
  const rows = orm.select({ upload: imports.upload }).from(imports).where(eq(imports.contractId, contractId)).all()
  return rows.flatMap(({ upload }) => upload ?? [])
}

function selectImports(orm: Db['orm'], which: SQL) {
  return orm
    .select({ ...getTableColumns(imports), byName: accounts.name, tokenName: uploadTokens.name })
    .from(imports)
    .leftJoin(accounts, eq(accounts.id, imports.accountId))
    .leftJoin(uploadTokens, eq(uploadTokens.id, imports.tokenId))
    .where(which)
}

function toStored(row: Row): StoredImport {
  const { upload, revision, tokenId } = row
  return { view: toImport(row), report: row.report as ImportReport, upload, revision, tokenId }
}

function toImport({ report, byName, tokenName, asOf: _asOf, rank: _rank, ...row }: Row): Import {
  return ImportSchema.parse({
    ...(report as ImportReport),
    ...row,
    by: byName === null ? null : { name: byName, token: tokenName },
    createdAt: toInstant(row.createdAt),
    committedAt: row.committedAt === null ? null : toInstant(row.committedAt),
    undoneAt: row.undoneAt === null ? null : toInstant(row.undoneAt),
  })
}
