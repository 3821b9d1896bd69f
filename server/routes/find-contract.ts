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

/** The same for what sample data are kept from: real files would go with them, and nobody is to be told of them. */
export function requireRealContract(db: Db, id: number): Contract {
  const contract = requireContract(db, id)
  if (contract.isSample) throw new Failure('sample-contract')
  return contract
}
