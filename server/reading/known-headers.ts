import type { ImportKind } from '../../shared/api/imports.ts'
import { derivedCosts } from './accounts/derived.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { ColumnRule } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { normaliseWords } from './values/clean-text.ts'
import { unitInHeader } from './values/duration.ts'
import { withoutScale } from './values/scale.ts'

const UNIT_IN_BRACKETS = /[([]\s*\p{L}+\s*[)\]]\s*$/u
type Known = ReadonlyMap<string, readonly FactField[]>
const words = new Map<ImportKind, Known>()

/**
 * Whether a header is, word for word, one that a tool writes, perhaps with a unit or a scale at its end. What else stands in
 * a header may name a person: "Are you satisfied with …?".
 */
export function isKnownHeader(header: string, kind: ImportKind): boolean {
  const known = knownHeaders(kind)
  if (known.has(normaliseWords(header)) || known.has(normaliseWords(withoutScale(header)))) return true
  return unitInHeader(header) !== null && known.has(normaliseWords(header.replace(UNIT_IN_BRACKETS, '')))
}

/** Every header that tools write, normalised, with the field that it heads in each of them. */
export function knownHeaders(kind: ImportKind): Known {
  const known = words.get(kind) ?? wordsOf(kind)
  words.set(kind, known)
  return known
}

function wordsOf(kind: ImportKind): Known {
  const written = formats.flatMap(({ columns }): readonly ColumnRule[] => columns[kind] ?? [])
  const rules = [...written, ...(kind === 'costs' ? derivedCosts : [])]
  const pairs = rules.flatMap(({ field, headers }) => headers.map((header) => [normaliseWords(header), field] as const))
  const grouped = Map.groupBy(pairs, ([word]) => word)
  return new Map([...grouped].map(([word, found]) => [word, found.map(([, field]) => field)]))
}
