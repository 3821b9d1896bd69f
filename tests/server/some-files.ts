import * as fc from 'fast-check'
import type { ImportKind } from '../../shared/api/imports.ts'
import { table } from './month-files.ts'
import { ticketCsv } from './ticket-csv.ts'

/** A file of any kind, of a few rows that other files may hold too. */
export type File = { readonly kind: ImportKind; readonly content: string }

const day = fc.constantFrom('2026-03-02', '2026-03-28', '2026-04-15', '2026-05-31')
const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 6 })
const either = (...values: readonly string[]) => fc.constantFrom(...values)
const id = (letter: string) => fc.nat({ max: 5 }).map((n) => `${letter}${n}`)

/** Columns that an export may not have: what it does not hold of a known ticket stays as it was. */
const optional = {
  resolved_at: day.map((date) => `${date} 18:00`),
  status: either('open', 'closed', 'cancelled'),
  category: either('virus', 'network', 'printer'),
  group: either('N1', 'N2'),
  reassignments: either('0', '1', ''),
  satisfaction_score: either('1', '5', ''),
  updated_at: fc.oneof(day, either('')),
}
const ticketFile = fc.subarray(Object.keys(optional) as (keyof typeof optional)[], { minLength: 1 }).chain((columns) =>
  few(
    fc.record({
      ticket_id: id('T'),
      opened_at: day.map((date) => `${date} 08:00`),
      ...Object.fromEntries(columns.map((column) => [column, optional[column]])),
      satisfaction_scale: fc.constant('5'),
    }),
  ).map((rows): File => ({ kind: 'tickets', content: ticketCsv(...rows) })),
)

const tableOf = (kind: ImportKind, headers: string, ...cells: readonly fc.Arbitrary<string>[]): fc.Arbitrary<File> =>
  few(fc.tuple(...cells)).map((rows) => ({ kind, content: table(headers, ...rows.map((row) => row.join(','))) }))

/** Files of all kinds, with all sorts of columns, that tell of the same few facts. */
export const someFiles = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: ticketFile },
    {
      weight: 1,
      arbitrary: tableOf(
        'incidents',
        'incident_id,kind,started_at,severity',
        fc.oneof(id('T'), id('S'), either('')),
        either('security', 'outage'),
        day.map((date) => `${date} 07:00`),
        either('low', 'high', ''),
      ),
    },
    {
      weight: 1,
      arbitrary: tableOf(
        'satisfaction',
        'answered_at,score,scale,ticket_id',
        day,
        either('1', '2', '5'),
        either('5'),
        fc.oneof(id('T'), either('')),
      ),
    },
    {
      weight: 1,
      arbitrary: tableOf(
        'costs',
        'month,nature,label,amount,forecast',
        either('2026-03', '2026-04'),
        either('recurring', 'project'),
        either('A', 'B'),
        either('100', '120', '90'),
        either('100', ''),
      ),
    },
  ),
  { minLength: 1, maxLength: 5 },
)
