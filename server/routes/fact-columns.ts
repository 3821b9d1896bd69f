import type { AnswerFact, KpiFact, TicketFact } from '../../shared/api/kpi-facts.ts'
import { factOf, type FactNoun } from '../../shared/kinds/kinds.ts'
import { costFields } from '../../shared/kinds/costs/cost.ts'
import { keptFields } from '../../shared/kinds/field-table.ts'
import { incidentFields, incidentLeavingName } from '../../shared/kinds/incidents/incident.ts'
import { answerFields } from '../../shared/kinds/satisfaction/answer.ts'
import { leavingName, listedFields } from '../../shared/kinds/tickets/ticket.ts'
import { kindOf, type KpiId } from '../../shared/kpi/index.ts'
import type { TimeZone } from '../../shared/time-zone.ts'
import { spoken, type Language } from '../../shared/words/language.ts'

type ColumnsOf<Each extends FactNoun> = readonly (keyof Extract<KpiFact, { kind: Each }> | keyof Disputed)[]

/** What the tool says against the recomputation: empty where the two agree. */
type Disputed = { toolSays: boolean; disputeCause: string; otherwiseHours: number | null }

/** A ticket's own fields; what is found of it stands after the first ten and after the first twenty-two of them. */
const inTables = listedFields.map(leavingName)

const asCounted = ['counted', 'reason'] as const

/** The columns of a CSV of facts, by their kind: names and order stay, so that a spreadsheet can rely on them. */
const columnsOf: { readonly [Each in FactNoun]: ColumnsOf<Each> } = {
  ticket: [
    ...inTables.slice(0, 10),
    'counted',
    'reason',
    'levelOneRule',
    'delayHours',
    ...inTables.slice(10, 22),
    'guaranteedHours',
    'takenHours',
    'pausedHours',
    'lateHours',
    'dueAt',
    ...inTables.slice(22),
    'toolSays',
    'disputeCause',
    'otherwiseHours',
  ],
  incident: ['id', ...keptFields(incidentFields).map(incidentLeavingName), 'source', 'downtimeHours', ...asCounted],
  answer: ['id', ...keptFields(answerFields), ...asCounted],
  cost: ['id', ...keptFields(costFields).filter((field) => field !== 'month'), ...asCounted, 'month'],
}

type FactTable = { readonly header: readonly string[]; readonly rows: AsyncIterable<unknown[]> }
/** How a file is written: by the clock of its contract, and with the decimal mark of its reader's language. */
type Manner = { readonly timeZone: TimeZone; readonly language: Language }

/** The facts of a KPI as a table: its headers, and a row a fact. It comes back as it leaves: no time, number or name is lost. */
export function factTable(kpi: KpiId, facts: AsyncIterable<KpiFact>, manner: Manner): FactTable {
  const header: readonly string[] = columnsOf[factOf[kindOf(kpi)]]
  return { header, rows: rowsOf(header, facts, manner) }
}

async function* rowsOf(
  header: readonly string[],
  facts: AsyncIterable<KpiFact>,
  { timeZone, language }: Manner,
): AsyncGenerator<unknown[]> {
  const point = spoken[language].thousands === ',' ? '.' : ','
  const write = (column: string, value: unknown): unknown => {
    if (typeof value === 'number') return numberText(column, value).replace('.', point)
    return typeof value === 'string' && INSTANT.test(value) && column.endsWith('At')
      ? localText(value, timeZone)
      : value
  }
  for await (const fact of facts) {
    const cells = cellsOf(fact)
    yield header.map((column) => write(column, cells[column]))
  }
}

function cellsOf(fact: KpiFact): Readonly<Record<string, unknown>> {
  if (fact.kind === 'answer') return { ...fact, score: scoreOf(fact) }
  return fact.kind === 'ticket' ? { ...fact, ...disputed(fact) } : fact
}

function disputed({ dispute }: TicketFact): Disputed | null {
  if (dispute === null) return null
  const { toolSays, cause, otherwiseHours } = dispute
  return { toolSays, disputeCause: cause ?? 'unexplained', otherwiseHours }
}

/** A score, or what was said without one. */
function scoreOf({ score, satisfied }: AnswerFact): number | string | null {
  return score ?? (satisfied === null ? null : satisfied ? 'satisfied' : 'dissatisfied')
}

const INSTANT = /^\d{4}-\d\d-\d\dT/

/** Hours have four decimals, which tell each second, and are not taken for thousands as three would be. */
function numberText(column: string, value: number): string {
  return column.endsWith('Hours') && !Number.isInteger(value) ? value.toFixed(4) : String(value)
}

/** An instant by the clock of a zone, with the distance to Greenwich where that clock shows it a second time. */
function localText(instant: string, zone: TimeZone): string {
  const at = Date.parse(instant) / 1000
  const local = zone.toLocal(at)
  const offset =
    (Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second) / 1000 - at) / 60
  const text = new Date((at + offset * 60) * 1000).toISOString().slice(0, 19).replace('T', ' ')
  if (zone.toInstant(local) === at) return text
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0')
  return `${text}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
