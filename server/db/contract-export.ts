import type { ImportKind } from '../../shared/api/imports.ts'
import { costFields } from '../../shared/kinds/costs/cost.ts'
import { keptFields, type FieldTable } from '../../shared/kinds/field-table.ts'
import { incidentFields } from '../../shared/kinds/incidents/incident.ts'
import { answerFields } from '../../shared/kinds/satisfaction/answer.ts'
import { ticketFields, type TicketField, type TicketSays } from '../../shared/kinds/tickets/ticket.ts'
import type { Db } from './client.ts'
import { statusCodes } from './codes.ts'
import { factTables, type FactKind } from './fact-tables.ts'
import { firstFields, laterFields, plainName } from './ticket-columns.ts'

type Column = readonly [header: string, sql: string]

/** Rows read in one go: others are answered in between. */
const PAGE = 500
const asItIs = (name: string): Column => [name, `"${name}"`]
const plain = (...names: readonly string[]): Column[] => names.map(asItIs)
const instant = (name: string): Column => [name, `strftime('%Y-%m-%dT%H:%M:%SZ', ${name}, 'unixepoch')`]
const term = (name: string): Column => [
  name,
  `(SELECT terms.text FROM terms WHERE terms.contract_id = fact.contract_id AND terms.id = fact."${name}")`,
]
const words = (name: string, codes: Readonly<Record<string, number>>): Column => [
  name,
  `CASE ${name} ${Object.entries(codes)
    .map(([word, code]) => `WHEN ${code} THEN '${word}'`)
    .join(' ')} END`,
]
/** How each field of a ticket leaves, by what it says. */
const leaves: Readonly<Record<TicketSays, (name: string) => Column>> = {
  key: asItIs,
  instant,
  status: (name) => words(name, statusCodes.code),
  name: term,
  names: term,
  level: asItIs,
  flag: asItIs,
  count: asItIs,
  duration: asItIs,
}
const ticketColumn = (field: TicketField): Column => leaves[ticketFields[field].says](plainName(field))
/** How a field of another kind leaves, by what it says, if not as it is kept. */
const otherwise: Readonly<Record<string, (name: string) => Column>> = {
  instant,
  month: (name) => [name, `printf('%04d-%02d', ${name} / 12, ${name} % 12 + 1)`],
  money: (name) => [name, `${name} / 100.0`],
}
const keptColumns = (kind: FactKind, fields: FieldTable): Column[] =>
  keptFields(fields).map((field) => {
    const name = factTables[kind].columns.get(field)!.slice(1, -1)
    return (otherwise[fields[field]!.says] ?? asItIs)(name)
  })

const tables: Readonly<Record<ImportKind, { readonly table: string; readonly columns: readonly Column[] }>> = {
  tickets: {
    table: 'tickets',
    columns: [...firstFields.map(ticketColumn), ...plain('import_id'), ...laterFields.map(ticketColumn)],
  },
  incidents: {
    table: 'incidents',
    columns: [...plain('id'), ...keptColumns('incidents', incidentFields), ...plain('source', 'import_id')],
  },
  satisfaction: {
    table: 'answers',
    columns: [...plain('id'), ...keptColumns('satisfaction', answerFields), ...plain('import_id')],
  },
  costs: {
    table: 'costs',
    columns: [...plain('id'), ...keptColumns('costs', costFields), ...plain('import_id')],
  },
}

export const exportHeader = (kind: ImportKind): readonly string[] => tables[kind].columns.map(([header]) => header)

/** Every fact of a kind that a contract holds, as it is kept: what a file said, without what is worked out from it. */
export function* exportRows({ sqlite }: Db, contractId: number, kind: ImportKind): Generator<readonly unknown[]> {
  const { table, columns } = tables[kind]
  const selected = columns.map(([, sql]) => sql).join(', ')
  const page = sqlite
    .prepare(`SELECT ${selected} FROM ${table} AS fact WHERE contract_id = ? AND id > ? ORDER BY id LIMIT ${PAGE}`)
    .raw()
  let rows: unknown[][]
  let last = ''
  do {
    rows = page.all(contractId, last) as unknown[][]
    yield* rows
    last = String(rows.at(-1)?.[0] ?? '')
  } while (rows.length === PAGE)
}

/** How many facts of each kind a contract holds. */
export function countFacts({ sqlite }: Db, contractId: number): Record<ImportKind, number> {
  const count = (kind: ImportKind) =>
    sqlite.prepare(`SELECT count(*) FROM ${tables[kind].table} WHERE contract_id = ?`).pluck().get(contractId) as number
  return {
    tickets: count('tickets'),
    incidents: count('incidents'),
    satisfaction: count('satisfaction'),
    costs: count('costs'),
  }
}
