import type { FactField } from '../../../shared/kinds/columns.ts'
import type { AskColumn } from '../column-question.ts'
import type { ChosenMapping } from '../mapping.ts'
import type { ReadColumn } from '../recognise.ts'
import { monitorOf } from './monitor-of.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { directionOf } from './direction.ts'
import { isEmpty } from '../values/empty.ts'
import { readIncidentKind } from '../values/incident-kind.ts'
import { readMonitorState, saysEnded, saysWellNow, type MonitorState } from '../values/monitor-state.ts'

type Table = {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly mapping: ChosenMapping
}

/** A log of what monitors saw: its columns, the state standing as what a row is, and those that name what is watched. */
export type StateTable = { readonly columns: readonly ReadColumn[]; readonly monitors: readonly number[] }

/** Columns that name what is watched, normalised; where none is there, how it is reached may tell it. */
const NAMES =
  /^(?:(?:nom|name|libelle) (?:de |du |d |of )?(?:l |la |le )?)?(?:monitors?|moniteur|monitored \w+|host ?(?:name)?|hotes?|services?|equipements?|equipment|devices?|appareils?|materiels?|sondes?|probes?|sensors?|capteurs?|servers?|serveurs?|machines?|noeuds?|nodes?|sites?|agences?|lieux?|location|liens?|liaisons?|links?|lignes?|circuits?|applications?|applis?|apps?|systems?|systemes?|ressources?|resources?|checks?|controles?|alerts?|alertes?|alarms?|alarmes?|triggers?|composants?|components?|elements?|objets?|objects?|ci|instances?|cibles?|targets?|names?|noms?|interfaces?|ports?|routeurs?|routers?)(?: (?:name|nom|concernee?s?|impactee?s?|affected|supervisee?s?|surveillee?s?))?$/
const ADDRESSES = /^(?:ip|adresses?(?: ip)?|address|ip address|urls?|endpoints?|hostname|fqdn|domain\w*|domaines?)$/

/** Columns of what was before, of which a row tells the change. */
const BEFORE = /\b(?:old|previous|prior|last|from|before|ancien\w*|precedent\w*|avant)\b/

/** Fields of which a column holds no state of what is watched. */
const OTHERS: ReadonlySet<FactField> = new Set(['startedAt', 'startedTime', 'id', 'updatedAt'])
/** What says how long something lasted: beside it a row is no mere event. */
const LENGTHS: ReadonlySet<FactField> = new Set(['endedAt', 'endedTime', 'durationSeconds'])

/**
 * Finds whether the rows of a file of incidents are events of what is watched, each that it went down or is up again, and none how
 * long that took; null where they are not. Events come in pairs of one monitor: in a list most rows are over, in a log each end
 * follows its beginning. Where no header names what is watched, which column does is asked.
 */
export function stateTable(columns: readonly ReadColumn[], table: Table, ask: AskColumn): StateTable | null {
  const { rows } = table
  if (!columns.some(({ field }) => field === 'startedAt')) return null
  const direction = directionOf(columns, rows)
  const found = stateCandidates(columns, table).flatMap((index) => {
    const states = rows.map((row) => readMonitorState(row[index] ?? ''))
    if (!areEvents(columns, { rows, index, states, direction })) return []
    const monitors = monitorsOf(columns, table, index)
    const candidates = monitors.length > 0 ? [] : unnamedMonitors({ columns, table, index, states, direction })
    const first = candidates.length > 0 ? [candidates[0]!] : monitors
    if (first.length === 0 && !areNamedBeside(rows, index, states)) return []
    return comeInPairs(rows, { index, monitors: first, states, direction })
      ? { index, states, monitors, candidates }
      : []
  })
  const [first] = found
  if (!first) return null
  const isOther = found.some(({ states }) => states.some((state, at) => state !== first.states[at]))
  const places = found.map(({ index }) => index)
  const state = isOther ? ask({ field: 'kind', columns: places, guess: first.index }) : first.index
  const { index, monitors: named, candidates } = found.find((one) => one.index === state)!
  const chosen =
    candidates.length > 0 ? ask({ field: 'service', columns: [...candidates, null], guess: candidates[0]! }) : null
  const monitors = chosen === null ? named : [chosen]
  const others = columns.filter((column) => column.index !== index && column.field !== 'kind')
  const hasName = monitors.length === 0 || others.some(({ field }) => field === 'service')
  const service = hasName ? [] : [{ index: monitors[0]!, field: 'service' as const, rule: null }]
  const kept = others.filter((column) => service.every((one) => one.index !== column.index))
  return { columns: [...kept, ...service, { index, field: 'kind', rule: null }], monitors }
}

/** The columns that may hold the states: the one that somebody chose, else that of what a row is, then all others. */
function stateCandidates(columns: readonly ReadColumn[], { headers, rows, mapping }: Table): readonly number[] {
  const kind = columns.find(({ field }) => field === 'kind')?.index
  if (Object.values(mapping).includes('kind')) return kind === undefined ? [] : [kind]
  const taken = new Set(columns.filter(({ field }) => OTHERS.has(field)).map(({ index }) => index))
  const grave = columns.find(({ field }) => field === 'severity')?.index
  const isState = (index: number) => index !== grave || rows.some((row) => saysWellNow(row[index] ?? ''))
  const free = [...headers.keys()].filter(
    (index) =>
      !taken.has(index) &&
      mapping[index] === undefined &&
      !BEFORE.test(normaliseWords(headers[index]!)) &&
      isState(index),
  )
  return kind === undefined ? free : [kind, ...free.filter((index) => index !== kind)]
}

type States = {
  readonly rows: Table['rows']
  readonly index: number
  readonly states: readonly (MonitorState | null)[]
  /** Whether time runs down the file (1) or up (-1); 0 where its dates do not tell. */
  readonly direction: number
}

/** Whether a column says of most rows that something went down or is up, of both, and none of those that went down says how long. */
function areEvents(columns: readonly ReadColumn[], { rows, index, states }: States): boolean {
  if (!states.includes('down') || !states.includes('up')) return false
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => !isEmpty(cell))
  const known = states.filter((state) => state !== null).length
  if (known * 2 < cells.length) return false
  const kinds = [index, ...columns.filter(({ field }) => field === 'kind').map((column) => column.index)]
  if (rows.some((row) => kinds.some((place) => readIncidentKind(row[place] ?? '') === 'security'))) return false
  const lengths = columns.filter(({ field }) => LENGTHS.has(field))
  return !rows.some((row, at) => states[at] === 'down' && lengths.some((one) => !isEmpty(row[one.index] ?? '')))
}

/** The columns that name what is watched. */
function monitorsOf(columns: readonly ReadColumn[], { headers, rows, mapping }: Table, state: number): number[] {
  const service = columns.find(({ field }) => field === 'service')?.index
  if (service !== undefined && mapping[service] === 'service') return [service]
  const isFree = (index: number) => index !== state && mapping[index] === undefined && !isDate(index, columns)
  // `SRV1 is DOWN` names it otherwise in each row.
  const saysState = (index: number) => 2 * rows.filter((row) => readMonitorState(row[index] ?? '')).length > rows.length
  const called = (pattern: RegExp) =>
    [...headers.keys()].filter(
      (index) =>
        isFree(index) &&
        (pattern.test(normaliseWords(headers[index]!)) || (pattern === NAMES && index === service)) &&
        !saysState(index),
    )
  const named = called(NAMES)
  return named.length > 0 ? named : called(ADDRESSES)
}

const isDate = (index: number, columns: readonly ReadColumn[]) =>
  columns.some((column) => column.index === index && OTHERS.has(column.field) && column.field !== 'id')

type Unnamed = { readonly columns: readonly ReadColumn[]; readonly table: Table } & Omit<States, 'rows'>

/** The columns that may name what is watched under a header that does not say so: those that are filled, of few names. */
function unnamedMonitors({ columns, table, index, states, direction }: Unnamed): number[] {
  const { headers, rows, mapping } = table
  const isName = (place: number) => {
    const cells = rows.map((row) => row[place]?.trim() ?? '')
    const names = new Set(cells)
    return cells.every((cell) => !isEmpty(cell)) && names.size > 1 && names.size < rows.length
  }
  const fits = (place: number) => comeInPairs(rows, { index, monitors: [place], states, direction })
  return [...headers.keys()].filter(
    (place) =>
      place !== index && mapping[place] === undefined && !isDate(place, columns) && isName(place) && fits(place),
  )
}

/** Where no column names what is watched: whether one thing alone is, or each event names its own and none ends that did not begin. */
function areNamedBeside(rows: Table['rows'], state: number, states: States['states']): boolean {
  const keyOf = (row: readonly string[]) => monitorOf(row, { monitors: [], state }).key
  const keysOf = (said: MonitorState) => new Set(rows.filter((_, at) => states[at] === said).map(keyOf))
  const [downs, ups] = [keysOf('down'), keysOf('up')]
  const areNamed = !downs.has('') && !ups.has('')
  return areNamed
    ? [...ups].every((key) => downs.has(key))
    : downs.size === 1 && ups.size === 1 && downs.has('') && ups.has('')
}

type Watched = Omit<States, 'rows'> & { readonly monitors: readonly number[] }

/** Whether half of the ends at least follow a beginning of the same monitor, from the top or, newest first, from the bottom. */
function comeInPairs(rows: Table['rows'], { index, monitors, states, direction }: Watched): boolean {
  const last = new Map<string, string>()
  let [ups, forward, backward] = [0, 0, 0]
  rows.forEach((row, at) => {
    const state = states[at]
    if (!state) return
    const monitor = monitorOf(row, { monitors, state: index }).key
    const cell = row[index] ?? ''
    const before = last.get(monitor)
    const wasUp = before !== undefined && readMonitorState(before) === 'up'
    if (state === 'up' && (saysEnded(cell) || !wasUp)) ups += 1
    if (before !== undefined && wasUp !== (state === 'up')) {
      if (wasUp) backward += 1
      else forward += 1
    }
    last.set(monitor, cell)
  })
  const pairs = direction > 0 ? forward : direction < 0 ? backward : Math.max(forward, backward)
  return pairs > 0 && pairs * 2 >= ups
}
