import type { KpiResult } from '../api/kpis.ts'
import type { Bridge } from '../deck/plot.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { partName } from './bridge-words.ts'

/** A row of the bridge: where its bar starts and ends, as shares of the forecast above it, and the amount written by it. */
export type BridgeRow = Bridge['bars'][number]

/** The rows of a bridge: the forecast, each part from where the one before ended, and what was spent; none where there is no forecast. */
export function bridgeRows(
  t: Translate,
  format: Format,
  { amounts, parts = [], value }: Pick<KpiResult, 'amounts' | 'parts' | 'value'>,
  currency: string,
): BridgeRow[] {
  if (!amounts || value === null) return []
  const money = (amount: number) => format.money(currency, amount)
  let end = 0
  const steps = parts.map(({ id, value: share }): BridgeRow => {
    const from = end
    end += share
    const sign = share > 0 ? '+' : ''
    return { name: partName(t, id), from, to: end, amount: sign + money(share * amounts.forecast), kind: 'part' }
  })
  return [
    { name: t('bridge.forecast'), from: 0, to: 0, amount: money(amounts.forecast), kind: 'end' },
    ...steps,
    { name: t('bridge.actual'), from: 0, to: value, amount: money(amounts.actual), kind: 'end' },
  ]
}
