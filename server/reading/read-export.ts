import type { Language } from '../../shared/words/language.ts'
import { open } from 'node:fs/promises'
import type {
  ColumnMapping,
  DateOrder,
  DecimalMark,
  Delimiter,
  Encoding,
  FileEncoding,
  ImportKind,
  PositivePenalty,
  Notice,
  Sheet,
} from '../../shared/api/imports.ts'
import type { AnsweredQuestion, Answers, Question } from '../../shared/api/questions.ts'
import type { Scale } from '../../shared/kinds/satisfaction/answer.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import { Asking } from './asking.ts'
import { areSaidAlike, askDates, datesBefore } from './clock-question.ts'
import { askCosts } from './cost-speech.ts'
import {
  ConventionVotes,
  MONTH_FIRST,
  type ChosenConventions,
  type Conventions,
  type Tentative,
} from './conventions.ts'
import { chooseColumns, describeTable, tellRepaired, tellSuggested, type ReadTable } from './choose-columns.ts'
import { logFor } from './log/state-log.ts'
import { fieldsTold } from './log/is-log.ts'
import type { ChosenMapping } from './mapping.ts'
import { datesBeside, type BesideDates, type ToldBeside } from './order-beside.ts'
import { openExport } from './open-export.ts'
import type { OpenedExport } from './opened-export.ts'
import { readRows, type FlawedRow, type RowCounts } from './read-rows.ts'
import { refuseNoRows } from './refuse-no-rows.ts'
import { Notices } from './notices.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { AskedTypes } from './read-rules.ts'
import type { RowFacts } from './row-facts.ts'
import { rowReader } from './row-reader.ts'
import { amountsIn } from './vat-beside.ts'
import { TENTATIVE_MARK } from './values/amount-votes.ts'
import { TENTATIVE } from './values/date-order.ts'
import { TENTATIVE_SCALE } from './values/score-votes.ts'
import { Learnt } from './values/learnt.ts'
import { clocksNamedIn } from './values/zone-in-header.ts'

/** How to read a file. What is left out is found in the file. */
export type ReadOptions = {
  readonly kind: ImportKind
  readonly timeZone: TimeZone
  /** Whether a person said that clock. */
  readonly isClockSaid?: boolean | undefined
  readonly language: Language
  readonly currency?: string | undefined
  /** Epoch seconds: dates after it are refused. */
  readonly now: number
  readonly encoding?: Encoding | undefined
  readonly delimiter?: Delimiter | undefined
  /** Of a workbook, the names of the sheets to read. */
  readonly sheet?: readonly string[] | undefined
  /** Line or row on which the header stands. */
  readonly header?: number | undefined
  readonly dateOrder?: DateOrder | undefined
  /** What stands beside its dates. */
  readonly beside?: ToldBeside | undefined
  readonly mapping?: ChosenMapping | undefined
  /** What separates the decimals of amounts, where the file does not tell. */
  readonly decimalMark?: DecimalMark | undefined
  /** What the contract tells of the types of its tickets; without it none is asked. */
  readonly types?: AskedTypes | null
  /** The best score, where the file does not tell. */
  readonly scale?: Scale | undefined
  /** What a penalty of a positive amount is: the file does not tell. */
  readonly positivePenalty?: PositivePenalty | undefined
  /** What was answered to the questions of this file, or of the last one of its layout. */
  readonly answers?: Answers | undefined
  /** A file of incidents may have no row: the caller says which months it covers, and nothing happened in them. */
  readonly mayBeEmpty?: boolean | undefined
}

/** What a file is found to be before its rows are read. */
export type FoundTable = {
  /** The fields that a column of the file tells of. */
  readonly fields: ReadonlySet<FactField>
  readonly headers: readonly string[]
  /** Bytes that its text takes, unpacked. */
  readonly bytes: number
  /** What a refusal tells of it, so that its columns can be chosen and the file sent again. */
  readonly refusal: Pick<ReadReport, 'encoding' | 'delimiter' | 'mapping' | 'headerLine' | 'sheets'>
}

/** Where the rows go, one by one, in the file's order. */
export type Sink = {
  /** Before the first row, each time that the rows come. */
  start?(table: FoundTable): void
  accept(facts: RowFacts, line: number): void
  /** Something is wrong with a row. One that is kept all the same comes to `accept` too, afterwards. */
  flawed(row: FlawedRow): void
  /** The rows given so far were read with the wrong date order or decimal mark: forget them, all come again. */
  restart(): void
  /** Share of the file read, 0..1, and rows so far. */
  progress?(done: number, rows: number): void
}

/** What was found: rows = accepted + rejected; what was left out is counted apart. */
export type ReadReport = RowCounts & {
  readonly format: string
  readonly encoding: FileEncoding
  readonly delimiter: Delimiter | null
  readonly dateOrder: DateOrder | null
  /** null where no amount depends on it. */
  readonly decimalMark: DecimalMark | null
  /** null where the file says it with each score, or has none. */
  readonly scale: Scale | null
  /** null where it has no penalty of a positive amount. */
  readonly positivePenalty: PositivePenalty | null
  readonly mapping: ColumnMapping[]
  /** Where the header stands: a line of a text, a row of a sheet. */
  readonly headerLine: number
  readonly sheets: Sheet[]
  /** What is told of the file besides what is wrong with its rows. */
  readonly notices: Notice[]
  /** What only a person can tell, and has not. */
  readonly questions: Question[]
  readonly answered: AnsweredQuestion[]
}

/**
 * Reads an export file into facts: every row becomes facts or at least one issue. Memory does not grow with the file.
 * Throws Failure where the file is refused as a whole; what the sink was given by then counts for nothing.
 */
export async function readExport(path: string, options: ReadOptions, sink: Sink): Promise<ReadReport> {
  const file = await open(path)
  try {
    const asking = new Asking(options.answers)
    const opened = await openExport(file, options.kind, { ...options, asking }, options.language)
    const table = chooseColumns(opened, { ...options, asking })
    const { headers, bytes } = opened
    const refusal = describeTable(opened, table)
    tellSuggested(opened, table)
    const fields = fieldsTold(options.kind, table)
    const found = { fields, headers, bytes, refusal }
    const dates = datesBeside(options.beside, { headers, format: table.format.id, mapping: refusal.mapping })
    const reading = readToAgreement(opened, table, { ...options, dates }, { ...sink, start: () => sink.start?.(found) })
    const { counts, asked, notices, ...conventions } = await reading
    if (counts.rows === 0 && asked.questions.length === 0) refuseNoRows(options)
    return {
      ...counts,
      format: table.format.id,
      ...refusal,
      ...conventions,
      notices: notices.list(options.language, options.kind),
      questions: [...asking.questions, ...asked.questions],
      answered: [...asking.answered, ...asked.answered],
    }
  } finally {
    await file.close()
  }
}

/**
 * Reads the rows, taking dates day first and amounts with a decimal comma until the file's own cells say otherwise; then the
 * rows are read again. What the person chose is kept whatever the cells say.
 */
async function readToAgreement(
  opened: OpenedExport,
  { format, columns, isLog, monitors }: ReadTable,
  options: ReadOptions & { readonly dates: BesideDates },
  sink: Omit<Sink, 'start'> & { start(): void },
): Promise<{ counts: RowCounts; asked: Asking; notices: Notices } & Conventions> {
  const chosen: ChosenConventions = format.isOwn ? { ...options, positivePenalty: 'charge' } : options
  const exactNumbers = opened.encoding === 'xlsx'
  let order: DateOrder = options.dateOrder ?? TENTATIVE
  let decimalMark: DecimalMark = options.decimalMark ?? TENTATIVE_MARK
  let scale: Scale = TENTATIVE_SCALE
  let positivePenalty: PositivePenalty | null = chosen.positivePenalty ?? null
  let isReversed: boolean = false
  const sent = { ...options, isWorkbook: exactNumbers, texts: [...opened.titles, ...clocksNamedIn(opened.headers)] }
  const plain = datesBefore(sent, format.isOwn ?? false)
  let dates = plain
  const money = amountsIn(opened, columns)
  const learnt = new Learnt()
  for (let pass = 1; ; pass += 1) {
    const votes = new ConventionVotes()
    const asked = new Asking(options.answers)
    const readRow = rowReader(options.kind, columns, opened.headers, {
      ...dates,
      now: options.now,
      order,
      decimalMark,
      exactNumbers,
      format,
      positivePenalty,
      chosenScale: options.scale ?? null,
      tentativeScale: scale,
      isReversed,
      types: options.types ?? null,
      monitors,
      asking: asked,
      learnt,
      titles: opened.titles,
      fileName: options.beside?.name ?? '',
      currency: options.currency,
      ...votes,
    })
    const abandon = (): boolean => pass === 1 && !options.dateOrder && votes.votes.contradictsEarly
    sink.start()
    const notices = new Notices()
    notices.addAll(opened.notices)
    tellRepaired(opened, columns, options.kind, notices)
    const rows = { opened, readRow, columns: new Map(columns.map(({ index, field }) => [index, field])) }
    const log = isLog ? logFor(monitors) : null
    const accept = log ? log.add.bind(log) : sink.accept
    const below: string[] = []
    const counts = await readRows(rows, { ...sink, accept, notices, asking: asked, below }, abandon)
    if (log && counts) log.give({ counts, notices, sink })
    const hasLearned = [counts !== null && opened.hasLearned(), learnt.learns()].includes(true)
    const dated =
      counts && !format.isOwn ? askDates(asked, votes.votes, { ...sent, texts: [...sent.texts, ...below] }) : plain
    if (dated.isTold) notices.add('clock-told', null, 1, dated.timeZone.name)
    const reversed =
      counts && options.kind === 'costs' && !format.isOwn ? askCosts(asked, money, { counts, votes }) : false
    const { told, read } = counts
      ? votes.decide(reversed !== isReversed ? { ...options, positivePenalty: 'credit' } : chosen, asked, options.dates)
      : MONTH_FIRST
    const next: Tentative = {
      order: read.dateOrder === null || read.dateOrder === 'ymd' ? order : read.dateOrder,
      decimalMark: read.decimalMark ?? decimalMark,
      scale: read.scale ?? scale,
      positivePenalty: read.positivePenalty ?? positivePenalty,
      isReversed: reversed === true,
    }
    if (
      counts &&
      !hasLearned &&
      next.isReversed === isReversed &&
      areSaidAlike(dated, dates) &&
      next.order === order &&
      next.decimalMark === decimalMark &&
      next.scale === scale &&
      next.positivePenalty === positivePenalty
    )
      return { counts, asked, notices, ...told }
    ;({ order, decimalMark, scale, positivePenalty, isReversed } = next)
    dates = dated
    sink.restart()
  }
}
