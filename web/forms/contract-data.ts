import type { Language } from '../../shared/words/language.ts'
import type { ContractPatch } from '../../shared/api/contracts.ts'
import type { Baseline } from '../../shared/api/targets.ts'
import { costNatures } from '../../shared/kinds/costs/cost.ts'
import type { Translate } from '../composables/useWords.ts'
import {
  costKinds,
  dataFields,
  fieldKinds,
  forecastKinds,
  startKpis,
  type DataDraft,
  type DataField,
} from './contract-data-draft.ts'
import { monthsOfRows } from './paste-months.ts'
import { readCell, type NumberKind } from './read-cell.ts'

/** What is wrong, a sentence a place: `costs.2.1` is a cell (row and column from 0), `perMonth` a field. */
export type DataErrors = ReadonlyMap<string, string>

export type ContractData = Required<
  Pick<
    ContractPatch,
    | 'costBaseline'
    | 'securityBaseline'
    | 'baselines'
    | 'forecast'
    | 'budgetNatures'
    | 'transition'
    | 'downtimeHourlyCost'
    | 'exitTerms'
  >
>

type Fields = Record<DataField, number | null>
type ReadAt = (place: string, text: string, kind: NumberKind) => number | null

/** Reads a draft into what the API takes, with what is wrong in it. `otherBaselines`: those that the form does not show. */
export function readDataDraft(
  draft: DataDraft,
  otherBaselines: readonly Baseline[],
  language: Language,
  t: Translate,
): { data: ContractData; errors: DataErrors } {
  const errors = new Map<string, string>()
  const read: ReadAt = (place, text, kind) => {
    const { value, wrong } = readCell(text, kind, language)
    if (wrong) errors.set(place, t(wrong, { text: text.trim() }))
    return value
  }
  const fields = Object.fromEntries(
    dataFields.map((field) => [field, read(field, draft.fields[field], fieldKinds[field])]),
  ) as Fields
  const data = {
    costBaseline: readCosts(draft, read, errors, t),
    forecast: readForecast(draft, read),
    budgetNatures: costNatures.filter((nature) => draft.natures.includes(nature)),
    baselines: [...startsOf(fields), ...otherBaselines],
    ...termsOf(draft, fields),
  }
  if (draft.natures.length === 0) errors.set('natures', t('contractData.noNature'))
  requireTogether(draft, errors, t)
  return { data, errors }
}

/** What must be sent to turn one into the other: the members that differ. */
export function dataPatch(from: ContractData, to: ContractData): ContractPatch {
  const stored = new Map<string, string>(Object.entries(from).map(([key, value]) => [key, JSON.stringify(value)]))
  return Object.fromEntries(Object.entries(to).filter(([key, value]) => stored.get(key) !== JSON.stringify(value)))
}

function readCosts({ costs, proposed }: DataDraft, read: ReadAt, errors: Map<string, string>, t: Translate) {
  return costs.flatMap(([label = '', text = ''], row) => {
    const amount = read(`costs.${row}.1`, text, costKinds[1])
    const name = label.trim()
    if (name !== '' && text.trim() === '' && !proposed.includes(name)) errors.set(`costs.${row}.1`, t('cell.noAmount'))
    if (name === '' && text.trim() !== '') errors.set(`costs.${row}.0`, t('cell.noLabel'))
    if (name.length > 200) errors.set(`costs.${row}.0`, t('cell.longLabel'))
    return name !== '' && amount !== null ? [{ label: name, amount }] : []
  })
}

function readForecast({ forecast, forecastFrom }: DataDraft, read: ReadAt) {
  const months = monthsOfRows(forecastFrom, forecast.length)
  return forecast.flatMap((texts, row) => {
    const [amount = null, tickets = null, unitPrice = null] = texts.map((text, column) =>
      read(`forecast.${row}.${column}`, text, forecastKinds[column]!),
    )
    const filled = [amount, tickets, unitPrice].some((value) => value !== null)
    return filled ? [{ month: months[row]!, amount, tickets, unitPrice }] : []
  })
}

function startsOf(fields: Fields): Baseline[] {
  return startKpis.flatMap((kpi) => {
    const value = fields[kpi]
    if (value === null) return []
    return [{ kpi, value: fieldKinds[kpi] === 'rate' ? Math.round(value * 1e7) / 1e9 : value }]
  })
}

function termsOf({ security }: DataDraft, fields: Fields) {
  const { perMonth, months, transitionAmount, transitionMonths, downtimeHourlyCost, feeMonths, noticeMonths } = fields
  const transition =
    transitionAmount === null || transitionMonths === null
      ? null
      : { amount: transitionAmount, months: transitionMonths }
  return {
    securityBaseline: security === 'figure' && perMonth !== null ? { perMonth, months } : null,
    transition,
    downtimeHourlyCost,
    exitTerms: feeMonths === null && noticeMonths === null ? null : { feeMonths, noticeMonths },
  }
}

function requireTogether({ fields, security }: DataDraft, errors: Map<string, string>, t: Translate): void {
  const isEmpty = (field: DataField) => fields[field].trim() === ''
  if (security === 'figure' && isEmpty('perMonth')) errors.set('perMonth', t('contractData.noPerMonth'))
  if (isEmpty('transitionMonths') && !isEmpty('transitionAmount'))
    errors.set('transitionMonths', t('contractData.noTransitionMonths'))
  if (isEmpty('transitionAmount') && !isEmpty('transitionMonths'))
    errors.set('transitionAmount', t('contractData.noTransitionAmount'))
}
