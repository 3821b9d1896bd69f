import type { Contract } from '../../shared/api/contracts.ts'
import type { Db } from '../db/client.ts'
import {
  addEdition,
  addSignature,
  countEditions,
  endEdition,
  findEdition,
  hasSigned,
  type StoredEdition,
} from '../db/editions.ts'
import { Failure } from '../errors.ts'
import { queuePacks } from '../mailings/queue-packs.ts'
import type { EditionContent } from '../review/edition.ts'
import { toldQuarter } from '../review/quarter.ts'
import type { Writer } from './writer.ts'
import { createHash } from 'node:crypto'

/** The edition of a quarter that holds; refuses a quarter that is not closed. */
export function requireEdition(db: Db, contract: Contract, quarter: number): StoredEdition {
  const edition = findEdition(db, contract.id, quarter)
  if (!edition) throw new Failure('committee-open', toldQuarter(contract, quarter))
  return edition
}

/** Refuses what a closed committee no longer takes. */
export function refuseClosed(db: Db, contract: Contract, quarter: number): void {
  if (findEdition(db, contract.id, quarter)) throw new Failure('committee-closed', toldQuarter(contract, quarter))
}

/**
 * Keeps what a committee was shown, as it is, under its fingerprint, and queues it for whoever is mailed it, where the server can
 * mail. Belongs in a transaction.
 */
export function closeCommittee(
  db: Db,
  contract: Contract,
  content: EditionContent,
  { by, now, log, canMail }: Writer & { readonly canMail: boolean },
): void {
  const { committee } = content
  const quarter = Number(committee.quarter.slice(1))
  refuseClosed(db, contract, quarter)
  const text = canonical(content)
  const number = countEditions(db, contract.id, quarter) + 1
  const editionId = addEdition(db, {
    contractId: contract.id,
    quarter,
    number,
    content: text,
    sha256: fingerprint(text),
    closedAt: now,
    closedBy: by.accountId,
  })
  if (canMail) queuePacks(db, { contractId: contract.id, editionId }, now)
  log({ event: 'committee-closed', by, contractId: contract.id, detail: `Q${quarter}` })
}

/** Opens a closed committee again, for a reason; the edition stays, and the next has the next number. Belongs in a transaction. */
export function reopenCommittee(db: Db, edition: StoredEdition, reason: string, { by, now, log }: Writer): void {
  endEdition(db, edition.id, { by: by.accountId, because: reason, at: now })
  const { contractId, quarter } = edition
  log({ event: 'committee-reopened', by, contractId, detail: `Q${quarter}` })
}

/** The provider's signature under an edition: agreed, or with a reserve, which is part of the record. Belongs in a transaction. */
export function signEdition(
  db: Db,
  { contract, edition }: { readonly contract: Contract; readonly edition: StoredEdition },
  reserve: string | null,
  { by, now, log }: Writer,
): void {
  const { id: editionId, contractId, quarter } = edition
  if (by.accountId !== null && hasSigned(db, editionId, by.accountId))
    throw new Failure('edition-signed', toldQuarter(contract, quarter))
  addSignature(db, { contractId, editionId, accountId: by.accountId, at: now, reserve })
  const detail = [`Q${quarter}`, reserve === null ? 'agreed' : 'reserve'].join(',')
  log({ event: 'committee-signed', by, contractId, detail })
}

/**
 * A value as one text that is the same whoever writes it: members in the order of their names, no spaces, numbers and texts as JSON
 * writes them; members that are not there are left out. After RFC 8785.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

/** The SHA-256 of a text, in hexadecimal. */
const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')
