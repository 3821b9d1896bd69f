import type { Contract } from '../../shared/api/contracts.ts'
import { gridFault, type GridFault } from '../../shared/commitments/faults.ts'
import { Failure } from '../errors.ts'

/** Why a grid of commitments may not be taken. */
export const gridRefusals = [
  'grid-nothing',
  'grid-shorter',
  'grid-share',
  'grid-twice',
  'grid-two-hours',
  'grid-unknown-priority',
] as const satisfies readonly GridFault['code'][]

type Grids = Contract['commitments']

/**
 * Refuses grids that say what no contract does; those that stand already are not asked again. `priorities`: those of the
 * contract's tickets.
 */
export function requireSoundGrids(grids: Grids | undefined, priorities: () => string[], stand: Grids = []): void {
  if (grids === undefined) return
  const known = new Set(stand.map((grid) => JSON.stringify(grid)))
  const asked = grids.filter((grid) => !known.has(JSON.stringify(grid)))
  const used = asked.length > 0 ? priorities() : []
  for (const grid of asked) {
    const fault = gridFault(grid, used)
    if (fault) throw new Failure(fault.code, fault.params)
  }
}
