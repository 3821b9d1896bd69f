import type { CostField, CostNature } from '../../shared/kinds/costs/cost.ts'
import type { ReadRules, RowReader } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { placesOf, Row } from './row.ts'
import { amountReader } from './values/amount.ts'
import { signedPenalty } from './values/penalty-votes.ts'
import { guessCostNature, readCostNature } from './values/cost-nature.ts'
import { monthReader } from './values/month.ts'

const NEEDS: ReadonlySet<CostField> = new Set(['month', 'amount', 'nature'])

/** Compiles the reader of a file's cost lines. A line needs a month, an amount and a nature: none of them is ever assumed. */
export function costReader(columns: readonly ReadColumn[], headers: readonly string[], rules: ReadRules): RowReader {
  const places = placesOf(columns)
  const readMonth = monthReader(rules)
  const readAmount = amountReader(rules)
  const readNature = rules.asking.words<CostNature>('nature', headers[places.get('nature')!]!, {
    knows: readCostNature,
    means: (meaning) => meaning as CostNature,
    guess: guessCostNature,
  })
  return (cells, findings) => {
    const row = new Row<CostField>(places, NEEDS, cells, findings)
    row.need('month', 'month-missing')
    row.need('amount', 'amount-missing')
    row.need('nature', 'nature-missing')
    const month = row.number('month', readMonth)
    const amount = row.number('amount', readAmount)
    const nature = row.kindOf('nature', readNature, 'nature-unknown')
    if (nature === 'left-out') return { kind: nature, why: 'said-none' }
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
