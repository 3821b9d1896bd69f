import type { ImportKind } from '../../shared/api/imports.ts'
import { answerReader } from './answer-reader.ts'
import { costReader } from './cost-reader.ts'
import { incidentReader } from './incident-reader.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { ticketReader } from './ticket-reader.ts'
import { withLastUpdate } from './with-last-update.ts'

type MakeReader = (columns: readonly ReadColumn[], headers: readonly string[], rules: ReadRules) => RowReader

const factReaders: { readonly [Kind in ImportKind]: MakeReader } = {
  tickets: ticketReader,
  incidents: incidentReader,
  satisfaction: answerReader,
  costs: costReader,
}

/** Makes the reader of the rows of a kind of file from the file's columns: each row's facts, and when they were last changed. */
export function rowReader(kind: ImportKind, ...file: Parameters<MakeReader>): RowReader {
  return withLastUpdate(factReaders[kind](...file), ...file)
}
