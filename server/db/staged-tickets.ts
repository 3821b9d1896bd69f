import type Database from 'better-sqlite3'
import { allKeys, columnName, derivedKeys, stampKeys, type TicketFacts } from './ticket-columns.ts'

/** What is laid out of a ticket export: its tickets, the texts that it alone brings by their numbers, its answers. */
export type StagedTickets = {
  readonly tickets: Iterable<TicketFacts>
  readonly terms: ReadonlyMap<number, string>
  readonly answers: { readonly answered: number; readonly satisfied: number }
}

const followed: ReadonlySet<string> = new Set([...derivedKeys, ...stampKeys])
const factKeys = allKeys.filter((key) => !followed.has(key))
/** What a file does not tell of a ticket. */
const untold = Object.fromEntries(factKeys.map((key) => [key, null]))

/** Reads back the tickets of a staging file; nothing else may be asked of it while they go by. */
export function readStagedTickets(sqlite: Database.Database): StagedTickets {
  const answers = sqlite
    .prepare('SELECT count(satisfied) AS answered, total(satisfied) AS satisfied FROM answers')
    .get()
  const terms = sqlite.prepare('SELECT id, text FROM terms').raw().all() as [number, string][]
  return {
    tickets: ticketsOf(sqlite),
    terms: new Map(terms),
    answers: answers as StagedTickets['answers'],
  }
}

function* ticketsOf(sqlite: Database.Database): Generator<TicketFacts> {
  const names = new Set(sqlite.prepare('SELECT name FROM columns').pluck().all())
  const selected = factKeys.filter((key) => names.has(columnName(key))).map((key) => `${columnName(key)} AS "${key}"`)
  const rows = sqlite.prepare(`SELECT ${selected.join(', ')} FROM tickets`).iterate() as Iterable<Partial<TicketFacts>>
  for (const row of rows) yield { ...untold, ...row } as TicketFacts
}
