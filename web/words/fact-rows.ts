import type { KpiFact } from '../../shared/api/kpi-facts.ts'
import { factSets } from '../../shared/kinds/counting.ts'
import { factOf, type FactNoun } from '../../shared/kinds/kinds.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import type { Language } from '../../shared/words/language.ts'
import {
  answerColumns,
  costColumns,
  hasNumber,
  type FactColumn,
  type FactWords,
  incidentColumns,
  ticketColumns,
} from './fact-columns.ts'

export type FactCell = {
  readonly text: string
  readonly aside: string | null
  readonly isNumber: boolean
  readonly order: number | string | null
}
/** `wanted`: what finds the fact in the list of all of them; null where nothing in its file does. */
export type FactRow = {
  readonly key: string
  readonly wanted: string | null
  readonly importId: number
  readonly cells: readonly FactCell[]
}
export type FactRows = {
  readonly titles: readonly { readonly text: string; readonly isNumber: boolean; readonly isProse: boolean }[]
  readonly rows: readonly FactRow[]
}

/** The list of facts behind a month of a KPI, as the reader sees it. */
export function factRows(words: FactWords, kpi: KpiId, facts: readonly KpiFact[]): FactRows {
  const set = kpiDefinition(kpi).facts
  const nouns: Record<FactNoun, () => FactRows> = {
    ticket: () => rowsOf(ofKind(facts, 'ticket'), ticketColumns(words, set === 'levels')),
    incident: () => rowsOf(ofKind(facts, 'incident'), incidentColumns(words, set === 'outages')),
    answer: () => rowsOf(ofKind(facts, 'answer'), answerColumns(words)),
    cost: () => rowsOf(ofKind(facts, 'cost'), costColumns(words)),
  }
  return nouns[factOf[factSets[set].kind]]()
}

function ofKind<Kind extends FactNoun>(facts: readonly KpiFact[], kind: Kind) {
  return facts.filter((fact): fact is Extract<KpiFact, { kind: Kind }> => fact.kind === kind)
}

function rowsOf<Fact extends KpiFact>(facts: readonly Fact[], all: readonly FactColumn<Fact>[]): FactRows {
  const columns = all.filter(({ isOptional, text }) => !isOptional || facts.some((fact) => text(fact) !== ''))
  return {
    titles: columns.map(({ title, isNumber, isProse }) => ({
      text: title,
      isNumber: isNumber ?? false,
      isProse: isProse ?? false,
    })),
    rows: facts.map((fact, index) => ({
      key: `${index} ${keyOf(fact)}`,
      wanted: wantedBy(fact),
      importId: fact.importId,
      cells: columns.map(({ text, aside, isNumber, order }) => ({
        text: text(fact),
        aside: aside?.(fact) ?? null,
        isNumber: isNumber ?? false,
        order: order ? order(fact) : text(fact) || null,
      })),
    })),
  }
}

/** Its own number, else the ticket that it is about, or its label. */
function wantedBy(fact: KpiFact): string | null {
  const key = keyOf(fact)
  if (hasNumber(key)) return key
  return fact.kind === 'answer' ? fact.ticketId : fact.kind === 'cost' ? fact.label : null
}

const keyOf = (fact: KpiFact) => (fact.kind === 'ticket' ? fact.ticketId : fact.id)

/** Rows by one of their columns; those that say nothing there come last either way, and equals stay as they were. */
export function inOrder(
  rows: readonly FactRow[],
  { column, down }: { readonly column: number; readonly down: boolean },
  language: Language,
): FactRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return rows.toSorted((one, other) => {
    const [a, b] = [one.cells[column]?.order ?? null, other.cells[column]?.order ?? null]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    const found = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))
    return down ? -found : found
  })
}
