import type { Told } from '../words/quantity.ts'
import { plainText, type CommitmentGrid, type CommitmentRow } from './grid.ts'

/** What is wrong with a grid: the place of the row in it, and what a person reads. */
export type GridFault = {
  readonly row: number
  readonly code:
    | 'grid-nothing'
    | 'grid-shorter'
    | 'grid-share'
    | 'grid-twice'
    | 'grid-two-hours'
    | 'grid-unknown-priority'
  readonly params: Told
}

/**
 * The first thing that makes a grid say what no contract does: a row that guarantees nothing, a resolution due before its
 * response, a share of none or over all, a priority twice (round the clock beside office hours), or one that no file ever named.
 * `used`: the priorities of the contract's tickets; none where there is no ticket yet.
 */
export function gridFault({ rows }: CommitmentGrid, used: readonly string[]): GridFault | null {
  const known = new Set(used.map(plainText))
  const seen = new Map<string, CommitmentRow>()
  for (const [row, one] of rows.entries()) {
    const { priority, responseMinutes, resolutionMinutes, share } = one
    const fault = (code: GridFault['code'], params: GridFault['params'] = {}) => ({
      row,
      code,
      params: { priority: priority ?? '*', ...params },
    })
    if (responseMinutes === null && resolutionMinutes === null) return fault('grid-nothing')
    if (responseMinutes !== null && resolutionMinutes !== null && resolutionMinutes < responseMinutes)
      return fault('grid-shorter', { response: String(responseMinutes), resolution: String(resolutionMinutes) })
    if (!(share > 0 && share <= 1)) return fault('grid-share', { share: { share } })
    const key = `${one.type} ${priority === null ? '' : `=${plainText(priority)}`}`
    const before = seen.get(key)
    if (before) return fault(before.hours === one.hours ? 'grid-twice' : 'grid-two-hours')
    seen.set(key, one)
    if (priority !== null && known.size > 0 && !known.has(plainText(priority)))
      return fault('grid-unknown-priority', { used: used.join(', ') })
  }
  return null
}
