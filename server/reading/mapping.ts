import type { Language } from '../../shared/words/language.ts'
import type { ColumnMapping, ImportKind } from '../../shared/api/imports.ts'
import { fill } from '../../shared/words/fill.ts'
import { Failure } from '../errors.ts'
import { said } from '../words.ts'
import { nameOf } from './field-names.ts'
import { ruleOf, type ReadColumn, type Recognised } from './recognise.ts'
import { isFieldOf, type FactField } from '../../shared/kinds/columns.ts'
import { isEmpty } from './values/empty.ts'

/** Fields by column index as the person chose them; null = do not import that column. */
export type ChosenMapping = Readonly<Record<number, FactField | null>>

/** Fields that the cells of columns look like, by their place. */
export type Suggested = ReadonlyMap<number, FactField>

const SAMPLES = 3
const LONGEST_SAMPLE = 80

/** The columns to read once the person's choices have replaced what was recognised. A chosen field leaves its old column. */
export function applyChoices(
  recognised: Recognised,
  headers: readonly string[],
  chosen: ChosenMapping,
  { kind, language }: { readonly kind: ImportKind; readonly language: Language },
): readonly ReadColumn[] {
  const words = said(language).details
  const choices = new Map<number, FactField | null>()
  for (const [text, field] of Object.entries(chosen)) {
    const index = Number(text)
    if (!(index < headers.length)) throw invalid(fill(words.noColumn, { column: index + 1, count: headers.length }))
    if (field !== null && !isFieldOf(kind, field))
      throw invalid(fill(words.noField, { field: String(field), row: words.rows[kind] }))
    if (field !== null && [...choices.values()].includes(field))
      throw invalid(fill(words.twice, { field: nameOf(kind, field, language) }))
    choices.set(index, field)
  }
  const fields = new Set(choices.values())
  const kept = recognised.columns.filter((column) => !choices.has(column.index) && !fields.has(column.field))
  const rules = recognised.format.columns[kind] ?? []
  const added = [...choices].flatMap(([index, field]) =>
    field === null ? [] : [{ index, field, rule: ruleOf(headers[index]!, rules, field) }],
  )
  return [...kept, ...added]
}

/** Every column of the file for the preview: what it is taken for, or looks like, and the first cells that say something. */
export function describeColumns(
  headers: readonly string[],
  columns: readonly ReadColumn[],
  { rows, suggested }: { readonly rows: readonly (readonly string[])[]; readonly suggested: Suggested },
): ColumnMapping[] {
  const fields = new Map(columns.map((column) => [column.index, column.field]))
  return headers.map((header, index) => ({
    index,
    header,
    field: fields.get(index) ?? null,
    ...(suggested.has(index) && { suggested: suggested.get(index)! }),
    samples: samplesOf(index, rows),
  }))
}

function samplesOf(index: number, rows: readonly (readonly string[])[]): string[] {
  const samples: string[] = []
  for (const row of rows) {
    const cell = row[index]
    if (cell === undefined || isEmpty(cell)) continue
    samples.push(cell.trim().slice(0, LONGEST_SAMPLE))
    if (samples.length === SAMPLES) break
  }
  return samples
}

function invalid(detail: string): Failure {
  return new Failure('mapping-invalid', { detail })
}
