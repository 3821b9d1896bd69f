import { randomUUID } from 'node:crypto'
import { decisionFields, type DecisionPatch, type NewDecision } from '../../shared/api/decisions.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { dateFormat } from '../../shared/words/kept-formats.ts'
import type { Db } from '../db/client.ts'
import {
  addDecision,
  changeDecision,
  findDecision,
  findDecisionByKey,
  type DecisionChange,
  type DecisionColumns,
  type StoredDecision,
} from '../db/decisions.ts'
import { findRole } from '../db/members.ts'
import { Failure } from '../errors.ts'
import { refuseClosed } from './close.ts'
import type { Writer } from './writer.ts'

/**
 * Writes a decision of a committee down. The same key sent again gives the decision that is there, and writes nothing: a
 * device that heard no answer sends its words once more, even to a committee that was closed meanwhile. Belongs in a
 * transaction. Throws Failure for an owner who is no member.
 */
export function takeDecision(
  db: Db,
  contract: Contract,
  quarter: number,
  { said, by, now, log }: Writer & { readonly said: NewDecision },
): StoredDecision {
  const known = said.key === undefined ? null : findDecisionByKey(db, contract.id, said.key)
  if (known) return known
  refuseClosed(db, contract, quarter)
  const columns = columnsOf(db, contract, { ...said, state: { is: 'open' } }, now) as DecisionColumns
  const place = { contractId: contract.id, quarter, key: said.key ?? randomUUID(), accountId: by.accountId }
  const id = addDecision(db, { ...columns, ...place }, now)
  const about = { subject: 'decision', id } as const
  log({ event: 'decision-taken', by, contractId: contract.id, about, detail: `Q${quarter}` })
  return findDecision(db, contract.id, id)!
}

/**
 * Changes a decision, and keeps what each field said before. Belongs in a transaction. Throws Failure where it was changed since
 * the version that was read: the answer holds what it says now. A change that changes nothing writes nothing.
 */
export function reviseDecision(
  db: Db,
  contract: Contract,
  before: StoredDecision,
  { to, by, now, log }: Writer & { readonly to: DecisionPatch },
): StoredDecision {
  const { version, ...patch } = to
  const fields = changesOf(before, patch)
  if (fields.length === 0) return before
  // What was decided stays as it was closed; who sees to it, by when and how it went may change.
  if (fields.some(({ field }) => field === 'text' || field === 'kpi')) refuseClosed(db, contract, before.quarter)
  if (version !== before.version) throw new Failure('decision-changed', { version: before.version })
  const columns = columnsOf(db, contract, patch, now)
  changeDecision(db, { ...before, contractId: contract.id }, columns, { fields, accountId: by.accountId, at: now })
  const detail = [`Q${before.quarter}`, ...fields.map(({ field }) => field)].join(',')
  const about = { subject: 'decision', id: before.id } as const
  log({ event: 'decision-changed', by, contractId: contract.id, about, detail })
  return findDecision(db, contract.id, before.id)!
}

type Said = Omit<DecisionPatch, 'version'>

function columnsOf(db: Db, contract: Contract, { text, owner, dueOn, kpi, state }: Said, now: number) {
  if (owner && 'accountId' in owner && findRole(db, contract.id, owner.accountId) === null)
    throw new Failure('decision-owner-unknown', { id: owner.accountId })
  if (state?.is === 'done' && state.on > dayIn(contract.timeZone, now))
    throw new Failure('decision-done-in-future', { on: { day: state.on } })
  const columns: Partial<DecisionColumns> = {
    ...(text !== undefined && { text }),
    ...(owner !== undefined && {
      ownerId: owner && 'accountId' in owner ? owner.accountId : null,
      ownerName: owner && 'name' in owner ? owner.name : null,
    }),
    ...(dueOn !== undefined && { dueOn }),
    ...(kpi !== undefined && { kpi }),
    ...(state !== undefined && {
      state: state.is,
      doneOn: state.is === 'done' ? state.on : null,
      droppedBecause: state.is === 'dropped' ? state.because : null,
    }),
  }
  return columns
}

/** The day of an instant in a time zone, as `2026-03-01`. */
function dayIn(timeZone: string, now: number): string {
  return dateFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now * 1000)
}

function changesOf(before: StoredDecision, patch: Said): DecisionChange {
  const is = { ...before, ...patch }
  return decisionFields.flatMap((field) => {
    if (patch[field] === undefined) return []
    const [was, now] = [textOf(before[field]), textOf(is[field])]
    return was === now ? [] : [{ field, before: was, after: now }]
  })
}

type Value = StoredDecision[(typeof decisionFields)[number]] | Said['owner']

/** A field as the history keeps it: a member by number, since names change and may be deleted. */
function textOf(value: Value): string | null {
  if (value === null || value === undefined || typeof value === 'string') return value ?? null
  if ('is' in value)
    return value.is === 'open' ? 'open' : value.is === 'done' ? `done ${value.on}` : `dropped ${value.because}`
  return 'accountId' in value && value.accountId !== null ? `#${value.accountId}` : 'name' in value ? value.name : null
}
