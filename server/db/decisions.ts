import { and, asc, eq, inArray } from './drizzle.ts'
import type { Decision, DecisionState } from '../../shared/api/decisions.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import type { Db } from './client.ts'
import { toInstant } from './instant.ts'
import { accounts } from './schema/accounts.ts'
import { decisionChanges, decisions } from './schema/committees.ts'

/** A decision as it is kept; what the KPI did since is worked out by whoever shows it. */
export type StoredDecision = Omit<Decision, 'effect' | 'quarter'> & { readonly quarter: number }
type Row = typeof decisions.$inferInsert
/** What can change of a decision, as its columns. */
export type DecisionColumns = Pick<
  Row,
  'text' | 'ownerId' | 'ownerName' | 'dueOn' | 'kpi' | 'state' | 'doneOn' | 'droppedBecause'
>
export type DecisionChange = Decision['changes'][number]['fields']

/** The decisions of a contract, oldest first: all of them, or those of one committee. */
export function listDecisions(db: Db, contractId: number, quarter?: number): StoredDecision[] {
  const ofQuarter = quarter === undefined ? undefined : eq(decisions.quarter, quarter)
  return read(db, and(eq(decisions.contractId, contractId), ofQuarter))
}

/** null where the contract has none of that number. */
export function findDecision(db: Db, contractId: number, id: number): StoredDecision | null {
  return read(db, and(eq(decisions.contractId, contractId), eq(decisions.id, id)))[0] ?? null
}

/** The decision that a device sent already under this key; null where it did not. */
export function findDecisionByKey(db: Db, contractId: number, key: string): StoredDecision | null {
  return read(db, and(eq(decisions.contractId, contractId), eq(decisions.key, key)))[0] ?? null
}

/** Writes a decision down and gives its number. `now`: epoch seconds. Belongs in a transaction. */
export function addDecision(
  { orm }: Db,
  decision: DecisionColumns & Pick<Row, 'contractId' | 'quarter' | 'key' | 'accountId'>,
  now: number,
): number {
  return orm
    .insert(decisions)
    .values({ ...decision, version: 1, at: now })
    .returning({ id: decisions.id })
    .get().id
}

/** Changes a decision, with what changed, by whom. Belongs in a transaction. */
export function changeDecision(
  { orm }: Db,
  before: Pick<StoredDecision, 'id' | 'version'> & { readonly contractId: number },
  to: Partial<DecisionColumns>,
  change: { readonly fields: DecisionChange; readonly accountId: number | null; readonly at: number },
): void {
  const { id, version, contractId } = before
  orm
    .update(decisions)
    .set({ ...to, version: version + 1 })
    .where(eq(decisions.id, id))
    .run()
  orm
    .insert(decisionChanges)
    .values({ contractId, decisionId: id, ...change })
    .run()
}

function read({ orm }: Db, which: ReturnType<typeof and>): StoredDecision[] {
  const rows = orm
    .select({ decision: decisions, by: accounts.name })
    .from(decisions)
    .leftJoin(accounts, eq(accounts.id, decisions.accountId))
    .where(which)
    .orderBy(asc(decisions.id))
    .all()
  if (rows.length === 0) return []
  const ids = rows.map(({ decision }) => decision.id)
  const changes = orm
    .select({ change: decisionChanges, by: accounts.name })
    .from(decisionChanges)
    .leftJoin(accounts, eq(accounts.id, decisionChanges.accountId))
    .where(inArray(decisionChanges.decisionId, ids))
    .orderBy(asc(decisionChanges.id))
    .all()
  const names = namesOf(orm, [
    ...rows.map(({ decision }) => decision.ownerId).filter((id) => id !== null),
    ...changes.flatMap(({ change }) => numbersIn(change.fields as DecisionChange)),
  ])
  return rows.map(({ decision, by }) => ({
    id: decision.id,
    key: decision.key,
    quarter: decision.quarter,
    text: decision.text,
    owner: ownerOf(decision, names),
    dueOn: decision.dueOn,
    kpi: decision.kpi as KpiId | null,
    state: stateOf(decision),
    version: decision.version,
    at: toInstant(decision.at),
    by,
    changes: changes
      .filter(({ change }) => change.decisionId === decision.id)
      .map(({ change, by: who }) => ({
        at: toInstant(change.at),
        by: who,
        fields: named(change.fields as DecisionChange, names),
      })),
  }))
}

const MEMBER = /^#(\d+)$/
/** The members whom a change of owner names by number. */
const numbersIn = (fields: DecisionChange): number[] =>
  fields
    .filter(({ field }) => field === 'owner')
    .flatMap(({ before, after }) => [before, after].map((one) => Number(MEMBER.exec(one ?? '')?.[1] ?? 0)))
    .filter((id) => id > 0)

/** A change of owner with the names of today. */
function named(fields: DecisionChange, names: ReadonlyMap<number, string>): DecisionChange {
  const nameOf = (one: string | null) => names.get(Number(MEMBER.exec(one ?? '')?.[1] ?? 0)) ?? one
  return fields.map((one) =>
    one.field === 'owner' ? { ...one, before: nameOf(one.before), after: nameOf(one.after) } : one,
  )
}

function namesOf(orm: Db['orm'], ids: number[]): Map<number, string> {
  if (ids.length === 0) return new Map()
  const found = orm.select({ id: accounts.id, name: accounts.name }).from(accounts).where(inArray(accounts.id, ids))
  return new Map(found.all().map(({ id, name }) => [id, name]))
}

type Owned = { readonly ownerId: number | null; readonly ownerName: string | null }
function ownerOf({ ownerId, ownerName }: Owned, names: ReadonlyMap<number, string>): Decision['owner'] {
  if (ownerId !== null) return { accountId: ownerId, name: names.get(ownerId) ?? '' }
  return ownerName === null ? null : { accountId: null, name: ownerName }
}

function stateOf({ state, doneOn, droppedBecause }: typeof decisions.$inferSelect): DecisionState {
  if (state === 'done') return { is: 'done', on: doneOn ?? '' }
  return state === 'dropped' ? { is: 'dropped', because: droppedBecause ?? '' } : { is: 'open' }
}
