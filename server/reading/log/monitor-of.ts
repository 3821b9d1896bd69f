import { normaliseWords } from '../values/clean-text.ts'
import { isEmpty } from '../values/empty.ts'
import { besideState } from '../values/monitor-state.ts'

/** Where a row says what it is about: the columns that name what is watched, and the one that says how that is. */
type Places = { readonly monitors: readonly number[]; readonly state: number }

/**
 * What a row is about: as it is told, null where one thing alone is watched, and as it is known however it is written. Where no
 * column names it, its state may: `web01 is DOWN`.
 */
export function monitorOf(
  cells: readonly string[],
  { monitors, state }: Places,
): { readonly name: string | null; readonly key: string } {
  const names = monitors.map((place) => cells[place] ?? '').filter((cell) => !isEmpty(cell))
  const written = monitors.length > 0 ? [...new Set(names.map((one) => one.trim()))] : [besideState(cells[state] ?? '')]
  const name = written.join(' / ')
  return { name: name === '' ? null : name, key: normaliseWords(name) || name }
}
