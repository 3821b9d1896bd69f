import type { Contract } from '../../shared/api/contracts.ts'
import type { Db } from '../db/client.ts'
import { findContract } from '../db/contracts.ts'
import { Failure } from '../errors.ts'

/** The contract of a route; refuses one that does not exist. */
export function requireContract(db: Db, id: number): Contract {
  const contract = findContract(db, id)
  if (!contract) throw new Failure('contract-not-found', { id })
  return contract
}
