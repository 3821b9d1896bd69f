import type { KpiResult } from '../../shared/api/kpis.ts'
import type { BridgeRow } from '../../shared/sentences/quarter-bridge.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'
import { partName } from '../../shared/sentences/bridge-words.ts'

export type Bridge = Pick<KpiResult, 'value' | 'parts' | 'amounts'>

/** The rows of a bridge from forecast to actual, named and with their amounts; none where there is no forecast. */
export function bridgeRows(t: Translate, format: Format, currency: string, bridge: Bridge): BridgeRow[] {
  const { value, amounts, parts = [] } = bridge
  if (!amounts || value === null) return []
  const money = (amount: number) => format.money(currency, amount)
  let reached = 0
  const floating = parts.map(({ id, value: share }): BridgeRow => {
    const from = reached
    reached += share
    const amount = money(share * amounts.forecast)
    return { name: partName(t, id), from, to: reached, amount: share > 0 ? `+${amount}` : amount, kind: 'part' }
  })
  return [
    { name: t('bridge.forecast'), from: 0, to: 0, amount: money(amounts.forecast), kind: 'end' },
    ...floating,
    {
      name: t('bridge.actual'),
      from: 0,
      to: value,
      amount: money(amounts.actual),
      kind: 'end',
    },
  ]
}
