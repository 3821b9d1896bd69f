import type { KpiFact } from '../../shared/api/kpi-facts.ts'
import { factSets } from '../../shared/kinds/counting.ts'
import { factOf, type FactNoun } from '../../shared/kinds/kinds.ts'
import { kpiDefinition, type KpiId } from '../../shared/kpi/index.ts'
import {
  answerColumns,
  costColumns,
  hasNumber,
  type FactColumn,
  type FactWords,
  incidentColumns,
  ticketColumns,
} from './fact-columns.ts'

export type FactCell = { readonly text: string; readonly aside: string | null; readonly isNumber: boolean }
/** `wanted`: what finds the fact in the list of all of them; null where nothing in its file does. */
export type FactRow = {
  readonly key: string
  readonly wanted: string | null
  readonly importId: number
  readonly cells: readonly FactCell[]
}
export type FactRows = {
  readonly titles: readonly { readonly text: string; readonly isNumber: boolean }[]
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
    titles: columns.map(({ title, isNumber }) => ({ text: title, isNumber: isNumber ?? false })),
    rows: facts.map((fact, index) => ({
      key: `${index} ${keyOf(fact)}`,
      wanted: wantedBy(fact),
      importId: fact.importId,
      cells: columns.map(({ text, aside, isNumber }) => ({
        text: text(fact),
        aside: aside?.(fact) ?? null,
        isNumber: isNumber ?? false,
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
