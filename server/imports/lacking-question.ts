import type { ColumnMapping, Reread } from '../../shared/api/imports.ts'
import type { Question } from '../../shared/api/questions.ts'
import type { Asking } from '../reading/asking.ts'
import { normaliseWords } from '../reading/values/clean-text.ts'

const ID = 'lacking:'
/** The answer that a field is no longer in the export. */
const GONE = 'gone'
/** Letters that may differ of a header that was damaged or renamed, as a share of its length. */
const ALIKE = 0.34

/**
 * Asks of each field that the last files of the same tool held, and this one does not, which of the columns that nobody knows
 * holds it now, if any: a header that was damaged would else cost every row its fact without a word. `questions`: what the
 * file is asked already. A field of which all rows are to be said is asked once: here only where a header is like the one that it had.
 */
export function askLacking(
  asking: Asking,
  last: readonly ColumnMapping[],
  file: { readonly mapping: readonly ColumnMapping[]; readonly rows: number; readonly questions: readonly Question[] },
): void {
  const held = new Set(file.mapping.map(({ field }) => field))
  const unknown = file.mapping.filter(({ field, header }) => field === null && header !== '')
  for (const { field, header } of last) {
    if (field === null || held.has(field)) continue
    const columns = unknown.map((column) => ({ value: String(column.index), label: column.header }))
    const alike = columns.find(({ label }) => isAlike(label, header))
    if (!alike && file.questions.some(({ about }) => about.topic === 'constant' && about.field === field)) continue
    asking.choose({
      about: { topic: 'lacking', field, column: header || null },
      options: [GONE, ...columns],
      guess: alike?.value ?? (columns.length === 0 ? GONE : null),
      count: file.rows,
    })
  }
}

/** The questions of a file without those for all rows of a field of which `lacking` asks which column holds it. */
export function withoutConstants(asked: readonly Question[], lacking: readonly Question[]): Question[] {
  const fields = new Set(lacking.flatMap(({ about }) => (about.topic === 'lacking' ? [about.field] : [])))
  return asked.filter(({ about }) => about.topic !== 'constant' || !fields.has(about.field))
}

/** Choices of which each answer that names the column of a lacking field is the mapping of that column. */
export function withFoundColumns(choices: Reread): Reread {
  const found = Object.entries(choices.answers ?? {}).filter(
    ([id, answer]) => id.startsWith(ID) && typeof answer === 'string' && /^\d{1,5}$/.test(answer),
  )
  if (found.length === 0) return choices
  const ids = new Set(found.map(([id]) => id))
  const answers = Object.fromEntries(Object.entries(choices.answers!).filter(([id]) => !ids.has(id)))
  const columns = Object.fromEntries(found.map(([id, answer]) => [answer as string, id.slice(ID.length)]))
  return { ...choices, answers, mapping: { ...choices.mapping, ...columns } }
}

function isAlike(one: string, other: string): boolean {
  const [a, b] = [normaliseWords(one), normaliseWords(other)]
  if (a === '' || b === '') return false
  return editDistance(a, b) <= Math.max(a.length, b.length) * ALIKE
}

/** Letters to add, take away or change to make one text of the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[other.length]!
}
