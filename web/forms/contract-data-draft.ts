import type { Language } from '../../shared/words/language.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { costNatures, type CostNature } from '../../shared/kinds/costs/cost.ts'
import { kpiDefinition, kpiIds, type KpiId } from '../../shared/kpi/index.ts'
import { contractMonths } from '../../shared/limits.ts'
import { parseMonth } from '../../shared/period.ts'
import type { GridRow } from './grid.ts'
import { numberText } from './number-text.ts'
import { retold, type CellKind } from './read-cell.ts'

/** The KPIs whose starting figure only the contract can tell; the others start at their baseline or have no path. */
export const startKpis = kpiIds
  .filter((id) => kpiDefinition(id).start)
  .toSorted((a, b) => Number(isRate(b)) - Number(isRate(a)))
function isRate(id: KpiId): boolean {
  return kpiDefinition(id).start === 'rate'
}
const startKinds = Object.fromEntries(startKpis.map((id) => [id, kpiDefinition(id).start])) as Record<
  KpiId,
  'rate' | 'quantity'
>

/** What each field that is a number holds. */
export const fieldKinds = {
  perMonth: 'quantity',
  months: 'months',
  ...startKinds,
  transitionAmount: 'amount',
  transitionMonths: 'months',
  downtimeHourlyCost: 'amount',
  feeMonths: 'term',
  noticeMonths: 'term',
} as const satisfies Record<string, CellKind>
export type DataField = keyof typeof fieldKinds
export const dataFields = Object.keys(fieldKinds) as DataField[]

export const costKinds = ['label', 'amount'] as const satisfies CellKind[]
export const forecastKinds = ['amount', 'count', 'amount'] as const satisfies CellKind[]

/** A contract's data as they are being typed: every figure a text in the reader's language, nothing refused yet. */
export type DataDraft = {
  /** Label and amount of each line. */
  costs: GridRow[]
  /** Labels that were proposed; one left without an amount is no line. */
  proposed: readonly string[]
  security: 'imported' | 'figure'
  fields: Record<DataField, string>
  /** The month of the first row of the forecast. */
  forecastFrom: string
  /** Amount, tickets and unit price of each month. */
  forecast: GridRow[]
  natures: CostNature[]
}

/**
 * What a contract's data look like in the form. A baseline without lines starts with those proposed; the forecast shows the
 * contract's whole years up to its last forecast month and to `thisMonth`.
 */
export function dataDraftOf(
  contract: Contract,
  language: Language,
  proposed: readonly string[],
  thisMonth: string,
): DataDraft {
  const { costBaseline, securityBaseline, transition, exitTerms } = contract
  const amount = (value: number | null | undefined) => numberText(value ?? null, language, { kind: 'amount' })
  const number = (value: number | null | undefined) => numberText(value ?? null, language)
  const start = (kpi: KpiId) => {
    const value = contract.baselines.find((one) => one.kpi === kpi)?.value ?? null
    return number(value === null || !isRate(kpi) ? value : Math.round(value * 1e8) / 1e6)
  }
  return {
    costs:
      costBaseline.length > 0
        ? costBaseline.map((line) => [line.label, amount(line.amount)])
        : proposed.map((label) => [label, '']),
    proposed,
    security: securityBaseline ? 'figure' : 'imported',
    fields: {
      perMonth: number(securityBaseline?.perMonth),
      months: number(securityBaseline?.months),
      ...(Object.fromEntries(startKpis.map((kpi) => [kpi, start(kpi)])) as Record<KpiId, string>),
      transitionAmount: amount(transition?.amount),
      transitionMonths: number(transition?.months),
      downtimeHourlyCost: amount(contract.downtimeHourlyCost),
      feeMonths: number(exitTerms?.feeMonths),
      noticeMonths: number(exitTerms?.noticeMonths),
    },
    ...forecastOf(contract, language, thisMonth),
    natures: costNatures.filter((nature) => contract.budgetNatures.includes(nature)),
  }
}

function forecastOf(contract: Contract, language: Language, thisMonth: string) {
  const start = contract.firstMonth
  const known = new Map(contract.forecast.map((one) => [parseMonth(one.month), one]))
  const first = Math.min(parseMonth(start), ...known.keys())
  const last = Math.max(parseMonth(start), parseMonth(thisMonth), ...known.keys())
  const years = Math.ceil((last - parseMonth(start) + 1) / 12)
  const rows = Math.min(contractMonths.high, parseMonth(start) - first + years * 12)
  return {
    forecastFrom: contract.forecast.reduce((earliest, { month }) => (month < earliest ? month : earliest), start),
    forecast: Array.from({ length: rows }, (_, index): GridRow => {
      const one = known.get(first + index)
      return [
        numberText(one?.amount ?? null, language, { kind: 'amount' }),
        numberText(one?.tickets ?? null, language),
        numberText(one?.unitPrice ?? null, language, { kind: 'amount' }),
      ]
    }),
  }
}

/** The draft for readers of another language: every figure that could be read stays the same figure. */
export function dataDraftIn(draft: DataDraft, from: Language, to: Language): DataDraft {
  const rows = (grid: readonly GridRow[], kinds: readonly CellKind[]) =>
    grid.map((row) => row.map((cell, column) => retold(cell, kinds[column]!, from, to)))
  const fields = Object.fromEntries(
    dataFields.map((field) => [field, retold(draft.fields[field], fieldKinds[field], from, to)]),
  ) as Record<DataField, string>
  return { ...draft, fields, costs: rows(draft.costs, costKinds), forecast: rows(draft.forecast, forecastKinds) }
}
