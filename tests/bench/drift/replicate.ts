import { detectDelay } from '../../../shared/kpi/drift/detect-delay.ts'
import type { DelayFinding } from '../../../shared/kpi/drift/finding.ts'
import { roundTheClock } from '../../../shared/kpi/drift/history.ts'
import { seasonalDoubt } from '../../../shared/kpi/drift/seasonal-doubt.ts'
import { compileServiceTime } from '../../../shared/service-time.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import type { Simulated } from './generator.ts'
import { type Peer, peers } from './peers.ts'
import { workingHours } from '../../shared/working-hours.ts'

/** What each rule said of one contract at the end of every month, and what the detector took. */
export type Replicate = {
  readonly onset: number
  readonly said: Readonly<Record<'drift' | 'mix' | 'backlog' | Peer, readonly boolean[]>>
  readonly smallestGrowth: number | null
  readonly milliseconds: number
}

const office = compileServiceTime(workingHours(), compileTimeZone('Europe/Paris'))

/** `isOffice`: ages run from nine to six on working days in Paris, else round the clock. */
export function replicateOf(simulated: Simulated, isOffice = false): Replicate {
  const { priority, category, truth } = simulated
  const bounds = seconds(simulated.bounds)
  const opened = seconds(simulated.opened)
  const resolved = seconds(simulated.resolved)
  const doubt = seasonalDoubt(Number(truth.start.slice(5, 7)), bounds.length - 1)
  const hours = isOffice ? (from: number, to: number) => office(from, to) / 3600 : roundTheClock
  const before = performance.now()
  const findings = detectDelay({ bounds, opened, resolved, priority, category, hours }, { doubt })
  const milliseconds = performance.now() - before
  const means = monthlyMeans(bounds, opened, resolved)
  const peer = (rule: Peer) => means.map((_, m) => peers[rule](means.slice(0, m + 1)))
  const before13 = findings[11]
  return {
    onset: truth.onset,
    said: {
      drift: findings.map((f) => f.verdict === 'drift'),
      mix: findings.map((f) => f.verdict === 'mix'),
      backlog: findings.map(oldWork),
      'previous + 20 %': peer('previous + 20 %'),
      'three rises': peer('three rises'),
      'OLS 6 months': peer('OLS 6 months'),
      'XmR (NHS)': peer('XmR (NHS)'),
    },
    smallestGrowth: before13 && before13.verdict !== 'insufficient' ? before13.smallestGrowth : null,
    milliseconds,
  }
}

function seconds(instants: Float64Array): Float64Array {
  return instants.map((ms) => ms / 1000)
}

/** Old work above its threshold, even where a drift is said first: the false alarms of `backlog` count in full. */
function oldWork(finding: DelayFinding): boolean {
  return finding.verdict !== 'insufficient' && (finding.backlog?.alarming ?? false)
}

/** Mean delay of the tickets resolved in each month: what the peers' rules look at. */
function monthlyMeans(bounds: Float64Array, opened: Float64Array, resolved: Float64Array): number[] {
  const months = bounds.length - 1
  const sum = new Float64Array(months)
  const count = new Float64Array(months)
  resolved.forEach((r, t) => {
    if (r < bounds[0]! || r >= bounds[months]!) return
    const m = bounds.findLastIndex((bound) => bound <= r)
    sum[m]! += roundTheClock(opened[t]!, r)
    count[m]! += 1
  })
  return Array.from(sum, (total, m) => (count[m]! > 0 ? total / count[m]! : NaN))
}
