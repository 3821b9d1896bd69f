import type { ColumnMapping, Delimiter, FileEncoding, ImportKind, Sheet } from '../../shared/api/imports.ts'
import { Problem } from '../api/problem.ts'
import { kindOfHeaders } from '../words/guess-kind.ts'

/** What a refusal tells of a file whose columns were not recognised. */
export type Unrecognised = {
  readonly encoding: FileEncoding
  readonly delimiter: Delimiter | null
  readonly mapping: readonly ColumnMapping[]
  readonly sheets: readonly Sheet[]
  readonly headerLine: number
}

/** The columns of a file of which some that are needed were not recognised; null in any other refusal. */
export function unrecognised(error: Error): Unrecognised | null {
  if (!(error instanceof Problem) || !namesColumns(error)) return null
  return Array.isArray(error.body['mapping']) ? (error.body as Unrecognised) : null
}

/** Whether a refusal can be answered without another file: by saying what its columns hold. */
export function isAnswerable(error: Error): boolean {
  return error instanceof Problem && namesColumns(error)
}

function namesColumns({ code }: Problem): boolean {
  return code === 'columns-missing' || code === 'rows-unreadable' || code === 'file-unfolds'
}

/** Another kind that the columns of a refused file look like; null where they look like none, or like the one tried. */
export function guessedAgain(tried: ImportKind, error: Error): ImportKind | null {
  const columns = unrecognised(error)?.mapping ?? []
  const kind = kindOfHeaders(columns.map(({ header }) => header))
  return kind === tried ? null : kind
}
