import type { KpiFact } from '../../shared/api/kpi-facts.ts'
import { factOf, type FactNoun } from '../../shared/kinds/kinds.ts'
import { kindOf, type KpiId } from '../../shared/kpi/index.ts'

type ColumnsOf<Each extends FactNoun> = readonly (keyof Extract<KpiFact, { kind: Each }>)[]

/** The columns of a CSV of facts, by their kind: names and order stay, so that a spreadsheet can rely on them. */
const columnsOf: { readonly [Each in FactNoun]: ColumnsOf<Each> } = {
  ticket: [
    'ticketId',
    'openedAt',
    'resolvedAt',
    'closedAt',
    'status',
    'priority',
    'type',
    'category',
    'site',
    'group',
    'counted',
    'reason',
    'levelOneRule',
    'delayHours',
    'slaMet',
    'importId',
    'respondedAt',
    'statedResponseHours',
    'responseSlaMet',
  ],
  incident: [
    'id',
    'incident',
    'startedAt',
    'endedAt',
    'severity',
    'category',
    'service',
    'planned',
    'source',
    'downtimeHours',
    'counted',
    'reason',
    'importId',
  ],
  answer: [
    'id',
    'survey',
    'ticketId',
    'sentAt',
    'answeredAt',
    'score',
    'scale',
    'satisfied',
    'counted',
    'reason',
    'importId',
  ],
  cost: ['id', 'nature', 'label', 'amount', 'forecast', 'counted', 'reason', 'importId'],
}

type FactTable = { readonly header: readonly string[]; readonly rows: AsyncIterable<unknown[]> }

/** The facts of a KPI as a table: its headers, and a row a fact. */
export function factTable(kpi: KpiId, facts: AsyncIterable<KpiFact>): FactTable {
  const header: readonly string[] = columnsOf[factOf[kindOf(kpi)]]
  return { header, rows: rowsOf(header, facts) }
}

async function* rowsOf(header: readonly string[], facts: AsyncIterable<KpiFact>): AsyncGenerator<unknown[]> {
  for await (const fact of facts) {
    const cells: Readonly<Record<string, unknown>> = fact
    yield header.map((column) => cells[column])
  }
}
