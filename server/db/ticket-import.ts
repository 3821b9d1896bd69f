import type { Db } from './client.ts'
import {
  allColumns,
  derivedColumns,
  derivedValues,
  factColumns,
  ticketSelection,
  type TicketDerived,
  type TicketRow,
} from './ticket-columns.ts'

export type Changes = { new: number; changed: number; unchanged: number; vanished: number }

const differs = factColumns.map((name) => `t.${name} IS NOT s.${name}`).join(' OR ')

/** Runs with the staging file attached as `staged`. Attaching is not allowed inside a transaction. */
export function withStaged<Result>({ sqlite }: Db, stagingFile: string, run: () => Result): Result {
  sqlite.prepare('ATTACH ? AS staged').run(stagingFile)
  try {
    return run()
  } finally {
    sqlite.exec('DETACH staged')
  }
}

/**
 * What the staged tickets would change. Vanished: a ticket kept from an earlier import that this file, were it an export of
 * the same months, would hold. An export is cut by opening or by resolution date, so only tickets both opened and resolved
 * in months where this file has some can be missed (or still open, where the file has open tickets).
 */
export function compareStaged({ sqlite }: Db, contractId: number): Changes {
  const staged = sqlite.prepare('SELECT count(*) FROM staged.tickets').pluck().get() as number
  const { known, changed } = sqlite
    .prepare(
      `SELECT count(*) AS known, coalesce(sum(${differs}), 0) AS changed
         FROM staged.tickets s JOIN main.tickets t ON t.contract_id = ? AND t.id = s.id`,
    )
    .get(contractId) as { known: number; changed: number }
  const vanished = sqlite
    .prepare(
      `SELECT count(*) FROM main.tickets t
        WHERE t.contract_id = ?
          AND t.opened_month IN (SELECT opened_month FROM staged.tickets)
          AND coalesce(t.month, -1) IN (SELECT coalesce(month, -1) FROM staged.tickets)
          AND NOT EXISTS (SELECT 1 FROM staged.tickets s WHERE s.id = t.id)`,
    )
    .pluck()
    .get(contractId) as number
  return { new: staged - known, changed, unchanged: known - changed, vanished }
}

/** Stores the staged tickets: new ones are added, changed ones replaced, unchanged ones left as they are. */
export function applyStaged({ sqlite }: Db, contractId: number, importId: number): void {
  sqlite.prepare('INSERT INTO main.terms (contract_id, id, text) SELECT ?, id, text FROM staged.terms').run(contractId)
  const columns = allColumns.join(', ')
  const updates = [...allColumns, 'import_id'].map((name) => `${name} = excluded.${name}`).join(', ')
  const unlike = factColumns.map((name) => `tickets.${name} IS NOT excluded.${name}`).join(' OR ')
  sqlite
    .prepare(
      `INSERT INTO main.tickets (contract_id, import_id, ${columns})
       SELECT ?, ?, ${columns} FROM staged.tickets WHERE true
       ON CONFLICT (contract_id, id) DO UPDATE SET ${updates} WHERE ${unlike}`,
    )
    .run(contractId, importId)
}

const PAGE = 10_000

/** Calls `derive` with every ticket of the contract and stores what follows from it now. */
export function rederiveTickets({ sqlite }: Db, contractId: number, derive: (row: TicketRow) => TicketDerived): void {
  const sets = derivedColumns.map((name) => `${name} = ?`).join(', ')
  const update = sqlite.prepare(`UPDATE tickets SET ${sets} WHERE contract_id = ? AND id = ?`)
  const page = sqlite.prepare(
    `SELECT ${ticketSelection} FROM tickets WHERE contract_id = ? AND id > ? ORDER BY id LIMIT ${PAGE}`,
  )
  let last = ''
  for (;;) {
    const rows = page.all(contractId, last) as TicketRow[]
    if (rows.length === 0) return
    for (const row of rows) update.run(...derivedValues(derive(row)), contractId, row.id)
    last = rows.at(-1)!.id
  }
}
