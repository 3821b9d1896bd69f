import type { KpiFact } from '../../shared/api/kpi-facts.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import {
  answerColumns,
  costColumns,
  type FactColumn,
  type FactWords,
  incidentColumns,
  ticketColumns,
} from './fact-columns.ts'
import { factKinds, type FactKind } from './fact-kinds.ts'

export type FactCell = { readonly text: string; readonly aside: string | null; readonly isNumber: boolean }
export type FactRow = { readonly key: string; readonly importId: number; readonly cells: readonly FactCell[] }
export type FactRows = {
  readonly titles: readonly { readonly text: string; readonly isNumber: boolean }[]
  readonly rows: readonly FactRow[]
}

/** The list of facts behind a month of a KPI, as the reader sees it. */
export function factRows(words: FactWords, kpi: KpiId, facts: readonly KpiFact[]): FactRows {
  const kinds: Record<FactKind, () => FactRows> = {
    ticket: () => rowsOf(ofKind(facts, 'ticket'), ticketColumns(words, kpi === 'first-level-resolution')),
    incident: () => rowsOf(ofKind(facts, 'incident'), incidentColumns(words, kpi === 'availability')),
    answer: () => rowsOf(ofKind(facts, 'answer'), answerColumns(words)),
    cost: () => rowsOf(ofKind(facts, 'cost'), costColumns(words)),
  }
  return kinds[factKinds[kpi]]()
}

function ofKind<Kind extends FactKind>(facts: readonly KpiFact[], kind: Kind) {
  return facts.filter((fact): fact is Extract<KpiFact, { kind: Kind }> => fact.kind === kind)
}

function rowsOf<Fact extends KpiFact>(facts: readonly Fact[], all: readonly FactColumn<Fact>[]): FactRows {
  const columns = all.filter(({ isOptional, text }) => !isOptional || facts.some((fact) => text(fact) !== ''))
  return {
    titles: columns.map(({ title, isNumber }) => ({ text: title, isNumber: isNumber ?? false })),
    rows: facts.map((fact, index) => ({
      key: `${index} ${fact.kind === 'ticket' ? fact.ticketId : fact.id}`,
      importId: fact.importId,
      cells: columns.map(({ text, aside, isNumber }) => ({
        text: text(fact),
        aside: aside?.(fact) ?? null,
        isNumber: isNumber ?? false,
      })),
    })),
  }
}
