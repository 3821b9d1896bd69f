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

/** The facts of a KPI as a table: its headers, and a row a fact. */
export function factTable(kpi: KpiId, facts: readonly KpiFact[]): { header: readonly string[]; rows: unknown[][] } {
  const header: readonly string[] = columnsOf[factOf[kindOf(kpi)]]
  const cells = facts.map((fact): Readonly<Record<string, unknown>> => fact)
  return { header, rows: cells.map((fact) => header.map((column) => fact[column])) }
}
