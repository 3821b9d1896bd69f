/**
 * Which of two states of a row is the newer: what it is as of, then its file's instant (both epoch seconds), then its rank,
 * which settles the rest by what the state itself says. No two states that differ have the same one.
 */
type Stamp = readonly [asOf: number, file: number, rank: string]
/** The fields that one state tells of, as bits in the order of their list, and when it is from. */
export type Layer = readonly [...Stamp, told: number]

/** A row as it is known: what it holds, and from which states, the newest first, each field from one alone. */
export type State<Row> = { readonly row: Row; readonly layers: readonly Layer[] }

const TOLD = 3
/** Added to an instant, in seconds: what a file lets infer of a field that it does not tell yields to whatever tells it. */
const INFERRED = -1e11

/** Above 0 where `a` is the newer. */
export function compareStamps(a: Readonly<Layer>, b: Readonly<Layer>): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0)
}

/** Whether what is known comes from the same states in both, so that it is the same. */
export function sameLayers(one: readonly Layer[], other: readonly Layer[]): boolean {
  return (
    one.length === other.length &&
    one.every((layer, at) => compareStamps(layer, other[at]!) === 0 && layer[TOLD] === other[at]![TOLD])
  )
}

/** Bits of the members of a list that are told of. */
export function toldBits<Field>(fields: readonly Field[], isTold: (field: Field) => boolean): number {
  return fields.reduce((bits, field, at) => (isTold(field) ? bits | (1 << at) : bits), 0)
}

/**
 * Two states of one row as one: each field as the newer of those that tell of it says. Whatever the order in which states come,
 * and however often, the same row comes out: merging commutes, associates, and changes nothing the second time (a last writer
 * wins register a field: Shapiro and others, 2011, INRIA 7506, § 3.2.1).
 */
export function mergeStates<Row extends object>(
  one: State<Row>,
  other: State<Row>,
  fields: readonly (keyof Row)[],
): State<Row> {
  const row = { ...one.row }
  const layers: { -readonly [At in keyof Layer]: Layer[At] }[] = []
  fields.forEach((field, at) => {
    const bit = 1 << at
    const tells = (layer: Layer) => (layer[TOLD] & bit) !== 0
    const mine = one.layers.find(tells)
    const theirs = other.layers.find(tells)
    const winner = !theirs || (mine && compareStamps(mine, theirs) >= 0) ? mine : theirs
    if (!winner) return
    if (winner === theirs) row[field] = other.row[field]
    const layer = layers.find((known) => compareStamps(known, winner) === 0)
    if (layer) layer[TOLD] |= bit
    else layers.push([winner[0], winner[1], winner[2], bit])
  })
  return { row, layers: layers.toSorted((a, b) => compareStamps(b, a)) }
}

/** The state that a file's row is: what it tells, and what it lets infer. */
export function stateOf<Row extends object>(row: Row, newest: Layer, fields: readonly (keyof Row)[]): State<Row> {
  const [asOf, file, rank, told] = newest
  const inferred = toldBits(fields, (field) => (row[field] ?? null) !== null) & ~told
  return { row, layers: inferred === 0 ? [newest] : [newest, [asOf + INFERRED, file, rank, inferred]] }
}

/** The older layers of a state as its row keeps them, with what else is to be kept there; null where the newest tells all. */
export function packOlder<Row extends object>(
  { row, layers }: State<Row>,
  fields: readonly (keyof Row)[],
  kept: object | null = null,
): string | null {
  const implied = stateOf(row, layers[0]!, fields).layers
  return kept === null && sameLayers(implied, layers) ? null : JSON.stringify({ layers: layers.slice(1), ...kept })
}

/** What `packOlder` packed. */
export function unpackOlder(older: string): { readonly layers: readonly Layer[]; readonly [kept: string]: unknown } {
  return JSON.parse(older) as { layers: Layer[] }
}

/** Rows of a file that say something else than what is known, and are not taken: it is newer, or of the same instant. */
export type Staying = { older: number; tied: number }

/** How a row of a file fared against what was known of it. */
export type Fate = 'changed' | 'unchanged' | keyof Staying

/** `changed` as to its fields; else whether some field of the file's row says otherwise and stays, and why. */
export function fateOf<Row extends object>(
  known: State<Row>,
  told: State<Row>,
  merged: State<Row>,
  fields: readonly (keyof Row)[],
): Fate {
  if (fields.some((field) => merged.row[field] !== known.row[field])) return 'changed'
  let fate: Fate = 'unchanged'
  for (const [at, field] of fields.entries()) {
    const bit = 1 << at
    if ((told.layers[0]![TOLD] & bit) === 0 || told.row[field] === merged.row[field]) continue
    const winner = merged.layers.find((layer) => (layer[TOLD] & bit) !== 0)!
    const [asOf, file] = told.layers[0]!
    if (winner[0] > asOf || (winner[0] === asOf && winner[1] > file)) return 'older'
    fate = 'tied'
  }
  return fate
}
