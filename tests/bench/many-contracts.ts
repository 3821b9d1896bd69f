import type { Db } from '../../server/db/client.ts'

/** Tables of which a copied contract shares the original's rows, or needs none. */
const shared = new Set(['imports', 'audit_log', 'contract_changes', 'portfolio_rows', 'alerts'])

/** Makes so many copies of contract 1, with its facts, months and members: in seconds, where importing each takes minutes. */
export function copyContract({ sqlite }: Db, copies: number): void {
  const columnsOf = (table: string) =>
    sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
  const tables = sqlite
    .prepare(
      `SELECT one.name FROM sqlite_schema AS one, pragma_table_info(one.name) AS col
        WHERE one.type = 'table' AND col.name = 'contract_id'`,
    )
    .pluck()
    .all() as string[]
  const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
  const fields = columnsOf('contracts').filter((name) => name !== 'id' && name !== 'name')
  const copied = tables.filter((table) => !shared.has(table) && !columnsOf(table).includes('key'))
  sqlite.transaction(() => {
    sqlite.exec(
      `WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i <= ${copies})
       INSERT INTO contracts (id, name, ${quoted(fields)}) SELECT n.i, 'Bench ' || n.i, ${quoted(fields)} FROM n, contracts WHERE id = 1`,
    )
    for (const table of copied) {
      const own = columnsOf(table).filter((name) => name !== 'contract_id')
      sqlite.exec(
        `INSERT OR IGNORE INTO "${table}" (contract_id, ${quoted(own)})
         SELECT one.id, ${own.map((name) => `t."${name}"`).join(', ')} FROM contracts AS one, "${table}" AS t WHERE one.id > 1 AND t.contract_id = 1`,
      )
    }
  })()
}
