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
 * Tickets kept from an earlier import that this file, were it an export of the same months, would hold. An export is cut by
 * opening, resolution or last change, so a month counts as covered only where the file has at least half of the tickets
 * known to be opened (or resolved) in it; a ticket is missed when both its months are covered, or its opening's where it
 * is still open and so are tickets of the file.
 */
const COUNT_VANISHED = `
  WITH opened_here AS (SELECT opened_month AS month, count(*) AS tickets FROM staged.tickets GROUP BY 1),
       placed_here AS (SELECT coalesce(month, -1) AS month, count(*) AS tickets FROM staged.tickets GROUP BY 1),
       opened_known AS (SELECT opened_month AS month, count(*) AS tickets FROM main.tickets WHERE contract_id = @contractId GROUP BY 1),
       placed_known AS (SELECT coalesce(month, -1) AS month, count(*) AS tickets FROM main.tickets WHERE contract_id = @contractId GROUP BY 1),
       opened AS (SELECT month FROM opened_here h JOIN opened_known k USING (month) WHERE 2 * h.tickets >= k.tickets),
       placed AS (SELECT month FROM placed_here h JOIN placed_known k USING (month) WHERE 2 * h.tickets >= k.tickets)
  SELECT count(*) FROM main.tickets t
   WHERE t.contract_id = @contractId
     AND t.opened_month IN (SELECT month FROM opened) AND coalesce(t.month, -1) IN (SELECT month FROM placed)
     AND NOT EXISTS (SELECT 1 FROM staged.tickets s WHERE s.id = t.id)`

/** What storing the staged tickets would change. */
export function compareStaged({ sqlite }: Db, contractId: number): Changes {
  const staged = sqlite.prepare('SELECT count(*) FROM staged.tickets').pluck().get() as number
  const { known, changed } = sqlite
    .prepare(
      `SELECT count(*) AS known, coalesce(sum(${differs}), 0) AS changed
         FROM staged.tickets s JOIN main.tickets t ON t.contract_id = ? AND t.id = s.id`,
    )
    .get(contractId) as { known: number; changed: number }
  const hasTickets = sqlite.prepare('SELECT 1 FROM main.tickets WHERE contract_id = ? LIMIT 1').get(contractId)
  const vanished = hasTickets ? (sqlite.prepare(COUNT_VANISHED).pluck().get({ contractId }) as number) : 0
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
