import type { BarLine, Measure } from './bars.ts'
import { type Peer, peers } from './peers.ts'
import type { Replicate } from './replicate.ts'

/** False alarms are counted at the ends of months 7 to 30: 24 decisions. */
const FIRST_DECISION = 6
const LAST_DECISION = 30

type Rule = keyof Replicate['said']

/** Share of the replicates (%) in which one of these rules spoke in the months that the measure counts. */
export function share(replicates: readonly Replicate[], measure: Measure, rules: readonly Rule[]): number {
  const spoke = replicates.filter(({ onset, said }) => {
    const first = measure.within === null ? FIRST_DECISION : onset - 1
    const end = measure.within === null ? LAST_DECISION : first + measure.within
    return rules.some((rule) => said[rule].slice(first, end).includes(true))
  })
  return (100 * spoke.length) / replicates.length
}

export function rulesOf(measure: Measure): Rule[] {
  return measure.kind === 'backlog or drift' ? ['backlog', 'drift'] : [measure.kind]
}

/** The measured table in Markdown, and how many of its lines miss the bar. */
export function table(lines: readonly BarLine[], results: Record<string, readonly Replicate[]>) {
  const names = Object.keys(peers) as Peer[]
  const head = ['scenario', 'measure', 'bar', 'ours', '', 'ceiling', 'median delay', ...names, 'smallest growth', 'ms']
  let missed = 0
  const rows = lines.map((line) => {
    const replicates = results[line.scenario] ?? []
    const ours = share(replicates, line.measure, rulesOf(line.measure))
    const reached = line.atMost === undefined ? ours >= (line.atLeast ?? 0) : ours <= line.atMost
    if (!reached) missed += 1
    const bar = line.atMost === undefined ? `≥ ${line.atLeast} %` : `≤ ${line.atMost} %`
    const others = names.map((peer) => percent(share(replicates, line.measure, [peer])))
    const [growth, time] = [
      median(replicates.map((r) => r.smallestGrowth)),
      median(replicates.map((r) => r.milliseconds)),
    ]
    return [
      line.scenario,
      wording(line.measure),
      bar,
      percent(ours),
      reached ? 'reached' : 'MISSED',
      line.ceiling === undefined ? '' : percent(line.ceiling),
      line.measure.within === null ? '' : months(replicates, line.measure),
      ...others,
      growth === null ? '' : percent(100 * growth),
      time === null ? '' : time.toFixed(0),
    ]
  })
  const text = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
  return { text, missed }
}

function wording({ kind, within }: Measure): string {
  return within === null ? `any ${kind} in 24 decisions` : `${kind} within ${within} months`
}

/** Months from the onset to the first alarm, in the median replicate; silence counts as longer than any. */
function months(replicates: readonly Replicate[], measure: Measure): string {
  const waits = replicates.map(({ onset, said: by }) => {
    const first = rulesOf(measure).map((rule) => by[rule].indexOf(true, onset - 1))
    const heard = first.filter((m) => m >= 0)
    return heard.length === 0 ? Infinity : Math.min(...heard) - onset + 2
  })
  const middle = median(waits)
  return middle === null || middle === Infinity ? '—' : `${middle} months`
}

function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? null
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`
}
