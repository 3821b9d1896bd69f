import { asc, eq, sql } from './drizzle.ts'
import { ContractSchema, type Contract } from '../../shared/api/contracts.ts'
import { defaultWindows } from '../../shared/kpi/index.ts'
import type { Db } from './client.ts'
import { contracts } from './schema/contracts.ts'
import { toInstant } from './instant.ts'
import { preparedOnce } from './prepared.ts'

type Row = typeof contracts.$inferSelect
export type ContractFields = Omit<Contract, 'id' | 'isSample' | 'createdAt' | 'updatedAt'>
export type ContractChange = Partial<ContractFields>

/** All contracts, by name. */
export function listContracts({ orm }: Db): Contract[] {
  return orm.select().from(contracts).orderBy(asc(contracts.name), asc(contracts.id)).all().map(toContract)
}

export function listContractIds({ sqlite }: Db): number[] {
  return sqlite.prepare('SELECT id FROM contracts ORDER BY id').pluck().all() as number[]
}

const contractOf = preparedOnce((orm) =>
  orm
    .select()
    .from(contracts)
    .where(eq(contracts.id, sql.placeholder('id')))
    .prepare(),
)

export function findContract(db: Db, id: number): Contract | null {
  const row = contractOf(db).get({ id })
  return row ? toContract(row) : null
}

/** `now`: epoch seconds. */
export function addContract({ orm }: Db, fields: ContractFields, now: number): Contract {
  return toContract(
    orm
      .insert(contracts)
      .values({ ...fields, createdAt: now, updatedAt: now })
      .returning()
      .get(),
  )
}

/** Marks a contract as the sample data of an account. */
export function markSample({ orm }: Db, id: number, accountId: number): void {
  orm.update(contracts).set({ sampleOf: accountId }).where(eq(contracts.id, id)).run()
}

/** The sample data that were made for an account, whole or not. */
export function listSamplesOf({ orm }: Db, accountId: number): Contract[] {
  return orm.select().from(contracts).where(eq(contracts.sampleOf, accountId)).all().map(toContract)
}

export function changeContract({ orm }: Db, id: number, change: ContractChange, now: number): void {
  orm
    .update(contracts)
    .set({ ...change, updatedAt: now })
    .where(eq(contracts.id, id))
    .run()
}

/** Contracts of an earlier release, which name no window yet. */
export function listContractsWithoutWindows({ sqlite }: Db): number[] {
  return sqlite.prepare("SELECT id FROM contracts WHERE windows = '{}' ORDER BY id").pluck().all() as number[]
}

/** Writes down the windows that a contract is judged by, which nobody changed. */
export function keepWindows({ orm }: Db, id: number, windows: Contract['windows']): void {
  orm.update(contracts).set({ windows }).where(eq(contracts.id, id)).run()
}

/** Counts every change of a contract's facts, or of what its figures are computed with; −1 = it is gone. */
export function readRevision(db: Db, id: number): number {
  return revisionOf(db).get({ id })?.revision ?? -1
}

const revisionOf = preparedOnce((orm) =>
  orm
    .select({ revision: contracts.revision })
    .from(contracts)
    .where(eq(contracts.id, sql.placeholder('id')))
    .prepare(),
)

export function bumpRevision({ orm }: Db, id: number): void {
  orm
    .update(contracts)
    .set({ revision: sql`${contracts.revision} + 1` })
    .where(eq(contracts.id, id))
    .run()
}

function toContract(row: Row): Contract {
  const windows = { ...defaultWindows, ...(row.windows as Partial<Contract['windows']>) }
  return ContractSchema.parse({
    ...row,
    windows,
    isSample: row.sampleOf !== null,
    createdAt: toInstant(row.createdAt),
    updatedAt: toInstant(row.updatedAt),
  })
}
