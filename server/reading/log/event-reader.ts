import type { FieldsOf } from '../../../shared/kinds/columns.ts'
import type { Incident } from '../../../shared/kinds/incidents/incident.ts'
import type { ReadRules } from '../read-rules.ts'
import type { ReadColumn } from '../recognise.ts'
import type { Row } from '../row.ts'
import type { MonitorEvent } from '../row-facts.ts'
import { guessMonitorState, readMonitorState, type MonitorState } from '../values/monitor-state.ts'
import type { StandingWords } from '../values/standing-words.ts'
import { monitorOf } from './monitor-of.ts'

type NamedEvent = MonitorEvent & { readonly service: string | null }

/** What a row of a log says, and the name of what is watched; null while its word is asked, `left-out` where somebody said that it says nothing. */
type ReadEvent = (row: Row<FieldsOf['incidents']>, cells: readonly string[]) => NamedEvent | null | 'left-out'

/** Compiles the reader of the events of a log of what monitors saw; null where the rows are none. A word that nobody knows is asked, once. */
export function eventReader(
  columns: readonly ReadColumn[],
  headers: readonly string[],
  { monitors, asking }: ReadRules,
): ReadEvent | null {
  if (monitors === null) return null
  const { index } = columns.find(({ field }) => field === 'kind')!
  const readState = asking.words<MonitorState>('event', headers[index]!, {
    knows: readMonitorState,
    means: (meaning) => meaning as MonitorState,
    guess: guessMonitorState,
  })
  return (row, cells) => {
    row.need('kind', 'kind-missing')
    const state = row.kindOf('kind', readState, 'kind-unknown')
    if (state === null || state === 'left-out') return state
    const { name, key } = monitorOf(cells, { monitors, state: index })
    return { state, monitor: key, service: name }
  }
}

/** The outage that an event may begin. What numbers events, or names a monitor, does not number an outage, which two of them tell. */
export function outageOf(
  incident: Incident,
  { service, ...event }: NamedEvent,
): { readonly incident: Incident; readonly event: MonitorEvent } {
  return { incident: { ...incident, id: null, service, endedAt: null }, event }
}

/** In a log, a second column that says that all is well takes no row back. */
export function standingInLog(words: StandingWords): StandingWords {
  return {
    count: (word) => readMonitorState(word) !== null || words.count(word),
    takeBack: (word) => readMonitorState(word) === null && words.takeBack(word),
  }
}
