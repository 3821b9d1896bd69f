import { getTableColumns, getTableName, type SQLiteTable } from './drizzle.ts'

/** What a table of months keeps of each, but for whose and which month it is. */
export type MonthSums<Table extends SQLiteTable> = Omit<Table['$inferInsert'], 'contractId' | 'month'>
/** How each member of a table of months adds up, as an SQL aggregate of the facts: the one place that says it. */
export type Aggregates<Member extends PropertyKey> = Readonly<Record<Member, string>>

/** The start of a statement that sums facts up into a table of months; `FROM … GROUP BY` the month follows. */
export function insertSums(table: SQLiteTable, month: string, aggregates: Readonly<Record<string, string>>): string {
  const columns = getTableColumns(table)
  const members = Object.keys(aggregates)
  const names = members.map((member) => `"${columns[member]!.name}"`)
  return `INSERT INTO ${getTableName(table)} (contract_id, month, ${names.join(', ')})
          SELECT @contractId, ${month}, ${members.map((member) => aggregates[member]).join(', ')}`
}

/** Nothing of each of some members. */
export function noSums<Member extends string>(members: readonly Member[]): Aggregates<Member> {
  return Object.fromEntries(members.map((member) => [member, '0'])) as Record<Member, string>
}
