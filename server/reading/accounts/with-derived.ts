import type { OpenedExport, RecordBatch } from '../opened-export.ts'
import type { Records } from '../parse.ts'
import { missingFields, recognise, type ReadColumn } from '../recognise.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { placeOf, type Derived } from './derived.ts'
import { ledger, opposedAccounts } from './ledger.ts'
import { datedApart, months, monthsAcross, spanned, spannedMonths, withoutYear, years } from './months.ts'
import { naturesAcross, naturesOfRows } from './natures.ts'
import { ofSheets } from './sheets.ts'
import { balance, sided } from './signs.ts'

/**
 * A file of costs as an accountant writes it, with the columns beside its own that are worked out of them: debit less credit, an
 * amount with the sign of its side, a month with its year, a row for each month that stands across, the account of a ledger. Its
 * own columns stay where they are. `year`: asks for the year of months that tell none.
 */
export function withDerived(opened: OpenedExport, year: () => number | null): OpenedExport {
  const derived = withSheets(opened, deriveColumns(opened, year), year)
  if (derived.length === 0) return opened
  const { headers, mostCells } = opened
  const width = headers.length
  const added = derived.flatMap((one) => one.headers)
  const whole = (cells: readonly string[], sheet: string): string[][] => {
    if (headers.every((header, i) => (cells[i] ?? '').trim() === header)) return [[...headers, ...added]]
    const isFit = cells.length >= width && cells.length <= mostCells
    const own = isFit ? cells.slice(0, width) : cells
    const extras = derived.reduce<readonly (readonly string[])[]>(
      (all, one) => all.flatMap((before) => one.cellsOf(cells, sheet).map((more) => [...before, ...more])),
      [[]],
    )
    return extras.length === 0 ? [[...own, ...added.map(() => '')]] : extras.map((more) => [...own, ...more])
  }
  return {
    ...opened,
    headers: [...headers, ...added],
    mostCells: width + added.length,
    widths: [width + added.length],
    firstRows: opened.firstRows.flatMap((cells) => whole(cells, opened.sheetsRead[0] ?? '')),
    async *readRecords(): AsyncGenerator<RecordBatch> {
      for await (const { records, done, sheet = '' } of opened.readRecords())
        yield { records: derive(records, (cells) => whole(cells, sheet)), done }
    },
    hasLearned: () => [opened, ...derived].filter((one) => one.hasLearned?.()).length > 0,
  }
}

/** The columns that are worked out, and that of the sheets where they say what no column does. */
function withSheets(
  { headers, firstRows, sheetsRead }: OpenedExport,
  derived: readonly Derived[],
  year: () => number | null,
): readonly Derived[] {
  const all = [...headers, ...derived.flatMap((one) => one.headers)]
  const lacks = new Set(missingFields(recognise(all, 'costs', firstRows).columns, 'costs'))
  const ofSheet = ofSheets(sheetsRead, lacks, year)
  return ofSheet ? [...derived, ofSheet] : derived
}

function deriveColumns(opened: OpenedExport, year: () => number | null): Derived[] {
  const { headers, firstRows } = opened
  const words = headers.map(normaliseWords)
  const { columns } = recognise(headers, 'costs', firstRows)
  const lacks = new Set(missingFields(columns, 'costs'))
  const account = lacks.has('nature') ? ledger(words, firstRows) : null
  const opposed = account === null && lacks.has('nature') ? opposedAccounts(words, firstRows) : null
  if (opposed) return [datedApart(words), opposed].filter((one) => one !== null)
  const isAcross = lacks.has('month') || (lacks.has('amount') && account === null)
  const across = isAcross ? monthsAcross(headers, firstRows, year) : null
  if (across)
    return [across, lacks.has('nature') ? naturesOfRows(words, firstRows) : null].filter((one) => one !== null)
  const dated = datedApart(words) ?? datedOtherwise(words, { columns, firstRows, year })
  const forecast = columns.find(({ field }) => field === 'forecast')?.index ?? -1
  const beside = { known: notAmounts(columns, words), forecast }
  const ofNatures = lacks.has('nature') && account === null ? naturesAcross(opened, words, beside) : null
  if (ofNatures) return [dated, ofNatures].filter((one) => one !== null)
  const found = [dated, lacks.has('amount') || account ? balance(words, firstRows) : null, account]
  const signed = found[1] ? null : sided(words, firstRows)
  return [...found, signed].filter((one) => one !== null)
}

const OF_SERVICE = /\b(?:mois|months?|periodes?|periods?)\b/

/** The month of lines that tell a first and a last day, or a month without its year; null where a column tells it as it is. */
function datedOtherwise(
  words: readonly string[],
  {
    columns,
    firstRows,
    year,
  }: { columns: readonly ReadColumn[] } & Pick<OpenedExport, 'firstRows'> & {
      year: () => number | null
    },
): Derived | null {
  const month = columns.find(({ field }) => field === 'month')
  if (!month) return spanned(words)
  return OF_SERVICE.test(words[month.index]!) ? withoutYear(words, firstRows, year) : spannedMonths(words, firstRows)
}

/** The places of columns that hold a fact or a year, and no amount. */
function notAmounts(columns: readonly ReadColumn[], words: readonly string[]): Set<number> {
  const facts = columns.filter(({ field }) => field !== 'amount' && field !== 'forecast')
  return new Set([...facts.map(({ index }) => index), placeOf(words, years), placeOf(words, months)])
}

function derive(records: Records, whole: (cells: readonly string[]) => string[][]): Records {
  const rows: string[][] = []
  const lines: number[] = []
  const broken = new Set<number>()
  const afterBlank = new Set<number>()
  const unread = new Map<number, NonNullable<ReturnType<NonNullable<Records['unread']>['get']>>>()
  for (const [i, cells] of records.rows.entries())
    for (const row of whole(cells)) {
      const at = rows.push(row) - 1
      lines.push(records.lines[i]!)
      if (records.broken.has(i)) broken.add(at)
      if (records.afterBlank.has(i)) afterBlank.add(at)
      const cellsUnread = records.unread?.get(i)
      if (cellsUnread) unread.set(at, cellsUnread)
    }
  return { ...records, rows, lines, broken, afterBlank, unread }
}
