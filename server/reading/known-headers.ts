import type { ImportKind } from '../../shared/api/imports.ts'
import { formats } from './formats/index.ts'
import { normaliseWords } from './values/clean-text.ts'
import { unitInHeader } from './values/duration.ts'
import { withoutScale } from './values/scale.ts'

const UNIT_IN_BRACKETS = /[([]\s*\p{L}+\s*[)\]]\s*$/u
const words = new Map<ImportKind, ReadonlySet<string>>()

/**
 * Whether a header is, word for word, one that a tool writes, perhaps with a unit or a scale at its end. What else stands in
 * a header may name a person: "Are you satisfied with …?".
 */
export function isKnownHeader(header: string, kind: ImportKind): boolean {
  const known = words.get(kind) ?? new Set(wordsOf(kind))
  words.set(kind, known)
  if (known.has(normaliseWords(header)) || known.has(normaliseWords(withoutScale(header)))) return true
  return unitInHeader(header) !== null && known.has(normaliseWords(header.replace(UNIT_IN_BRACKETS, '')))
}

function wordsOf(kind: ImportKind): string[] {
  return formats.flatMap(({ columns }) => (columns[kind] ?? []).flatMap(({ headers }) => headers.map(normaliseWords)))
}
