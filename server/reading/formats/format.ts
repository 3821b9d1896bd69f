import type { ImportKind } from '../../../shared/api/imports.ts'
import type { FormatId } from '../../../shared/kinds/format-names.ts'
import type { Scale } from '../../../shared/kinds/satisfaction/answer.ts'
import type { TicketStatus } from '../../../shared/kinds/tickets/ticket.ts'
import type { FactField, FieldsOf } from '../../../shared/kinds/columns.ts'
import type { DurationUnit } from '../values/duration.ts'
import type { Said } from '../values/score-words.ts'

/** The columns that hold one field, by their headers in the tool's languages; an earlier rule or header is preferred. */
export type ColumnRule<Field extends FactField = FactField> = {
  readonly field: Field
  /** Case, accents and punctuation do not count. */
  readonly headers: readonly string[]
  /** Where none of them is there, the only header that holds one of these, normalised, is taken: a question of a form. */
  readonly containing?: readonly string[]
  /** The same of the only header, normalised, that is all of this: words that come in any number and order. */
  readonly matching?: RegExp
  /**
   * `opposite`: the column says the opposite of the field, as “SLA exceeded” does of “SLA met”. `remaining`: it holds the
   * time that was left before the SLA, negative once it was missed. `security`: whatever it holds names a threat. `recommends`: how
   * likely somebody is to recommend, whatever its header says.
   */
  readonly says?: 'opposite' | 'remaining' | 'security' | 'recommends'
  /**
   * Taken only where all its first cells say whether an SLA was met, what an incident is, a level, how grave it is, a time of day,
   * a date, a number as things are known by, that of a paper, or a name and no file: its headers may head anything.
   */
  readonly holds?: 'outcomes' | 'kinds' | 'levels' | 'severities' | 'times' | 'dates' | 'numbers' | 'codes' | 'names'
  /** Words, normalised, that mean yes or no in this column alone. */
  readonly words?: Readonly<Record<string, boolean>>
  /** A column of boxes: one that is left blank says no. */
  readonly blank?: 'no'
  /** What a column of counts holds where nothing happened: a ticket that one group handled was handed over 0 times. */
  readonly countsFrom?: number
  /** What a plain number counts in a column of durations. */
  readonly unit?: DurationUnit
  /** The best score of the tool's survey. */
  readonly scale?: Scale
  /** The tool's scores count down: 1 is the best. */
  readonly bestFirst?: true
  /** The tool writes a score on tickets that nobody rated: read only where a person says that it is asked for, once a ticket is closed. */
  readonly asked?: 'when closed'
  /** Words, normalised, that tell of the survey in this column alone. */
  readonly answers?: Readonly<Record<string, Said>>
}

/**
 * How one tool writes its exports: a table of headers and of words. Adding a tool is one such file, one line in `index.ts` and
 * its name.
 */
export type Format = {
  readonly id: FormatId
  /** Columns by kind of file. */
  readonly columns: { readonly [Kind in ImportKind]?: readonly ColumnRule<FieldsOf[Kind]>[] }
  /** Where number and opening date have headers that any table may have: one of these must stand beside them. */
  readonly marks?: readonly string[]
  /** Words of the status column; one that ends with ` *` stands for all that start so. */
  readonly statuses: Readonly<Record<string, TicketStatus>>
  /** Ticket numbers are plain numbers, so that `49 541` is ticket 49541. */
  readonly numericIds: boolean
  /** Cells may hold HTML. */
  readonly markup: boolean
  /** Vigie wrote it of what it had stored: its amounts have their sign, and nothing of them is asked. */
  readonly isOwn?: true
}
