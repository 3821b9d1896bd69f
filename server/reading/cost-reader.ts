import type { CostField } from '../../shared/kinds/costs/cost.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { placesOf, Row } from './row.ts'
import { amountReader } from './values/amount.ts'
import { signedPenalty } from './values/penalty-votes.ts'
import { readCostNature } from './values/cost-nature.ts'
import { monthReader } from './values/month.ts'

const NEEDS: ReadonlySet<CostField> = new Set(['month', 'amount', 'nature'])

/** Compiles the reader of a file's cost lines. A line needs a month, an amount and a nature: none of them is ever assumed. */
export function costReader(columns: readonly ReadColumn[], _headers: readonly string[], rules: ReadRules): RowReader {
  const places = placesOf(columns)
  const readMonth = monthReader(rules)
  const readAmount = amountReader(rules)
  return (cells, findings) => {
    const row = new Row<CostField>(places, NEEDS, cells, findings)
    row.need('month', 'month-missing')
    row.need('amount', 'amount-missing')
    row.need('nature', 'nature-missing')
    const month = row.number('month', readMonth)
    const amount = row.number('amount', readAmount)
    const nature = row.word('nature', readCostNature, 'nature-unknown')
    const forecast = row.number('forecast', readAmount)
    const rest = {
      id: row.id('id', rules.format),
      label: row.text('label'),
      invoice: row.id('invoice', rules.format),
    }
    if (row.isRejected || month === null || amount === null || nature === null) return null
    if (nature !== 'penalty') return { kind: 'costs', cost: { ...rest, month, nature, amount, forecast } }
    rules.penalties.count(amount, row.cell('amount'))
    rules.penalties.count(forecast, row.cell('forecast'))
    const signed = (hundredths: number) => signedPenalty(hundredths, rules.positivePenalty)
    const money = { amount: signed(amount), forecast: forecast === null ? null : signed(forecast) }
    return { kind: 'costs', cost: { ...rest, month, nature, ...money } }
  }
}
