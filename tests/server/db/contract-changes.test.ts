import { expect, test } from 'vitest'
import { addPenaltyMoment } from '../../../server/db/penalties.ts'
import { readChanges } from '../../../server/db/portfolio-rows.ts'
import { aHouse } from '../house.ts'

/** Tables of a contract whose writes move no figure, verdict or alert by themselves, each with why. */
const uncounted: Readonly<Record<string, string>> = {
  tickets: 'summed up by month in the same transaction, which counts the contract’s revision',
  incidents: 'likewise',
  answers: 'likewise',
  costs: 'likewise',
  ticket_versions: 'what facts were',
  incident_versions: 'what facts were',
  answer_versions: 'what facts were',
  cost_versions: 'what facts were',
  drift_months: 'what findings were found from, whose own writes count',
  terms: 'texts of facts',
  row_sums: 'against damage',
  contract_changes: 'the count itself',
  portfolio_rows: 'what follows from it',
  audit_log: 'tells of what counts by itself',
  members: 'who may see it',
  links: 'who may see it',
  shares: 'who may see it',
  upload_tokens: 'who may send',
  channels: 'who is told',
  outbox: 'who is told',
  mappings: 'how the next file is read, whose import counts',
  decision_changes: 'what a decision was',
  signatures: 'who agreed with an edition',
}

test('every table of a contract counts its writes, or is named here', async () => {
  const { db } = await aHouse()
  const tables = db.sqlite
    .prepare(
      `SELECT one.name FROM sqlite_schema AS one, pragma_table_info(one.name) AS col
        WHERE one.type = 'table' AND col.name = 'contract_id'`,
    )
    .pluck()
    .all() as string[]
  const counts = (table: string) => {
    const triggers = db.sqlite.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?").pluck()
    const events = ['INSERT', 'UPDATE', 'DELETE']
    const texts = (triggers.all(table) as string[]).filter((text) => text.includes('contract_changes'))
    return events.every((event) => texts.some((text) => text.includes(`AFTER ${event} ON \`${table}\``)))
  }
  expect(tables.filter((table) => !counts(table)).toSorted()).toEqual(Object.keys(uncounted).toSorted())
})

test('a contract counts from its first day, and what is written of one counts for no other', async () => {
  const { db, addContract } = await aHouse()
  const [one, other] = [await addContract({}), await addContract({})]
  const before = readChanges(db, other.id)
  expect(before).toBeGreaterThanOrEqual(0)
  const change = (sql: string) => {
    const was = readChanges(db, one.id)
    db.sqlite.prepare(sql).run(one.id)
    return readChanges(db, one.id) - was
  }
  expect(change("UPDATE contracts SET name = 'Z' WHERE id = ?")).toBe(1)
  const insert =
    "INSERT INTO delay_percentiles (contract_id, month, scope, delay_median, delay_p90) VALUES (?, 1, 'all', 1, 1)"
  expect(change(insert)).toBe(1)
  expect(change('UPDATE delay_percentiles SET month = 2 WHERE contract_id = ?')).toBe(1)
  expect(change(insert.replace('INSERT', 'INSERT OR REPLACE').replace('1, 1)', '2, 2)'))).toBe(1)
  expect(change('DELETE FROM delay_percentiles WHERE contract_id = ?')).toBe(2)
  const rule = { kpi: 'resolution-commitment', priority: null, per: 'ticket', rate: 1, needsProof: false } as const
  const figure = { value: 0.5, asked: 0.9, sample: 2, interval: null, verdict: 'missed', certain: false } as const
  const money = { quantity: 1, uncapped: 1, cappedBy: null, capFee: null, amount: 1 }
  const window = { contractId: one.id, rule: 'resolution-commitment ticket', from: 1, to: 1 }
  const calculation = {
    rule,
    outcome: 'due',
    months: 1,
    covered: 1,
    late: 1,
    tickets: [],
    ...figure,
    ...money,
  } as const
  const was = readChanges(db, one.id)
  addPenaltyMoment(db, { ...window, event: 'proposed', at: 0, accountId: null, text: null, calculation })
  expect(readChanges(db, one.id)).toBe(was + 1)
  expect([readChanges(db, other.id), readChanges(db, 999)]).toEqual([before, -1])
})
