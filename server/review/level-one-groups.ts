import type { Contract } from '../../shared/api/contracts.ts'
import type { LevelOneGroups } from '../../shared/api/level-one.ts'
import type { Db } from '../db/client.ts'
import { listGroups } from '../db/group-names.ts'
import { readTicketClasses } from '../db/ticket-months.ts'
import { ticketScopes } from './measure-terms.ts'

/** So many groups are shown, those of most tickets: as many as a contract may list. */
const SHOWN = 200

/** The groups of the finished tickets that the first-level rate counts, and the share of each that counts if it is level 1. */
export function levelOneGroups(db: Db, contract: Contract): LevelOneGroups {
  const { levels } = ticketScopes(contract, readTicketClasses(db, contract.id))
  return listGroups(db, contract.id, levels)
    .slice(0, SHOWN)
    .map(({ name, count, kept }) => ({ value: name, label: name, count, gives: kept / count }))
}
