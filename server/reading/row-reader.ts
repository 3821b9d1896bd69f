import type { ImportKind } from '../../shared/api/imports.ts'
import { answerReader } from './answer-reader.ts'
import { costReader } from './cost-reader.ts'
import { incidentReader } from './incident-reader.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { ticketReader } from './ticket-reader.ts'

/** The reader of the rows of each kind of file, made from the file's columns. */
export const rowReaders: {
  readonly [Kind in ImportKind]: (
    columns: readonly ReadColumn[],
    headers: readonly string[],
    rules: ReadRules,
  ) => RowReader
} = { tickets: ticketReader, incidents: incidentReader, satisfaction: answerReader, costs: costReader }
